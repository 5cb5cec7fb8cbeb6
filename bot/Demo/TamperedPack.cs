using System.IO.Compression;

namespace TeamsGrading.Bot.Demo;

/// <summary>A pack in which somebody changed one byte, to show that it is found.</summary>
internal static class TamperedPack
{
    public static byte[] Of(byte[] pack, string name)
    {
        using var changed = new MemoryStream();
        changed.Write(pack);
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(name) ?? throw new InvalidOperationException($"the pack has no {name}");
            var bytes = new byte[entry.Length];
            using var content = entry.Open();
            content.ReadExactly(bytes);
            var digit = Array.FindLastIndex(bytes, each => each is >= (byte)'0' and <= (byte)'8');
            bytes[digit]++;
            content.Position = 0;
            content.Write(bytes);
        }

        return changed.ToArray();
    }
}
