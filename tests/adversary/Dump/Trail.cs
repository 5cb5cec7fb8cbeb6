namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>
/// One way in which the dump puts things (voters, or answers) into an order or gives them a mark. Two trails, one of each side, are a
/// guess: first to first, second to second; or mark to equal mark.
/// </summary>
internal sealed record Trail<T>(string Name, string Family, IReadOnlyList<T> Ordered)
    where T : notnull;

/// <summary>Things with the values found beside them, for joins by value.</summary>
internal sealed record Marked<T>(string Name, IReadOnlyList<(T Thing, IReadOnlyDictionary<string, object> Values)> Rows)
    where T : notnull;

/// <summary>Turns rows into trails: the row number, the place in the file, the frames of the log, every column, every length.</summary>
internal static class Trails
{
    public static IEnumerable<Trail<T>> Of<T>(string source, IReadOnlyList<(T Thing, DumpRow Row)> rows)
        where T : notnull
    {
        foreach (var (key, family, read) in Keys(rows.Select(pair => pair.Row).ToList()))
        {
            var keyed = rows.Select(pair => (pair.Thing, Key: read(pair.Row))).ToList();
            if (keyed.TrueForAll(pair => pair.Key is not null) && keyed.Select(pair => pair.Key).Distinct().Count() > 1)
            {
                yield return new Trail<T>(
                    $"{source}.{key}", family, [.. keyed.OrderBy(pair => pair.Key, Comparer<object?>.Create(Compare)).Select(pair => pair.Thing)]);
            }
        }
    }

    private static IEnumerable<(string Key, string Family, Func<DumpRow, object?> Read)> Keys(IReadOnlyList<DumpRow> rows)
    {
        yield return ("#", "rowid", row => row.RowId);
        foreach (var place in new[] { "page", "wal.first", "wal.changed" })
        {
            yield return (place, place.Split('.')[0], row => row.Places.TryGetValue(place, out var at) ? at : null);
        }

        foreach (var column in rows[0].Values.Keys.Where(column => column != "#"))
        {
            yield return (column, "column", row => row.Values[column] is byte[] bytes ? Convert.ToHexString(bytes) : row.Values[column]);
            if (rows[0].Values[column] is string or byte[])
            {
                yield return ($"size({column})", "size", row => row.Values[column] is string text ? text.Length : row.Values[column] is byte[] bytes ? bytes.Length : null);
            }
        }
    }

    private static int Compare(object? a, object? b) => (a, b) switch
    {
        (long x, long y) => x.CompareTo(y),
        (int x, int y) => x.CompareTo(y),
        (double x, double y) => x.CompareTo(y),
        _ => string.CompareOrdinal(a?.ToString(), b?.ToString()),
    };
}
