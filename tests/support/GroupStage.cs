using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// Headquarters and units of class A (60 亿方), B (40) and C (10) with an officer, a liaison and a manager each, real rights, on a real
/// SQLite file. Approvals are a stand-in: proposals wait until the test approves or returns them.
/// </summary>
public sealed class GroupStage : IAsyncDisposable
{
    private GroupStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public UnitId Headquarters { get; private set; }

    public UnitId A { get; private set; }

    public UnitId B { get; private set; }

    public UnitId C { get; private set; }

    public PersonCard Officer { get; private set; } = null!;

    public PersonCard LiaisonA { get; private set; } = null!;

    public PersonCard ManagerA { get; private set; } = null!;

    public PersonCard LiaisonB { get; private set; } = null!;

    public PersonCard LiaisonC { get; private set; } = null!;

    public FakeCardPosts Posts => (FakeCardPosts)Test.Services.GetRequiredService<ICardPosts>();

    public WaitingApprovals Approvals => Test.Services.GetRequiredService<WaitingApprovals>();

    public FakeCandidates Candidates => (FakeCandidates)Test.Services.GetRequiredService<ICandidates>();

    public static async Task<GroupStage> CreateAsync(Action<IServiceCollection> configure)
    {
        var stage = new GroupStage(await TestDatabase.CreateAsync(services =>
        {
            services.AddOrganization().AddCommittees().AddCards()
                .AddSingleton<ICardPosts, FakeCardPosts>().AddSingleton<ICandidates, FakeCandidates>()
                .AddScoped<IAwards, Awards>().AddScoped<ISubjects, Subjects>()
                .AddSingleton<WaitingApprovals>().AddSingleton<IApprovals>(all => all.GetRequiredService<WaitingApprovals>());
            configure(services);
        }));
        await stage.FurnishAsync();
        return stage;
    }

    public Task<T> RunAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull => Test.RunAsync(use);

    public Task<CardReply> ActAsync(PersonCard actor, string verb, params (string Name, string Value)[] inputs) =>
        Test.RunAsync<CardBook, CardReply>(book => book.ActAsync(actor, verb, inputs.ToDictionary(pair => pair.Name, pair => pair.Value), default));

    public Task<Card?> RenderAsync(PersonCard reader, string kind, long subject) =>
        Test.RunAsync<CardBook, Card?>(book => book.RenderAsync(reader, kind, subject, default));

    /// <summary>Approves the last proposal of the object through its effect, in one transaction, effective today.</summary>
    public Task<Result> ApproveAsync(long @object) => Test.RunAsync<IServiceProvider, Result>(async scope =>
    {
        var card = Approvals.Cards.Last(card => card.Object == @object) with { State = ApprovalState.Approved, Filing = FilingState.Filed };
        var effect = scope.GetServices<IApprovalEffect>().Single(effect => effect.Matter == card.Matter);
        var db = scope.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>();
        try
        {
            await db.WriteAsync(
                async () =>
                {
                    var done = await effect.ApprovedAsync(card, GroupTime.DateOf(Test.Clock.GetUtcNow()), default);
                    return done.Refused(out var refusal) ? throw new RefusedException(refusal) : done;
                },
                default);
        }
        catch (RefusedException refused)
        {
            return refused.Error;
        }

        Approvals.Replace(card);
        return Result.Done;
    });

    public Task<bool> ReturnAsync(long @object) => Test.RunAsync<IServiceProvider, bool>(async scope =>
    {
        var card = Approvals.Cards.Last(card => card.Object == @object) with { State = ApprovalState.Returned, ReturnReason = "again" };
        var effect = scope.GetServices<IApprovalEffect>().Single(effect => effect.Matter == card.Matter);
        await scope.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>().WriteAsync(
            async () =>
            {
                await effect.UnlockedAsync(card, default);
                return true;
            },
            default);
        Approvals.Replace(card);
        return true;
    });

    /// <summary>Changes a unit's sales of last year, in 亿方; null when they become unknown.</summary>
    public Task<int> SellAsync(UnitId unit, decimal? hundredMillions) => Test.WithDbAsync(async db =>
    {
        var row = await db.Set<Unit>().SingleAsync(row => row.Id == unit);
        row.Describe(row.Name, row.Parent, hundredMillions is { } sold ? GasVolume.FromHundredMillions(sold) : null);
        return await db.SaveChangesAsync();
    });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private async Task FurnishAsync()
    {
        var top = Unit.Establish("HQ", "总部", null, null);
        var units = new[] { ("A", 60m), ("B", 40m), ("C", 10m) }
            .Select(each => Unit.Establish(each.Item1, $"{each.Item1}公司", top.Id, GasVolume.FromHundredMillions(each.Item2))).ToList();
        var people = new[]
        {
            Join("1", "officer", top, Role.HeadquartersOfficer), Join("2", "liaison A", units[0], Role.Liaison), Join("3", "manager A", units[0], Role.UnitManager),
            Join("4", "liaison B", units[1], Role.Liaison), Join("5", "liaison C", units[2], Role.Liaison),
        };
        await Test.WithDbAsync(async db =>
        {
            db.Add(top);
            db.AddRange(units);
            db.AddRange(people);
            return await db.SaveChangesAsync();
        });
        (Headquarters, A, B, C) = (top.Id, units[0].Id, units[1].Id, units[2].Id);
        var cards = await Test.RunAsync<IDirectory, IReadOnlyList<PersonCard>>(directory => directory.PeopleAsync(default));
        (Officer, LiaisonA, ManagerA, LiaisonB, LiaisonC) = (cards[0], cards[1], cards[2], cards[3], cards[4]);
    }

    private static Person Join(string number, string name, Unit unit, Role role) =>
        Person.Join(number, new PersonDetails(name, "", null, unit.Id, "", null, "zh-CN"), [role]);

    private sealed class RefusedException(Error error) : Exception
    {
        public Error Error { get; } = error;
    }
}

/// <summary>Keeps proposals until the test decides them.</summary>
public sealed class WaitingApprovals : IApprovals
{
    private readonly List<ApprovalCard> cards = [];

    public IReadOnlyList<ApprovalCard> Cards => cards;

    public List<Proposal> Proposals { get; } = [];

    public Error? Refusal { get; set; }

    public void Replace(ApprovalCard card) => cards[cards.FindIndex(each => each.Id == card.Id)] = card;

    public Task<Result<ApprovalId>> ProposeAsync(Proposal proposal, CancellationToken cancellation)
    {
        if (Refusal is { } refusal)
        {
            return Task.FromResult<Result<ApprovalId>>(refusal);
        }

        var id = ApprovalId.New();
        Proposals.Add(proposal);
        cards.Add(new ApprovalCard(
            id, proposal.Matter, proposal.Object, cards.Count(card => card.Object == proposal.Object) + 1, ApprovalState.UnderWay, FilingState.None,
            Canon.Hash(proposal.Text), proposal.Proposer, DateTime.UnixEpoch, null, null, null, null));
        return Task.FromResult<Result<ApprovalId>>(id);
    }

    public Task<ApprovalCard?> LatestAsync(ApprovalMatter matter, long @object, CancellationToken cancellation) =>
        Task.FromResult(cards.LastOrDefault(card => card.Matter == matter && card.Object == @object));
}
