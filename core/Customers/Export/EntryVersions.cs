using System.Globalization;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>Versions of the values of one row, as its last column carries them: <c>phone:3 mail:1</c>.</summary>
public static class EntryVersions
{
    public static string Write(IEnumerable<(string Field, int Version)> versions) => string.Join(
        ' ', versions.OrderBy(value => value.Field, StringComparer.Ordinal).Select(value => FormattableString.Invariant($"{value.Field}:{value.Version}")));

    /// <summary>By field; null when the text is nothing of ours.</summary>
    public static IReadOnlyDictionary<string, int>? Read(string written)
    {
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pair in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.LastIndexOf(':');
            if (at <= 0 || !int.TryParse(pair.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) || !versions.TryAdd(pair[..at], version))
            {
                return null;
            }
        }

        return versions;
    }
}
