using System.Text;
using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>What verifying came to. <paramref name="Fingerprint"/> of the signing key is to be compared with the one the operator publishes.</summary>
public sealed record PackReport(RoundId? Round, string? Fingerprint, IReadOnlyList<PackCheck> Checks)
{
    public bool Passed => Checks.All(check => check.Passed);

    /// <summary>Text of the list of receipts; null when the pack could not be read.</summary>
    internal string? Receipts { get; init; }

    /// <summary>What the round asked; null when it could not be read.</summary>
    internal RoundForm? Form { get; init; }

    /// <summary>Whether a receipt as its voter wrote it down is in the pack's list; worth as much as <see cref="Passed"/> says of the pack.</summary>
    public bool Holds(string receipt) => EnvelopeLists.Written(receipt) is { } hex && Receipts?.Split('\n').Contains(hex) == true;
}

/// <summary>Verifies an archive pack anywhere, without a database: signature, files, hash chain, root, rule, roll, and the result bit for bit (R03).</summary>
public static class VerifyPack
{
    /// <summary>Stands in <see cref="PackCheck.File"/> for the pack as a whole, whose own file name is unknown here.</summary>
    public const string WholePack = "pack.zip";

    /// <param name="expectedFingerprint">Known fingerprint of the signing key, or null to accept the pack's own.</param>
    public static PackReport Run(Stream pack, string? expectedFingerprint = null)
    {
        var (files, where, trouble) = PackReader.Read(pack);
        if (files is null)
        {
            return new PackReport(null, null, [new PackCheck("readable", where, false, trouble)]);
        }

        var checks = new List<PackCheck> { new("readable", WholePack, true, "") };
        var manifest = Try<PackManifest>(files, Pack.Manifest, checks);
        if (manifest is null)
        {
            return new PackReport(null, null, checks);
        }

        checks.Add(PackCheck.Of("signature", Pack.Manifest, PackSeal.Difference(
            files[Pack.Manifest], manifest.PublicKey, manifest.Fingerprint, Encoding.UTF8.GetString(files[Pack.Signature]), Pack.Signature, expectedFingerprint)));
        checks.AddRange(Pack.Contents.Select(name => PackCheck.Of(
            "unchanged", name, manifest.Files.TryGetValue(name, out var hash) && hash == Canon.Hash(files[name]) ? "" : "SHA-256")));
        var form = PackContents.Check(files, manifest, checks);
        return new PackReport(manifest.Round, manifest.Fingerprint, checks) { Receipts = Encoding.UTF8.GetString(files[Pack.Receipts]), Form = form };
    }

    internal static T? Try<T>(Dictionary<string, byte[]> files, string name, List<PackCheck> checks)
        where T : class
    {
        try
        {
            return Canon.Read<T>(files[name].AsSpan());
        }
        catch (JsonException fault)
        {
            checks.Add(new PackCheck("readable", name, false, FormattableString.Invariant($"line {fault.LineNumber + 1}, {fault.Path}")));
            return null;
        }
    }
}
