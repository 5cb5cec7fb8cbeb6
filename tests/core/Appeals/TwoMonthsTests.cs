using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Appeals;

/// <summary>A month that is still owed when the next has begun: each is answered by its own appeals, and one that is closed meanwhile takes nothing (M12).</summary>
[Trait("Clause", "M12")]
public sealed class TwoMonthsTests : IAsyncLifetime
{
    private static readonly Month November = AppealStage.November;
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await AppealStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Submit_LateReturn_LeavesTheNextMonthUnanswered()
    {
        await stage.OpenAsync();
        await stage.DraftAsync(stage.First);
        await stage.DraftAsync(stage.Other);
        var december = await NextMonthAsync();
        Assert.Equal(2, (await stage.ReturnAsync(Group.A, december)).Answered);
        await stage.DraftAsync(stage.Other, AppealStage.Typed("十二月的"), month: december);

        Assert.Equal(2, (await stage.SubmitAsync(Group.A, Group.LiaisonA)).Value.Sent);

        Assert.Equal(MonthlyAnswer.Open, await AnswerOfAsync(stage.First, december));
        Assert.Equal(MonthlyAnswer.Appeals, await AnswerOfAsync(stage.Other, december));
        Assert.Equal(1, (await stage.ReturnAsync(Group.A, december)).Answered);
        Assert.Equal(new CustomersAreOpen(1), (await stage.SubmitAsync(Group.A, Group.LiaisonA, december)).Error);
    }

    [Fact]
    public async Task Submit_DraftOfTheNextMonth_IsNotSentWithThisOne()
    {
        await stage.OpenAsync();
        var december = await NextMonthAsync();
        var later = (await stage.DraftAsync(stage.First, month: december)).Value;
        Assert.Equal(0, (await stage.ReturnAsync(Group.A)).Answered);
        await RestAsync(Group.A, Group.LiaisonA); // A draft of December does not stand in the way.

        Assert.Equal(0, (await stage.SubmitAsync(Group.A, Group.LiaisonA)).Value.Sent);

        var appeal = await stage.AppealAsync(later);
        Assert.Equal((AppealState.Draft, december), (appeal.State, appeal.Month));
        Assert.Equal(MonthlyAnswer.Appeals, await AnswerOfAsync(stage.First, december));
    }

    [Fact]
    public async Task Change_InTheNextMonthsForm_LeavesTheFormerUnanswered()
    {
        await stage.OpenAsync();
        var draft = (await stage.DraftAsync(stage.First)).Value;
        var december = await NextMonthAsync();

        Assert.Null((await stage.RunAsync((WriteDraft use) => use.ChangeAsync(Group.LiaisonA.Id, draft, 1, december, AppealStage.Typed(), default))).Error);

        Assert.Equal(MonthlyAnswer.Open, await AnswerOfAsync(stage.First));
        Assert.Equal(MonthlyAnswer.Appeals, await AnswerOfAsync(stage.First, december));
    }

    [Fact]
    public async Task Drop_LeftOverDraft_LeavesBothMonthsUnanswered()
    {
        await stage.OpenAsync();
        var draft = (await stage.DraftAsync(stage.First)).Value;
        var december = await NextMonthAsync();

        await stage.RunAsync((WriteDraft use) => use.DropAsync(Group.LiaisonA.Id, draft, null, december, default));

        Assert.Equal((0, 0), ((await stage.ReturnAsync(Group.A)).Answered, (await stage.ReturnAsync(Group.A, december)).Answered));
    }

    [Fact]
    public async Task Withdraw_OnlyAppealOfAMonthThatIsOwed_LeavesItUnanswered()
    {
        await stage.OpenAsync();
        var urgent = (await stage.RaiseAsync(stage.First)).Value;
        Assert.Equal(MonthlyAnswer.Appeals, await AnswerOfAsync(stage.First));

        Assert.Null(await stage.StepAsync((CloseAppeal use) => use.WithdrawAsync(Group.LiaisonA.Id, urgent, "误报", default)));

        Assert.Equal(MonthlyAnswer.Open, await AnswerOfAsync(stage.First));
        Assert.Equal(0, (await stage.ReturnAsync(Group.A)).Answered);
    }

    [Fact]
    public async Task Report_PublishedBetweenLookAndWrite_ClosesTheMonthToTheUnit()
    {
        await stage.OpenAsync();
        stage.Seams.Closing = November;
        Assert.Equal(new MonthIsClosed("2026-11"), (await NothingAsync(stage.First)).Error);
        stage.Seams.Closed.Clear();
        await RestAsync(Group.A, Group.LiaisonA);
        stage.Seams.Closing = November;

        Assert.Equal(new MonthIsClosed("2026-11"), (await stage.SubmitAsync(Group.A, Group.LiaisonA)).Error);

        Assert.Equal(ReturnState.Open, (await stage.ReturnAsync(Group.A)).State);
    }

    [Fact]
    public async Task Withdraw_OfAClosedMonth_IsRefused()
    {
        var id = (await stage.RaiseAsync(stage.First)).Value;
        stage.Seams.Closed.Add(November);

        var refused = await stage.StepAsync((CloseAppeal use) => use.WithdrawAsync(Group.LiaisonA.Id, id, "误报", default));

        Assert.Equal(new MonthIsClosed("2026-11"), refused);
        Assert.Equal(AppealState.WithHeadquarters, (await stage.AppealAsync(id)).State);
    }

    /// <summary>December has begun and is opened, November is still owed.</summary>
    private async Task<Month> NextMonthAsync()
    {
        stage.Clock.SetUtc(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));
        await stage.OpenAsync(new Month(2026, 12));
        return new Month(2026, 12);
    }

    private async Task<Result<int>> NothingAsync(CustomerId customer)
    {
        var id = (await stage.ReturnAsync(Group.A)).Id;
        return await stage.RunAsync((SayNothing use) => use.OfAsync(Group.LiaisonA.Id, id, customer, default));
    }

    private async Task RestAsync(UnitId unit, PersonCard by, Month? month = null)
    {
        var id = (await stage.ReturnAsync(unit, month)).Id;
        Assert.Null((await stage.RunAsync((SayNothing use) => use.OfTheRestAsync(by.Id, id, default))).Error);
    }

    private Task<MonthlyAnswer> AnswerOfAsync(CustomerId customer, Month? month = null)
    {
        var at = month ?? November;
        return Group.Test.WithDbAsync(db => db.Set<MonthlyItem>().Where(item => item.Customer == customer && item.Month == at).Select(item => item.Answer).SingleAsync());
    }
}
