using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rules;

/// <summary>Drafts on a real SQLite file; approvals are written down and decided by the test.</summary>
internal sealed class DraftStage : IAsyncDisposable
{
    public static readonly PersonId Officer = new(10);
    public static readonly UnitId Headquarters = new(1);
    public static readonly UnitId South = new(2);

    /// <summary>A rule of 100 points that covers everything.</summary>
    public static readonly RuleContent Good = new([
        RuleVersionTests.Measured("V1", 60, Metric.YearlyVolume, "linear 0:0; 8:60") with { Considers = Considerations.Volume | Considerations.ResourceShare },
        RuleVersionTests.Measured("V2", 10, Metric.Fulfilment, "linear 0:0; 1:10") with { Considers = Considerations.ContractStability },
        new("J1", "合作配合度与深度", 30, ItemMode.Judged, null, null, Considerations.Cooperation | Considerations.Depth),
    ], Explanations: [new Explanation(Considerations.BusinessForm, "各单位业务形态单一"), new Explanation(Considerations.ResourceStructure, "资源结构统一")]);

    private DraftStage(TestDatabase test, FakeApprovals approvals, FakeAccess access, FakeCandidates candidates, FakeCardPosts cards) =>
        (Test, Approvals, Access, Candidates, Cards) = (test, approvals, access, candidates, cards);

    public TestDatabase Test { get; }

    public FakeApprovals Approvals { get; }

    public FakeAccess Access { get; }

    public FakeCandidates Candidates { get; }

    public FakeCardPosts Cards { get; }

