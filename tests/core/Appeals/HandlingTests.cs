using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Appeals;

/// <summary>The way of an appeal: to headquarters, back, up and down, until the unit closes it (M11, M15, M16, M02).</summary>
public sealed class HandlingTests : IAsyncLifetime
{
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await AppealStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "M12")]
    public async Task Urgent_OnAStrategicCustomer_ReachesTheFollowerAtOnceByCardAndMail()
    {
        await stage.OpenAsync();
        var id = (await stage.RaiseAsync(stage.First)).Value;

        var appeal = await stage.AppealAsync(id);
        Assert.Equal((true, AppealState.WithHeadquarters, Group.Officer.Id, Day(4)), (appeal.Urgent, appeal.State, appeal.TurnOf, appeal.DueOn));
        Assert.Contains($"post appeal {Group.Officer.Id.Value}", Group.Posts.Log);
        var mail = Assert.Single(stage.Seams.Mails);
        Assert.Equal((Group.Officer.Id, AppealCards.UrgentMail, id.Value, null), (mail.Recipient, mail.Kind, mail.Subject, mail.NotBeforeUtc));
        Assert.Equal(1, (await stage.ReturnAsync(Group.A)).Answered); // Counts as the customer's answer of the month.
    }

    [Fact]
    [Trait("Clause", "M01")]
    public async Task Urgent_WithoutAFollower_ReachesAllOfHeadquartersWhoHandleAppeals()
    {
        stage.Seams.Followers.Clear();
        await stage.RaiseAsync(stage.First);

        Assert.Equal(new[] { Group.Officer.Id, stage.Second.Id }.OrderBy(id => id.Value), stage.Seams.Mails.Select(mail => mail.Recipient).OrderBy(id => id.Value));
    }

    [Fact]
    public async Task Raise_StrategicNotUrgent_GoesWithTheMonth() => Assert.IsType<GoesWithTheMonth>((await stage.RaiseAsync(stage.First, urgent: false)).Error);

    [Fact]
    public async Task Raise_TheSameFormTwice_IsOneAppealAndOneMail()
    {
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => stage.RaiseAsync(stage.First, typed: AppealStage.Typed(slip: "9"))));

        Assert.Equal(both[0].Value, both[1].Value);
        Assert.Single(stage.Seams.Mails);
        Assert.Single(await stage.StepsAsync(both[0].Value));
    }

    [Fact]
    [Trait("Clause", "M15")]
    public async Task AskBack_Twice_PausesTheClockAndStandsInTheHistory()
    {
        var id = await SentAsync();
        stage.Clock.Advance(TimeSpan.FromDays(2)); // Wednesday, 11-04.
        Assert.Null(await stage.AskAsync(id));
        Assert.Equal((AppealState.AskedBack, Group.LiaisonA.Id), ((await stage.AppealAsync(id)).State, (await stage.AppealAsync(id)).TurnOf));
        Assert.Null(await stage.AskAsync(id)); // The same card again is the same question.
        Assert.IsType<AppealIsElsewhere>(await stage.AskAsync(id, "别的问题"));
        stage.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await stage.ReplyAsync(id));
        Assert.Equal(Day(19), (await stage.AppealAsync(id)).DueOn);
        stage.Clock.Advance(TimeSpan.FromDays(4)); // Tuesday, 11-10.
        Assert.Null(await stage.AskAsync(id, "还缺数量？"));
        await stage.WatchAsync();
        stage.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await BreachesAsync(id)); // The unit owes: nothing is late.
        Assert.Null(await stage.ReplyAsync(id, "500 万方"));

        Assert.Equal(
            [AppealStepKind.Raised, AppealStepKind.AskedBack, AppealStepKind.Supplied, AppealStepKind.AskedBack, AppealStepKind.Supplied],
            (await stage.StepsAsync(id)).Select(step => step.Kind));
        Assert.Equal(new DateOnly(2026, 12, 22), (await stage.AppealAsync(id)).DueOn); // 11-03 and 11-09 counted: eight working days are left after 12-10.
        Assert.Contains(stage.Seams.Mails, mail => mail.Kind == AppealCards.TurnMail && mail.Recipient == Group.LiaisonA.Id);
    }

    [Fact]
    [Trait("Clause", "M16")]
    public async Task Answer_ThenTheUnitsWord_ClosesOrReopens()
    {
        var id = await SentAsync();
        Assert.IsType<AppealHasNoAnswer>(await stage.CloseAsync(id));
        Assert.Null(await stage.AnswerAsync(id));
        Assert.Null(await stage.AnswerAsync(id)); // Twice is once.
        Assert.IsType<AppealIsElsewhere>(await stage.AnswerAsync(id, "改主意了"));
        Assert.IsType<AppealNeedsText>(await stage.StepAsync((CloseAppeal use) => use.ReopenAsync(Group.LiaisonA.Id, id, " ", default)));
        Assert.Null(await stage.StepAsync((CloseAppeal use) => use.ReopenAsync(Group.LiaisonA.Id, id, "数量不够", default)));
        Assert.Equal((AppealState.WithHeadquarters, Group.Officer.Id), ((await stage.AppealAsync(id)).State, (await stage.AppealAsync(id)).TurnOf));
        Assert.Null(await stage.AnswerAsync(id, "同意 800 万方。"));
        Assert.Null(await stage.CloseAsync(id, "客户满意"));
        Assert.Null(await stage.CloseAsync(id, "客户满意"));

        Assert.Equal((AppealState.Closed, Day(2)), ((await stage.AppealAsync(id)).State, (await stage.AppealAsync(id)).ClosedOn));
        Assert.Equal(new AppealIsClosed(Day(2)), await stage.AnswerAsync(id, "再答"));
        Assert.Equal(new AppealIsClosed(Day(2)), await stage.AskAsync(id));
        Assert.Equal(2, (await stage.StepsAsync(id)).Count(step => step.Kind == AppealStepKind.Answered));
    }

    [Fact]
    [Trait("Clause", "M16")]
    public async Task SendUp_ToTheLeaderInCharge_ComesBackWithTheDecision()
    {
        var id = await SentAsync();
        Assert.Null(await stage.StepAsync((SendUp use) => use.UpAsync(Group.Officer.Id, id, "涉及全国资源平衡", default)));
        Assert.Contains($"post appeal {stage.Leader.Id.Value}", Group.Posts.Log);
        Assert.IsType<ActionNotAllowed>(await stage.StepAsync((SendUp use) => use.DecideAsync(Group.Officer.Id, id, "同意", default)));
        Assert.Null(await stage.StepAsync((SendUp use) => use.DecideAsync(stage.Leader.Id, id, "原则同意", default)));

        var view = await stage.ViewAsync(Group.LiaisonA, id);
        Assert.Equal((AppealState.WithHeadquarters, "原则同意"), (view.State, view.Decision));
        Assert.Equal(Day(16), view.DueOn); // The group is headquarters' side: the clock went on.
    }

    [Fact]
    public async Task SendUp_WithoutALeaderInCharge_IsRefusedAndStays()
    {
        var id = await SentAsync();
        await stage.LeaveAsync(stage.Leader);

        Assert.IsType<NobodyDecides>(await stage.StepAsync((SendUp use) => use.UpAsync(Group.Officer.Id, id, "涉及全国资源平衡", default)));

        Assert.Equal(AppealState.WithHeadquarters, (await stage.AppealAsync(id)).State);
    }

    [Fact]
    [Trait("Clause", "M15")]
    public async Task Sort_KeepsWhatWasReported_AssignPassesTheCardOn()
    {
        var id = await SentAsync();
        Assert.Null(await stage.StepAsync((SortAppeal use) => use.SortAsync(Group.Officer.Id, id, AppealCategory.TradeDispute, default)));
        Assert.Null(await stage.StepAsync((SortAppeal use) => use.AssignAsync(Group.Officer.Id, id, stage.Second.Id, default)));
        Assert.IsType<NotAtHeadquarters>(await stage.StepAsync((SortAppeal use) => use.AssignAsync(Group.Officer.Id, id, Group.LiaisonA.Id, default)));

        var appeal = await stage.AppealAsync(id);
        Assert.Equal((AppealCategory.HeadquartersSupport, AppealCategory.TradeDispute, stage.Second.Id), (appeal.Reported, appeal.Category, appeal.TurnOf));
        Assert.Null(await stage.AskAsync(id));
        Assert.Null(await stage.ReplyAsync(id));
        Assert.Equal(stage.Second.Id, (await stage.AppealAsync(id)).TurnOf);
    }

    [Fact]
    [Trait("Clause", "M11")]
    public async Task Vip_TheUnitAnswersItselfInFiveWorkingDays()
    {
        var id = (await stage.RaiseAsync(stage.Vip, urgent: false)).Value;
        Assert.Equal((AppealState.WithUnit, Day(9)), ((await stage.AppealAsync(id)).State, (await stage.AppealAsync(id)).DueOn));
        Assert.IsType<ActionNotAllowed>(await stage.AnswerAsync(id));
        Assert.Null(await stage.AnswerAsync(id, "已协调供气", Group.ManagerA));
        Assert.Null(await stage.CloseAsync(id, by: Group.ManagerA));
        Assert.Equal(AppealState.Closed, (await stage.AppealAsync(id)).State);
    }

    [Fact]
    [Trait("Clause", "M02")]
    public async Task Escalate_WithOneAction_TakesTheHistoryAlong()
    {
        var id = (await stage.RaiseAsync(stage.Vip, urgent: false)).Value;
        stage.Clock.Advance(TimeSpan.FromDays(10)); // Thursday, 11-12: the unit is late.
        await stage.WatchAsync();
        Assert.IsType<EscalationNeedsReason>(await EscalateAsync(id, null));
        Assert.Null(await EscalateAsync(id, EscalationReason.MajorRisk));
        Assert.Null(await EscalateAsync(id, EscalationReason.MajorRisk));

        var view = await stage.ViewAsync(stage.Second, id);
        Assert.Equal((AppealState.WithHeadquarters, EscalationReason.MajorRisk, Day(26), Day(10)), (view.State, view.Escalated, view.DueOn, view.BreachedOn));
        Assert.Equal(
            [AppealStepKind.Raised, AppealStepKind.Breached, AppealStepKind.Escalated], (await stage.StepsAsync(id)).Select(step => step.Kind));
        Assert.Equal(2, stage.Seams.Mails.Count(mail => mail.Kind == AppealCards.UrgentMail)); // A VIP customer has no follower: both officers.
        Assert.IsType<ActionNotAllowed>(await stage.AnswerAsync(id, by: Group.LiaisonA));
        Assert.Null(await stage.AnswerAsync(id, by: stage.Second));
    }

    [Fact]
    [Trait("Clause", "M16")]
    public async Task Watch_WarnsOnceThenNotesTheBreachForEver()
    {
        var id = await SentAsync();
        stage.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(0, await ChangedAsync());
        stage.Clock.Advance(TimeSpan.FromDays(1)); // Thursday, 11-12: two working days before.
        Assert.Equal(new AppealForecast(0, 1, 0, 0), await stage.RunAsync((WatchAppeals use) => use.ForecastAsync(default)));
        Assert.Equal((1, 0), (await ChangedAsync(), await ChangedAsync()));
        stage.Clock.Advance(TimeSpan.FromDays(4)); // The due day itself is in time.
        Assert.Equal(0, await ChangedAsync());
        stage.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((1, 0), (await ChangedAsync(), await ChangedAsync()));
        Assert.Equal(Day(17), (await stage.AppealAsync(id)).BreachedOn);

        stage.Clock.SetUtc(new DateTimeOffset(2026, 11, 3, 1, 0, 0, TimeSpan.Zero)); // Set back: what was late stays late, nothing is warned of again.
        Assert.Equal(0, await ChangedAsync());
        Assert.Null(await stage.AnswerAsync(id));
        Assert.Null(await stage.CloseAsync(id));
        Assert.Equal(Day(17), (await stage.ViewAsync(Group.LiaisonA, id)).BreachedOn);
        var times = (await stage.StepsAsync(id)).Select(step => step.AtUtc).ToList();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task Answer_TooLateWithoutTheJob_IsLateForEver()
    {
        var id = await SentAsync();
        stage.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Null(await stage.AnswerAsync(id));

        Assert.Equal(Day(17), (await stage.AppealAsync(id)).BreachedOn);
    }

    [Fact]
    public async Task Calendar_ThatChanges_MovesTheDueDayAtTheNextLook()
    {
        var id = await SentAsync();
        stage.Seams.Calendar = new WorkingCalendar([Day(5)], []);
        await stage.WatchAsync();

        Assert.Equal(Day(17), (await stage.AppealAsync(id)).DueOn);
    }

    private static DateOnly Day(int day) => new(2026, 11, day);

    /// <summary>An appeal of A's month that headquarters has to answer by 11-16.</summary>
    private async Task<AppealId> SentAsync()
    {
        await stage.OpenAsync();
        var id = (await stage.DraftAsync(stage.First)).Value;
        await stage.DraftAsync(stage.Other, AppealStage.Typed("另一家"));
        await stage.SubmitAsync(Group.A, Group.LiaisonA);
        await stage.AnswerAsync((await Group.Test.WithDbAsync(db => Task.FromResult(db.Set<Appeal>().Single(each => each.Customer == stage.Other)))).Id);
        stage.Seams.Mails.Clear();
        return id;
    }

    private Task<Error?> EscalateAsync(AppealId id, EscalationReason? why) =>
        stage.StepAsync((EscalateAppeal use) => use.RunAsync(Group.LiaisonA.Id, id, why, "可能停工", default));

    private Task<int> ChangedAsync() => stage.WatchAsync();

    private async Task<int> BreachesAsync(AppealId id)
    {
        await stage.WatchAsync();
        return (await stage.StepsAsync(id)).Count(step => step.Kind is AppealStepKind.Breached or AppealStepKind.Warned);
    }
}
