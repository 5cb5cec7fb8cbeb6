using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Committees;

public sealed class CommitteeYearTests : IAsyncLifetime
{
    private CommitteeStage stage = null!;

    public async Task InitializeAsync() => stage = await CommitteeStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "R07")]
    public async Task Step_FromNothingToInForce()
    {
        Assert.Equal((YearStepState.Late, new DateOnly(2026, 3, 31)), await StepAsync(2025));
        Assert.Equal((YearStepState.Ahead, new DateOnly(2027, 3, 31)), await StepAsync(2026));
        await stage.SeatAsync(5);
        Assert.Equal(YearStepState.UnderWay, (await StepAsync(2026)).State);
        await stage.ProposeAsync();
        Assert.Equal(YearStepState.UnderWay, (await StepAsync(2026)).State);
        await stage.DecideAsync();
        Assert.Equal(YearStepState.Done, (await StepAsync(2025)).State);
        Assert.Equal(YearStepState.Done, (await StepAsync(2026)).State);
    }

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Records_AreTheVersionsInForceInTheYear_AndPassTheCheck()
    {
        await EstablishOnAsync(new DateOnly(2023, 5, 1), "a");
        await EstablishOnAsync(new DateOnly(2024, 12, 31), "b", number: 2);
        await stage.AddAsync("secretary", CommitteeDuty.Secretary);
        await stage.ProposeAsync();
        await stage.DecideAsync();
        await stage.AddAsync("计划员");
        await stage.AddAsync("合同员");
        await stage.ProposeAsync();
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        await stage.DecideAsync();

        var records = await RecordsAsync(2025);
        Assert.Equal(
            ["committee/2024-12-31-002.json", "committee/2026-11-02-003.json", "committee/2026-11-03-004.json"], records.Select(record => record.Path));
        Assert.Equal(records.Select(record => record.Content), (await RecordsAsync(2025)).Select(record => record.Content));
        Assert.Empty(await RecordsAsync(2021));
        Assert.Equal(["committee/2023-05-01-001.json"], (await RecordsAsync(2022)).Select(record => record.Path));

        var check = stage.Test.Services.GetRequiredService<IEnumerable<IYearRecordCheck>>().Single(each => each.Begin().Reads("committee/x.json")).Begin();
        var evidence = await EvidenceAsync(records[^1]);
        Assert.All(records, record => Assert.All(check.See(record.Path, record.Content, evidence), each => Assert.True(each.Passed, each.Detail)));

        // Somebody slips into the committee after it was approved.
        var forged = Encoding.UTF8.GetString(records[^1].Content).Replace("\"name\": \"计划员\"", "\"name\": \"别人\"", StringComparison.Ordinal);
        Assert.Equal("not as approved", Assert.Single(check.See("committee/x.json", Encoding.UTF8.GetBytes(forged), evidence)).Detail);
        Assert.Equal("unreadable", Assert.Single(check.See("committee/x.json", "{"u8.ToArray(), evidence)).Detail);
    }

    private async Task<YearEvidence> EvidenceAsync(YearRecord record)
    {
        var approval = (await stage.ViewAsync()).Latest!;
        var evidence = new YearEvidence(stage.Unit, 2025);
        var text = System.Text.Json.JsonDocument.Parse(record.Content).RootElement.GetProperty("text").GetRawText();
        var committee = Canon.Read<CommitteeText>(text);
        evidence.Add(new ApprovedText(approval.Id, ApprovalMatter.Committee, stage.Unit.Value, approval.Version, Canon.Write(committee)));
        return evidence;
    }

    private async Task<(YearStepState State, DateOnly? DueOn)> StepAsync(int year)
    {
        await using var scope = stage.Test.Services.CreateAsyncScope();
        var step = Assert.Single(await scope.ServiceProvider.GetServices<IYearSteps>().Single(each => each is CommitteeYear).ForAsync(stage.Unit, year, stage.Today, default));
        Assert.Equal(("Committee", CommitteeCards.Committee, stage.Unit.Value), (step.Key, step.CardKind, step.Subject));
        return (step.State, step.DueOn);
    }

    private async Task<List<YearRecord>> RecordsAsync(int year)
    {
        await using var scope = stage.Test.Services.CreateAsyncScope();
        var records = new List<YearRecord>();
        await foreach (var record in scope.ServiceProvider.GetServices<IYearRecords>().Single(each => each is CommitteeYear).ForAsync(stage.Unit, year, default))
        {
            records.Add(record);
        }

        return records;
    }

    private async Task EstablishOnAsync(DateOnly day, string resolution, int number = 1)
    {
        var seats = new List<CommitteeSeat>();
        foreach (var name in CommitteeStage.People.Take(5))
        {
            seats.Add(new CommitteeSeat(await stage.WhoAsync(name), CommitteeDuty.Member));
        }

        await stage.Test.WithDbAsync(db =>
        {
            db.Add(Committee.Establish(stage.Unit, resolution, day, seats, null, number));
            return db.SaveChangesAsync();
        });
    }
}
