using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>One check of a pack. <paramref name="Detail"/> says what differs: a field, a candidate, an entry; empty when passed.</summary>
public sealed record PackCheck(string Name, string File, bool Passed, string Detail);

/// <summary>What verifying came to. <paramref name="Fingerprint"/> of the signing key is to be compared with the one the operator publishes.</summary>
public sealed record PackReport(RoundId? Round, string? Fingerprint, IReadOnlyList<PackCheck> Checks)
{
    public bool Passed => Checks.All(check => check.Passed);

    /// <summary>Text of the list of receipts; null when the pack could not be read.</summary>
    internal string? Receipts { get; init; }

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

        checks.Add(Check("signature", Pack.Manifest, Signed(files, manifest, expectedFingerprint)));
        checks.AddRange(Pack.Contents.Select(name => Check(
            "unchanged", name, manifest.Files.TryGetValue(name, out var hash) && hash == Canon.Hash(files[name]) ? "" : "SHA-256")));
        PackContents.Check(files, manifest, checks);
        return new PackReport(manifest.Round, manifest.Fingerprint, checks) { Receipts = files[Pack.Receipts] };
    }

    internal static PackCheck Check(string name, string file, string difference) => new(name, file, difference.Length == 0, difference);

    internal static T? Try<T>(Dictionary<string, string> files, string name, List<PackCheck> checks)
        where T : class
    {
        try
        {
            return Canon.Read<T>(files[name]);
        }
        catch (JsonException fault)
        {
            checks.Add(new PackCheck("readable", name, false, FormattableString.Invariant($"line {fault.LineNumber + 1}, {fault.Path}")));
            return null;
        }
    }

    private static string Signed(Dictionary<string, string> files, PackManifest manifest, string? expectedFingerprint)
    {
        try
        {
            var publicKey = Convert.FromBase64String(manifest.PublicKey);
            if (Pack.Fingerprint(publicKey) != manifest.Fingerprint)
            {
                return "fingerprint";
            }

            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return !key.VerifyData(Encoding.UTF8.GetBytes(files[Pack.Manifest]), Convert.FromBase64String(files[Pack.Signature]), HashAlgorithmName.SHA256)
                ? Pack.Signature
                : expectedFingerprint is not null && expectedFingerprint != manifest.Fingerprint ? "signed by another key" : "";
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return Pack.Signature;
        }
    }
}
