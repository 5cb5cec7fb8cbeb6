namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// Where to look for a misspelt question. Of Chinese characters alone it is first found out how far its beginning and its end are written anywhere in
/// the reader's units: the slip can only be between the two, and one stretch of the index, the most telling, holds all who answer but for a slip at a
/// place. The others are looked at only where that stretch was too long to be read whole.
/// </summary>
internal static class SlipWays
{
    /// <summary>As <see cref="SlipKeys"/>: a slip further on is told by what stands before it.</summary>
    private const int MostCharacters = 24;

    /// <summary>Groups of keys; once a group leads to somebody the others need not be tried.</summary>
    public static IEnumerable<IReadOnlyList<byte[]>> Of(Question question, KeyLookup lookup)
    {
        var text = question.Core.Text;
        if (text.Length <= MostCharacters && text.All(SearchWord.IsChinese) && !LegalForm.MayCover(text))
        {
            yield return Told(text, lookup);
            if (!lookup.IsCutOff)
            {
                yield break;
            }
        }

        foreach (var keys in SlipKeys.Of(question))
        {
            yield return keys;
        }
    }

    private static IReadOnlyList<byte[]> Told(string text, KeyLookup lookup)
    {
        var behind = EndReach(text, lookup);
        var begin = BeginReach(text, lookup, KeyBytes.Begin, KeyBytes.Whole);
        var inside = BeginReach(text, lookup, 0, KeyBytes.Inside);
        var keys = new List<(int Length, byte[] Key)>();
        for (var slip = 0; slip < text.Length && slip <= Math.Max(begin, inside); slip++)
        {
            if (slip + 1 < text.Length && slip + 2 > behind && text[slip] != text[slip + 1])
            {
                Whole($"{text[..slip]}{text[slip + 1]}{text[slip]}{text[(slip + 2)..]}", slip);
            }

            if (slip + 1 > behind)
            {
                // One too many, or a wrong one.
                Whole(text.Remove(slip, 1), slip);
                Best(slip, text.Remove(slip, 1));
            }
            else if (slip == 0)
            {
                keys.Add((text.Length - 1, KeyBytes.Of(KeyBytes.Begin, text.AsSpan(1), KeyBytes.Whole)));
            }

            if (slip > 0 && slip > behind)
            {
                Best(slip, text);
            }
        }

        return [.. keys.OrderByDescending(key => key.Length).Select(key => key.Key).Distinct(Bytewise.Order)];

        void Whole(string mended, int slip)
        {
            if (slip <= begin)
            {
                keys.Add((mended.Length, KeyBytes.Of(KeyBytes.Begin, mended, KeyBytes.Whole)));
            }

            if (slip <= inside)
            {
                keys.Add((mended.Length, KeyBytes.Of(0, mended, KeyBytes.Inside)));
            }
        }

        // What is there but for the character at the slip: from up to three before it on, or what stands before it, whichever tells more.
        void Best(int slip, string rest)
        {
            var from = Math.Max(0, slip - SearchKeys.ChineseGaps);
            if (slip == 0)
            {
                keys.Add((rest.Length, KeyBytes.Of(0, rest, KeyBytes.Inside)));
            }
            else if (rest.Length > slip && Telling(rest.Length - from) >= Telling(slip))
            {
                keys.Add((rest.Length - from, KeyBytes.Of(KeyBytes.Gap, rest.AsSpan(from), KeyBytes.Inside)));
            }
            else
            {
                Whole(text[..slip], slip);
            }
        }
    }

    private static int Telling(int length) => Math.Min(length, KeyBytes.Inside / 2);

    /// <summary>How many of the first characters stand together somewhere; never too few.</summary>
    private static int BeginReach(string text, KeyLookup lookup, byte mark, int most)
    {
        var (there, missing) = (0, text.Length);
        while (missing - there > 1)
        {
            var half = (there + missing) / 2;
            (there, missing) = lookup.Has(KeyBytes.Of(mark, text.AsSpan(0, half), most)) ? (half, missing) : (there, half);
        }

        return there;
    }

    /// <summary>The last place from which on the text stands nowhere inside a name; -1 when it does from every place. Its last character alone has no key.</summary>
    private static int EndReach(string text, KeyLookup lookup)
    {
        var (missing, there) = (-1, text.Length - 1);
        while (there - missing > 1)
        {
            var half = (missing + there + 1) / 2;
            (missing, there) = lookup.Has(KeyBytes.Of(0, text.AsSpan(half), KeyBytes.Inside)) ? (missing, half) : (half, there);
        }

        return missing;
    }
}
