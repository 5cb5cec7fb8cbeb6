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
}
