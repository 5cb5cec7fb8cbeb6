using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>
/// The real rounds and deliveries in two instances over one database and one key folder; only who sits on the committee and what the rule asks
/// is given by the test. One judged item of 100 points. Everything logged, at Trace, and everything answered is kept for the attacker.
/// </summary>
internal sealed class TwoInstances : IAsyncDisposable
{
    private static readonly UnitId Unit = UnitId.New();
    private static readonly PersonId Secretary = PersonId.New();
    private static readonly RuleItemId Judged = RuleItemId.New();

    private readonly FakeCommitteeRolls committees;
    private readonly FakeCandidates candidates;
    private readonly TestDatabase first;
    private readonly ServiceProvider second;

    private TwoInstances(
        TestFolder keys, TestDatabase first, ServiceProvider second, FakeCommitteeRolls committees, FakeCandidates candidates, LogSink log) =>
        (Keys, this.first, this.second, this.committees, this.candidates, Log) = (keys, first, second, committees, candidates, log);

    public TestFolder Keys { get; }

    public string Folder => first.Folder;

    public string File => first.File;

    public FakeClock Clock => first.Clock;

    public LogSink Log { get; }

    public List<string> Sent { get; } = [];

    public static async Task<TwoInstances> CreateAsync(int subjects = 1, Action<IServiceCollection>? configure = null)
    {
        var keys = new TestFolder();
        var log = new LogSink();
        var access = new FakeAccess();
        access.Units.Add(Unit);
        access.People.Add(Secretary);
        var (committees, rules, candidates) = (new FakeCommitteeRolls(), new FakeRuleBook(), new FakeCandidates());
        rules.Rule = RoundStage.Rule() with { Items = [new RuleItemCard(Judged, "A", "Cooperation", 100, ItemMode.Judged)] };
        candidates.Standing.AddRange(Enumerable.Range(1, subjects).Select(number =>
            new Candidate(SubjectId.New(), "C" + number.ToString("000", CultureInfo.InvariantCulture), "Customer", "", 2020, [])));
        void Add(IServiceCollection services)
        {
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
                .AddSingleton<IAccess>(access).AddSingleton<ICommitteeRolls>(committees).AddSingleton<IRuleBook>(rules)
                .AddSingleton<ICandidates>(candidates).AddSingleton<IDirectory, FakeDirectory>().AddDeliveries().AddRounds(keys.Path);
            configure?.Invoke(services);
        }

        var database = await TestDatabase.CreateAsync(Add);
        var other = new ServiceCollection().AddSingleton<TimeProvider>(database.Clock);
        other.AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={database.File}");
        Add(other);
        return new TwoInstances(keys, database, other.BuildServiceProvider(), committees, candidates, log);
    }

    public SubjectId Subject(int index = 0) => candidates.Standing[index].Id;

    /// <summary>Name of the judged item's input.</summary>
    public string Field { get; } = Judged.Value.ToString(CultureInfo.InvariantCulture);

    public int Subjects => candidates.Standing.Count;

    /// <summary>Runs one use case in a scope of its own on one of the instances.</summary>
    public async Task<T> RunAsync<TService, T>(bool other, Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = (other ? second : first.Services).CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A committee of fresh people.</summary>
    public async Task<(RoundId Round, IReadOnlyList<long> Voters)> OpenAsync(int voters, bool liquid = false)
    {
        IReadOnlyList<PersonId> people = [.. Enumerable.Range(0, voters).Select(_ => PersonId.New())];
        committees.Roll = new CommitteeRoll(
            CommitteeId.New(), Unit, "R-1",
            [.. people.Select(person => new CommitteeSeat(person, CommitteeDuty.Member)), new CommitteeSeat(Secretary, CommitteeDuty.Secretary)],
            voters < 5 ? "few people" : null);
        var opened = await RunAsync(false, (OpenRound use) => use.RunAsync(
            new OpenRoundRequest(
                Secretary, RandomId.Next().ToString(CultureInfo.InvariantCulture), Unit, 2026, liquid ? GasForm.Liquid : GasForm.Gaseous, RoundKind.Scoring,
                (Clock.GetUtcNow() + TimeSpan.FromDays(3)).UtcDateTime, []),
            default));
        return (opened.Value.Round, [.. people.Select(person => person.Value)]);
    }

    /// <summary>Points as the text a person sends.</summary>
    public async Task<Result<BallotKept>> CastAsync(bool other, RoundId round, long voter, string points, int subject = 0)
    {
        var kept = await RunAsync(other, (CastBallot use) => use.RunAsync(
            new CastBallotRequest(
                new PersonId(voter), round, Subject(subject),
                new Dictionary<string, string> { [Field] = points }),
            default));
        var receipt = await RunAsync(other, (ViewReceipt use) => use.RunAsync(new PersonId(voter), round, default));
        Sent.Add($"to {voter} round {round.Value}: {kept.Error} {(kept.Error is null ? string.Join(',', kept.Value.Done) : "")}");
        Sent.Add($"to {voter} round {round.Value}: {receipt.Error} {(receipt.Error is null ? receipt.Value.Hash : "")}");
        Clock.Advance(TimeSpan.FromSeconds(7));
        return kept;
    }

    public async Task FinishAsync(bool other, RoundId round, long voter)
    {
        var finished = await RunAsync(other, (FinishBallot use) => use.RunAsync(new PersonId(voter), round, default));
        Assert.Null(finished.Error);
        Sent.Add($"to {voter} round {round.Value}: {finished.Value}");
        Clock.Advance(TimeSpan.FromSeconds(3));
    }

    public Task<Result<RoundClosed>> CloseAsync(bool other, RoundId round) =>
        RunAsync(other, (CloseRound use) => use.RunAsync(Secretary, round, default));

    public async Task<byte[]> PackAsync(RoundId round) =>
        (await RunAsync(false, (ExportRound use) => use.RunAsync(Secretary, round, default))).Value;

    public async Task<PublishedResult> ResultAsync(RoundId round) =>
        (await RunAsync(false, (ViewResult use) => use.RunAsync(Secretary, round, default))).Value.Result;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await second.DisposeAsync();
        await first.DisposeAsync();
        Keys.Dispose();
    }
}
