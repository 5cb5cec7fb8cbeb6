using System.Globalization;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Support;

/// <summary>Everybody may do everything, but what the test forbids.</summary>
public sealed class FakeAccess : IAccess
{
    public HashSet<(PersonId Person, GradingAction Action)> Forbidden { get; } = [];

    public HashSet<PersonId> Strangers { get; } = [];

    public List<UnitId> Units { get; } = [];

    public List<PersonId> People { get; } = [];

    public Task<Result> DemandAsync(PersonId actor, GradingAction action, UnitId unit, CancellationToken cancellation) => Task.FromResult<Result>(
        Strangers.Contains(actor) ? new NothingThere() : Forbidden.Contains((actor, action)) ? new ActionNotAllowed() : Result.Done);

    public Task<IReadOnlyList<UnitId>> UnitsAsync(PersonId actor, GradingAction action, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<UnitId>>(Strangers.Contains(actor) || Forbidden.Contains((actor, action)) ? [] : Units);

    public Task<bool> ByRoleAsync(PersonId person, GradingAction action, UnitId unit, CancellationToken cancellation) =>
        Task.FromResult(!Strangers.Contains(person) && !Forbidden.Contains((person, action)) && Units.Contains(unit));

    public Task<IReadOnlyList<PersonId>> PeopleAsync(GradingAction action, UnitId unit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PersonId>>([.. People.Where(person => !Forbidden.Contains((person, action)))]);
}

/// <summary>One committee.</summary>
public sealed class FakeCommitteeRolls : ICommitteeRolls
{
    public CommitteeRoll? Roll { get; set; }

    public Task<CommitteeRoll?> InForceAsync(UnitId unit, DateOnly on, CancellationToken cancellation) => Task.FromResult(Roll);

    public Task<IReadOnlyList<(UnitId Unit, CommitteeSeat Seat)>> AllDutiesAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<(UnitId, CommitteeSeat)>>([.. Roll?.Seats.Select(seat => (Roll.Unit, seat)) ?? []]);

    public Task<IReadOnlyList<CommitteeSeat>> SeatsAsync(UnitId unit, CancellationToken cancellation) => Task.FromResult(Roll?.Seats ?? []);
}

/// <summary>One rule; the measured points are given by the test.</summary>
public sealed class FakeRuleBook : IRuleBook
{
    public RuleCard? Rule { get; set; }

    public Dictionary<SubjectId, IReadOnlyList<MeasuredPoints>> Measured { get; } = [];

    public List<RuleVersionId> Used { get; } = [];

    public Task<RuleCard?> ForYearAsync(int year, CancellationToken cancellation) => Task.FromResult(Rule);

    public Task<Result<RuleCard>> ForUnitAsync(UnitId unit, int year, CancellationToken cancellation) =>
        Task.FromResult<Result<RuleCard>>(Rule is null ? new RuleNotApproved(year) : Rule);

    public Task<Result> MarkUsedAsync(RuleCard rule, UnitId unit, CancellationToken cancellation)
    {
        Used.Add(rule.Id);
        return Task.FromResult<Result>(rule.Hash == Rule?.Hash ? Result.Done : new RuleChangedMeanwhile(rule.Year));
    }

    public Task<IReadOnlyList<SubjectPoints>> MeasureAsync(RuleCard rule, UnitId unit, GasForm form, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SubjectPoints>>([.. Measured.Select(each => new SubjectPoints(each.Key, each.Value))]);
}

/// <summary>The candidates that the test names.</summary>
public sealed class FakeCandidates : ICandidates
{
    public List<Candidate> Standing { get; } = [];

    public Task<IReadOnlyList<Candidate>> ForAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Candidate>>(Standing);

    public async IAsyncEnumerable<SubjectFigures> FiguresAsync(
        UnitId unit, int year, GasForm form, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var candidate in Standing)
        {
            yield return new SubjectFigures(candidate.Id, candidate.FirstContractYear, []);
        }
    }

    public Task<decimal> UnitVolumeAsync(UnitId unit, int year, CancellationToken cancellation) => Task.FromResult(0m);
}

/// <summary>People and units by number.</summary>
public sealed class FakeDirectory : IDirectory
{
    private static PersonCard Card(PersonId id) => new(
        id, id.Value.ToString("0000", CultureInfo.InvariantCulture), "Person " + id.Value.ToString(CultureInfo.InvariantCulture), "p@example.com", null, new UnitId(1), "", "en");

    public Task<PersonCard?> PersonAsync(PersonId id, CancellationToken cancellation) => Task.FromResult<PersonCard?>(Card(id));

    public Task<PersonCard?> PersonByObjectIdAsync(Guid objectId, CancellationToken cancellation) => Task.FromResult<PersonCard?>(null);

    public Task<PersonCard?> PersonByEmployeeNumberAsync(string employeeNumber, CancellationToken cancellation) => Task.FromResult<PersonCard?>(null);

    public Task<bool> HasMailAsync(string address, CancellationToken cancellation) => Task.FromResult(false);

    public Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PersonCard>>([]);

    public Task<IReadOnlyList<PersonId>> EverybodyAsync(string nameOrNumber, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PersonId>>([]);

    public Task<ILookup<PersonId, string>> RoleNamesAsync(CancellationToken cancellation) =>
        Task.FromResult(Array.Empty<PersonId>().ToLookup(id => id, _ => ""));

    public Task<UnitCard?> UnitAsync(UnitId id, CancellationToken cancellation) => Task.FromResult<UnitCard?>(new UnitCard(id, "U1", "Unit 1", null, null));

    public Task<UnitCard?> UnitByCodeAsync(string code, CancellationToken cancellation) => Task.FromResult<UnitCard?>(null);

    public Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<UnitCard>>([]);
}

/// <summary>Writes down what was posted.</summary>
public sealed class FakeCardPosts : ICardPosts
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> log = new();

    /// <summary>Lines such as <c>post ballot 7</c>.</summary>
    public IReadOnlyCollection<string> Log => log;

    public Task PostAsync(PersonId person, string kind, long subject, DateTime? dueUtc, CancellationToken cancellation) => Note("post", kind, person);

    public Task RemindAsync(PersonId person, string kind, long subject, CancellationToken cancellation) => Note("remind", kind, person);

    public Task RefreshAsync(string kind, long subject, PersonId? person, CancellationToken cancellation) => Note("refresh", kind, person);

    public void Nudge(PersonId person, string kind, long subject) => Note("nudge", kind, person);

    public Task SettleAsync(string kind, long subject, PersonId? person, CancellationToken cancellation) => Note("settle", kind, person);

    public Task<int> ResendAsync(string kind, long subject, PersonId? person, CancellationToken cancellation) => Task.FromResult(0);

    public Task<IReadOnlyList<PostState>> StatesAsync(string kind, long subject, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PostState>>([]);

    private Task Note(string what, string kind, PersonId? person)
    {
        log.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{what} {kind} {person?.Value}").TrimEnd());
        return Task.CompletedTask;
    }
}
