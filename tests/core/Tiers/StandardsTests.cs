using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R11")]
public sealed class StandardsTests
{
    private static readonly LevelStandard Vip1 = TiersStage.Level(TierLevel.Vip1, 85, 2);
    private static readonly LevelStandard Vip2 = TiersStage.Level(TierLevel.Vip2, 70);

    [Fact]
    public async Task Standards_ApprovedByThePartyOrganisation_AreInForce()
    {
        await using var stage = await TiersStage.CreateAsync();
        var id = await stage.DraftAsync(Vip1, Vip2);

        await stage.ApproveAsync((await stage.ProposeAsync(id)).Value);

        var view = await ViewAsync(stage, id);
        Assert.Equal((1, GroupTime.DateOf(stage.Test.Clock.GetUtcNow())), (view.Number, view.EffectiveOn));
        Assert.Equal([85m, 70m], view.InForce!.Levels.Select(level => level.MinimumScore));
        Assert.Equal((62.4m, 3), (view.Allowed!.Sales, view.Allowed.Levels));
        var version = await stage.Test.WithDbAsync(db => db.Set<StandardsVersion>().AsNoTracking().SingleAsync());
        Assert.Equal(Canon.Hash(version.Text), version.Hash);
        Assert.Contains("\"salesHundredMillions\": 62.4", version.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standards_CrossingCutOffs_AreKeptAsADraftAndNotSent()
    {
        await using var stage = await TiersStage.CreateAsync();
        var id = await stage.DraftAsync(Vip1, TiersStage.Level(TierLevel.Vip2, 90));

        Assert.IsType<ScoresCross>((await stage.ProposeAsync(id)).Error);
        Assert.IsType<ScoresCross>((await ViewAsync(stage, id)).Missing);
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<Approval>().CountAsync()));
        Assert.Null((await stage.SetAsync(id, Vip2)).Error);
        Assert.Null((await stage.ProposeAsync(id)).Error);
    }

    [Fact]
    [Trait("Clause", "R10")]
    public async Task Standards_OfAUnitWithoutSales_AreRefusedWithWhatToImport()
    {
        await using var stage = await TiersStage.CreateAsync();
        var stranger = await stage.WhoAsync("stranger");

        var opened = await stage.Test.RunAsync((DraftStandards use) => use.OpenAsync(stranger, stage.OtherUnit, TiersStage.Year, GasForm.Liquid, default));

        Assert.Equal(new NoSalesFigure("East"), opened.Error);
    }

    [Fact]
    [Trait("Clause", "R10")]
    public async Task Standards_SalesImportedWhileUnderWay_AreNoLongerWhatWasProposed()
    {
        await using var stage = await TiersStage.CreateAsync();
        var approval = (await stage.ProposeAsync(await stage.DraftAsync(Vip1, Vip2))).Value;
        await SellAsync(stage, 50m);

        Assert.IsType<VersionChanged>((await stage.DecideAsync(approval)).Error);
    }

    [Fact]
    [Trait("Clause", "R10")]
    public async Task Standards_ThirdLevelWithFiftyHundredMillions_IsRefused()
    {
        await using var stage = await TiersStage.CreateAsync();
        var id = await stage.DraftAsync(Vip1, Vip2);
        await SellAsync(stage, 50.000m);

        Assert.Equal(new TooManyLevels(3, 2, 50m), (await stage.SetAsync(id, TiersStage.Level(TierLevel.Vip3, 60))).Error);
        await SellAsync(stage, 50.001m);
        Assert.Null((await stage.SetAsync(id, TiersStage.Level(TierLevel.Vip3, 60))).Error);
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Standards_OnceTheRoundWasOpened_ChangeOnlyWithAReason()
    {
        await using var stage = await TiersStage.CreateAsync();
        var id = await stage.StandardsInForceAsync();
        stage.Results.Opened = new DateTime(2026, 6, 1, 2, 0, 0, DateTimeKind.Utc);
        Assert.Null((await stage.SetAsync(id, TiersStage.Level(TierLevel.Vip1, 80, 2))).Error);

        Assert.Equal(new StandardsAreFixed(new DateOnly(2026, 6, 1)), (await stage.ProposeAsync(id)).Error);
        await stage.ApproveAsync((await stage.ProposeAsync(id, "market changed")).Value);

        var versions = await stage.Test.WithDbAsync(db => db.Set<StandardsVersion>().AsNoTracking().OrderBy(version => version.Number).ToListAsync());
        Assert.Equal([null, "market changed"], versions.Select(version => version.AdjustmentReason));
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Standards_RoundOpenedWhileUnderWay_CannotBeApprovedAnyMore()
    {
        await using var stage = await TiersStage.CreateAsync();
        var approval = (await stage.ProposeAsync(await stage.DraftAsync(Vip1, Vip2))).Value;
        stage.Results.Opened = new DateTime(2026, 6, 1, 2, 0, 0, DateTimeKind.Utc);

        Assert.IsType<StandardsAreFixed>((await stage.DecideAsync(approval)).Error);
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<StandardsVersion>().CountAsync()));
    }

