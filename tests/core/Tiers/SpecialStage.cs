using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;
using GroupUnit = TeamsGrading.Core.Organization.Unit;

namespace TeamsGrading.Tests.Core.Tiers;

/// <summary>Headquarters and three units of classes A, B and C with real people, customers and approvals; rounds are written down only. Today is 2026-11-02.</summary>
internal sealed class SpecialStage : IAsyncDisposable
{
    private int customers;

    private SpecialStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public UnitId Headquarters { get; private set; }

    /// <summary>Three levels.</summary>
    public UnitId South { get; private set; }

    /// <summary>Two levels.</summary>
    public UnitId East { get; private set; }

    /// <summary>One level.</summary>
    public UnitId West { get; private set; }

    public FakeRoundMarks Marks => Test.Services.GetRequiredService<FakeRoundMarks>();

    public FakeRoundResults Results => Test.Services.GetRequiredService<FakeRoundResults>();

    public static async Task<SpecialStage> CreateAsync(string? evidenceFolder = null)
    {
        string? folder = null;
        var test = await TestDatabase.CreateAsync(services => services
            .AddOrganization().AddCommittees().AddDeliveries().AddApprovals().AddCustomers().AddTiers()
            .AddSingleton<FakeRoundMarks>().AddSingleton<IRoundMarks>(all => all.GetRequiredService<FakeRoundMarks>())
            .AddSingleton<FakeRoundResults>().AddSingleton<IRoundResults>(all => all.GetRequiredService<FakeRoundResults>())
            .AddSingleton<IRoundFigures, NoRoundFigures>()
            .AddSpecialTiers().AddFileStore(folder = evidenceFolder ?? System.IO.Directory.CreateTempSubdirectory("teamsgrading-evidence-").FullName));
        var stage = new SpecialStage(test) { Folder = folder! };
        await stage.FurnishAsync();
        return stage;
    }

    public string Folder { get; private init; } = "";

