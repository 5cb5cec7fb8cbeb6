using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>
/// What was found of each row, with the stored values that it would change, as a fingerprint of twelve bytes a row: its number and the beginning of a
/// hash. Two that are the same say that nothing stored was changed in between, as far as these rows go.
/// </summary>
internal sealed class Verdicts
{
    private const int Size = sizeof(int) + sizeof(ulong);

    private readonly SortedDictionary<int, ulong> rows = [];

    public void Note(RowNote note)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{note.Verdict}");
        foreach (var change in note.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{change.Column}\n{change.Old.Length}:{change.Old}{change.New}");
        }

        rows[note.Row.Number] = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public byte[] Write()
    {
        var bytes = new byte[rows.Count * Size];
        var at = bytes.AsSpan();
        foreach (var (row, hash) in rows)
        {
            BinaryPrimitives.WriteInt32LittleEndian(at, row);
            BinaryPrimitives.WriteUInt64LittleEndian(at[sizeof(int)..], hash);
            at = at[Size..];
        }

        return bytes;
    }

    /// <summary>Rows of which something else is found now than was <paramref name="tried"/>, ascending.</summary>
    public IReadOnlyList<int> DifferFrom(byte[] tried)
    {
        var differ = new SortedSet<int>();
        var left = rows.Count;
        for (var at = tried.AsSpan(); at.Length > 0; at = at[Size..])
        {
            var row = BinaryPrimitives.ReadInt32LittleEndian(at);
            if (rows.TryGetValue(row, out var hash) && hash == BinaryPrimitives.ReadUInt64LittleEndian(at[sizeof(int)..]))
            {
                left--;
            }
            else
            {
                differ.Add(row);
            }
        }

        return left == 0 ? [.. differ] : [.. differ.Union(rows.Keys.Except(Rows(tried)))];
    }

    private static IEnumerable<int> Rows(byte[] tried) =>
        Enumerable.Range(0, tried.Length / Size).Select(place => BinaryPrimitives.ReadInt32LittleEndian(tried.AsSpan(place * Size)));
}