    [Fact]
    public async Task Standards_UnderWay_AreLocked_AndFreeAgainAfterReturn()
    {
        await using var stage = await TiersStage.CreateAsync();
        var id = await stage.DraftAsync(Vip1, Vip2);
        var approval = (await stage.ProposeAsync(id)).Value;

        Assert.IsType<StandardsUnderWay>((await stage.SetAsync(id, TiersStage.Level(TierLevel.Vip1, 80))).Error);
        Assert.IsType<StandardsUnderWay>((await stage.ProposeAsync(id)).Error);
        Assert.Null((await stage.DecideAsync(approval, approve: false)).Error);
        Assert.Null((await stage.SetAsync(id, TiersStage.Level(TierLevel.Vip1, 80))).Error);
        await stage.ApproveAsync((await stage.ProposeAsync(id)).Value);
        Assert.Equal(80m, (await ViewAsync(stage, id)).InForce![TierLevel.Vip1]!.MinimumScore);
    }

    [Fact]
    public async Task Standards_TwoOfficersAtTheSameSecond_OneWins()
    {
        await using var stage = await TiersStage.CreateAsync();
        var id = await stage.DraftAsync(Vip1, Vip2);
        var revision = (await ViewAsync(stage, id)).Revision;

        var both = await Task.WhenAll(
            stage.SetAsync(id, TiersStage.Level(TierLevel.Vip1, 88), "liaison", revision), stage.SetAsync(id, TiersStage.Level(TierLevel.Vip1, 86), "manager", revision));
        var sent = await Task.WhenAll(stage.ProposeAsync(id, null, "liaison"), stage.ProposeAsync(id, null, "manager"));

        Assert.Single(both, result => result.Error is null);
        Assert.Single(both, result => result.Error is DraftChangedMeanwhile);
        Assert.Single(sent, result => result.Error is null);
        Assert.Single(sent, result => result.Error is StandardsUnderWay or DraftChangedMeanwhile);
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<Approval>().CountAsync()));
    }

    [Fact]
    public async Task Standards_SameAsInForce_AreNotSentAgain()
    {
        await using var stage = await TiersStage.CreateAsync();
        var id = await stage.StandardsInForceAsync();

        Assert.IsType<StandardsUnchanged>((await stage.ProposeAsync(id, "again")).Error);
    }

    [Fact]
    public async Task Standards_OfTheNextYear_BeginWithLastYears()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        var liaison = await stage.WhoAsync("liaison");

        var next = (await stage.Test.RunAsync((DraftStandards use) => use.OpenAsync(liaison, stage.Unit, TiersStage.Year + 1, GasForm.Gaseous, default))).Value;
        var liquid = (await stage.Test.RunAsync((DraftStandards use) => use.OpenAsync(liaison, stage.Unit, TiersStage.Year, GasForm.Liquid, default))).Value;

        Assert.Equal(3, (await ViewAsync(stage, next)).Draft.Levels.Count);
        Assert.Empty((await ViewAsync(stage, liquid)).Draft.Levels);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Standards_ForAStranger_AreNotThere()
    {
        await using var stage = await TiersStage.CreateAsync();
        var id = await stage.DraftAsync(Vip1);

        Assert.IsType<NothingThere>((await stage.SetAsync(id, Vip1, "stranger")).Error);
        Assert.IsType<NothingThere>((await stage.ProposeAsync(id, null, "stranger")).Error);
        Assert.IsType<ActionNotAllowed>((await stage.SetAsync(id, Vip1, "party")).Error);
        var stranger = await stage.WhoAsync("stranger");
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewStandards use) => use.RunAsync(stranger, id, default))).Error);
        Assert.Empty(await stage.Test.RunAsync((ViewStandards use) => use.ListAsync(stranger, default)));
    }

    private static async Task<StandardsView> ViewAsync(TiersStage stage, StandardsId id)
    {
        var officer = await stage.WhoAsync("officer");
        return (await stage.Test.RunAsync((ViewStandards use) => use.RunAsync(officer, id, default))).Value;
    }

    private static Task<int> SellAsync(TiersStage stage, decimal hundredMillions) => stage.Test.WithDbAsync(async db =>
    {
        var unit = await db.Set<Unit>().SingleAsync(each => each.Id == stage.Unit);
        unit.Describe(unit.Name, unit.Parent, GasVolume.FromHundredMillions(hundredMillions));
        return await db.SaveChangesAsync();
    });
}
