using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>Summaries, from the draft to the interview in the customer's file.</summary>
[Trait("Clause", "M08")]
public sealed class SummaryTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Save_AfterTheVisit_BecomesAnInterviewOfTheFile()
    {
        var id = await stage.DoneAsync();

        var source = $"visit {id.Value}";
        var interviews = await stage.InterviewsAsync(stage.Glass);
        Assert.Equal(
            new[]
            {
                $"on=2026-11-20|{source}", $"kind=outgoing|{source}", $"theirs=王建国 总经理|{source}", $"ours=李静、赵强|{source}", $"topics=谈了续签|{source}", $"agreed=原则同意|{source}",
                $"asked=希望降价|{source}", $"next=拟定草案|{source}",
            }.ToHashSet(),
            interviews.ToHashSet());
        var view = await stage.ViewAsync(id);
        Assert.Equal((VisitState.Summarised, true, true, "liaison A"), (view.State, view.Summary.Saved, view.Summary.Filed, view.Summary.By));
    }

    [Fact]
    public async Task Save_BeforeTheVisit_IsRefused_ButADraftIsKept()
    {
        var id = await stage.ReadyAsync();

        Assert.IsType<VisitHasNotTakenPlace>((await stage.SaveAsync(id)).Error);
        Assert.Null((await stage.DraftAsync(id, VisitStage.Summary("提纲"), 0)).Error);

        var summary = (await stage.ViewAsync(id)).Summary;
        Assert.Equal(("提纲", false, 1), (summary.Text.Said, summary.Saved, summary.Version));
        Assert.Empty(await stage.InterviewsAsync(stage.Glass));
    }

    [Theory]
    [InlineData("theirs")]
    [InlineData("ours")]
    [InlineData("said")]
    public async Task Save_WithAGap_NamesIt_AndTheDraftSurvives(string gap)
    {
        var id = await stage.ReadyAsync();
        stage.Day("2026-11-21");
        var full = VisitStage.Summary();
        var text = gap switch { "theirs" => full with { Theirs = " " }, "ours" => full with { Ours = null }, _ => full with { Said = "" } };
        Assert.Null((await stage.DraftAsync(id, text, 0)).Error);

        Assert.Equal(new SummaryIsIncomplete(gap), (await stage.SaveAsync(id, text)).Error);

        Assert.Equal("拟定草案", (await stage.ViewAsync(id)).Summary.Text.Next);
    }

    [Fact]
    public async Task Save_OfTwentyThousandCharacters_NamesTheInputAndTheLimit()
    {
        var id = await stage.ReadyAsync();
        stage.Day("2026-11-21");
        var vast = new string('长', 20_000);

        Assert.Equal(new VisitTextTooLong("said", 4000), (await stage.SaveAsync(id, VisitStage.Summary(said: vast))).Error);
        Assert.Equal(new VisitTextTooLong("agreed", 4000), (await stage.SaveAsync(id, VisitStage.Summary(agreed: vast))).Error);
        Assert.Equal(new VisitTextTooLong("asked", 4000), (await stage.SaveAsync(id, VisitStage.Summary(asked: vast))).Error);
        Assert.Equal(new VisitTextTooLong("next", 4000), (await stage.SaveAsync(id, VisitStage.Summary(next: vast))).Error);
        Assert.Null((await stage.SaveAsync(id, VisitStage.Summary(said: new string('长', 4000)))).Error);
        Assert.Contains(await stage.InterviewsAsync(stage.Glass), value => value.StartsWith("topics=长长", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_SameCardTwice_IsOneInterview()
    {
        var id = await stage.DoneAsync();
        var before = await stage.InterviewsAsync(stage.Glass);

        Assert.Null((await stage.SaveAsync(id, version: 0)).Error);
        Assert.IsType<VisitIsSummarised>((await stage.SaveAsync(id, VisitStage.Summary("另一份"))).Error);
        await stage.RemindAsync();

        Assert.Equal(before, await stage.InterviewsAsync(stage.Glass));
    }

    [Fact]
    public async Task Save_ByTwoDevices_TellsTheSecondWhoWrote()
    {
        var id = await stage.ReadyAsync();
        stage.Day("2026-11-21");
        Assert.Null((await stage.DraftAsync(id, VisitStage.Summary("甲"), 0)).Error);

        var conflict = Assert.IsType<SummaryChangedMeanwhile>((await stage.SaveAsync(id, VisitStage.Summary("乙"), Group.ManagerA, 0)).Error);

        Assert.Equal("liaison A", conflict.Name);
        Assert.Equal("甲", (await stage.ViewAsync(id)).Summary.Text.Said);
        Assert.Null((await stage.SaveAsync(id, VisitStage.Summary("甲乙"), Group.ManagerA)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Save_ByAnotherUnit_FindsNoVisit()
    {
        var id = await stage.ReadyAsync();
        stage.Day("2026-11-21");

        Assert.IsType<NothingThere>((await stage.SaveAsync(id, by: Group.LiaisonB, version: 0)).Error);
        Assert.IsType<NothingThere>((await stage.DraftAsync(id, VisitStage.Summary(), 0, Group.LiaisonB)).Error);
        Assert.Null((await stage.SaveAsync(id, by: Group.Officer)).Error);
    }

    [Fact]
    public async Task Save_CustomerWithoutFile_IsKeptAndGoesThereOnceThereIsOne()
    {
        var keeper = await stage.JoinAsync("51", "keeper A", Group.A, Role.ArchiveKeeper);
        var fresh = await stage.RegisterAsync("A7", "新客户", Group.A);
        var id = await stage.DoneAsync(fresh);
        var owed = (await stage.FollowAsync(id, Group.LiaisonA)).Value;
        Assert.Null((await Group.RunAsync((FollowVisit use) => use.NoteAsync(Group.LiaisonA.Id, owed, "草案已寄出", 1, default))).Error);

        var waits = await stage.ViewAsync(id);
        Assert.Equal((VisitState.Summarised, true, false, false), (waits.State, waits.Summary.Saved, waits.Summary.Filed, waits.Summary.Unfit));
        Assert.Equal(1, stage.Posted("post", VisitCards.Visit, keeper));
        await stage.RemindAsync();
        Assert.Empty(await stage.InterviewsAsync(fresh));

        await stage.OpenAsync(fresh, keeper);
        await stage.RemindAsync();
        await stage.RemindAsync();

        var interviews = await stage.InterviewsAsync(fresh);
        Assert.Equal((1, 1), (interviews.Count(value => value.StartsWith("topics=谈了续签", StringComparison.Ordinal)), interviews.Count(value => value.StartsWith("topics=草案已寄出", StringComparison.Ordinal))));
        Assert.True((await stage.ViewAsync(id)).Summary.Filed);
    }

    [Fact]
    public async Task Save_IntoAFileWithMarkup_IsKeptAsTyped()
    {
        const string typed = "<b>粗</b> [a](http://b) '; DROP TABLE Visits; --";
        var id = await stage.ReadyAsync();
        stage.Day("2026-11-21");

        Assert.Null((await stage.SaveAsync(id, new TypedSummary(typed, typed, typed, typed, typed, typed))).Error);

        Assert.Equal(6, (await stage.InterviewsAsync(stage.Glass)).Count(value => value.Contains($"={typed}|", StringComparison.Ordinal)));
    }
}
