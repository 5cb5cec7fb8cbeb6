using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Appeals;

/// <summary>What a unit owes of a month, from opening to the correction (M10, M12).</summary>
[Trait("Clause", "M12")]
public sealed class MonthTests : IAsyncLifetime
{
    private static readonly Month November = AppealStage.November;
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await AppealStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Open_EverySellingUnit_OwesOnce()
    {
        Assert.Equal(3, await stage.OpenAsync());
        Assert.Equal(0, await stage.OpenAsync());

        var owing = await stage.RunAsync((IMonthlyDues dues) => dues.OwingAsync(November, new UnitId(0), 10, default));
        Assert.Equal(new[] { Group.A, Group.B, Group.C }.OrderBy(unit => unit.Value), owing);
        var second = await stage.RunAsync((IMonthlyDues dues) => dues.OwingAsync(November, owing[0], 1, default));
        Assert.Equal(owing[1], Assert.Single(second));
        Assert.Equal(new MonthlyDue(Group.A, November, 2, 0), await stage.RunAsync((IMonthlyDues dues) => dues.OfAsync(Group.A, November, default)));
        Assert.Equal(new MonthlyDue(Group.C, November, 0, 0), await stage.RunAsync((IMonthlyDues dues) => dues.OfAsync(Group.C, November, default)));
        Assert.Null(await stage.RunAsync((IMonthlyDues dues) => dues.OfAsync(Group.Headquarters, November, default)));
        Assert.Equal([November], await stage.RunAsync((IMonthlyDues dues) => dues.OpenMonthsAsync(default)));
        Assert.Equal(new DateOnly(2026, 11, 28), (await stage.ReturnAsync(Group.A)).DueOn);
    }

    [Fact]
    [Trait("Clause", "M10")]
    public async Task Submit_AppealAndNothing_GoesToTheFollower()
    {
        await stage.OpenAsync();
        var draft = (await stage.DraftAsync(stage.First)).Value;
        Assert.Equal(new CustomersAreOpen(1), (await stage.SubmitAsync(Group.A, Group.LiaisonA)).Error);
        Assert.Null((await NothingAsync(stage.Other)).Error);

        Assert.Equal(new MonthReceipt(1, false), (await stage.SubmitAsync(Group.A, Group.LiaisonA)).Value);

        var appeal = await stage.AppealAsync(draft);
        Assert.Equal((AppealState.WithHeadquarters, November, Group.Officer.Id, new DateOnly(2026, 11, 16)), (appeal.State, appeal.Month, appeal.TurnOf, appeal.DueOn));
        Assert.Contains($"post appeal {Group.Officer.Id.Value}", Group.Posts.Log);
        Assert.Null(await stage.RunAsync((IMonthlyDues dues) => dues.OfAsync(Group.A, November, default)));
        Assert.Equal((ReturnState.Submitted, false), ((await stage.ReturnAsync(Group.A)).State, (await stage.ReturnAsync(Group.A)).Late));
    }

