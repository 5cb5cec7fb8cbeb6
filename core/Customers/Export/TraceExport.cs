using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>Who exported a found copy.</summary>
/// <param name="Unchanged">The copy is the file as handed out, byte for byte; otherwise it was told by the mark in it.</param>
/// <param name="ByName">As it was at the export, also of a person who left since.</param>
/// <param name="ByNumber">Employee number.</param>
public sealed record TracedExport(
    string Mark, bool Unchanged, string ByName, string ByNumber, string UnitName, DateTime AtUtc, ExportKind Kind, int Customers, int Rows, string Reason, string Sha256);

/// <summary>
/// 溯源 Tells who took a found copy out of the product (002 §5.5, A11): by its hash, else by a mark in it, else by a mark that somebody read from
/// paper or a photograph. For whoever may read the access log of the unit; the operator of the machine (no actor) stands behind no right.
/// </summary>
public sealed class TraceExport(GradingDb db, IAccess access, IDirectory directory)
{
    /// <summary>Megabytes of a copy.</summary>
    public const int MostMegabytes = 300;

    /// <param name="copy">Seekable; stays open.</param>
    public async Task<Result<IReadOnlyList<TracedExport>>> RunAsync(PersonId? actor, Stream copy, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (copy.Length > MostMegabytes * 1024L * 1024)
        {
            return new CopyTooLarge(MostMegabytes);
        }

        copy.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(copy, cancellation));
        var same = await db.Set<FileExport>().AsNoTracking().Where(export => export.Sha256 == hash).ToListAsync(cancellation);
        return same.Count > 0
            ? await TellAsync(actor, same, unchanged: true, cancellation)
            : await TellAsync(actor, await OfAsync(FoundMarks.In(copy), cancellation), unchanged: false, cancellation);
    }

    /// <summary>By the mark alone, as a person reads it.</summary>
    public async Task<Result<IReadOnlyList<TracedExport>>> RunAsync(PersonId? actor, string mark, CancellationToken cancellation) =>
        (await DemandAsync(actor, cancellation)).Refused(out var refusal)
            ? refusal
            : await TellAsync(
                actor, ExportMark.Read(mark) is { } export ? await OfAsync([export], cancellation) : [], unchanged: false, cancellation);

    private async Task<List<FileExport>> OfAsync(IReadOnlyList<FileExportId> exports, CancellationToken cancellation)
    {
        const int Most = 20;
        var found = new List<FileExport>();
        foreach (var id in exports.Take(Most))
        {
            if (await db.Set<FileExport>().AsNoTracking().FirstOrDefaultAsync(export => export.Id == id, cancellation) is { } export)
            {
                found.Add(export);
            }
        }

        return found;
    }

    /// <summary>Refuses whoever may read no log at all, before a copy is sent or looked at.</summary>
    public async Task<Result> DemandAsync(PersonId? actor, CancellationToken cancellation)
    {
        if (actor is not { } person || (await access.UnitsAsync(person, GradingAction.ReadAccessLog, cancellation)).Count > 0)
        {
            return Result.Done;
        }

        return await directory.PersonAsync(person, cancellation) is { } card
            ? await access.DemandAsync(person, GradingAction.ReadAccessLog, card.Unit, cancellation)
            : new NothingThere();
    }

    private async Task<Result<IReadOnlyList<TracedExport>>> TellAsync(
        PersonId? actor, IReadOnlyList<FileExport> exports, bool unchanged, CancellationToken cancellation)
    {
        var seen = actor is { } person ? (await access.UnitsAsync(person, GradingAction.ReadAccessLog, cancellation)).ToHashSet() : null;
        var told = new List<TracedExport>();
        foreach (var export in exports.Where(export => seen?.Contains(export.Unit) ?? true).OrderByDescending(export => export.AtUtc))
        {
            var (rows, hash) = await OutAsync(export, cancellation);
            var unit = await directory.UnitAsync(export.Unit, cancellation);
            told.Add(new TracedExport(
                ExportMark.Write(export.Id), unchanged, export.ByName, export.ByNumber, unit?.Name ?? "", export.AtUtc, export.Kind, export.Customers,
                rows, export.Reason, hash));
        }

        return told.Count == 0 ? new NoExportFound() : told;
    }

    /// <summary>What went out: of a table as many rows as its pages say, however many were meant to.</summary>
    private async Task<(int Rows, string Sha256)> OutAsync(FileExport export, CancellationToken cancellation) =>
        export.Kind != ExportKind.Sheet ? (export.Rows, export.Sha256)
        : await db.Set<TableExportStep>().AsNoTracking().Where(step => step.Export == export.Id).OrderByDescending(step => step.Page).FirstOrDefaultAsync(cancellation) is { } last
            ? (last.RowsSoFar, last.Sha256)
            : (0, "");
}
