namespace TeamsGrading.Core.Customers;

/// <summary>统一社会信用代码 The 18 characters that identify a legal entity, with their check character (GB 32100-2015).</summary>
public static class CreditCode
{
    /// <summary>The standard's characters, without I, O, S, V, Z; a character's place is its value.</summary>
    internal const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    internal const int Length = 18;

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Whether the code is well formed: length, characters, digits where the standard has digits, check character.</summary>
    public static bool IsValid(string code)
    {
        if (code.Length != Length || code.AsSpan(2, 6).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var sum = 0;
        for (var place = 0; place < Length; place++)
        {
            var value = Characters.IndexOf(code[place]);
            if (value < 0)
            {
                return false;
            }

            sum += place < Weights.Length ? value * Weights[place] : value;
        }

        return sum % Characters.Length == 0;
    }

    /// <summary>Appends the check character to the first seventeen; for made-up codes of the demo and of tests.</summary>
    public static string Complete(string seventeen)
    {
        var sum = 0;
        for (var place = 0; place < Weights.Length; place++)
        {
            sum += Characters.IndexOf(seventeen[place]) * Weights[place];
        }

        return seventeen + Characters[(Characters.Length - (sum % Characters.Length)) % Characters.Length];
    }
}
