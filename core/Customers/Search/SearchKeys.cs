namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// The keys under which a customer is found: its code and credit code; the beginning of its name and the rest of it from every further word or
/// Chinese character on; the same with one of the following characters taken out, for a question with one wrong; and the pinyin initials from every
/// character on. About 5 for each character of the name.
/// </summary>
internal static class SearchKeys
{
    private const int MostCharacters = 40;

    /// <summary>After a Chinese character as many can be taken out: a question of six keeps four that tell, wherever its slip is.</summary>
    public const int ChineseGaps = 3;

    /// <summary>In a word of letters as many places can be taken out; further on the letters before are telling enough.</summary>
    private const int LetterGaps = 4;

    /// <summary>国家组织机构 The part of a credit code that tells organisations apart begins here (GB 32100).</summary>
    private const int Organisation = 8;

    public static IReadOnlyCollection<byte[]> Of(string code, string name, string creditCode)
    {
        var keys = new SortedSet<byte[]>(Bytewise.Order);
        Code(keys, SearchWord.Of(code));
        var core = LegalForm.Without(SearchWord.Of(name));
        Name(keys, core.Text.Length > MostCharacters ? core.To(MostCharacters) : core);
        if (creditCode.Length > Organisation)
        {
            var credit = SearchWord.Of(creditCode).Text;
            keys.Add(KeyBytes.OfBeginning(credit));
            keys.Add(KeyBytes.Of(0, credit.AsSpan()[Math.Min(Organisation, credit.Length)..], KeyBytes.Inside));
        }

        return keys;
    }

    private static void Code(SortedSet<byte[]> keys, SearchWord code)
    {
        keys.Add(KeyBytes.OfBeginning(code.Text));
        for (var place = 1; place < code.Text.Length - 1; place++)
        {
            if (code.Starts[place])
            {
                keys.Add(KeyBytes.Of(0, code.Text.AsSpan(place), KeyBytes.Inside));
            }
        }
    }

    private static void Name(SortedSet<byte[]> keys, SearchWord name)
    {
        var text = name.Text;
        keys.Add(KeyBytes.OfBeginning(text));
        var readings = PinyinInitials.Of(text);
        foreach (var reading in readings)
        {
            keys.Add(KeyBytes.OfBeginning(reading));
        }

        for (var place = 0; place < text.Length - 1; place++)
        {
            if (!name.Starts[place] || LegalForm.Covers(text, place))
            {
                continue;
            }

            Gaps(keys, name, place);
            if (place == 0)
            {
                continue;
            }

            keys.Add(KeyBytes.Of(0, text.AsSpan(place), KeyBytes.Inside));
            if (SearchWord.IsChinese(text[place]))
            {
                foreach (var reading in readings)
                {
                    keys.Add(KeyBytes.Of(0, reading.AsSpan(place), KeyBytes.Inside));
                }
            }
        }
    }

    private static void Gaps(SortedSet<byte[]> keys, SearchWord name, int place)
    {
        var isChinese = SearchWord.IsChinese(name.Text[place]);
        var (first, last) = isChinese ? (1, ChineseGaps) : (0, LetterGaps);
        for (var gap = first; gap <= last && place + gap + 1 < name.Text.Length && (isChinese || gap <= 1 || !name.Starts[place + gap]); gap++)
        {
            keys.Add(KeyBytes.Of(KeyBytes.Gap, name.Text.Remove(place + gap, 1).AsSpan(place), KeyBytes.Inside));
        }
    }
}

/// <summary>Byte by byte, the shorter first: as the databases order them.</summary>
internal sealed class Bytewise : IComparer<byte[]>, IEqualityComparer<byte[]>
{
    public static readonly Bytewise Order = new();

    public int Compare(byte[]? one, byte[]? other) => one.AsSpan().SequenceCompareTo(other);

    public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    public int GetHashCode(byte[] key)
    {
        var hash = default(HashCode);
        hash.AddBytes(key);
        return hash.ToHashCode();
    }
}
