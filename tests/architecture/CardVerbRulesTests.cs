using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Architecture.Samples;

namespace TeamsGrading.Tests.Architecture;

public sealed class CardVerbRulesTests
{
    [Fact]
    public void CardVerbs_AreUnique() => Code.AssertNone(CardVerbRules.SharedVerbs(Composed()));

    [Fact]
    [Trait("Kind", "Slow")]
    public void CardActionsAndSources_AreAllReachable() =>
        Code.AssertNone(CardVerbRules.Unreachable(typeof(Card).Assembly.GetTypes(), Composed()));

    [Fact]
    public void AddCardAction_VerbTaken_Throws() => Assert.Throws<InvalidOperationException>(() =>
        new ServiceCollection().AddCardAction<FirstSave>("sample.save").AddCardAction<SecondSave>("sample.save"));

    [Fact]
    public void SharedVerbs_PastTheRegistration_AreReported()
    {
        var services = new ServiceCollection().AddCardAction<FirstSave>("sample.save")
            .AddSingleton(new CardEntry(CardEntryUse.Action, "sample.save", typeof(SecondSave)));

        Assert.Equal(["Action 'sample.save' is registered 2 times"], CardVerbRules.SharedVerbs(services));
    }

    [Fact]
    public void Unreachable_ClassWithoutVerb_IsReported() => Assert.Equal(
        ["TeamsGrading.Tests.Architecture.Samples.SecondSave is registered as no Action"],
        CardVerbRules.Unreachable([typeof(FirstSave), typeof(SecondSave)], new ServiceCollection().AddCardAction<FirstSave>("sample.save")));

    private static IServiceCollection Composed() => GradingHost.CreateBuilder(["--environment=Development"]).Services;
}
