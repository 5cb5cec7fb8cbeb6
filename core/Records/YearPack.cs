using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Records;

/// <summary>What <c>year.json</c> says: whose year it is, and that what it holds is a sales rating and no credit rating (000 §11.3).</summary>
internal sealed record YearHead(string Format, UnitId Unit, string UnitCode, string UnitName, int Year, string Nature);

/// <summary>One file of the pack as the manifest lists it: its length in bytes and its SHA-256, lower-case hex.</summary>
internal sealed record YearFile(string Path, long Bytes, string Sha256);

/// <summary>The manifest: the files in ascending order of their paths, the end of the hash chain over them, and the key under which it is signed.</summary>
internal sealed record YearManifest(
    string Format, UnitId Unit, int Year, string PublicKey, string Fingerprint, string Root, IReadOnlyList<YearFile> Files);

/// <summary>年度档案包 The pack of a unit's rated year: what its files are called and how they are bound together (R03).</summary>
internal static class YearPack
{
    public const string Format = "TeamsGrading.Year/1";
    public const string Nature = "SalesRatingNotCreditRating";
    public const string Manifest = "manifest.json";
    public const string Signature = "signature.txt";
    public const string Head = "year.json";

    /// <summary>
    /// The chain over the files in the order of their paths: each link is the SHA-256 of the link before, the file's hash and its path. One
    /// file changed, added, removed or renamed changes the end.
    /// </summary>
    public static string Root(IEnumerable<YearFile> files) => files.Aggregate(
        Canon.Hash(Format),
        (link, file) => Canon.Hash($"{link}|{file.Sha256}|{file.Path}"));

    public static YearFile Describe(YearRecord record) =>
        new(record.Path, record.Content.LongLength, Convert.ToHexStringLower(SHA256.HashData(record.Content)));

    /// <summary>Writes the zip: manifest and signature first, then the files in their order, none compressed; nothing in it depends on the time.</summary>
    public static void Write(Stream target, string manifest, string signature, IEnumerable<YearRecord> records)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        PackZip.Add(zip, Manifest, Encoding.UTF8.GetBytes(manifest));
        PackZip.Add(zip, Signature, Encoding.UTF8.GetBytes(signature));
        foreach (var record in records)
        {
            PackZip.Add(zip, record.Path, record.Content, CompressionLevel.NoCompression);
        }
    }
}
