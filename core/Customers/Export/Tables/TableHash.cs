using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Export.Tables;

/// <summary>Hashes the pages of a table in a chain: over the values, not over their words, so that it is the same in every language.</summary>
internal static class TableHash
{
    /// <summary>SHA-256 over the hash of the page before and the values of this one, lower-case hex.</summary>
    public static string Of(TableExportStep? before, TablePage page)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(before?.Sha256 ?? ""));
        foreach (var value in page.Rows.SelectMany(row => row))
        {
            var text = value switch
            {
                null => "",
                Enum member => member.ToString(),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{text.Length}:{text}")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