    public Task<PersonId> WhoAsync(string name) => Test.WithDbAsync(db => db.Set<Person>().Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    /// <summary>A customer that stands for itself, or with <paramref name="with"/>.</summary>
    public Task<SubjectId> CustomerAsync(UnitId unit, DateOnly? since, GasForm form = GasForm.Gaseous, SubjectId? with = null) => Test.WithDbAsync(async db =>
    {
        var code = FormattableString.Invariant($"C{++customers:000}");
        var subject = with ?? SubjectId.From(0);
        if (with is null)
        {
            var rated = RatedSubject.Recognise(code, "Customer " + code);
            db.Add(rated);
            subject = rated.Id;
        }

        db.Add(Customer.Register(code, new CustomerDetails("Customer " + code, "", unit, form, CustomerKind.General, subject, "", since)));
        await db.SaveChangesAsync();
        return subject;
    });

    public Task<int> AwardAsync(SubjectId subject, UnitId unit, TierLevel level, DateOnly from, GasForm form = GasForm.Gaseous, DateOnly? ended = null) => Test.WithDbAsync(db =>
    {
        var award = Award.Grant(subject, unit, form, level, 2025, AwardOrigin.List, new ApprovalId(1), AwardPeriod.Of(from));
        if (ended is { } on)
        {
            award.End(on, AwardEnd.Adjusted);
        }

        db.Add(award);
        return db.SaveChangesAsync();
    });

    /// <summary>Awards of the subject that are valid today.</summary>
    public async Task<IReadOnlyList<AwardCard>> ValidAsync(SubjectId subject) =>
        [.. (await Test.RunAsync((IAwards awards) => awards.OfAsync([subject], default)))[subject].Where(award => award.IsValidOn(Today))];

    public DateOnly Today => GroupTime.DateOf(Test.Clock.GetUtcNow());

    /// <summary>Decides the step that waits as a careful person would.</summary>
    public async Task<Result<ApprovalCard>> DecideAsync(string actor, ApprovalId approval, bool approve = true)
    {
        var stored = await Test.WithDbAsync(db => db.Set<Approval>().AsNoTracking().SingleAsync(each => each.Id == approval));
        var request = new DecideStepRequest(await WhoAsync(actor), approval, stored.Step, stored.TextHash, approve, "because", "党〔2026〕12号", Today);
        return await Test.RunAsync((DecideStep use) => use.RunAsync(request, default));
    }

    /// <summary>The one approval of the matter.</summary>
    public Task<ApprovalId> ApprovalAsync(ApprovalMatter matter) => Test.WithDbAsync(db =>
        db.Set<Approval>().Where(each => each.Matter == matter).OrderByDescending(each => each.Version).Select(each => each.Id).FirstAsync());

    /// <summary>Names of those on whose desks the card waits.</summary>
    public Task<List<string>> WaitingAsync(string kind, long subject) => Test.WithDbAsync(db => (
        from post in db.Set<CardPost>()
        join person in db.Set<Person>() on post.Person equals person.Id
        where post.Kind == kind && post.Subject == subject && !post.Settled
        orderby person.Name
        select person.Name).ToListAsync());

    /// <summary>A draft of a bar with everything that it needs.</summary>
    public async Task<BarId> DraftBarAsync(string actor, SubjectId subject, BarCause cause = BarCause.BadFaith, int year = 2025, bool evidence = true)
    {
        var who = await WhoAsync(actor);
        var id = (await Test.RunAsync((WriteBar use) => use.StartAsync(who, subject, default))).Value;
        Assert.Null((await Test.RunAsync((WriteBar use) => use.DescribeAsync(who, id, year, cause, "拖欠气款", default))).Error);
        if (evidence)
        {
            Assert.Null((await CiteAsync(actor, id)).Error);
        }

        return id;
    }

    public async Task<Result> CiteAsync(string actor, BarId id, string? passage = "被列为失信被执行人", DateOnly? issued = null)
    {
        var who = await WhoAsync(actor);
        return await Test.RunAsync((AttachEvidence use) => use.CiteAsync(
            who, id, new TypedCitation("某市中级人民法院", "（2026）执 12 号", issued ?? new DateOnly(2026, 10, 9), passage), default));
    }

    public async Task<Result> FileAsync(string actor, BarId id, string content = "%PDF-1.7 x", string name = "letter.pdf")
    {
        var who = await WhoAsync(actor);
        return await Test.RunAsync((AttachEvidence use) => use.FileAsync(who, id, name, new MemoryStream(Encoding.UTF8.GetBytes(content)), default));
    }

    public async Task<Result> BarAsync(string actor, BarId id)
    {
        var who = await WhoAsync(actor);
        var version = await Test.WithDbAsync(db => db.Set<Bar>().Where(bar => bar.Id == id).Select(bar => bar.Version).SingleAsync());
        return await Test.RunAsync((BarCustomer use) => use.RunAsync(who, id, version, default));
    }

    /// <summary>Bars the customer, from draft to force.</summary>
    public async Task<BarId> BarredAsync(string actor, SubjectId subject, int year = 2025)
    {
        var id = await DraftBarAsync(actor, subject, year: year);
        Assert.Null((await BarAsync(actor, id)).Error);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        await Test.DisposeAsync();
        System.IO.Directory.Delete(Folder, recursive: true);
    }

    private Task<int> FurnishAsync() => Test.WithDbAsync(db =>
    {
        var headquarters = GroupUnit.Establish("HQ", "Headquarters", null, null);
        var south = GroupUnit.Establish("U1", "South", headquarters.Id, GasVolume.FromHundredMillions(62.4m));
        var east = GroupUnit.Establish("U2", "East", headquarters.Id, GasVolume.FromHundredMillions(41.5m));
        var west = GroupUnit.Establish("U3", "West", headquarters.Id, GasVolume.FromHundredMillions(18.3m));
        (Headquarters, South, East, West) = (headquarters.Id, south.Id, east.Id, west.Id);
        db.AddRange(headquarters, south, east, west);
        Join("officer", headquarters, Role.HeadquartersOfficer);
        Join("officer 2", headquarters, Role.HeadquartersOfficer);
        Join("market party", headquarters, Role.PartyRecorder);
        Join("resource committee", headquarters, Role.ResourceCommitteeRecorder);
        Join("liaison", south, Role.Liaison);
        Join("manager", south, Role.UnitManager);
        Join("party", south, Role.PartyRecorder);
        Join("key account", south, Role.KeyAccountManager);
        Join("colleague", south);
        Join("east", east, Role.Liaison, Role.PartyRecorder);
        Join("east party", east, Role.PartyRecorder);
        Join("west", west, Role.Liaison);
        Join("west party", west, Role.PartyRecorder);
        return db.SaveChangesAsync();

        void Join(string name, GroupUnit where, params Role[] roles) =>
            db.Add(Person.Join(name, new PersonDetails(name, "", null, where.Id, "", null, "en"), roles));
    });
}

/// <summary>Writes down what was marked; the rounds under way are those the test names.</summary>
internal sealed class FakeRoundMarks : IRoundMarks
{
    public List<RoundUnderWay> UnderWay { get; } = [];

    public List<string> Log { get; } = [];

    public Task<IReadOnlyList<RoundUnderWay>> UnderWayAsync(SubjectId subject, int year, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RoundUnderWay>>([.. UnderWay.Where(round => round.Year == year)]);

    public Task MarkBarredAsync(SubjectId subject, int year, PersonId by, CancellationToken cancellation) => Note("mark", subject, year);

    public Task UnmarkBarredAsync(SubjectId subject, int year, PersonId by, CancellationToken cancellation) => Note("unmark", subject, year);

    private Task Note(string what, SubjectId subject, int year)
    {
        Log.Add(FormattableString.Invariant($"{what} {subject.Value} {year}"));
        return Task.CompletedTask;
    }
}

/// <summary>Results the test names.</summary>
internal sealed class FakeRoundResults : IRoundResults
{
    public List<RatedRound> Rounds { get; } = [];

    public Task<RatedRound?> LatestAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) =>
        Task.FromResult(Rounds.Find(round => round.Unit == unit && round.Year == year && round.Form == form));

    public Task<IReadOnlyList<RatedRound>> AllAsync(int year, GasForm form, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RatedRound>>([.. Rounds.Where(round => round.Year == year && round.Form == form)]);

    public Task<DateTime?> OpenedUtcAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) => Task.FromResult<DateTime?>(null);
}

/// <summary>No figures; nothing here asks for them.</summary>
internal sealed class NoRoundFigures : IRoundFigures
{
    public Task<IReadOnlyDictionary<SubjectId, RatedFigures>> OfAsync(RoundId round, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<SubjectId, RatedFigures>>(new Dictionary<SubjectId, RatedFigures>());
}
