using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R20")]
public sealed class BarTests : IAsyncLifetime
{
    private static readonly DateOnly Old = new(2019, 5, 1);
    private SpecialStage stage = null!;

    public async Task InitializeAsync() => stage = await SpecialStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A08")]
    public async Task Bar_WithAwardsAndARoundUnderWay_DoesEverythingAtOnce()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        await stage.CustomerAsync(stage.East, Old, GasForm.Liquid, subject);
        await stage.AwardAsync(subject, stage.South, TierLevel.Vip1, new DateOnly(2026, 3, 1));
        await stage.AwardAsync(subject, stage.East, TierLevel.Vip2, new DateOnly(2026, 4, 1), GasForm.Liquid);
        stage.Marks.UnderWay.Add(new RoundUnderWay(new RoundId(5), stage.South, 2025, GasForm.Gaseous));

        var id = await stage.BarredAsync("liaison", subject);

        Assert.Empty(await stage.ValidAsync(subject));
        var awards = (await stage.Test.RunAsync((IAwards use) => use.OfAsync([subject], default)))[subject];
        Assert.All(awards, award => Assert.Equal(stage.Today, award.EndedOn));
        Assert.Contains(subject, await stage.Test.RunAsync((IBars use) => use.BarredAsync(2025, default)));
        Assert.DoesNotContain(subject, await stage.Test.RunAsync((IBars use) => use.BarredAsync(2026, default)));
        Assert.Equal([FormattableString.Invariant($"mark {subject.Value} 2025")], stage.Marks.Log);
        var note = Assert.Single((await stage.Test.RunAsync((IRiskRemarks use) => use.OpenAsync([subject], default)))[subject]);
        Assert.Equal((RiskKind.Misconduct, "拖欠气款"), (note.Kind, note.Text));
        Assert.Equal(["east", "key account", "liaison", "manager", "officer", "officer 2"], await stage.WaitingAsync(SpecialCards.Bar, id.Value));
        var record = BarText.Read((await stage.Test.WithDbAsync(db => db.Set<Bar>().SingleAsync(bar => bar.Id == id))).Record!);
        Assert.Equal([TierLevel.Vip1, TierLevel.Vip2], record.Ended.Select(ended => ended.Level));
        Assert.Equal([new RoundId(5)], record.Rounds.Select(round => round.Round));
        Assert.Equal(64, Assert.Single(record.Evidence).Hash.Length);
    }

    [Fact]
    public async Task Bar_WithoutEvidence_IsRefusedAndNothingHappens()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        await stage.AwardAsync(subject, stage.South, TierLevel.Vip1, new DateOnly(2026, 3, 1));
        var id = await stage.DraftBarAsync("liaison", subject, evidence: false);

        var refused = await stage.BarAsync("liaison", id);

        Assert.IsType<BarNeedsEvidence>(refused.Error);
        Assert.Single(await stage.ValidAsync(subject));
        Assert.Empty(stage.Marks.Log);
        Assert.Empty((await stage.Test.RunAsync((IRiskRemarks use) => use.OpenAsync([subject], default)))[subject]);
        Assert.Empty(await stage.WaitingAsync(SpecialCards.Bar, id.Value));
    }

    [Fact]
    public async Task Bar_WithoutCauseOrText_IsRefused()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        var who = await stage.WhoAsync("liaison");
        var id = (await stage.Test.RunAsync((WriteBar use) => use.StartAsync(who, subject, default))).Value;
        await stage.CiteAsync("liaison", id);

        Assert.IsType<BarNeedsCause>((await stage.BarAsync("liaison", id)).Error);
        Assert.IsType<BarNeedsCause>((await stage.Test.RunAsync((WriteBar use) => use.DescribeAsync(who, id, 2025, null, "x", default))).Error);
        Assert.IsType<BarNeedsText>((await stage.Test.RunAsync((WriteBar use) => use.DescribeAsync(who, id, 2025, BarCause.Finance, " \n ", default))).Error);
        Assert.IsType<BarYearIsWrong>((await stage.Test.RunAsync((WriteBar use) => use.DescribeAsync(who, id, 2023, BarCause.Finance, "x", default))).Error);
        Assert.IsType<TextHasControlCharacters>((await stage.Test.RunAsync((WriteBar use) => use.DescribeAsync(who, id, 2025, BarCause.Finance, "a\u202Eb", default))).Error);
        Assert.IsType<TextTooLong>((await stage.Test.RunAsync((WriteBar use) => use.DescribeAsync(who, id, 2025, BarCause.Finance, new string('x', 2001), default))).Error);
    }

    [Fact]
    public async Task Bar_Twice_IsRefusedWithTheDayOfTheFirst()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        await stage.BarredAsync("liaison", subject);
        var second = await stage.DraftBarAsync("officer", subject);

        var refused = await stage.BarAsync("officer", second);

        Assert.Equal(new AlreadyBarred("Customer C001", 2025, stage.Today), refused.Error);
    }

    [Fact]
    public async Task Bar_ConfirmedTwiceByTheSamePerson_IsDoneOnce()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        var id = await stage.BarredAsync("liaison", subject);

        Assert.Null((await stage.BarAsync("liaison", id)).Error);
        Assert.Single(stage.Marks.Log);
        Assert.IsType<BarIsInForce>((await stage.BarAsync("manager", id)).Error);
        Assert.IsType<BarIsInForce>((await stage.CiteAsync("liaison", id, "more")).Error);
    }

    [Fact]
    public async Task Bar_TwoOfficersAtTheSameSecond_ExactlyOneWins()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        var drafts = new[] { ("officer", await stage.DraftBarAsync("officer", subject)), ("officer 2", await stage.DraftBarAsync("officer 2", subject)) };

        var answers = await Task.WhenAll(drafts.Select(draft => stage.BarAsync(draft.Item1, draft.Item2)));

        Assert.Single(answers, answer => answer.Error is null);
        Assert.IsType<AlreadyBarred>(Assert.Single(answers, answer => answer.Error is not null).Error);
        Assert.Single(stage.Marks.Log);
        Assert.Single((await stage.Test.RunAsync((IRiskRemarks use) => use.OpenAsync([subject], default)))[subject]);
    }

    [Fact]
    public async Task Bar_WhoseDraftChangedSinceItWasShown_IsRefused()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        var id = await stage.DraftBarAsync("liaison", subject);
        var who = await stage.WhoAsync("liaison");
        var seen = (await stage.Test.RunAsync((ViewBars use) => use.OneAsync(who, id, default))).Value.Version;
        await stage.CiteAsync("manager", id, "another passage");

        Assert.IsType<BarHasChanged>((await stage.Test.RunAsync((BarCustomer use) => use.RunAsync(who, id, seen, default))).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Bar_OfAForeignCustomer_IsNothingThere()
    {
        var subject = await stage.CustomerAsync(stage.East, Old);
        var who = await stage.WhoAsync("liaison");

        Assert.IsType<NothingThere>((await stage.Test.RunAsync((WriteBar use) => use.StartAsync(who, subject, default))).Error);
        var id = await stage.BarredAsync("officer", subject);
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewBars use) => use.OneAsync(who, id, default))).Error);
        Assert.Empty(await stage.Test.RunAsync((ViewBars use) => use.AllAsync(who, default)));
        var east = await stage.WhoAsync("east");
        Assert.Equal(id, Assert.Single(await stage.Test.RunAsync((ViewBars use) => use.AllAsync(east, default))).Id);
    }

    [Fact]
    public async Task Bar_BySomebodyWithoutTheRight_IsRefused()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        var id = await stage.DraftBarAsync("liaison", subject);

        Assert.IsType<ActionNotAllowed>((await stage.BarAsync("colleague", id)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.BarAsync("key account", id)).Error);
        Assert.IsType<NothingThere>((await stage.BarAsync("east", id)).Error);
    }

    [Fact]
    public async Task Consequences_OfADraft_AreWhatWillHappen()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        await stage.AwardAsync(subject, stage.South, TierLevel.Vip1, new DateOnly(2026, 3, 1));
        await stage.AwardAsync(subject, stage.South, TierLevel.Vip2, new DateOnly(2024, 3, 1));
        stage.Marks.UnderWay.Add(new RoundUnderWay(new RoundId(5), stage.South, 2025, GasForm.Gaseous));
        var id = await stage.DraftBarAsync("liaison", subject, BarCause.Reputation);
        var who = await stage.WhoAsync("liaison");

        var foreseen = (await stage.Test.RunAsync((ViewBars use) => use.OneAsync(who, id, default))).Value.Foreseen!;

        Assert.Equal([TierLevel.Vip1], foreseen.Awards.Select(award => award.Level));
        Assert.Single(foreseen.Rounds);
        Assert.Equal(RiskKind.Compliance, foreseen.Remark);
        Assert.Equal(5, foreseen.People);
    }

    [Theory]
    [Trait("Clause", "A08")]
    [InlineData(BarCause.BadFaith, RiskKind.Misconduct)]
    [InlineData(BarCause.Compliance, RiskKind.Compliance)]
    [InlineData(BarCause.Finance, RiskKind.Finance)]
    [InlineData(BarCause.Reputation, RiskKind.Compliance)]
    [InlineData(BarCause.Other, RiskKind.Other)]
    public void Cause_OfEachKind_HasItsRemark(BarCause cause, RiskKind remark) => Assert.Equal(remark, BarCauses.RemarkOf(cause));

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Chain_OfAUnitAndYear_IsWholeUntilAnEntryIsChanged()
    {
        var (first, second) = (await stage.CustomerAsync(stage.South, Old), await stage.CustomerAsync(stage.South, Old));
        await stage.BarredAsync("liaison", first);
        await stage.BarredAsync("liaison", second);
        var entries = (await stage.Test.WithDbAsync(db => db.Set<BarEvent>().AsNoTracking().OrderBy(entry => entry.Number).ToListAsync())).ConvertAll(entry => entry.Entry);

        Assert.Null(BarEntry.Broken(stage.South, 2025, entries));
        Assert.Equal(2, BarEntry.Broken(stage.South, 2025, [entries[0], entries[1] with { Detail = "x" }]));
        Assert.Equal(1, BarEntry.Broken(stage.South, 2025, [entries[1]]));
        Assert.Equal(1, BarEntry.Broken(stage.East, 2025, entries));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.WithDbAsync(async db =>
        {
            db.Remove(await db.Set<BarEvent>().FirstAsync());
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task Draft_ThrownAway_LeavesNothing_AndABarInForceStays()
    {
        var subject = await stage.CustomerAsync(stage.South, Old);
        var who = await stage.WhoAsync("liaison");
        var draft = await stage.DraftBarAsync("liaison", subject);
        Assert.Equal(draft, (await stage.Test.RunAsync((WriteBar use) => use.StartAsync(who, subject, default))).Value);
        Assert.Null((await stage.Test.RunAsync((WriteBar use) => use.DropAsync(who, draft, default))).Error);
        var id = await stage.BarredAsync("liaison", subject);

        Assert.IsType<BarIsInForce>((await stage.Test.RunAsync((WriteBar use) => use.DropAsync(who, id, default))).Error);
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<Bar>().CountAsync()));
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<BarEvidence>().CountAsync()));
    }
}
