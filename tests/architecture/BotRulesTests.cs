namespace TeamsGrading.Tests.Architecture;

public sealed class BotRulesTests
{
    [Fact]
    public void BotEdges_KnowNoSlice() => Code.AssertNone(BotRules.EdgesKnowNoSlice(Code.Bot, Code.BotRoot, Code.CoreRoot));

    [Fact]
    public void EdgesKnowNoSlice_TeamsWithSlice_IsReported() => Assert.Equal(
        ["TeamsKnowsBotSlice", "TeamsKnowsCoreSlice"],
        Code.Reported(BotRules.EdgesKnowNoSlice(Code.SampleBot, Code.SampleBotRoot, Code.SampleCoreRoot)));

    [Fact]
    public void BotSlices_CallTheirOwnCoreSliceOnly() => Code.AssertNone(BotRules.SlicesKeepToTheirOwn(Code.Bot, Code.BotRoot, Code.CoreRoot));

    [Fact]
    public void SlicesKeepToTheirOwn_ForeignSliceStorageOrChannel_IsReported() => Assert.Equal(
        ["CallsForeignSlice", "KnowsItsChannel", "ReachesIntoStorage"],
        Code.Reported(BotRules.SlicesKeepToTheirOwn(Code.SampleBot, Code.SampleBotRoot, Code.SampleCoreRoot)));

    [Fact]
    public void CardVerbs_AreUniqueConstants() => Code.AssertNone(CardVerbRules.SharedVerbs(typeof(TeamsGrading.Bot.Cards.Card).Assembly.GetTypes()));

    [Fact]
    public void SharedVerbs_SameOrInjectedVerb_IsReported()
    {
        var breaches = CardVerbRules.SharedVerbs(
            [typeof(Samples.FirstSave), typeof(Samples.SecondSave), typeof(Samples.OtherVerb), typeof(Samples.InjectedVerb)]);

        Assert.Equal(
            ["TeamsGrading.Tests.Architecture.Samples.InjectedVerb has no constant verb", "'sample.save' is the verb of FirstSave and SecondSave"],
            breaches);
    }
}
