namespace TeamsGrading.Core.Customers.Search;

/// <summary>One wrong, missing or additional character, or two neighbours exchanged.</summary>
internal static class OneWrong
{
    /// <summary>Whether the two are the same but for at most one such slip.</summary>
    public static bool AreClose(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        return (one.Length <= 1 && other.Length <= 1)
            || (one.Length == other.Length && one[1..].SequenceEqual(other[1..]))
            || (one.Length == other.Length && one.Length >= 2 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..]))
            || (one.Length == other.Length + 1 && one[1..].SequenceEqual(other))
            || (one.Length + 1 == other.Length && one.SequenceEqual(other[1..]));
    }

    /// <summary>Whether a part of the text is the question but for at most one slip.</summary>
    public static bool IsIn(string text, string question)
    {
        for (var from = 0; from < text.Length; from++)
        {
            for (var length = question.Length - 1; length <= question.Length + 1; length++)
            {
                if (from + length <= text.Length && AreClose(question, text.AsSpan(from, length)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
