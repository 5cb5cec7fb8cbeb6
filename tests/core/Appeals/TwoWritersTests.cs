using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Appeals;

/// <summary>Two colleagues, or one form twice, on the same draft: nobody's words are lost without a word.</summary>
public sealed class TwoWritersTests : IAsyncLifetime
{
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await AppealStage.CreateAsync();
        await stage.OpenAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "M10")]
    public async Task Draft_ChangedByAColleagueMeanwhile_IsNotWrittenOver()
    {
        var id = (await stage.DraftAsync(stage.First)).Value;
        var seen = (await stage.AppealAsync(id)).Version;
        Assert.Null((await ChangeAsync(Group.LiaisonA, id, seen, "甲的内容")).Error);

        Assert.Equal(new AppealChangedMeanwhile(id), (await ChangeAsync(stage.Keeper, id, seen, "乙的内容")).Error);
        Assert.Equal("甲的内容", (await stage.AppealAsync(id)).Text);
        Assert.Null((await ChangeAsync(Group.LiaisonA, id, seen, "甲的内容")).Error); // The same card twice.
        Assert.Null((await ChangeAsync(stage.Keeper, id, (await stage.AppealAsync(id)).Version, "乙的内容")).Error);
        Assert.Equal("乙的内容", (await stage.AppealAsync(id)).Text);
    }

    [Fact]
    public async Task Draft_TheSameFormTwiceWithOtherWords_IsNotWrittenOver()
    {
        var id = (await stage.DraftAsync(stage.First, AppealStage.Typed(text: "一", slip: "5"))).Value;

        Assert.Equal(new AppealChangedMeanwhile(id), (await stage.DraftAsync(stage.First, AppealStage.Typed(text: "二", slip: "5"))).Error);
        Assert.Equal(new AppealChangedMeanwhile(id), (await stage.RaiseAsync(stage.First, typed: AppealStage.Typed(text: "二", slip: "5"))).Error);
        Assert.Equal(("一", AppealState.Draft), ((await stage.AppealAsync(id)).Text, (await stage.AppealAsync(id)).State));
        Assert.Equal(id, (await stage.RaiseAsync(stage.First, typed: AppealStage.Typed(text: "一", slip: "5"))).Value);
        Assert.Equal(new AppealChangedMeanwhile(id), (await stage.DraftAsync(stage.First, AppealStage.Typed(text: "三", slip: "5"))).Error); // Sent: the third is not lost in it.
        Assert.Equal(id, (await stage.DraftAsync(stage.First, AppealStage.Typed(text: "一", slip: "5"))).Value);
    }

    [Fact]
    public async Task Draft_ChangedMeanwhile_IsNeitherDroppedNorSentUnseen()
    {
        var id = (await stage.DraftAsync(stage.First)).Value;
        var seen = (await stage.AppealAsync(id)).Version;
        await ChangeAsync(stage.Keeper, id, seen, "新内容");

        Assert.Equal(new AppealChangedMeanwhile(id), (await stage.RunAsync((WriteDraft use) => use.DropAsync(Group.LiaisonA.Id, id, seen, null, default))).Error);
        Assert.Equal(new AppealChangedMeanwhile(id), (await stage.RunAsync((RaiseAppeal use) => use.DraftAsync(Group.LiaisonA.Id, id, seen, true, default))).Error);
        Assert.Equal(AppealState.Draft, (await stage.AppealAsync(id)).State);
        Assert.Null((await stage.RunAsync((WriteDraft use) => use.DropAsync(Group.LiaisonA.Id, id, seen + 1, null, default))).Error);
        Assert.Null((await stage.RunAsync((WriteDraft use) => use.DropAsync(Group.LiaisonA.Id, id, seen, null, default))).Error); // Again is harmless.
    }

    private Task<Result<AppealId>> ChangeAsync(PersonCard by, AppealId id, int version, string text) =>
        stage.RunAsync((WriteDraft use) => use.ChangeAsync(by.Id, id, version, AppealStage.November, AppealStage.Typed(text: text), default));
}
