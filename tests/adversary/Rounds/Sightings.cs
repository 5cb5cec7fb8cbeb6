using System.Globalization;
using System.Text;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>Looks for what must not be there, byte by byte, in every file of some folders.</summary>
internal static class Sightings
{
    /// <summary>Every way in which a text is likely to lie in bytes: plain, UTF-16, hex of it in either case, base64 at each of the three phases.</summary>
    public static IEnumerable<(string How, byte[] Bytes)> WaysOf(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        yield return ("plain", plain);
        yield return ("utf-16 little-endian", Encoding.Unicode.GetBytes(text));
        yield return ("utf-16 big-endian", Encoding.BigEndianUnicode.GetBytes(text));
        yield return ("hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(plain)));
        yield return ("HEX", Encoding.ASCII.GetBytes(Convert.ToHexString(plain)));
        for (var phase = 0; phase < 3; phase++)
        {
            // The characters that depend on the neighbours are cut off.
            var coded = Convert.ToBase64String([.. new byte[phase], .. plain]);
            var from = phase == 0 ? 0 : phase + 1;
            var whole = (phase + plain.Length) / 3 * 4;
            if (whole - from >= 4)
            {
                yield return ($"base64 at {phase.ToString(CultureInfo.InvariantCulture)}", Encoding.ASCII.GetBytes(coded[from..whole]));
            }
        }
    }

    /// <summary>Where any of the needles lies in any file of the folders; empty is good.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders, IReadOnlyList<(string How, byte[] Bytes)> needles)
    {
        var found = new List<string>();
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        {
            var bytes = Read(file);
            found.AddRange(needles.Where(needle => bytes.AsSpan().IndexOf(needle.Bytes) >= 0).Select(needle => $"{Path.GetFileName(file)}: {needle.How}"));
        }

        return found;
    }

    /// <summary>A file that a database may hold open.</summary>
    public static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
