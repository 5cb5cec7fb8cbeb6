using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Records;

/// <summary>Goes through the files of a year's pack once, in the order of the manifest: each against its hash, then before those who can read it.</summary>
internal sealed class YearFiles(YearManifest manifest, IEnumerable<IYearRecordCheck> checks, List<PackCheck> found)
{
    private const int Largest = 64 * 1024 * 1024;

    private readonly YearEvidence evidence = new(manifest.Unit, manifest.Year);
    private readonly IYearInspection[] inspections = [.. checks.Select(check => check.Begin())];

    public void Check(ZipArchive zip)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        var listed = manifest.Files.Select(file => file.Path).Append(YearPack.Manifest).Append(YearPack.Signature).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!listed.Contains(entry.FullName) || !entries.TryAdd(entry.FullName, entry))
            {
                found.Add(PackCheck.Of("files", entry.FullName, "UnexpectedFile"));
            }
        }

        foreach (var file in manifest.Files)
        {
            if (!entries.TryGetValue(file.Path, out var entry))
            {
                found.Add(PackCheck.Of("files", file.Path, "Missing"));
            }
            else if (file.Bytes is < 0 or > Largest)
            {
                found.Add(PackCheck.Of("files", file.Path, "TooBig"));
            }
            else if (!TryCheck(entry, file))
            {
                found.Add(PackCheck.Of("readable", file.Path, "Unreadable"));
            }
        }

        foreach (var inspection in inspections)
        {
            found.AddRange(inspection.End(evidence));
        }
    }

    private bool TryCheck(ZipArchiveEntry entry, YearFile file)
    {
        try
        {
            Check(entry, file);
            return true;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            return false;
        }
    }

    private void Check(ZipArchiveEntry entry, YearFile file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)file.Bytes + 1);
        try
        {
            using var stream = entry.Open();
            // One byte more than the manifest says, to see that there is none.
            var read = stream.ReadAtLeast(buffer.AsSpan(0, (int)file.Bytes + 1), (int)file.Bytes + 1, throwOnEndOfStream: false);
            var content = buffer.AsMemory(0, read);
            var same = read == file.Bytes && Convert.ToHexStringLower(SHA256.HashData(content.Span)) == file.Sha256;
            found.Add(PackCheck.Of("unchanged", file.Path, same ? "" : "SHA-256"));
            if (!same)
            {
                return;
            }

            if (file.Path == YearPack.Head)
            {
                found.Add(PackCheck.Of("year", file.Path, Head(content)));
            }

            foreach (var inspection in inspections)
            {
                if (inspection.Reads(file.Path))
                {
                    found.AddRange(inspection.See(file.Path, content, evidence));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string Head(ReadOnlyMemory<byte> content)
    {
        var head = Canon.Read<YearHead>(Encoding.UTF8.GetString(content.Span));
        return head.Format != YearPack.Format ? "format"
            : head.Unit != manifest.Unit ? "unit"
            : head.Year != manifest.Year ? "year"
            : head.Nature != YearPack.Nature ? "nature" : "";
    }
}
