using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Rights;

public sealed class AccessLogTests
{
    [Theory]
    [Trait("Clause", "A11")]
    [InlineData("UPDATE FileReadings SET Reason='x' WHERE Number=2 AND Purpose='Enquiry'")]
    [InlineData("UPDATE FileReadings SET Person=Person+1 WHERE Number=1")]
    [InlineData("UPDATE FileReadings SET Customer=NULL WHERE Number=3")]
    [InlineData("UPDATE FileReadings SET AtUtc='2026-11-01 00:00:00' WHERE Number=1")]
    [InlineData("UPDATE FileReadings SET Purpose='Upkeep' WHERE Number=2")]
    [InlineData("UPDATE FileReadings SET \"Right\"=7 WHERE Number=2")]
    [InlineData("UPDATE FileReadings SET About=7 WHERE Number=2")]
    [InlineData("DELETE FROM FileReadings WHERE Number=2")]
    [InlineData("DELETE FROM FileReadings WHERE Number=(SELECT MAX(Number) FROM FileReadings)")]
    [InlineData("DELETE FROM FileReadings")]
    [InlineData("DELETE FROM AccessChains")]
    [InlineData("UPDATE AccessChains SET Number=Number-1")]
    [InlineData("INSERT INTO FileReadings SELECT Id-1, Unit, Year, Number+50, Person, Customer, About, \"Right\", Purpose, Reason, AtUtc, Previous, Hash FROM FileReadings WHERE Number=1")]
    public async Task Log_TamperedWith_IsFound(string sql)
    {
        await using var stage = await RightsStage.CreateAsync();
        await stage.ReadAsync("keeper", stage.OfSouth, stage.South);
        await stage.ReadAsync("keeper", stage.OfSouth, stage.South, "second");
        await stage.ReadAsync("manager", stage.OfSouth, stage.South);
        Assert.Empty((await stage.VerifyAsync()).Broken);

        await stage.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));

        Assert.NotEmpty((await stage.VerifyAsync()).Broken);
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Log_ThroughTheProduct_CannotBeChangedOrDeleted()
    {
        await using var stage = await RightsStage.CreateAsync();
        await stage.ReadAsync("keeper", stage.OfSouth, stage.South);

        await stage.Test.WithDbAsync(async db =>
        {
            db.Remove(await db.Set<FileReading>().SingleAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return true;
        });
        await stage.Test.WithDbAsync(async db =>
        {
            db.Entry(await db.Set<FileReading>().SingleAsync()).Property(line => line.Reason).CurrentValue = "other";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return true;
        });
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Log_ManyAtOnceAndInOneScope_StaysOneChain()
    {
        await using var stage = await RightsStage.CreateAsync();
        var keeper = await stage.WhoAsync("keeper");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => stage.Test.RunAsync(async (AccessLog log) =>
        {
            for (var time = 0; time < 5; time++)
            {
                await log.KeepAsync(keeper, stage.OfSouth, stage.South, ReadingPurpose.Upkeep, "", default);
            }

            return true;
        })));

        Assert.Equivalent(new { Chains = 1, Lines = 40, Broken = Array.Empty<BrokenChain>() }, await stage.VerifyAsync());
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task KeepAll_OfSeveralUnits_WritesUnitByUnitInOneOrder()
    {
        await using var stage = await RightsStage.CreateAsync();
        var officer = await stage.WhoAsync("officer");
        var read = new[] { (stage.OfSouth, stage.South), (stage.OfEast, stage.East) }.OrderByDescending(each => each.Item2.Value).ToList();

        await stage.Test.RunAsync(async (AccessLog log) =>
        {
            await log.KeepAllAsync(officer, read, ReadingPurpose.Enquiry, "", default);
            return true;
        });

        // A chain begins with its first line, and rows lie in the order in which they came.
        var chains = await stage.Test.WithDbAsync(db =>
            db.Set<AccessChain>().FromSqlRaw("SELECT * FROM AccessChains ORDER BY rowid").AsNoTracking().ToListAsync());
        Assert.Equal(new[] { stage.South.Value, stage.East.Value }.Order(), chains.Select(chain => chain.Unit.Value));
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Stage_TransactionUndone_LeavesNeitherLineNorGap()
    {
        await using var stage = await RightsStage.CreateAsync();
        var keeper = await stage.WhoAsync("keeper");
        await stage.ReadAsync("keeper", stage.OfSouth, stage.South);

        await Assert.ThrowsAsync<TimeoutException>(() => stage.Test.RunAsync(async (IServiceProvider scope) =>
        {
            var (db, log) = ((GradingDb)scope.GetService(typeof(GradingDb))!, (AccessLog)scope.GetService(typeof(AccessLog))!);
            return await db.WriteAsync<bool>(
                async () =>
                {
                    await log.StageAsync(keeper, null, stage.South, ReadingPurpose.Export, "", default);
                    throw new TimeoutException();
                },
                default);
        }));
        await stage.ReadAsync("keeper", stage.OfSouth, stage.South);

        Assert.Equal([1, 2], (await stage.LinesAsync()).Select(line => line.Number));
        Assert.Empty((await stage.VerifyAsync()).Broken);
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Stage_WithoutATransaction_IsABug()
    {
        await using var stage = await RightsStage.CreateAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.RunAsync(async (AccessLog log) =>
        {
            await log.StageAsync(default, null, stage.South, ReadingPurpose.Export, "", default);
            return true;
        }));
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task View_FilteredByPersonCustomerAndDay_ShowsThoseLinesOnly()
    {
        await using var stage = await RightsStage.CreateAsync();
        await stage.ReadAsync("keeper", stage.OfSouth, stage.South);
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.ReadAsync("stranger", stage.OfEast, stage.East);
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        await stage.ReadAsync("manager", stage.OfSouth, stage.South);

        Assert.Equal(["manager", "stranger", "keeper"], await NamesAsync(stage, new(null, null, null, null, 1)));
        Assert.Equal(["keeper"], await NamesAsync(stage, new("7", null, null, null, 1)));
        Assert.Equal(["stranger"], await NamesAsync(stage, new(null, "东海化工", null, null, 1)));
        Assert.Equal(["manager"], await NamesAsync(stage, new(null, "C1", stage.Today, stage.Today, 1)));
        Assert.Equal(["stranger", "keeper"], await NamesAsync(stage, new(null, null, null, stage.Today.AddDays(-1), 1)));
        Assert.Empty(await NamesAsync(stage, new("nobody", null, null, null, 1)));
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task View_ManyLines_ComesPageByPage()
    {
        await using var stage = await RightsStage.CreateAsync();
        for (var time = 0; time < ViewAccessLog.PageSize + 3; time++)
        {
            stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
            await stage.ReadAsync("keeper", stage.OfSouth, stage.South);
        }

        var (first, second) = (await ViewAsync(stage, new(null, null, null, null, 1)), await ViewAsync(stage, new(null, null, null, null, 2)));

        Assert.True(first.Value.More);
        Assert.Equal((3, false), (second.Value.Lines.Count, second.Value.More));
        Assert.Equal(ViewAccessLog.PageSize + 3, first.Value.Lines.Concat(second.Value.Lines).Select(line => line.Id).Distinct().Count());
    }

    [Theory]
    [Trait("Clause", "A11")]
    [InlineData("centre", true)]
    [InlineData("officer", true)]
    [InlineData("manager", false)]
    [InlineData("keeper", false)]
    [InlineData("guest", false)]
    public async Task View_ByOthersThanCentreAndHeadquarters_AnswersNothingThere(string who, bool may)
    {
        await using var stage = await RightsStage.CreateAsync();
        await stage.ReadAsync("keeper", stage.OfSouth, stage.South);

        var answer = await ViewAsync(stage, new(null, null, null, null, 1), who);

        Assert.Equal(may ? null : new NothingThere(), answer.Error);
        var reader = await stage.WhoAsync(who);
        Assert.Equal(may ? null : new NothingThere(), (await stage.Test.RunAsync((VerifyAccessLog use) => use.RunAsync(reader, default))).Error);
    }

    private static async Task<IEnumerable<string?>> NamesAsync(RightsStage stage, AccessLogQuery query) =>
        (await ViewAsync(stage, query)).Value.Lines.Select(line => line.Person);

    private static async Task<Result<AccessLogPage>> ViewAsync(RightsStage stage, AccessLogQuery query, string who = "centre")
    {
        var actor = await stage.WhoAsync(who);
        return await stage.Test.RunAsync((ViewAccessLog use) => use.RunAsync(actor, query, default));
    }
}
