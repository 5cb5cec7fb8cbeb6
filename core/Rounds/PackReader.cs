using System.IO.Compression;
using System.Text.Unicode;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>Reads a pack of unknown origin within limits.</summary>
internal static class PackReader
{
    private const long Largest = 64L * 1024 * 1024;

    /// <summary>The files by name, or the name of the file (or <c>pack.zip</c>) and a code of what is wrong.</summary>
    public static (Dictionary<string, byte[]>? Files, string Where, string Trouble) Read(Stream pack)
    {
        var where = VerifyPack.WholePack;
        try
        {
            if (pack.Length > Largest)
            {
                return (null, where, "TooBig");
            }

            using var zip = new ZipArchive(pack, ZipArchiveMode.Read, leaveOpen: true);
            var wanted = Pack.Contents.Append(Pack.Manifest).Append(Pack.Signature).ToHashSet();
            var files = new Dictionary<string, byte[]>();
            var room = Largest;
            foreach (var entry in zip.Entries)
            {
                where = wanted.Contains(entry.FullName) ? entry.FullName : VerifyPack.WholePack;
                if (!wanted.Remove(entry.FullName))
                {
                    return (null, where, "UnexpectedFile");
                }

                using var stream = entry.Open();
                var bytes = PackZip.ReadAtMost(stream, room);
                if (bytes is null)
                {
                    return (null, where, "TooBig");
                }

                room -= bytes.Length;
                if (!Utf8.IsValid(bytes))
                {
                    return (null, where, "Unreadable");
                }

                files[entry.FullName] = bytes;
            }

            return wanted.Count == 0 ? (files, "", "") : (null, wanted.Order(StringComparer.Ordinal).First(), "Missing");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, where, "Unreadable");
        }
    }
}