    public static async Task<DraftStage> CreateAsync()
    {
        var (approvals, access, candidates, cards) = (new FakeApprovals(), new FakeAccess(), new FakeCandidates(), new FakeCardPosts());
        access.Units.AddRange([Headquarters, South]);
        var test = await TestDatabase.CreateAsync(services => services.AddRules().AddRuleDrafting()
            .AddSingleton<IApprovals>(approvals).AddSingleton<IAccess>(access).AddSingleton<ICandidates>(candidates).AddSingleton<ICardPosts>(cards)
            .AddSingleton<IDirectory, TwoUnits>().AddSingleton<IDeciders, TopOnly>().AddSingleton<IRoundResults, FakeRoundResults>());
        return new DraftStage(test, approvals, access, candidates, cards);
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    public Task<Result<RuleDraftId>> TryStartAsync(
        int year = 2026, DraftStart from = DraftStart.Empty, string? reason = null, ApprovalMatter matter = ApprovalMatter.Rule, PersonId? actor = null) =>
        Test.RunAsync((StartDraft use) => use.RunAsync(new StartDraftRequest(actor ?? Officer, matter, South, year, from, reason), default));

    public async Task<RuleDraftId> StartAsync(
        int year = 2026, DraftStart from = DraftStart.Empty, string? reason = null, ApprovalMatter matter = ApprovalMatter.Rule) =>
        (await TryStartAsync(year, from, reason, matter)).Value;

    /// <summary>A draft of the year with this content.</summary>
    public async Task<RuleDraftId> DraftAsync(RuleContent content, int year = 2026, ApprovalMatter matter = ApprovalMatter.Rule)
    {
        var id = await StartAsync(year, matter: matter);
        foreach (var item in content.Items)
        {
            Assert.Null((await EditAsync(id, new DraftEdits.PutItem(0, item))).Error);
        }

        if (matter == ApprovalMatter.Rule)
        {
            Assert.Null((await EditAsync(id, new DraftEdits.PutExplanations(content.Explanations ?? []))).Error);
        }

        return id;
    }

    public Task<RuleDraft> LoadAsync(RuleDraftId id) => Test.WithDbAsync(db => db.Set<RuleDraft>().AsNoTracking().SingleAsync(draft => draft.Id == id));

    /// <summary>Edits what is there now, or what was at <paramref name="token"/>.</summary>
    public async Task<Result<RuleDraft>> EditAsync(RuleDraftId id, DraftEdit edit, int? token = null)
    {
        var seen = token ?? (await LoadAsync(id)).Version;
        return await Test.RunAsync((EditDraft use) => use.RunAsync(Officer, id, seen, edit, default));
    }

    public async Task<Result<ApprovalId>> ProposeAsync(RuleDraftId id, int? token = null)
    {
        var seen = token ?? (await LoadAsync(id)).Version;
        return await Test.RunAsync((ProposeDraft use) => use.RunAsync(Officer, id, seen, default));
    }

    public Task<Result<DraftView>> ViewAsync(RuleDraftId id) => Test.RunAsync((ViewDraft use) => use.RunAsync(Officer, id, default));

    /// <summary>The route comes to its end.</summary>
    public async Task<Result> ApproveAsync(RuleDraftId id)
    {
        var draft = await LoadAsync(id);
        return await Test.RunAsync((IServiceProvider services) => services.GetRequiredService<GradingDb>().WriteAsync(
            () => Effect(services, draft.Matter).ApprovedAsync(Approvals.Card(draft), new DateOnly(2026, 3, 1), default), default));
    }

    public async Task ReturnAsync(RuleDraftId id)
    {
        var draft = await LoadAsync(id);
        await Test.RunAsync((IServiceProvider services) => services.GetRequiredService<GradingDb>().WriteAsync(
            async () =>
            {
                await Effect(services, draft.Matter).UnlockedAsync(Approvals.Card(draft), default);
                return 0;
            },
            default));
    }

    public async Task<RuleDraftId> ApprovedAsync(RuleContent content, int year = 2026, ApprovalMatter matter = ApprovalMatter.Rule)
    {
        var id = await DraftAsync(content, year, matter);
        Assert.Null((await ProposeAsync(id)).Error);
        Assert.Null((await ApproveAsync(id)).Error);
        return id;
    }

    public Task<RuleWritten> ImportAsync(RuleContent content, int year) => Test.RunAsync(async (IServiceProvider services) =>
    {
        var written = (await services.GetRequiredService<WriteRule>().StageAsync(year, content, default)).Value;
        await services.GetRequiredService<GradingDb>().SaveChangesAsync();
        return written;
    });

    public Task<RuleCard?> CardAsync(int year = 2026) => Test.RunAsync((IRuleBook book) => book.ForYearAsync(year, default));

    private static IApprovalEffect Effect(IServiceProvider services, ApprovalMatter matter) =>
        services.GetServices<IApprovalEffect>().Single(effect => effect.Matter == matter);

    private sealed class TopOnly : IDeciders
    {
        public Task<IReadOnlyList<PersonId>> HoldersAsync(Decider decider, UnitId unit, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<PersonId>>([]);

        public Task<IReadOnlyList<HeldDecider>> HeldAsync(PersonId person, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<HeldDecider>>([]);

        public Task<UnitId> HeadquartersAsync(CancellationToken cancellation) => Task.FromResult(Headquarters);
    }

    private sealed class TwoUnits : IDirectory
    {
        private static readonly UnitCard[] Units = [new(Headquarters, "HQ", "总部", null, null), new(South, "HN", "华南公司", Headquarters, null)];

        private readonly FakeDirectory people = new();

        public Task<PersonCard?> PersonAsync(PersonId id, CancellationToken cancellation) => people.PersonAsync(id, cancellation);

        public Task<PersonCard?> PersonByObjectIdAsync(Guid objectId, CancellationToken cancellation) => Task.FromResult<PersonCard?>(null);

        public Task<PersonCard?> PersonByEmployeeNumberAsync(string employeeNumber, CancellationToken cancellation) => Task.FromResult<PersonCard?>(null);

        public Task<bool> HasMailAsync(string address, CancellationToken cancellation) => people.HasMailAsync(address, cancellation);

        public Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancellation) => people.PeopleAsync(cancellation);

        public Task<IReadOnlyList<PersonId>> EverybodyAsync(string nameOrNumber, CancellationToken cancellation) => people.EverybodyAsync(nameOrNumber, cancellation);

        public Task<ILookup<PersonId, string>> RoleNamesAsync(CancellationToken cancellation) => people.RoleNamesAsync(cancellation);

        public Task<UnitCard?> UnitAsync(UnitId id, CancellationToken cancellation) => Task.FromResult(Array.Find(Units, unit => unit.Id == id));

        public Task<UnitCard?> UnitByCodeAsync(string code, CancellationToken cancellation) => Task.FromResult(Array.Find(Units, unit => unit.Code == code));

        public Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<UnitCard>>(Units);
    }
}

/// <summary>Writes proposals down; a test decides them by the effect itself.</summary>
internal sealed class FakeApprovals : IApprovals
{
    public List<Proposal> Proposed { get; } = [];

    public Error? Refusal { get; set; }

    public Task<Result<ApprovalId>> ProposeAsync(Proposal proposal, CancellationToken cancellation)
    {
        if (Refusal is not null)
        {
            return Task.FromResult<Result<ApprovalId>>(Refusal);
        }

        Proposed.Add(proposal);
        return Task.FromResult<Result<ApprovalId>>(new ApprovalId(Proposed.Count));
    }

    public Task<ApprovalCard?> LatestAsync(ApprovalMatter matter, long @object, CancellationToken cancellation) => Task.FromResult<ApprovalCard?>(null);

    public ApprovalCard Card(RuleDraft draft) => new(
        new ApprovalId(Proposed.Count), draft.Matter, draft.Id.Value, 1, ApprovalState.UnderWay, FilingState.None, "", DraftStage.Officer, default, null, null, null, null);
}

/// <summary>The rounds a test names.</summary>
internal sealed class FakeRoundResults : IRoundResults
{
    public List<RatedRound> Rounds { get; } = [];

    public Task<RatedRound?> LatestAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) =>
        Task.FromResult(Rounds.FindLast(round => round.Unit == unit && round.Year == year && round.Form == form));

    public Task<IReadOnlyList<RatedRound>> AllAsync(int year, GasForm form, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RatedRound>>([.. Rounds.Where(round => round.Year == year && round.Form == form)]);

    public Task<DateTime?> OpenedUtcAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) => Task.FromResult<DateTime?>(null);
}
