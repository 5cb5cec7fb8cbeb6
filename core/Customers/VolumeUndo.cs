using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers;

/// <summary>
/// One journal line a customer: <c>202501;202502=1,2,3,4,5,6</c>, new months bare, changed ones with their figures before; the
/// fingerprint is a hash of the touched months as they were left.
/// </summary>
internal static class VolumeUndo
{
    public static JournalLine Line(CustomerId customer, SortedDictionary<int, (long[]? Before, long[] After)> touched)
    {
        var before = new StringBuilder();
        foreach (var (month, (old, _)) in touched)
        {
            before.Append(before.Length > 0 ? ";" : "").Append(CultureInfo.InvariantCulture, $"{month}");
            if (old is not null)
            {
                before.Append('=').AppendJoin(',', old);
            }
        }

        var after = Fingerprint(touched.Count, touched.Select(month => (month.Key, month.Value.After)));
        return new JournalLine(SheetKind.Volumes, customer.Value, before.ToString(), after);
    }

    public static Result Run(VolumeTable table, IReadOnlyList<JournalLine> journal)
    {
        var stored = new Dictionary<int, long[]>();
        foreach (var line in journal)
        {
            var customer = new CustomerId(line.Row);
            var months = line.Before!.Split(';').Select(Parse).ToList();
            stored.Clear();
            table.Read(customer, null, stored);
            if (months.Exists(month => !stored.ContainsKey(month.Month))
                || Fingerprint(months.Count, months.Select(month => (month.Month, stored[month.Month]))) != line.After)
            {
                return new RowChangedSince();
            }

            foreach (var (month, before) in months)
            {
                if (before is null)
                {
                    table.Delete(customer, month);
                }
                else
                {
                    table.Update(customer, month, stored[month], before);
                }
            }
        }

        return Result.Done;
    }

    /// <summary>The earliest month that taking the lines back removes; null when none goes.</summary>
    public static Month? FirstGone(IReadOnlyList<JournalLine> journal)
    {
        var gone = journal.SelectMany(line => line.Before!.Split(';').Select(Parse)).Where(month => month.Before is null).Select(month => month.Month).DefaultIfEmpty(0).Min();
        return gone == 0 ? null : Month.FromStamp(gone);
    }

    private static (int Month, long[]? Before) Parse(string written)
    {
        var parts = written.Split('=');
        var month = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return (month, parts.Length > 1 ? [.. parts[1].Split(',').Select(number => long.Parse(number, CultureInfo.InvariantCulture))] : null);
    }

    private static string Fingerprint(int count, IEnumerable<(int Month, long[] Figures)> months)
    {
        const int Size = sizeof(long) * (VolumeTable.Figures + 1);
        var bytes = new byte[count * Size];
        var at = bytes.AsSpan();
        foreach (var (month, figures) in months)
        {
            BinaryPrimitives.WriteInt64LittleEndian(at, month);
            for (var figure = 0; figure < figures.Length; figure++)
            {
                BinaryPrimitives.WriteInt64LittleEndian(at[((figure + 1) * sizeof(long))..], figures[figure]);
            }

            at = at[Size..];
        }

        return Convert.ToBase64String(SHA256.HashData(bytes));
    }
}
