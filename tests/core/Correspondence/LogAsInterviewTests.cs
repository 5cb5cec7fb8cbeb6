using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Correspondence;

/// <summary>A mail becomes an interview note in the customer's file (002 §6.1.1), once.</summary>
[Trait("Clause", "A01")]
public sealed class LogAsInterviewTests : IAsyncLifetime
{
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Log_Note_StandsInTheFileWithSenderPersonAndDay()
    {
        var logged = (await stage.NoteAsync()).Value;

        Assert.Equal((LogKind.Interview, false), (logged.Log.Kind, logged.Already));
        Assert.Null(logged.Log.Appeal);
        Assert.Equal(
            ["kind=mail|mail", "on=2026-11-01|mail", $"ours={stage.Liaison.Name}|mail", "theirs=李强|mail", "topics=谈到明年用气。|mail"],
            (await stage.Visits.InterviewsAsync(stage.Visits.Glass)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Log_TheSameMessageAgain_IsAnsweredWithTheFirst()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            stage.NoteAsync(stage.Interview(topics: $"要点 {i}"), i % 2 == 0 ? stage.Liaison : stage.Keeper))));

        Assert.Single(all, each => !each.Value.Already);
        Assert.Single(all.Select(each => each.Value.Log.Id).Distinct());
        Assert.Single(await stage.Visits.InterviewsAsync(stage.Visits.Glass), value => value.StartsWith("topics=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_NoteThatWasTakenOutOfTheFile_CanBeLoggedAnew()
    {
        var first = (await stage.NoteAsync()).Value;
        var entry = EntryId.From((await stage.LogsAsync()).Single().Target);
        Assert.Null((await stage.RunAsync((RemoveEntry use) => use.RunAsync(stage.Keeper.Id, stage.Glass, entry, "记错客户", default))).Error);
        Assert.Empty((await stage.LookAsync()).Value.Logged);

        var second = (await stage.NoteAsync()).Value;

        Assert.False(second.Already);
        Assert.NotEqual(first.Log.Id, second.Log.Id);
    }

    [Fact]
    public async Task Log_CustomerWithoutAFile_IsRefusedAndNothingIsKept()
    {
        var bare = await stage.Visits.RegisterAsync("A9", "无档客户", stage.Group.A);

        Assert.IsType<CustomerHasNoFile>((await stage.NoteAsync(stage.Interview(customer: bare.Id))).Error);
        Assert.Empty(await stage.LogsAsync());
    }

    [Fact]
    public async Task Log_WhatIsMissingTooLongOrAhead_IsRefusedWithTheField()
    {
        Assert.IsType<InterviewNeedsTopics>((await stage.NoteAsync(stage.Interview(topics: " \u200b "))).Error);
        Assert.Equal(new InterviewTooLong("topics", 4000, 4001), (await stage.NoteAsync(stage.Interview(topics: new string('长', 4001)))).Error);
        Assert.Equal(new InterviewTooLong("theirs", 400, 401), (await stage.NoteAsync(stage.Interview(theirs: new string('人', 401)))).Error);
        Assert.IsType<InterviewInFuture>((await stage.NoteAsync(stage.Interview(on: new DateOnly(2026, 11, 3)))).Error);
        Assert.Equal(new InterviewTooEarly(new DateOnly(1900, 1, 1)), (await stage.NoteAsync(stage.Interview(on: new DateOnly(1899, 12, 31)))).Error);
        Assert.Equal(new InterviewTooEarly(new DateOnly(1900, 1, 1)), (await stage.NoteAsync(stage.Interview(SentIn(1)))).Error);
        Assert.IsType<CustomerNeeded>((await stage.NoteAsync(stage.Interview() with { Customer = null })).Error);
        Assert.IsType<MessageHasNoId>((await stage.NoteAsync(stage.Interview(MailStage.Message(id: "")))).Error);
        Assert.Empty(await stage.LogsAsync());
    }

    [Fact]
    public async Task Log_DayLongAgo_IsTakenAsTheFileTakesIt()
    {
        Assert.Null((await stage.NoteAsync(stage.Interview(on: new DateOnly(1900, 1, 1)))).Error);
        Assert.Null((await stage.NoteAsync(stage.Interview(SentIn(1) with { InternetMessageId = "<m2@x.example>" }, on: new DateOnly(2026, 11, 1)))).Error);
        Assert.Contains("on=1900-01-01|mail", await stage.Visits.InterviewsAsync(stage.Visits.Glass));
    }

    private static SentMessage SentIn(int year) => MailStage.Message() with { Sent = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Log_ByKeeperAndByWhoVisits_IsAllowedAndByNobodyElse()
    {
        var nobody = await stage.Visits.JoinAsync("90", "无权人", stage.Group.A);

        Assert.Null((await stage.NoteAsync(by: stage.Keeper)).Error);
        Assert.Null((await stage.NoteAsync(stage.Interview(MailStage.Message("<m2@x.example>")), stage.Manager)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.NoteAsync(by: nobody)).Error);
        Assert.IsType<NothingThere>((await stage.NoteAsync(by: stage.Group.LiaisonB)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Logged_IsSeenByWhoReadsTheFileOnly()
    {
        await stage.NoteAsync();

        Assert.Single((await stage.LookAsync(reader: stage.Keeper)).Value.Logged);
        Assert.Single((await stage.LookAsync(reader: stage.Group.Officer)).Value.Logged);
        Assert.Empty((await stage.LookAsync(reader: stage.Group.LiaisonB)).Value.Logged);
    }

    [Fact]
    public async Task Attach_ToANote_IsRefused()
    {
        var log = (await stage.NoteAsync()).Value.Log;

        Assert.IsType<LogTakesNoFiles>((await stage.RunAsync((AttachToLog use) => use.RunAsync(stage.Liaison.Id, log.Id, "a.pdf", 5, new MemoryStream("%PDF-"u8.ToArray()), default))).Error);
        Assert.IsType<LogIsNoDraft>((await stage.AmendAsync(log.Id, 1)).Error);
    }
}
