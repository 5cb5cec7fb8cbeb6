using System.Text;

namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>Recognises the names people give to sheets and columns.</summary>
public static class HeaderName
{
    /// <summary>Whether a sheet or header name means the Chinese, the English, or both names together.</summary>
    public static bool Means(string written, string chinese, string english)
    {
        var bare = Bare(written);
        return bare.Length > 0 && (bare == Bare(chinese) || bare == Bare(english) || bare == Bare(chinese + english));
    }

    /// <summary>Lower case, half-width, without spaces, marks and units in brackets.</summary>
    private static string Bare(string written)
    {
        var bare = new StringBuilder();
        var depth = 0;
        foreach (var c in written.Normalize(NormalizationForm.FormKC))
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c != ')' && char.IsLetterOrDigit(c))
            {
                bare.Append(char.ToLowerInvariant(c));
            }
        }

        return bare.ToString();
    }
}
