using System.Runtime.CompilerServices;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Bot.Cards;

public sealed class TextsTests
{
    private static readonly Wording Wording = new();

    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeys()
    {
        Assert.Equal(Wording.For("zh-CN").All.Keys.Order(StringComparer.Ordinal), Wording.For("en").All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_BothLanguages_HaveTheSamePlaceholders()
    {
        var english = Wording.For("en");

        Assert.All(Wording.For("zh-CN").All, entry => Assert.Equal(Placeholders(entry.Value), Placeholders(english[entry.Key])));
    }

    [Fact]
    public void Errors_AllOfThem_HaveWordingWhosePlaceholdersAreTheirProperties()
    {
        var errors = new[] { typeof(Error).Assembly, typeof(CardBook).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Error)) && !type.IsAbstract)
            .ToList();

        Assert.NotEmpty(errors);
        Assert.All(errors, type =>
        {
            var error = (Error)RuntimeHelpers.GetUninitializedObject(type);
            var text = Assert.Contains(error.Code, (IReadOnlyDictionary<string, string>)Wording.For("zh-CN").All);
            Assert.All(Placeholders(text), name => Assert.NotNull(type.GetProperty(name)));
        });
    }

    [Fact]
    public void Enums_NamedInTexts_AreWordedWhole()
    {
        var types = typeof(Error).Assembly.GetExportedTypes().Where(type => type.IsEnum).ToDictionary(type => type.Name);
        var named = Wording.For("zh-CN").All.Keys.Where(key => key.StartsWith("Enum.", StringComparison.Ordinal)).ToHashSet();

        Assert.All(named.Select(key => key.Split('.')[1]).Distinct().Where(types.ContainsKey), name =>
            Assert.All(Enum.GetNames(types[name]), member => Assert.Contains($"Enum.{name}.{member}", named)));
    }

    private static string[] Placeholders(string text) =>
        [.. Texts.Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
}
