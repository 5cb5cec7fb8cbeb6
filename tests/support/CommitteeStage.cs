using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using GroupUnit = TeamsGrading.Core.Organization.Unit;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// Headquarters, a unit with a branch below it and another unit, with the real slices and approvals. In the unit: a liaison, a party recorder,
/// and eight people with positions, called by them.
/// </summary>
public sealed class CommitteeStage : IAsyncDisposable
{
    public static readonly string[] People = ["总经理", "副总经理", "市场部主任", "销售经理", "客户管理员", "计划员", "合同员", "统计员"];

    private CommitteeStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public UnitId Headquarters { get; private set; }

    public UnitId Unit { get; private set; }

    public UnitId OtherUnit { get; private set; }

    public static async Task<CommitteeStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var stage = new CommitteeStage(await TestDatabase.CreateAsync(services =>
        {
            services.AddOrganization().AddCommittees().AddCommitteeProposals().AddDeliveries().AddApprovals();
            configure?.Invoke(services);
        }));
        await stage.FurnishAsync();
        return stage;
    }

    public Task<PersonId> WhoAsync(string name) => Test.WithDbAsync(db => db.Set<Person>().Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    public async Task<Result> EditAsync(DraftChange change, string actor = "liaison")
    {
        var who = await WhoAsync(actor);
        return await Test.RunAsync((EditCommitteeDraft use) => use.RunAsync(who, Unit, change, default));
    }

    public async Task<Result> AddAsync(string person, CommitteeDuty duty = CommitteeDuty.Member) => await EditAsync(new DraftChange.Add(await WhoAsync(person), duty));

    public async Task<DraftView> DraftAsync(string actor = "liaison")
    {
        var who = await WhoAsync(actor);
        return (await Test.RunAsync((ViewCommitteeDraft use) => use.RunAsync(who, Unit, default))).Value;
    }

    public async Task<CommitteeView> ViewAsync(string actor = "liaison")
    {
        var who = await WhoAsync(actor);
        return (await Test.RunAsync((ViewCommittee use) => use.RunAsync(who, Unit, default))).Value;
    }

    public async Task<Result<ApprovalId>> ProposeAsync(string? reason = null, string actor = "liaison", int? version = null)
    {
        var request = new ProposeCommitteeRequest(await WhoAsync(actor), Unit, version ?? (await DraftAsync()).Version, reason);
        return await Test.RunAsync((ProposeCommittee use) => use.RunAsync(request, default));
    }

    /// <summary>The party organisation decides on the latest proposal.</summary>
    public async Task<Result<ApprovalCard>> DecideAsync(bool approve = true, string resolution = "党〔2026〕12号", string actor = "party", DateOnly? on = null)
    {
        var card = (await Test.RunAsync((IApprovals use) => use.LatestAsync(ApprovalMatter.Committee, Unit.Value, default)))!;
        var request = new DecideStepRequest(await WhoAsync(actor), card.Id, 1, card.TextHash, approve, approve ? null : "人员不合适", resolution, on ?? Today);
        return await Test.RunAsync((DecideStep use) => use.RunAsync(request, default));
    }

    /// <summary>A draft of the first so many people, the first the leader, and a secretary; proposed and approved.</summary>
    public async Task EstablishAsync(int voters = 5)
    {
        await SeatAsync(voters);
        Assert.Null((await ProposeAsync("人员较少")).Error);
        Assert.Null((await DecideAsync()).Error);
    }

    public async Task SeatAsync(int voters)
    {
        foreach (var (name, place) in People.Take(voters).Select((name, place) => (name, place)))
        {
            Assert.Null((await AddAsync(name, place == 0 ? CommitteeDuty.Leader : CommitteeDuty.Member)).Error);
        }

        Assert.Null((await AddAsync("secretary", CommitteeDuty.Secretary)).Error);
    }

    public Task<CommitteeRoll?> InForceAsync(DateOnly? on = null) => Test.RunAsync((ICommitteeRolls rolls) => rolls.InForceAsync(Unit, on ?? Today, default));

    public DateOnly Today => GroupTime.DateOf(Test.Clock.GetUtcNow());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private Task<int> FurnishAsync() => Test.WithDbAsync(db =>
    {
        var headquarters = GroupUnit.Establish("HQ", "总部", null, null);
        var unit = GroupUnit.Establish("U1", "华南公司", headquarters.Id, null);
        var branch = GroupUnit.Establish("U11", "珠海分公司", unit.Id, null);
        var other = GroupUnit.Establish("U2", "华东公司", headquarters.Id, null);
        (Headquarters, Unit, OtherUnit) = (headquarters.Id, unit.Id, other.Id);
        db.AddRange(headquarters, unit, branch, other);
        Join("officer", headquarters, "", Role.HeadquartersOfficer);
        Join("liaison", unit, "联系人", Role.Liaison);
        Join("party", unit, "党务", Role.PartyRecorder);
        Join("party 2", unit, "党务", Role.PartyRecorder, Role.Liaison);
        Join("secretary", unit, "市场部职员");
        foreach (var name in People)
        {
            Join(name, unit, name);
        }

        Join("branch", branch, "销售员");
        Join("stranger", other, "总经理", Role.Liaison);
        return db.SaveChangesAsync();
        void Join(string name, GroupUnit where, string position, params Role[] roles) =>
            db.Add(Person.Join("N" + name, new PersonDetails(name, "", null, where.Id, position, null, "zh-CN"), roles));
    });
}
