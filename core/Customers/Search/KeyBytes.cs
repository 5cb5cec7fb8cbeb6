namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// A text as key of the index: one byte for ASCII, two for the others, so that a text begins with another exactly when its bytes do, and both
/// providers order them alike. Rare letters may fall together; who finds a key looks at the name itself.
/// </summary>
internal static class KeyBytes
{
    /// <summary>Before the beginning of a name or code.</summary>
    public const byte Begin = 1;

    /// <summary>Before a text with one character taken out.</summary>
    public const byte Gap = 2;

    /// <summary>After a name or code that is whole.</summary>
    public const byte End = 3;

    /// <summary>Bytes of a text inside a name: eight Chinese characters.</summary>
    public const int Inside = 16;

    /// <summary>Bytes of the beginning of a name.</summary>
    public const int Whole = 40;

    /// <summary>The whole text, marked as whole if it fits.</summary>
    public static byte[] OfBeginning(string text)
    {
        var bytes = Of(Begin, text, Whole);
        return bytes.Length > Whole ? bytes : [.. bytes, End];
    }

    /// <param name="mark">0 for none.</param>
    public static byte[] Of(byte mark, ReadOnlySpan<char> text, int most)
    {
        Span<byte> bytes = stackalloc byte[Whole + 4];
        var length = 0;
        if (mark != 0)
        {
            bytes[length++] = mark;
            most++;
        }

        foreach (var letter in text)
        {
            if (length + (letter < 0x80 ? 1 : 2) > most)
            {
                break;
            }

            if (letter < 0x80)
            {
                bytes[length++] = (byte)letter;
            }
            else
            {
                bytes[length++] = (byte)(0x80 | (((letter - 0x3400) >> 8) & 0x7F));
                bytes[length++] = (byte)letter;
            }
        }

        return bytes[..length].ToArray();
    }

    /// <summary>The first key behind all that begin with this one.</summary>
    public static byte[] After(byte[] key)
    {
        var last = key.AsSpan().LastIndexOfAnyExcept((byte)0xFF);
        if (last < 0)
        {
            return [.. key, .. Enumerable.Repeat((byte)0xFF, Whole)];
        }

        var after = key[..(last + 1)];
        after[last]++;
        return after;
    }
}
