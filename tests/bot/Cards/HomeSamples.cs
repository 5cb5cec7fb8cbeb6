using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Home;

namespace TeamsGrading.Tests.Bot.Cards;

/// <summary>Everywhere somebody with every right can go, and somebody with hardly any.</summary>
internal static class HomeSamples
{
    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("home-all", ShowAll.Write(HomeEntries.All, texts));
        yield return ("home-all-little", ShowAll.Write([HomeEntries.All[0] with { Entries = [.. HomeEntries.All[0].Entries.Take(2)] }], texts));
    }
}
