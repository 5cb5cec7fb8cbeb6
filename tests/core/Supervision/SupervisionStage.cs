using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Supervision;

/// <summary>What the unit's records say, as the test likes it: steps, approvals, process records and the register of customers.</summary>
internal sealed class RecordsOfUnits : IYearSteps, IApprovalList, IYearRecords, IFileCompleteness
{
    public Dictionary<UnitId, List<YearStep>> Steps { get; } = [];

    public Dictionary<UnitId, List<ApprovalCard>> Approvals { get; } = [];

    public Dictionary<UnitId, List<string>> Paths { get; } = [];

    public Dictionary<UnitId, FilledFiles> Files { get; } = [];

    public Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<YearStep>>(Steps.GetValueOrDefault(unit) ?? []);

    public Task<IReadOnlyList<ApprovalCard>> ForYearAsync(UnitId unit, int year, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ApprovalCard>>(Approvals.GetValueOrDefault(unit) ?? []);

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var path in Paths.GetValueOrDefault(unit) ?? [])
        {
            yield return new YearRecord(path, Encoding.UTF8.GetBytes($"content of {path}"));
        }
    }

    public Task<IReadOnlyDictionary<UnitId, FilledFiles>> OfAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<UnitId, FilledFiles>>(Files.Where(file => units.Contains(file.Key)).ToDictionary());

    public void Add(IServiceCollection services) => services
        .AddSingleton<IYearSteps>(this).AddSingleton<IApprovalList>(this).AddSingleton<IYearRecords>(this).AddSingleton<IFileCompleteness>(this);
}

/// <summary>The group with supervision over records that the test invents. The clock stands on 2026-11-02.</summary>
internal sealed class SupervisionStage : IAsyncDisposable
{
    public const int Year = 2025;

    private SupervisionStage(GroupStage group, RecordsOfUnits records) => (Group, Records) = (group, records);

    public GroupStage Group { get; }

    public RecordsOfUnits Records { get; }

    public static async Task<SupervisionStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var records = new RecordsOfUnits();
        var group = await GroupStage.CreateAsync(services =>
        {
            records.Add(services);
            services.AddSupervision();
            configure?.Invoke(services);
        });
        return new SupervisionStage(group, records);
    }

    public Task<Result<SelfCheckId>> StartAsync(PersonCard actor, UnitId unit, int year = Year) =>
        Group.RunAsync((StartSelfCheck use) => use.RunAsync(actor.Id, unit, year, default));

    public async Task<SelfCheckView> ViewAsync(PersonCard reader, SelfCheckId id) =>
        (await Group.RunAsync((ViewSelfChecks use) => use.RunAsync(reader.Id, id, default))).Value;

    public async Task<Result> JudgeAsync(PersonCard actor, SelfCheckId id, params (string Key, CheckVerdict Verdict, string? Text)[] points)
    {
        var version = (await ViewAsync(Group.LiaisonA, id)).Version;
        return await Group.RunAsync((JudgePoints use) => use.RunAsync(
            actor.Id, id, version, [.. points.Select(point => new PointJudgement(point.Key, point.Verdict, point.Text, "t"))], default));
    }

    /// <summary>Judges every point of A's self-check, those named as findings, and finishes it.</summary>
    public async Task<SelfCheckId> FinishAsync(params string[] findings)
    {
        var id = (await StartAsync(Group.LiaisonA, Group.A)).Value;
        Assert.Null((await JudgeAsync(Group.LiaisonA, id, [
            .. SelfCheckPoints.All.Select(kind => findings.Contains(kind.Key) ? (kind.Key, CheckVerdict.Finding, $"wrong with {kind.Key}") : (kind.Key, CheckVerdict.InOrder, (string?)"seen")),
        ])).Error);
        Assert.Null((await Group.RunAsync((FinishSelfCheck use) => use.RunAsync(Group.LiaisonA.Id, id, default))).Error);
        return id;
    }

    public async Task<IReadOnlyList<FindingView>> FindingsAsync(PersonCard reader, UnitId unit) =>
        (await Group.RunAsync((ViewFindings use) => use.ListAsync(reader.Id, unit, Year, null, default))).Value;

    public Task<Result> FollowAsync(Func<FollowFinding, Task<Result>> step) => Group.RunAsync(step);

    /// <summary>A spot check announced for the day after tomorrow, and drawn then.</summary>
    public async Task<SpotCheckId> DrawAsync(int perUnit = 2)
    {
        var id = (await AnnounceAsync(perUnit)).Value;
        Group.Test.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await Group.RunAsync((DrawSpotCheck use) => use.RunAsync(Group.Officer.Id, id, "3456.78", default))).Error);
        return id;
    }

    public Task<Result<SpotCheckId>> AnnounceAsync(int perUnit = 2, string? source = "2026-12-01 上证综指收盘价", string day = "2026-11-04", PersonCard? by = null) =>
        Group.RunAsync((AnnounceSpotCheck use) => use.RunAsync(
            (by ?? Group.Officer).Id,
            new SpotCheckWish(Year, source, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), perUnit), default));

    public Task<Result<SpotCheckView>> SpotAsync(PersonCard reader, SpotCheckId id) =>
        Group.RunAsync((ViewSpotChecks use) => use.RunAsync(reader.Id, id, default));

    public ValueTask DisposeAsync() => Group.DisposeAsync();
}
