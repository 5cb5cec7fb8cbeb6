using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Cards;

public sealed partial class CardDocsTests
{
    /// <summary>All rooms as the program composes them.</summary>
    private static readonly CardCatalog Catalog = new ServiceCollection().AddLogging().AddRooms(Path.GetTempPath(), 3, Path.GetTempPath())
        .BuildServiceProvider().GetRequiredService<CardCatalog>();

    [Fact]
    public void Docs_ListEveryKindAndVerb_AndNoOther()
    {
        var text = File.ReadAllText(Repository.At("docs", "cards.md"));
        var parts = text.Split("## ");

        Assert.Equal(Catalog.Kinds.Order(StringComparer.Ordinal), Names(parts.Single(part => part.StartsWith("Kinds", StringComparison.Ordinal))));
        Assert.Equal(Catalog.Verbs.Order(StringComparer.Ordinal), Names(parts.Single(part => part.StartsWith("Verbs", StringComparison.Ordinal))));
    }

    [Fact]
    public void Commands_AllOfThem_NameARegisteredVerb() => Assert.All(new Wording().CommandVerbs, verb => Assert.Contains(verb, Catalog.Verbs));

    private static IEnumerable<string> Names(string part) => FirstCell().Matches(part).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\| `([a-z.]+)` ", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
