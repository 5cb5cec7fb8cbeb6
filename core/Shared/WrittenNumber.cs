using System.Globalization;
using System.Text;

namespace TeamsGrading.Core.Shared;

/// <summary>What came of reading a number as people and spreadsheets write them.</summary>
public enum NumberReading
{
    Exact,
    NotANumber,
    TooManyDecimals,
    OutOfRange,
}

/// <summary>Reads numbers exactly, into whole multiples of a smallest unit.</summary>
public static class WrittenNumber
{
    /// <summary>Significant digits a spreadsheet keeps; what it writes beyond them is noise of its binary numbers.</summary>
    private const int SpreadsheetDigits = 15;

    /// <summary>
    /// Reads <paramref name="text"/> as a multiple of 10^-<paramref name="places"/>. A number cell (<paramref name="fromNumberCell"/>)
    /// is taken at the fifteen digits that spreadsheets show; text is taken as it stands, with full-width digits and thousands
    /// separators understood.
    /// </summary>
    public static NumberReading Read(ReadOnlySpan<char> text, bool fromNumberCell, int places, out long scaled)
    {
        if (Plain(text, places, out scaled))
        {
            return NumberReading.Exact;
        }

        if (!Decimal(text, fromNumberCell, out var value, out var reading))
        {
            return reading;
        }

        var factor = (decimal)Math.Pow(10, places);
        if (Math.Abs(value) > long.MaxValue / factor)
        {
            return NumberReading.OutOfRange;
        }

        var units = value * factor;
        if (decimal.Truncate(units) != units)
        {
            return NumberReading.TooManyDecimals;
        }

        scaled = (long)units;
        return NumberReading.Exact;
    }

    /// <summary>Reads any number a decimal holds exactly.</summary>
    public static bool Decimal(ReadOnlySpan<char> text, bool fromNumberCell, out decimal value, out NumberReading reading)
    {
        reading = NumberReading.NotANumber;
        value = 0;
        if (fromNumberCell)
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var binary) || !double.IsFinite(binary))
            {
                return false;
            }

            if (SignificantDigits(text) > SpreadsheetDigits)
            {
                text = binary.ToString($"G{SpreadsheetDigits}", CultureInfo.InvariantCulture);
            }

            return InDecimal(text, binary, out value, out reading);
        }

        var written = text.ToString().Normalize(NormalizationForm.FormKC).Trim().Replace('\u2212', '-');
        if (written.Contains(',') && !ThousandsFit(written))
        {
            return false;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        written = written.Replace(",", "");
        return double.TryParse(written, Style, CultureInfo.InvariantCulture, out var size) && double.IsFinite(size)
            && InDecimal(written, size, out value, out reading);
    }

    /// <summary>The common case, digits with at most one point, without leaving whole numbers.</summary>
    private static bool Plain(ReadOnlySpan<char> text, int places, out long scaled)
    {
        scaled = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.Length is 0 or > SpreadsheetDigits)
        {
            return false;
        }

        var fraction = -1;
        foreach (var c in digits)
        {
            if (c == '.' && fraction < 0)
            {
                fraction = 0;
            }
            else if (char.IsAsciiDigit(c) && fraction < places)
            {
                scaled = (scaled * 10) + (c - '0');
                fraction = fraction < 0 ? fraction : fraction + 1;
            }
            else
            {
                scaled = 0;
                return false;
            }
        }

        if (digits is ".")
        {
            return false;
        }

        for (var missing = places - Math.Max(fraction, 0); missing > 0; missing--)
        {
            if (scaled > long.MaxValue / 10)
            {
                scaled = 0;
                return false;
            }

            scaled *= 10;
        }

        scaled = negative ? -scaled : scaled;
        return true;
    }

    /// <summary>Refuses what a decimal would round: too large, or with digits beyond its twenty-eighth place.</summary>
    private static bool InDecimal(ReadOnlySpan<char> text, double size, out decimal value, out NumberReading reading)
    {
        reading = NumberReading.OutOfRange;
        value = 0;
        if (Math.Abs(size) > 1e28 || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        reading = NumberReading.TooManyDecimals;
        var tooFine = SignificantDigits(text) > 28 || (size != 0 && Math.Abs(size) < 1e-12);
        if (tooFine)
        {
            return false;
        }

        reading = NumberReading.Exact;
        return true;
    }

    private static int SignificantDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        var trailingZeros = 0;
        foreach (var c in text)
        {
            if (c is 'e' or 'E')
            {
                break;
            }

            if (!char.IsAsciiDigit(c) || (c == '0' && count == 0))
            {
                continue;
            }

            count++;
            trailingZeros = c == '0' ? trailingZeros + 1 : 0;
        }

        return count - trailingZeros;
    }

    private static bool ThousandsFit(string written)
    {
        var whole = written.TrimStart('-', '+').Split('.')[0].Split(',');
        return written.LastIndexOf(',') < (written.Contains('.') ? written.IndexOf('.') : int.MaxValue)
            && whole[0].Length is > 0 and <= 3 && whole.Skip(1).All(group => group.Length == 3);
    }
}
