using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Support;

/// <summary>Standards, lists and awards on the real slices and a real SQLite file; the results of rounds are those that the test names.</summary>
public sealed class TiersStage : IAsyncDisposable
{
    public const int Year = 2025;

    private TiersStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public UnitId Headquarters { get; private set; }

    /// <summary>62.4 亿方 last year: three levels.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>Without a sales figure.</summary>
    public UnitId OtherUnit { get; private set; }

    public FakeResults Results => Test.Services.GetRequiredService<FakeResults>();

    public static async Task<TiersStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var test = await TestDatabase.CreateAsync(services =>
        {
            services.AddOrganization().AddCommittees().AddDeliveries().AddApprovals().AddCustomers().AddTiers().AddSingleton<FakeResults>()
                .AddSingleton<IBars>(scope => scope.GetRequiredService<FakeResults>())
                .AddSingleton<IRoundFigures>(scope => scope.GetRequiredService<FakeResults>())
                .AddSingleton<IRoundResults>(scope => scope.GetRequiredService<FakeResults>());
            configure?.Invoke(services);
        });
        var stage = new TiersStage(test);
        await stage.FurnishAsync();
        return stage;
    }

    public Task<PersonId> WhoAsync(string name) => Test.WithDbAsync(db => db.Set<Person>().Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    public async Task<PersonCard> CardAsync(string name)
    {
        var id = await WhoAsync(name);
        return (await Test.RunAsync((IDirectory directory) => directory.PersonAsync(id, default)))!;
    }

    /// <summary>A level by minimum score and rank.</summary>
    public static LevelStandard Level(TierLevel level, decimal? score, decimal? rank = null, params Condition[] conditions) =>
        new(level, score, rank is { } value ? new RankCutOff(CutOffKind.Number, value) : null, conditions);

    /// <summary>Begins standards with these levels, without sending them off.</summary>
    public async Task<StandardsId> DraftAsync(params LevelStandard[] levels)
    {
        var liaison = await WhoAsync("liaison");
        var id = (await Test.RunAsync((DraftStandards use) => use.OpenAsync(liaison, Unit, Year, GasForm.Gaseous, default))).Value;
        foreach (var level in levels)
        {
            Assert.Null((await SetAsync(id, level)).Error);
        }

        return id;
    }

    public async Task<Result<StandardsId>> SetAsync(StandardsId id, LevelStandard level, string who = "liaison", int? revision = null)
    {
        var actor = await WhoAsync(who);
        var seen = revision ?? await RevisionAsync(id);
        return await Test.RunAsync((DraftStandards use) => use.SetLevelAsync(actor, id, seen, level, default));
    }

    public async Task<Result<ApprovalId>> ProposeAsync(StandardsId id, string? reason = null, string who = "liaison")
    {
        var actor = await WhoAsync(who);
        var revision = await RevisionAsync(id);
        return await Test.RunAsync((ProposeStandards use) => use.RunAsync(actor, id, revision, reason, default));
    }

    /// <summary>Standards in force: 85 points and rank 2 for VIP1, 70 points for VIP2, 60 for VIP3.</summary>
    public async Task<StandardsId> StandardsInForceAsync(params LevelStandard[] levels)
    {
        var id = await DraftAsync(levels.Length > 0 ? levels : [Level(TierLevel.Vip1, 85, 2), Level(TierLevel.Vip2, 70), Level(TierLevel.Vip3, 60)]);
        await ApproveAsync((await ProposeAsync(id)).Value);
        return id;
    }

    public async Task<Result<VipListId>> ListAsync(string? reason = null, string who = "liaison")
    {
        var actor = await WhoAsync(who);
        return await Test.RunAsync((ProposeVipList use) => use.RunAsync(actor, Unit, Year, GasForm.Gaseous, reason, default));
    }

    /// <summary>The approval that is under way for the list.</summary>
    public async Task<ApprovalId> ApprovalOfAsync(VipListId list) =>
        (await Test.RunAsync((IApprovals approvals) => approvals.LatestAsync(ApprovalMatter.VipList, list.Value, default)))!.Id;

    /// <summary>The unit's party organisation decides today.</summary>
    public async Task<Result<ApprovalCard>> DecideAsync(ApprovalId approval, bool approve = true)
    {
        var stored = await Test.WithDbAsync(db => db.Set<Approval>().AsNoTracking().SingleAsync(each => each.Id == approval));
        var request = new DecideStepRequest(
            await WhoAsync("party"), approval, stored.Step, stored.TextHash, approve, "because", "党〔2026〕12号", GroupTime.DateOf(Test.Clock.GetUtcNow()));
        return await Test.RunAsync((DecideStep use) => use.RunAsync(request, default));
    }

    public async Task ApproveAsync(ApprovalId approval) => Assert.Null((await DecideAsync(approval)).Error);

    public async Task WithdrawAsync(ApprovalId approval)
    {
        var who = await WhoAsync("liaison");
        Assert.Null((await Test.RunAsync((WithdrawProposal use) => use.RunAsync(who, approval, default))).Error);
    }

    /// <summary>Proposes and approves the list; the awards are there.</summary>
    public async Task<VipListId> ListInForceAsync(string? reason = null)
    {
        var list = (await ListAsync(reason)).Value;
        await ApproveAsync(await ApprovalOfAsync(list));
        return list;
    }

    public Task<List<Award>> AwardsAsync() => Test.WithDbAsync(db => db.Set<Award>().AsNoTracking().ToListAsync());

    private Task<int> RevisionAsync(StandardsId id) =>
        Test.WithDbAsync(db => db.Set<Standards>().Where(each => each.Id == id).Select(each => each.Revision).SingleAsync());

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private Task<int> FurnishAsync() => Test.WithDbAsync(db =>
    {
        var headquarters = TeamsGrading.Core.Organization.Unit.Establish("HQ", "Headquarters", null, null);
        var unit = TeamsGrading.Core.Organization.Unit.Establish("U1", "South", headquarters.Id, GasVolume.FromHundredMillions(62.4m));
        var other = TeamsGrading.Core.Organization.Unit.Establish("U2", "East", headquarters.Id, null);
        (Headquarters, Unit, OtherUnit) = (headquarters.Id, unit.Id, other.Id);
        db.AddRange(headquarters, unit, other);
        Join("officer", headquarters, Role.HeadquartersOfficer);
        Join("liaison", unit, Role.Liaison);
        Join("manager", unit, Role.UnitManager);
        Join("party", unit, Role.PartyRecorder);
        Join("stranger", other, Role.Liaison);
        foreach (var (subject, name) in FakeResults.Names.Select((name, at) => (at, name)))
        {
            var rated = RatedSubject.Recognise($"S{subject}", name);
            Results.Subjects.Add(rated.Id);
            db.Add(rated);
            db.Add(Customer.Register($"C{subject}", new CustomerDetails(name, "", unit.Id, GasForm.Gaseous, CustomerKind.General, rated.Id, "", new DateOnly(2020, 1, 1))));
        }

        return db.SaveChangesAsync();

        void Join(string name, Unit where, params Role[] roles) =>
            db.Add(Person.Join(name, new PersonDetails(name, "", null, where.Id, "", null, "en"), roles));
    });
}