    [Fact]
    public async Task Submit_Twice_SendsOnce()
    {
        await stage.OpenAsync();
        await stage.DraftAsync(stage.First);
        await NothingAsync(stage.Other);
        var shown = await stage.ReturnAsync(Group.A);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => stage.RunAsync((SubmitMonth use) => use.RunAsync(Group.LiaisonA.Id, shown.Id, shown.Version, default))));

        Assert.Equal([0, 1], both.Select(each => each.Value.Sent).Order());
        Assert.Single(await Group.Test.WithDbAsync(db => db.Set<AppealStep>().ToListAsync()));
    }

    [Fact]
    public async Task Submit_WhatChangedSinceItWasShown_IsAskedAgain()
    {
        await stage.OpenAsync();
        await stage.DraftAsync(stage.First);
        await NothingAsync(stage.Other);
        var shown = await stage.ReturnAsync(Group.A);
        await stage.DraftAsync(stage.First, AppealStage.Typed("又一条"));

        Assert.IsType<MonthChangedMeanwhile>((await stage.RunAsync((SubmitMonth use) => use.RunAsync(Group.LiaisonA.Id, shown.Id, shown.Version, default))).Error);
    }

    [Fact]
    public async Task Submit_AfterThe28th_IsLateForEver()
    {
        await stage.OpenAsync();
        stage.Clock.SetUtc(new DateTimeOffset(2026, 11, 28, 15, 59, 0, TimeSpan.Zero)); // 23:59 in Shanghai is in time.
        Assert.False((await stage.SubmitAsync(Group.C, Group.LiaisonC)).Value.Late);
        stage.Clock.Advance(TimeSpan.FromMinutes(2));
        await RestAsync(Group.A, Group.LiaisonA);

        Assert.True((await stage.SubmitAsync(Group.A, Group.LiaisonA)).Value.Late);
        await stage.DraftAsync(stage.First);
        await stage.SubmitAsync(Group.A, Group.LiaisonA);
        Assert.True((await stage.ReturnAsync(Group.A)).Late);
    }

    [Fact]
    public async Task Submit_UnitWithoutStrategicCustomers_IsItsOneNothing()
    {
        await stage.OpenAsync();

        Assert.Equal(new MonthReceipt(0, false), (await stage.SubmitAsync(Group.C, Group.LiaisonC)).Value);
        Assert.Equal(ReturnState.Submitted, (await stage.ReturnAsync(Group.C)).State);
    }

    [Fact]
    public async Task Correct_UntilTheReportIsPublished_ThenRefused()
    {
        await stage.OpenAsync();
        await RestAsync(Group.A, Group.LiaisonA);
        await stage.SubmitAsync(Group.A, Group.LiaisonA);

        var late = (await stage.DraftAsync(stage.Other)).Value;
        Assert.Equal(1, (await stage.SubmitAsync(Group.A, Group.LiaisonA)).Value.Sent);
        Assert.Equal(MonthlyAnswer.Appeals, await AnswerOfAsync(stage.Other));
        Assert.Null(await stage.StepAsync((TeamsGrading.Core.Appeals.Handling.CloseAppeal use) => use.WithdrawAsync(Group.LiaisonA.Id, late, "误报", default)));

        var again = (await stage.DraftAsync(stage.First)).Value;
        stage.Seams.Closed.Add(November);
        Assert.Equal(new MonthIsClosed("2026-11"), (await stage.SubmitAsync(Group.A, Group.LiaisonA)).Error);
        Assert.Equal(new MonthIsClosed("2026-11"), (await stage.DraftAsync(stage.First)).Error);
        Assert.Equal(new MonthIsClosed("2026-11"), (await NothingAsync(stage.First)).Error);
        Assert.Equal(AppealState.Draft, (await stage.AppealAsync(again)).State); // Nothing is lost: it goes with the next month.

        stage.Clock.SetUtc(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));
        await stage.OpenAsync(new Month(2026, 12));
        await RestAsync(Group.A, Group.LiaisonA, new Month(2026, 12));
        Assert.Equal(1, (await stage.SubmitAsync(Group.A, Group.LiaisonA, new Month(2026, 12))).Value.Sent);
        Assert.Equal(new Month(2026, 12), (await stage.AppealAsync(again)).Month);
    }

    [Fact]
    public async Task OpenMonths_OfAClosedMonth_AreOwedNoMore()
    {
        await stage.OpenAsync();
        stage.Seams.Closed.Add(November);

        Assert.Empty(await stage.RunAsync((IMonthlyDues dues) => dues.OpenMonthsAsync(default)));
        Assert.Empty(await stage.RunAsync((IMonthlyDues dues) => dues.OwingAsync(November, default, 10, default)));
        Assert.Null(await stage.RunAsync((IMonthlyDues dues) => dues.OfAsync(Group.A, November, default)));
    }

    [Fact]
    public async Task Customer_BecomingStrategic_IsOwedFromTheNextMonth()
    {
        await stage.OpenAsync();
        var fresh = await stage.RegisterAsync("A9", Group.A, TierLevel.Strategic);
        var view = (await stage.RunAsync((ViewMonth use) => ViewAsync(use, Group.A, November))).Value;

        Assert.Equal((2, false), (view.Customers, view.Lines.Single(line => line.Customer == fresh).Owed));
        Assert.Null((await stage.DraftAsync(fresh)).Error); // May be reported on already.
        await stage.OpenAsync(new Month(2026, 12));
        Assert.Equal(3, (await stage.ReturnAsync(Group.A, new Month(2026, 12))).Customers);
    }

    [Fact]
    public async Task Customer_Leaving_IsOwedNoMore()
    {
        await stage.OpenAsync();
        await stage.DraftAsync(stage.First);
        stage.Seams.Awards.RemoveAll(award => award.Level == TierLevel.Strategic);
        await stage.WatchAsync();

        var month = await stage.ReturnAsync(Group.A);
        Assert.Equal((1, 1), (month.Customers, month.Answered)); // What was written stays.
        Assert.Equal((0, ReturnState.Open), ((await stage.ReturnAsync(Group.B)).Customers, (await stage.ReturnAsync(Group.B)).State));
    }

    [Fact]
    public async Task Nothing_OfACustomerWithADraft_IsRefused()
    {
        await stage.OpenAsync();
        var draft = (await stage.DraftAsync(stage.First)).Value;
        Assert.IsType<CustomerHasAppeals>((await NothingAsync(stage.First)).Error);

        await stage.RunAsync((WriteDraft use) => use.DropAsync(Group.LiaisonA.Id, draft, null, November, default));

        Assert.Equal(0, (await stage.ReturnAsync(Group.A)).Answered);
        Assert.Null((await NothingAsync(stage.First)).Error);
        Assert.Equal(0, (await NothingAsync(stage.First)).Value); // Again is harmless.
    }

    [Fact]
    public async Task Draft_TheSameFormTwiceAndByTwoDevices_IsOne()
    {
        await stage.OpenAsync();
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => stage.DraftAsync(stage.First, AppealStage.Typed(slip: "77"))));

        Assert.Equal(both[0].Value, both[1].Value);
        await NothingAsync(stage.Other);
        await stage.SubmitAsync(Group.A, Group.LiaisonA);
        Assert.Equal(both[0].Value, (await stage.DraftAsync(stage.First, AppealStage.Typed(slip: "77"))).Value); // The old card, after it was sent.
        Assert.Single(await Group.Test.WithDbAsync(db => db.Set<Appeal>().ToListAsync()));
    }

    [Fact]
    public async Task Draft_LeftOverFromLastMonth_CountsAndGoesAlong()
    {
        await stage.OpenAsync();
        var draft = (await stage.DraftAsync(stage.First)).Value;
        var december = new Month(2026, 12);
        stage.Clock.SetUtc(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));
        await stage.OpenAsync(december);

        Assert.Equal(1, (await stage.ReturnAsync(Group.A, december)).Answered);
        await RestAsync(Group.A, Group.LiaisonA, december);
        await stage.SubmitAsync(Group.A, Group.LiaisonA, december);
        Assert.Equal(december, (await stage.AppealAsync(draft)).Month);
    }

    private Task<Result<MonthView>> ViewAsync(ViewMonth use, UnitId unit, Month month) => ViewOfAsync(use, unit, month);

    private async Task<Result<MonthView>> ViewOfAsync(ViewMonth use, UnitId unit, Month month) =>
        await use.RunAsync(Group.LiaisonA.Id, (await stage.ReturnAsync(unit, month)).Id, default);

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
