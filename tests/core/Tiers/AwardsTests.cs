using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

public sealed class AwardsTests
{
    private static readonly UnitId Unit = new(1);
    private static readonly SubjectId Customer = new(7);

    [Fact]
    [Trait("Clause", "A03")]
    public async Task Awards_LaterOneOfTheSameUnitAndForm_EndsTheEarlierTheDayBefore()
    {
        await using var test = await TestDatabase.CreateAsync(services => services.AddScoped<IAwards, Awards>());
        await GrantAsync(test, Vip(TierLevel.Vip2, new DateOnly(2026, 5, 8)));
        await GrantAsync(test, Vip(TierLevel.Vip1, new DateOnly(2027, 4, 30)));

        var history = (await test.RunAsync((IAwards awards) => awards.OfAsync([Customer], default)))[Customer].ToList();

        Assert.Equal([TierLevel.Vip1, TierLevel.Vip2], history.Select(award => award.Level));
        Assert.True(history[1].IsValidOn(new DateOnly(2027, 4, 29)));
        Assert.False(history[1].IsValidOn(new DateOnly(2027, 4, 30)));
        Assert.Equal(new DateOnly(2027, 5, 7), history[1].Until);
        Assert.True(history[0].IsValidOn(new DateOnly(2028, 4, 29)));
        Assert.False(history[0].IsValidOn(new DateOnly(2028, 4, 30)));
        Assert.All(Enumerable.Range(0, 800).Select(new DateOnly(2026, 5, 1).AddDays), day => Assert.True(history.Count(award => award.IsValidOn(day)) <= 1));
    }

    [Fact]
    [Trait("Clause", "R02")]
    public async Task Awards_StrategicAndVip_StandBesideEachOther()
    {
        await using var test = await TestDatabase.CreateAsync(services => services.AddScoped<IAwards, Awards>());
        await GrantAsync(test, Vip(TierLevel.Vip1, new DateOnly(2026, 5, 8)));
        await GrantAsync(test, Award.Grant(
            Customer, new UnitId(9), null, TierLevel.Strategic, 2025, AwardOrigin.Strategic, new ApprovalId(1), AwardPeriod.Of(new DateOnly(2026, 9, 1))));

        var history = (await test.RunAsync((IAwards awards) => awards.OfAsync([Customer], default)))[Customer].ToList();

        Assert.Equal([TierLevel.Strategic, TierLevel.Vip1], history.Select(award => award.Level));
        Assert.All(history, award => Assert.True(award.IsValidOn(new DateOnly(2026, 9, 1))));
    }

    [Fact]
    [Trait("Clause", "R20")]
    public void Award_Revoked_IsOverTheSameDay_AndOnlyOnce()
    {
        var award = Vip(TierLevel.Vip1, new DateOnly(2026, 5, 8));

        award.End(new DateOnly(2026, 7, 1), AwardEnd.Revoked);

        Assert.True(award.Reaches(new DateOnly(2026, 6, 30)));
        Assert.False(award.Reaches(new DateOnly(2026, 7, 1)));
        Assert.Throws<InvalidOperationException>(() => award.End(new DateOnly(2026, 8, 1), AwardEnd.Revoked));
        Assert.Throws<InvalidOperationException>(() => Vip(TierLevel.Vip1, new DateOnly(2026, 5, 8)).End(new DateOnly(2027, 5, 8), AwardEnd.Revoked));
    }

    private static Award Vip(TierLevel level, DateOnly from) =>
        Award.Grant(Customer, Unit, GasForm.Gaseous, level, from.Year - 1, AwardOrigin.List, new ApprovalId(1), AwardPeriod.Of(from));

    private static Task GrantAsync(TestDatabase test, Award award) => test.WithDbAsync(db => db.WriteAsync(
        async () =>
        {
            await new GrantAwards(db).StageAsync([award], default);
            return true;
        },
        default));
}
