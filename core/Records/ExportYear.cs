using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Records;

/// <summary>A signed pack, ready to be written. <paramref name="Hash"/> is the SHA-256 of its manifest, by which the export is on record.</summary>
/// <param name="Folders">How many files lie in each folder.</param>
public sealed record YearExported(
    UnitCard Unit, int Year, string Hash, string Fingerprint, int Files, long Bytes, IReadOnlyList<(string Folder, int Files)> Folders)
{
    internal string Manifest { get; init; } = "";

    internal string Signature { get; init; } = "";

    internal IReadOnlyList<YearRecord> Records { get; init; } = [];

    /// <summary>Writes the zip; the same state of the year gives the same bytes. The stream may be write-only.</summary>
    public void WriteTo(Stream target) => YearPack.Write(target, Manifest, Signature, Records);
}

/// <summary>Collects, signs and hands out the pack of a unit's rated year, and records who took which (R03).</summary>
public sealed class ExportYear(GradingDb db, IAccess access, IDirectory directory, IKeyVault vault, TimeProvider clock, IEnumerable<IYearRecords> sources)
{
    internal const int FirstYear = 2000;
    internal const int LastYear = 2100;

    public async Task<Result<YearExported>> RunAsync(PersonId actor, UnitId unit, int year, CancellationToken cancellation) =>
        (await access.DemandAsync(actor, GradingAction.ExportYear, unit, cancellation)).Refused(out var refusal)
            ? refusal
            : await directory.UnitAsync(unit, cancellation) is { } card ? await PackAsync(card, year, actor, cancellation) : new NothingThere();

    /// <summary>For the operator of the machine, who stands at the command line and not behind a right.</summary>
    public async Task<Result<YearExported>> PackAsync(string unitCode, int year, CancellationToken cancellation) =>
        await directory.UnitByCodeAsync(unitCode, cancellation) is { } unit
            ? await PackAsync(unit, year, by: null, cancellation)
            : new NoSuchUnitCode(unitCode);

    private async Task<Result<YearExported>> PackAsync(UnitCard unit, int year, PersonId? by, CancellationToken cancellation)
    {
        if (year is < FirstYear or > LastYear)
        {
            return new YearOutOfRange(FirstYear, LastYear);
        }

        var signing = await vault.SigningKeyAsync(cancellation);
        if (signing.Refused(out var missing))
        {
            return missing;
        }

        using var key = signing.Value;
        var publicKey = key.ExportSubjectPublicKeyInfo();
        // As the one writer: nothing of the year changes between its first file and its last.
        return await db.WriteAsync<Result<YearExported>>(
            async () =>
            {
                var records = await new GatherYear(sources).RunAsync(unit, year, cancellation);
                if (records.Count == 1)
                {
                    return new YearHasNoRecords(unit.Name, year);
                }

                var files = records.ConvertAll(YearPack.Describe);
                var fingerprint = PackSeal.Fingerprint(publicKey);
                var manifest = Canon.Write(new YearManifest(
                    YearPack.Format, unit.Id, year, Convert.ToBase64String(publicKey), fingerprint, YearPack.Root(files), files));
                var hash = Canon.Hash(manifest);
                // A second signature of the same manifest would be as good and differ: the pack is to be the same.
                var signature = await db.Set<YearExport>().Where(export => export.Unit == unit.Id && export.Year == year && export.Hash == hash)
                    .Select(export => export.Signature).FirstOrDefaultAsync(cancellation) ?? PackSeal.Sign(key, manifest);
                db.Add(YearExport.Of(unit.Id, year, by, clock.GetUtcNow().UtcDateTime, hash, signature, files.Count));
                return new YearExported(
                    unit, year, hash, fingerprint, files.Count, files.Sum(file => file.Bytes),
                    [.. files.GroupBy(file => YearPath.FolderOf(file.Path)).Select(folder => (folder.Key, folder.Count()))])
                {
                    Manifest = manifest,
                    Signature = signature,
                    Records = records,
                };
            },
            cancellation);
    }
}
