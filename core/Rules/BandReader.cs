using System.Globalization;

namespace TeamsGrading.Core.Rules;

/// <summary>Walks through the text of bands. After a null answer <see cref="Error"/> says what is wrong and where.</summary>
internal sealed class BandReader(string item, string text)
{
    private const string RangeMarks = "-~–—至到";
    private readonly string plain = string.Concat(text.Select(Plain));
    private int at;

    public BandError? Error { get; private set; }

    /// <summary>Whether nothing but separators is left; skips them.</summary>
    public bool AtEnd
    {
        get
        {
            while (at < plain.Length && (plain[at] == ';' || char.IsWhiteSpace(plain[at])))
            {
                at++;
            }

            return at == plain.Length;
        }
    }

    public bool TakeWord(string word) => Take(word, StringComparison.OrdinalIgnoreCase);

    public bool TakeMark(string mark) => Take(mark, StringComparison.Ordinal);

    /// <summary>value:points.</summary>
    public BandPiece? ReadKnot()
    {
        var start = at;
        return Bound() is { } value && Points(start) is { } points ? new BandPiece(start + 1, Between(start), value, null, points) : null;
    }

    /// <summary>&lt;x:points, &gt;=x:points or from-to:points.</summary>
    public BandPiece? ReadStep()
    {
        var start = at;
        if (TakeMark("<=") || TakeMark("≤"))
        {
            return Fail(new BandBoundNotPossible(item, start + 1, "<=", "<"));
        }

        decimal? from = null;
        decimal? to = null;
        if (TakeMark("<"))
        {
            if ((to = Bound()) is null)
            {
                return null;
            }
        }
        else if (TakeMark(">=") || TakeMark("≥"))
        {
            if ((from = Bound()) is null)
            {
                return null;
            }
        }
        else if (TakeMark(">"))
        {
            return Fail(new BandBoundNotPossible(item, start + 1, ">", ">="));
        }
        else if ((from = Bound()) is null || !TakeRangeMark() || (to = Bound()) is null)
        {
            return null;
        }

        return Points(start) is not { } points ? null
            : to <= from ? Fail(new BandReversed(item, start + 1, Between(start)))
            : new BandPiece(start + 1, Between(start), from, to, points);
    }

    /// <summary>Full-width marks, digits and letters as their plain twins, one character for one, so that positions stay.</summary>
    private static char Plain(char c) => c switch
    {
        '；' or ',' or '，' or '、' => ';',
        '\u3000' => ' ',
        '\u2212' => '-',
        >= '\uFF01' and <= '\uFF5E' => Plain((char)(c - 0xFEE0)),
        _ => c,
    };

    private decimal? Bound() => Number(integerDigits: 9, places: 8, percentAllowed: true);

    private decimal? Points(int start)
    {
        if (!TakeMark(":"))
        {
            Fail(new BandMarkExpected(item, at + 1, Found(), ":"));
            return null;
        }

        if (Number(integerDigits: 4, places: 4, percentAllowed: false) is not { } points)
        {
            return null;
        }

        if (points < 0)
        {
            Fail(new BandPointsNegative(item, start + 1, Between(start)));
            return null;
        }

        SkipBlanks();
        if (at < plain.Length && plain[at] is not (';' or '\n' or '\r'))
        {
            Fail(new BandMarkExpected(item, at + 1, Found(), ";"));
            return null;
        }

        return points;
    }

    private decimal? Number(int integerDigits, int places, bool percentAllowed)
    {
        SkipBlanks();
        var start = at;
        if (at < plain.Length && plain[at] is '-' or '+')
        {
            at++;
        }

        var whole = Digits();
        var fraction = at < plain.Length && plain[at] == '.' ? 1 + Digits(skip: 1) : 0;
        if (whole == 0 || fraction == 1)
        {
            at = start;
            Fail(new BandNumberExpected(item, at + 1, Found()));
            return null;
        }

        var digits = plain[start..at];
        if (whole > integerDigits || fraction - 1 > places)
        {
            Fail(new BandNumberTooLong(item, start + 1, digits));
            return null;
        }

        var number = decimal.Parse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return percentAllowed && TakeMark("%") ? number / 100 : number;
    }

    private int Digits(int skip = 0)
    {
        at += skip;
        var start = at;
        while (at < plain.Length && plain[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }

    private bool TakeRangeMark()
    {
        SkipBlanks();
        if (at < plain.Length && RangeMarks.Contains(plain[at]))
        {
            at++;
            return true;
        }

        Fail(new BandMarkExpected(item, at + 1, Found(), "-"));
        return false;
    }

    private bool Take(string mark, StringComparison comparison)
    {
        SkipBlanks();
        if (string.Compare(plain, at, mark, 0, mark.Length, comparison) != 0)
        {
            return false;
        }

        at += mark.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < plain.Length && plain[at] is ' ' or '\t' or '\u00A0')
        {
            at++;
        }
    }

    private BandPiece? Fail(BandError error)
    {
        Error ??= error;
        return null;
    }

    /// <summary>What stands at the place of the error, as typed; empty at the end.</summary>
    private string Found() => at < text.Length ? text[at..Math.Min(text.Length, at + 8)].Trim() : "";

    private string Between(int start) => text[start..at].Trim();
}
