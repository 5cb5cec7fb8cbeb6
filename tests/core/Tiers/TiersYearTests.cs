using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

/// <summary>What standards, lists and awards contribute to the year, and the data of its pictures.</summary>
public sealed class TiersYearTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    [Trait("Clause", "R11")]
    public async Task Steps_OfAYear_FollowWhatWasDone()
    {
        await using var stage = await TiersStage.CreateAsync();
        var before = await StepsAsync(stage, Today);
        var id = await stage.DraftAsync(TiersStage.Level(TierLevel.Vip1, 85));
        var drafted = await StepsAsync(stage, new DateOnly(2026, 3, 1));
        var late = await StepsAsync(stage, new DateOnly(2026, 7, 1));
        await stage.ApproveAsync((await stage.ProposeAsync(id)).Value);
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92);
        await stage.ListInForceAsync();
        var done = await StepsAsync(stage, Today);

        Assert.Empty(before);
        Assert.Equal([("Standards", YearStepState.UnderWay), ("VipList", YearStepState.Ahead)], drafted.Select(step => (step.Key, step.State)));
        Assert.Equal([YearStepState.Late, YearStepState.Late], late.Select(step => step.State));
        Assert.Equal([YearStepState.Done, YearStepState.Done], done.Select(step => step.State));
        Assert.Equal([Today, Today], done.Select(step => step.DoneOn!.Value));
        Assert.Equal([TierCards.Standards, TierCards.List], done.Select(step => step.CardKind));
    }

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Records_OfAYear_AreTheApprovedTexts_ByteForByte()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 71);
        await stage.ListInForceAsync();

        var first = await RecordsAsync(stage);
        var again = await RecordsAsync(stage);

        Assert.Equal(["awards.json", "lists/gaseous-001.json", "standards/gaseous-001.json"], first.Select(record => record.Path));
        Assert.Equal(first.Select(record => Convert.ToHexString(record.Content)), again.Select(record => Convert.ToHexString(record.Content)));
        var approved = await stage.Test.RunAsync((IApprovals approvals) => approvals.LatestAsync(
            ApprovalMatter.VipList, VipListText.Read(Encoding.UTF8.GetString(first[1].Content)).List.Value, default));
        Assert.Equal(approved!.TextHash, Canon.Hash(Encoding.UTF8.GetString(first[1].Content)));
    }

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Check_OfTheRecords_FindsEveryChangeByHand()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 71);
        await stage.ListInForceAsync();
        var records = await RecordsAsync(stage);
        var evidence = new YearEvidence(stage.Unit, TiersStage.Year);
        foreach (var approval in await stage.Test.WithDbAsync(db => db.Set<Approval>().AsNoTracking().ToListAsync()))
        {
            evidence.Add(new ApprovedText(approval.Id, approval.Matter, approval.Object, approval.Version, approval.Text));
        }

        Assert.All(Check(records, evidence), check => Assert.True(check.Passed, $"{check.File}: {check.Detail}"));
        foreach (var (file, old, changed) in new[]
        {
            (0, "\"Vip2\"", "\"Vip1\""), (0, "\"approval\": ", "\"approval\": 1"), (1, "\"Vip2\"", "\"Vip1\""), (1, "\"standardsHash\": \"", "\"standardsHash\": \"0"),
            (2, "\"minimumScore\": 85", "\"minimumScore\": 65"), (2, "\"levelsAllowed\": 3", "\"levelsAllowed\": 2"), (2, "{", "["),
        })
        {
            var text = Encoding.UTF8.GetString(records[file].Content).Replace(old, changed, StringComparison.Ordinal);
            var forged = records.ToArray();
            forged[file] = records[file] with { Content = Encoding.UTF8.GetBytes(text) };
            Assert.Contains(Check(forged, evidence), check => !check.Passed && check.File == (file == 2 ? check.File : records[file].Path));
        }
    }

    [Fact]
    [Trait("Clause", "R11")]
    public async Task Distribution_OfPublishedTotals_HasTheCutOffs()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 95, 92, 92, 71, 60, 42);
        var officer = await stage.WhoAsync("officer");

        var view = (await stage.Test.RunAsync((ViewDistribution use) => use.RunAsync(officer, stage.Unit, TiersStage.Year, GasForm.Gaseous, default))).Value;

        Assert.Equal(6, view.Ranked);
        Assert.Equal(6, view.Buckets.Sum(bucket => bucket.Count));
        Assert.Equal([(40m, 1), (60m, 1), (70m, 1), (90m, 2), (95m, 1)], view.Buckets.Where(bucket => bucket.Count > 0).Select(bucket => (bucket.From, bucket.Count)));
        Assert.All(view.Buckets.Zip(view.Buckets.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(new CutOffMark(TierLevel.Vip1, 85, 2, 92), view.CutOffs[0]);
        Assert.Equal(new CutOffMark(TierLevel.Vip3, 60, null, null), view.CutOffs[2]);
        Assert.Equal([new LevelCount(TierLevel.Vip1, 2)], view.Buckets.Single(bucket => bucket.From == 90).Levels);
        var stranger = await stage.WhoAsync("stranger");
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewDistribution use) => use.RunAsync(stranger, stage.Unit, TiersStage.Year, GasForm.Gaseous, default))).Error);
    }

    [Fact]
    [Trait("Clause", "A03")]
    public async Task Movement_FromLastYear_CountsUpDownInAndOut()
    {
        await using var stage = await TiersStage.CreateAsync();
        var subjects = stage.Results.Subjects;
        await stage.Test.WithDbAsync(db =>
        {
            db.AddRange(
                Vip(0, TierLevel.Vip1, 2024), Vip(0, TierLevel.Vip1, 2025), Vip(1, TierLevel.Vip1, 2024), Vip(1, TierLevel.Vip2, 2025),
                Vip(2, TierLevel.Vip2, 2025), Vip(3, TierLevel.Vip3, 2024), Revoked(Vip(4, TierLevel.Vip1, 2025)));
            return db.SaveChangesAsync();
        });
        var liaison = await stage.WhoAsync("liaison");

        var view = (await stage.Test.RunAsync((ViewMovement use) => use.RunAsync(liaison, stage.Unit, 2025, GasForm.Gaseous, default))).Value;

        Assert.Equal(
            [
                new MovementCell(TierLevel.Vip1, TierLevel.Vip1, 1), new MovementCell(TierLevel.Vip1, TierLevel.Vip2, 1),
                new MovementCell(TierLevel.Vip3, null, 1), new MovementCell(null, TierLevel.Vip2, 1),
            ],
            view.Cells);
        Assert.Equal(["Amber", "Birch", "Daisy", "Cedar"], view.Moves.Select(move => move.Name));

        Award Vip(int subject, TierLevel level, int year) => Award.Grant(
            subjects[subject], stage.Unit, GasForm.Gaseous, level, year, AwardOrigin.List, new ApprovalId(1), AwardPeriod.Of(new DateOnly(year + 1, 5, 8)));

        static Award Revoked(Award award)
        {
            award.End(award.From.AddDays(3), AwardEnd.Revoked);
            return award;
        }
    }

    [Fact]
    [Trait("Clause", "R11")]
    public async Task Result_Published_IsPutOnTheDesksOfTheUnit_Once_UntilTheListIsSent()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92);

        var told = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => stage.Test.RunAsync((TellOfLists use) => use.RunAsync(default)))));

        Assert.Equal(1, told.Sum());
        Assert.Equal(2, await WaitingAsync(stage));
        Assert.Null((await stage.ListAsync()).Error);
        Assert.Equal(0, await WaitingAsync(stage));
    }

    private static List<PackCheck> Check(IReadOnlyList<YearRecord> records, YearEvidence evidence)
    {
        var inspection = new AwardYearCheck().Begin();
        return
        [
            .. records.Where(record => inspection.Reads(record.Path)).SelectMany(record => inspection.See(record.Path, record.Content, evidence)),
            .. inspection.End(evidence),
        ];
    }

    private static Task<int> WaitingAsync(TiersStage stage) =>
        stage.Test.WithDbAsync(db => db.Set<CardPost>().CountAsync(post => post.Kind == TierCards.List && !post.Settled));

    private static async Task<IReadOnlyList<YearStep>> StepsAsync(TiersStage stage, DateOnly today)
    {
        await using var scope = stage.Test.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IYearSteps>().OfType<TiersYearSteps>().Single().ForAsync(stage.Unit, TiersStage.Year, today, default);
    }

    private static async Task<List<YearRecord>> RecordsAsync(TiersStage stage)
    {
        await using var scope = stage.Test.Services.CreateAsyncScope();
        var records = new List<YearRecord>();
        await foreach (var record in scope.ServiceProvider.GetServices<IYearRecords>().OfType<TiersYearRecords>().Single().ForAsync(stage.Unit, TiersStage.Year, default))
        {
            records.Add(record);
        }

        return records;
    }
}