/// <summary>What rounds published, as the test says.</summary>
public sealed class FakeResults : IRoundResults, IRoundFigures, IBars
{
    public static readonly string[] Names = ["Amber", "Birch", "Cedar", "Daisy", "Elder", "Fern"];

    public List<SubjectId> Subjects { get; } = [];

    public List<RatedRound> Rounds { get; } = [];

    public Dictionary<SubjectId, RatedFigures> Figures { get; } = [];

    public HashSet<SubjectId> Barred { get; } = [];

    /// <summary>The one year for which they are barred; null: every year.</summary>
    public int? BarredIn { get; set; }

    public DateTime? Opened { get; set; }

    /// <summary>Publishes totals of the first subjects, in falling order; ties share a rank.</summary>
    public RatedRound Publish(UnitId unit, int year, params decimal[] totals)
    {
        var closed = new DateTime(year + 1, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        var rows = totals.Select((total, at) => new RatedRow(
            Subjects[at], $"S{at}", Names[at], totals.Count(other => other > total) + 1, total, total, null, false)).ToList();
        var round = new RatedRound(new RoundId(RandomId.Next()), unit, year, GasForm.Gaseous, false, closed.AddDays(-7), closed.AddMinutes(Rounds.Count), rows);
        Rounds.Add(round);
        Opened ??= round.OpenedUtc;
        return round;
    }

    public Task<RatedRound?> LatestAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) =>
        Task.FromResult(Rounds.LastOrDefault(round => round.Unit == unit && round.Year == year && round.Form == form));

    public Task<IReadOnlyList<RatedRound>> AllAsync(int year, GasForm form, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RatedRound>>([.. Rounds.Where(round => round.Year == year && round.Form == form)]);

    public Task<DateTime?> OpenedUtcAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) => Task.FromResult(Opened);

    public Task<IReadOnlyDictionary<SubjectId, RatedFigures>> OfAsync(RoundId round, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<SubjectId, RatedFigures>>(Figures);

    public Task<IReadOnlySet<SubjectId>> BarredAsync(int year, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<SubjectId>>(BarredIn is null || BarredIn == year ? Barred : []);
}
