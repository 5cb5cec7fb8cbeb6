namespace TeamsGrading.Bot.Demo;

/// <summary>Made-up 统一社会信用代码 with a right check character (GB 32100); region 990000 belongs to nobody.</summary>
internal static class DemoCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static string Of(int number)
    {
        var body = $"91990000MA{number:0000000}";
        var (sum, weight) = (0, 1);
        foreach (var character in body)
        {
            sum += Alphabet.IndexOf(character) * weight;
            weight = weight * 3 % 31;
        }

        return body + Alphabet[(31 - (sum % 31)) % 31];
    }
}
