namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// Where to look for what was written with one character wrong, missing, too many, or two exchanged. Wherever the slip is, one of these is right:
/// the question mended by taking a character out or by exchanging two, the part before the slip, the part behind it, or the part from the
/// character before it on with the wrong one taken out, for which the index has keys. The most telling, the longest, come first.
/// </summary>
internal static class SlipKeys
{
    /// <summary>A slip further on is not looked for; the part before it is telling enough.</summary>
    private const int MostCharacters = 24;

    private const int LetterGaps = 4;

    /// <summary>Initials tell about as much as so many characters.</summary>
    private const int FewestOfSound = 3;

    /// <summary>Groups of keys, the most telling first; once a group leads to somebody the others need not be tried.</summary>
    public static IEnumerable<IReadOnlyList<byte[]>> Of(Question question)
    {
        var asked = question.Core.Text.Length > MostCharacters ? question.Core.To(MostCharacters) : question.Core;
        var pieces = new List<(int Length, byte[] Key)>();
        var text = asked.Text;
        for (var slip = 0; slip < text.Length; slip++)
        {
            Whole(pieces, text.Remove(slip, 1));
            if (slip + 1 < text.Length && text[slip] != text[slip + 1])
            {
                Whole(pieces, $"{text[..slip]}{text[slip + 1]}{text[slip]}{text[(slip + 2)..]}");
            }

            Wrong(pieces, text, slip);
        }

        if (question.Sound.Length > 0)
        {
            // Whoever types by sound mistakes a character for another that sounds alike.
            pieces.Add((FewestOfSound, KeyBytes.Of(KeyBytes.Begin, question.Sound, KeyBytes.Whole)));
            pieces.Add((FewestOfSound, KeyBytes.Of(0, question.Sound, KeyBytes.Inside)));
        }

        return pieces.Where(piece => piece.Length >= 2).GroupBy(piece => piece.Length).OrderByDescending(group => group.Key)
            .Select(group => (IReadOnlyList<byte[]>)[.. group.Select(piece => piece.Key).Distinct(Bytewise.Order)])
            .Prepend([.. CreditCodes(question.Whole.Text)]);
    }

    /// <summary>A wrong character at the place, or one missing before it.</summary>
    private static void Wrong(List<(int, byte[])> pieces, string text, int slip)
    {
        if (slip == 0)
        {
            pieces.Add((text.Length - 1, KeyBytes.Of(0, text.AsSpan(1), KeyBytes.Inside)));
            if (!SearchWord.IsChinese(text[0]))
            {
                Gap(pieces, text[1..]);
                Gap(pieces, text);
            }

            return;
        }

        if (!SearchWord.IsChinese(text[0]) && slip <= LetterGaps)
        {
            Gap(pieces, text.Remove(slip, 1));
            Gap(pieces, text);
        }

        Whole(pieces, text[..slip]);
        Gap(pieces, text[(slip - 1)..].Remove(1, 1));
        Gap(pieces, text[(slip - 1)..]);
    }

    private static void Whole(List<(int, byte[])> pieces, string text)
    {
        pieces.Add((text.Length, KeyBytes.Of(KeyBytes.Begin, text, KeyBytes.Whole)));
        pieces.Add((text.Length, KeyBytes.Of(0, text, KeyBytes.Inside)));
    }

    private static void Gap(List<(int, byte[])> pieces, string text) => pieces.Add((text.Length, KeyBytes.Of(KeyBytes.Gap, text, KeyBytes.Inside)));

    /// <summary>At each place one other character alone fits the check character, so a credit code is mended without looking far.</summary>
    private static IEnumerable<byte[]> CreditCodes(string asked)
    {
        if (asked.Length != CreditCode.Length || asked.Any(SearchWord.IsChinese))
        {
            yield break;
        }

        var code = asked.ToUpperInvariant().ToCharArray();
        for (var place = 0; place < code.Length; place++)
        {
            var written = code[place];
            foreach (var other in CreditCode.Characters)
            {
                code[place] = other;
                if (other != written && CreditCode.IsValid(new string(code)))
                {
                    yield return KeyBytes.OfBeginning(new string(code).ToLowerInvariant());
                }
            }

            code[place] = written;
        }

        for (var place = 0; place + 1 < code.Length; place++)
        {
            (code[place], code[place + 1]) = (code[place + 1], code[place]);
            if (CreditCode.IsValid(new string(code)))
            {
                yield return KeyBytes.OfBeginning(new string(code).ToLowerInvariant());
            }

            (code[place], code[place + 1]) = (code[place + 1], code[place]);
        }
    }
}
