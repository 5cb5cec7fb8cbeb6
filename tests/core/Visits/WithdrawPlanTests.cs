using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>A unit that headquarters takes out of a visit whose plan it was mailed.</summary>
[Trait("Clause", "M07")]
public sealed class WithdrawPlanTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Units_TakenOutOfAMailedPlan_AreToldWhenAndNothingElse()
    {
        var id = await MailedToBAsync();

        Assert.Null((await NameAsync(id)).Error);
        Assert.Null((await NameAsync(id)).Error);

        var mail = Assert.Single(await stage.MailsAsync(), mail => mail.Kind == VisitMails.Withdrawn);
        var told = await WithdrawnAsync(Group.LiaisonB, mail.Subject);
        Assert.Equal(Group.LiaisonB.Id, mail.Recipient);
        Assert.Equal((true, 2, "2026-11-20 09:00 – 11:30"), (told!.Cancelled, told.Number, VisitPlan.When(told.Plan)));
        Assert.Equal(("", "", "", ""), (told.Plan.Theme, told.Plan.Place, told.Plan.Theirs, told.Customer));
        Assert.Null(await WithdrawnAsync(Group.LiaisonA, mail.Subject));
        Assert.Equal((1, 0), (stage.Posted("settle", VisitCards.Visit, Group.LiaisonB), stage.Posted("settle", VisitCards.Visit, Group.LiaisonA)));
        Assert.IsType<PlanIsMailed>((await stage.SendAsync(id, Group.Officer)).Error);
    }

    [Fact]
    public async Task Units_TakenOutBeforeThePlanWentOut_HaveNothingToClear()
    {
        var id = await MailedToBAsync(delivered: false);

        Assert.Null((await NameAsync(id)).Error);

        var mail = Assert.Single(await stage.MailsAsync(), mail => mail.Kind == VisitMails.Withdrawn);
        Assert.Null(await WithdrawnAsync(Group.LiaisonB, mail.Subject));
    }

    [Fact]
    public async Task Units_TakenOutAndNamedAgain_AreMailedThePlanAnew()
    {
        var id = await MailedToBAsync();
        Assert.Null((await NameAsync(id)).Error);
        var mail = Assert.Single(await stage.MailsAsync(), mail => mail.Kind == VisitMails.Withdrawn);
        await stage.DeliverAsync();

        Assert.Null((await NameAsync(id, Group.B)).Error);

        Assert.Null(await WithdrawnAsync(Group.LiaisonB, mail.Subject));
        Assert.Equal(3, (await stage.SendAsync(id, Group.Officer)).Value);
    }

    /// <summary>A visit of A that headquarters named B for, with the plan on its way to both.</summary>
    private async Task<VisitId> MailedToBAsync(bool delivered = true)
    {
        await stage.RegisterAsync("B9", "南海玻璃东厂", Group.B, subject: stage.Glass.Subject);
        var id = await stage.ReadyAsync(Group.Officer);
        Assert.Null((await NameAsync(id, Group.B)).Error);
        Assert.Equal(3, (await stage.SendAsync(id, Group.Officer)).Value);
        if (delivered)
        {
            await stage.DeliverAsync();
        }

        return id;
    }

    private Task<PlanMail?> WithdrawnAsync(PersonCard reader, long notice) =>
        Group.RunAsync((ReadVisitMail use) => use.WithdrawnAsync(reader.Id, new NoticeId(notice), default));

    private Task<Result> NameAsync(VisitId id, params UnitId[] units) => Group.RunAsync((ChangePlan use) => use.UnitsAsync(Group.Officer.Id, id, units, default));
}
