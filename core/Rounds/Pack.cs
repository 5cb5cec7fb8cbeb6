using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>One voter as the pack tells: no time.</summary>
internal sealed record PackVoter(PersonId Voter, string EmployeeNumber, string Name, bool Recused, IReadOnlyList<SubjectId> RecusedFor, bool Finished);

/// <summary>Roots over the lists of envelopes and receipts.</summary>
internal sealed record PackRoot(string Root, int Envelopes, string ReceiptRoot, int Receipts);

/// <summary>What the manifest says: SHA-256 of each file by name, and the key under which it is signed.</summary>
internal sealed record PackManifest(string Format, RoundId Round, string PublicKey, string Fingerprint, IReadOnlyDictionary<string, string> Files);

/// <summary>The files of an archive pack (档案包) and how they are bound together.</summary>
internal static class Pack
{
    public const string Format = "TeamsGrading.Pack/1";
    public const string Round = "round.json";
    public const string Rule = "rule.json";
    public const string Roll = "roll.json";
    public const string Envelopes = "envelopes.txt";
    public const string Receipts = "receipts.txt";
    public const string Root = "root.json";
    public const string Cells = "cells.json";
    public const string Result = "result.json";
    public const string Events = "events.json";
    public const string Manifest = "manifest.json";
    public const string Signature = "signature.txt";

    public static readonly IReadOnlyList<string> Contents = [Round, Rule, Roll, Envelopes, Receipts, Root, Cells, Result, Events];

    public static byte[] Make(RoundId round, IReadOnlyDictionary<string, string> files, ECDsa key)
    {
        var publicKey = key.ExportSubjectPublicKeyInfo();
        var manifest = Canon.Write(new PackManifest(
            Format, round, Convert.ToBase64String(publicKey), PackSeal.Fingerprint(publicKey), Contents.ToDictionary(name => name, name => Canon.Hash(files[name]))));
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Contents.Select(name => (name, files[name])).Append((Manifest, manifest)).Append((Signature, PackSeal.Sign(key, manifest))))
            {
                PackZip.Add(zip, name, Encoding.UTF8.GetBytes(text), CompressionLevel.NoCompression);
            }
        }

        return target.ToArray();
    }
}
