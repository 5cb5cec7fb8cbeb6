using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using GroupUnit = TeamsGrading.Core.Organization.Unit;

namespace TeamsGrading.Tests.Support;

/// <summary>Headquarters and two units with everybody who decides, on the real slices and a real SQLite file; the things decided upon are texts of the test.</summary>
public sealed class ApprovalStage : IAsyncDisposable
{
    private readonly Action<IServiceCollection> configure;

    private ApprovalStage(TestDatabase test, Action<IServiceCollection> configure) => (Test, this.configure) = (test, configure);

    public TestDatabase Test { get; }

    public UnitId Headquarters { get; private set; }

    public UnitId Unit { get; private set; }

    public UnitId OtherUnit { get; private set; }

    public FakeMatters Matters => Test.Services.GetRequiredService<FakeMatters>();

    public static async Task<ApprovalStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var matters = new FakeMatters();
        void All(IServiceCollection services)
        {
            services.AddOrganization().AddCommittees().AddDeliveries().AddApprovals().AddSingleton(matters);
            foreach (var matter in Enum.GetValues<ApprovalMatter>())
            {
                services.AddSingleton<IApprovalEffect>(new FakeEffect(matter, matters));
            }

            configure?.Invoke(services);
        }

        var stage = new ApprovalStage(await TestDatabase.CreateAsync(All), All);
        await stage.FurnishAsync();
        return stage;
    }

    /// <summary>A container of its own on the same file, with a write gate of its own: as another process has.</summary>
    public ServiceProvider OtherProcess()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Test.Clock)
            .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Test.File}").AddWorkingDays();
        configure(services);
        return services.BuildServiceProvider();
    }

    /// <summary>The person of that name.</summary>
    public Task<PersonId> WhoAsync(string name) => Test.WithDbAsync(db => db.Set<Person>().Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    /// <summary>Writes the thing down and proposes it.</summary>
    public async Task<Result<ApprovalId>> TryProposeAsync(
        string proposer, ApprovalMatter matter, long @object = 7, string text = "v1", string? adjustment = null, int year = 2025)
    {
        var before = Matters.Texts.GetValueOrDefault((matter, @object));
        Matters.Texts[(matter, @object)] = text;
        var who = await WhoAsync(proposer);
        var unit = ApprovalRoutes.IsOfTheGroup(matter) ? Headquarters : Unit;
        await using var scope = Test.Services.CreateAsyncScope();
        var approvals = scope.ServiceProvider.GetRequiredService<IApprovals>();
        var proposed = await scope.ServiceProvider.GetRequiredService<GradingDb>().WriteAsync(
            () => approvals.ProposeAsync(new Proposal(matter, @object, unit, year, who, text, adjustment), default), default);
        if (proposed.Error is not null && before is not null)
        {
            Matters.Texts[(matter, @object)] = before;
        }

        return proposed;
    }

    public async Task<ApprovalId> ProposeAsync(
        string proposer, ApprovalMatter matter, long @object = 7, string text = "v1", string? adjustment = null, int year = 2025) =>
        (await TryProposeAsync(proposer, matter, @object, text, adjustment, year)).Value;

    /// <summary>Decides as a careful person would; parts that a test spoils can be given.</summary>
    public async Task<Result<ApprovalCard>> DecideAsync(
        string actor, ApprovalId approval, bool approve = true, int? step = null, string? hash = null, string? reason = "because",
        string? resolution = "党〔2026〕12号", DateOnly? resolvedOn = null)
    {
        var stored = await StoredAsync(approval);
        var request = new DecideStepRequest(
            await WhoAsync(actor), approval, step ?? stored.Step, hash ?? stored.TextHash, approve, reason, resolution,
            resolvedOn ?? GroupTime.DateOf(Test.Clock.GetUtcNow()));
        return await Test.RunAsync((DecideStep use) => use.RunAsync(request, default));
    }

    public async Task<Result<ApprovalCard>> WithdrawAsync(string actor, ApprovalId approval)
    {
        var who = await WhoAsync(actor);
        return await Test.RunAsync((WithdrawProposal use) => use.RunAsync(who, approval, default));
    }

    public async Task<Result<StandInId>> NameAsync(string decider, string person, int from, int to)
    {
        var today = GroupTime.DateOf(Test.Clock.GetUtcNow());
        var request = new NameStandInRequest(await WhoAsync(decider), await WhoAsync(person), today.AddDays(from), today.AddDays(to));
        return await Test.RunAsync((NameStandIn use) => use.RunAsync(request, default));
    }

    public Task<Approval> StoredAsync(ApprovalId approval) =>
        Test.WithDbAsync(db => db.Set<Approval>().AsNoTracking().SingleAsync(each => each.Id == approval));

    /// <summary>Kinds of the events of an approval in their order.</summary>
    public Task<List<ApprovalEventKind>> EventsAsync(ApprovalId approval) => Test.WithDbAsync(db => db.Set<ApprovalEvent>().AsNoTracking()
        .Where(entry => entry.Approval == approval).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());

    /// <summary>Names of those on whose desks the card waits.</summary>
    public Task<List<string>> WaitingAsync(string kind, ApprovalId approval) => Test.WithDbAsync(db => (
        from post in db.Set<CardPost>()
        join person in db.Set<Person>() on post.Person equals person.Id
        where post.Kind == kind && post.Subject == approval.Value && !post.Settled
        orderby person.Name
        select person.Name).ToListAsync());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private Task<int> FurnishAsync() => Test.WithDbAsync(db =>
    {
        var headquarters = GroupUnit.Establish("HQ", "Headquarters", null, null);
        var unit = GroupUnit.Establish("U1", "South", headquarters.Id, null);
        var other = GroupUnit.Establish("U2", "East", headquarters.Id, null);
        (Headquarters, Unit, OtherUnit) = (headquarters.Id, unit.Id, other.Id);
        db.AddRange(headquarters, unit, other);
        Join("officer", headquarters, Role.HeadquartersOfficer);
        Join("officer 2", headquarters, Role.HeadquartersOfficer);
        Join("leader", headquarters, Role.LeaderInCharge);
        Join("general manager", headquarters, Role.GeneralManager);
        Join("market party", headquarters, Role.PartyRecorder);
        Join("resource committee", headquarters, Role.ResourceCommitteeRecorder);
        Join("colleague at headquarters", headquarters);
        Join("liaison", unit, Role.Liaison);
        Join("manager", unit, Role.UnitManager);
        Join("deputy", unit, Role.UnitManager);
        Join("party", unit, Role.PartyRecorder);
        Join("colleague", unit);
        Join("stranger", other, Role.Liaison);
        Join("party of the other unit", other, Role.PartyRecorder);
        return db.SaveChangesAsync();

        void Join(string name, GroupUnit where, params Role[] roles) =>
            db.Add(Person.Join(name, new PersonDetails(name, "", null, where.Id, "", null, "en"), roles));
    });
}

/// <summary>The things that are decided upon: their texts as they stand, and what became of them.</summary>
public sealed class FakeMatters
{
    public ConcurrentDictionary<(ApprovalMatter, long), string> Texts { get; } = new();

    public ConcurrentQueue<(ApprovalCard Card, DateOnly EffectiveOn)> InEffect { get; } = new();

    public ConcurrentQueue<ApprovalCard> Unlocked { get; } = new();

    /// <summary>What putting into effect answers.</summary>
    public Error? Refusal { get; set; }
}

/// <summary>Puts nothing into effect, but writes it down.</summary>
public sealed class FakeEffect(ApprovalMatter matter, FakeMatters matters) : IApprovalEffect
{
    public ApprovalMatter Matter => matter;

    public Task<string?> TextAsync(long @object, CancellationToken cancellation) => Task.FromResult(matters.Texts.GetValueOrDefault((matter, @object)));

    public Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        if (matters.Refusal is { } refusal)
        {
            return Task.FromResult<Result>(refusal);
        }

        matters.InEffect.Enqueue((approval, effectiveOn));
        return Task.FromResult(Result.Done);
    }

    public Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation)
    {
        matters.Unlocked.Enqueue(approval);
        return Task.CompletedTask;
    }
}
