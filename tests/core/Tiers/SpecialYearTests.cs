using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

/// <summary>Bars and gifts in the pack and on the timeline of a unit's year.</summary>
[Trait("Clause", "R03")]
public sealed class SpecialYearTests : IAsyncLifetime
{
    private SpecialStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await SpecialStage.CreateAsync();
        await stage.BarredAsync("liaison", await stage.CustomerAsync(stage.South, new DateOnly(2019, 5, 1)));
        await stage.BarredAsync("liaison", await stage.CustomerAsync(stage.South, new DateOnly(2020, 5, 1)));
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "R20")]
    public async Task Records_OfBars_CarryTheEvidenceHashes_AndVerifyAlone()
    {
        var records = await RecordsAsync(stage.South);

        Assert.Equal(3, records.Count);
        Assert.All(Check(records), check => Assert.True(check.Passed, check.Detail));
        var bar = BarText.Read(Encoding.UTF8.GetString(records.First(record => record.Path != SpecialYearRecords.ChainPath).Content));
        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(bar.Evidence).Hash);
        Assert.Empty(await RecordsAsync(stage.East));
    }

    [Fact]
    public async Task Records_Changed_Dropped_OrAdded_AreFound()
    {
        var records = await RecordsAsync(stage.South);
        var bars = records.FindAll(record => record.Path != SpecialYearRecords.ChainPath);
        var chain = records.Single(record => record.Path == SpecialYearRecords.ChainPath);
        var changed = new YearRecord(bars[0].Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bars[0].Content).Replace("拖欠", "结清", StringComparison.Ordinal)));
        var cut = Canon.Read<BarChain>(Encoding.UTF8.GetString(chain.Content));

        Assert.Contains(Check([chain, changed, bars[1]]), check => check is { Passed: false, Name: "bars.record" });
        Assert.Contains(Check([chain, bars[1]]), check => check is { Passed: false, Detail: "missing" });
        Assert.Contains(Check([chain, .. bars, new YearRecord("bars/7.json", bars[0].Content)]), check => check is { Passed: false, Detail: "not in the log" });
        Assert.Contains(
            Check([new YearRecord(chain.Path, Encoding.UTF8.GetBytes(Canon.Write(cut with { Entries = [.. cut.Entries.Skip(1)] }))), .. bars]),
            check => check is { Passed: false, Name: "bars.chain" });
    }

    [Fact]
    public async Task Steps_OfAUnitWithBars_NameThem_AndHeadquartersOwesTheStrategicList()
    {
        var south = await StepsAsync(stage.South);
        var headquarters = await StepsAsync(stage.Headquarters);

        Assert.Equal(YearStepState.Done, south.Single(step => step.Key == "Bar").State);
        Assert.DoesNotContain(south, step => step.Key is "StrategicList" or "Gift");
        var strategic = headquarters.Single(step => step.Key == "StrategicList");
        Assert.Equal((YearStepState.Ahead, new DateOnly(2026, 12, 31)), (strategic.State, strategic.DueOn!.Value));
    }

    private List<PackCheck> Check(IReadOnlyList<YearRecord> records)
    {
        var (inspection, evidence) = (new BarRecordCheck().Begin(), new YearEvidence(stage.South, 2025));
        var checks = records.OrderBy(record => record.Path, StringComparer.Ordinal).Where(record => inspection.Reads(record.Path))
            .SelectMany(record => inspection.See(record.Path, record.Content, evidence)).ToList();
        return [.. checks, .. inspection.End(evidence)];
    }

    private async Task<List<YearRecord>> RecordsAsync(UnitId unit)
    {
        await using var scope = stage.Test.Services.CreateAsyncScope();
        var records = new List<YearRecord>();
        await foreach (var record in scope.ServiceProvider.GetServices<IYearRecords>().OfType<SpecialYearRecords>().Single().ForAsync(unit, 2025, default))
        {
            records.Add(record);
        }

        return records;
    }

    private Task<IReadOnlyList<YearStep>> StepsAsync(UnitId unit) => stage.Test.RunAsync<IEnumerable<IYearSteps>, IReadOnlyList<YearStep>>(async all =>
    {
        var steps = new List<YearStep>();
        foreach (var each in all.Where(each => each is SpecialYearSteps or StrategicYearSteps))
        {
            steps.AddRange(await each.ForAsync(unit, 2025, stage.Today, default));
        }

        return steps;
    });
}
