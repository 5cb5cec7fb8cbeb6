using System.IO.Compression;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Records;

/// <summary>What verifying a year's pack came to. <paramref name="Hash"/> is the one by which its export is on record; null when unreadable.</summary>
public sealed record YearReport(UnitId? Unit, int? Year, string? Hash, string? Fingerprint, IReadOnlyList<PackCheck> Checks)
{
    public bool Passed => Checks.All(check => check.Passed);
}

/// <summary>
/// Verifies the pack of a unit's year on any machine, without a database (R03): signature, every file against the manifest, the chain over
/// them, and what the slices know of their own files. One file is held at a time.
/// </summary>
public sealed class VerifyYear(IEnumerable<IYearRecordCheck> checks)
{
    /// <summary>Stands in <see cref="PackCheck.File"/> for the pack as a whole.</summary>
    public const string WholePack = "pack.zip";

    private const int LargestManifest = 16 * 1024 * 1024;

    /// <summary>Whether the stream, which must be able to seek, holds the pack of a year rather than of a round. Leaves it at its beginning.</summary>
    public static bool Recognises(Stream pack)
    {
        try
        {
            using var zip = new ZipArchive(pack, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry(YearPack.Head) is not null
                || (zip.GetEntry(YearPack.Manifest) is { } entry && Text(entry).Contains($"\"{YearPack.Format}\"", StringComparison.Ordinal));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            pack.Position = 0;
        }
    }

    /// <param name="expectedFingerprint">Known fingerprint of the signing key, or null to accept the pack's own.</param>
    public YearReport Run(Stream pack, string? expectedFingerprint = null)
    {
        var found = new List<PackCheck>();
        var manifest = default(YearManifest);
        var hash = default(string);
        var where = WholePack;
        try
        {
            using var zip = new ZipArchive(pack, ZipArchiveMode.Read, leaveOpen: true);
            found.Add(PackCheck.Of("readable", WholePack, ""));
            var trouble = Missing(zip);
            if (trouble is not null)
            {
                return new YearReport(null, null, null, null, [.. found, trouble]);
            }

            where = YearPack.Manifest;
            var text = Bytes(zip.GetEntry(YearPack.Manifest)!);
            manifest = Canon.Read<YearManifest>(text.AsSpan());
            hash = Canon.Hash(text.AsSpan());
            where = YearPack.Signature;
            found.Add(PackCheck.Of("signature", YearPack.Manifest, PackSeal.Difference(
                text, manifest.PublicKey, manifest.Fingerprint, Text(zip.GetEntry(YearPack.Signature)!), YearPack.Signature, expectedFingerprint)));
            where = YearPack.Manifest;
            found.Add(PackCheck.Of("chain", YearPack.Manifest, Chain(manifest)));
            where = WholePack;
            new YearFiles(manifest, checks, found).Check(zip);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // The pack comes from anybody: whatever it makes the program stumble over is a pack that cannot be read.
            found.Add(PackCheck.Of("readable", where, "Unreadable"));
        }

        return new YearReport(manifest?.Unit, manifest?.Year, hash, manifest?.Fingerprint, found);
    }

    private static PackCheck? Missing(ZipArchive zip) => new[] { YearPack.Manifest, YearPack.Signature }
        .Where(name => zip.GetEntry(name) is null)
        .Select(name => PackCheck.Of("readable", name, "Missing"))
        .FirstOrDefault();

    private static string Chain(YearManifest manifest)
    {
        var paths = manifest.Files.Select(file => file.Path).ToList();
        return manifest.Format != YearPack.Format ? "format"
            : !paths.SequenceEqual(paths.Order(StringComparer.Ordinal)) || paths.Distinct(StringComparer.Ordinal).Count() != paths.Count ? "order of files"
            : paths.Find(path => !YearPath.IsGood(path)) is { } bad ? bad
            : YearPack.Root(manifest.Files) != manifest.Root ? "root" : "";
    }

    private static string Text(ZipArchiveEntry entry) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(entry));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return PackZip.ReadAtMost(stream, LargestManifest) ?? throw new InvalidDataException("too big");
    }
}
