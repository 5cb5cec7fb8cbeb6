using System.IO.Compression;

namespace TeamsGrading.Core.Shared;

/// <summary>Entries of a pack: written without a time, so that the same content gives the same bytes; read within a bound.</summary>
public static class PackZip
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    /// <summary>The rest of the stream, or null when it is longer than <paramref name="room"/>: the sizes a zip declares are the sender's claim.</summary>
    public static byte[]? ReadAtMost(Stream stream, long room)
    {
        using var target = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (target.Length + read > room)
            {
                return null;
            }

            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }
}
