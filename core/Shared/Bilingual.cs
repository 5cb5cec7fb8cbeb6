namespace TeamsGrading.Core.Shared;

/// <summary>A name that is data and given in both languages. Without an English one the Chinese one stands for both.</summary>
public sealed record Bilingual(string Chinese, string English)
{
    public string In(string locale) => English.Length > 0 && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;
}
