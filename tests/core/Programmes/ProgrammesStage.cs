using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Programmes;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Programmes;

/// <summary>Programmes over the group of <see cref="GroupStage"/>, with customers as the test says. The clock stands on 2026-11-02.</summary>
public sealed class ProgrammesStage : IAsyncDisposable
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("teamsgrading-programmes-");

    private ProgrammesStage(GroupStage group) => Group = group;

    public GroupStage Group { get; }

    public FakeCustomers Customers => Group.Test.Services.GetRequiredService<FakeCustomers>();

    public DateOnly Today => GroupTime.DateOf(Group.Test.Clock.GetUtcNow());

    public static async Task<ProgrammesStage> CreateAsync() => new(await GroupStage.CreateAsync(services => services
        .AddProgrammes().AddProgrammeCards().AddFileStore(Folder.FullName)
        .AddSingleton<FakeCustomers>()
        .AddSingleton<ICustomers>(all => all.GetRequiredService<FakeCustomers>())
        .AddSingleton<ICustomerFinder>(all => all.GetRequiredService<FakeCustomers>())
        .AddSingleton<IFileEvents>(all => all.GetRequiredService<FakeCustomers>())));

    public TypedProgramme Typed(params UnitId[] units) => new(ProgrammeKind.Product, "冬季保供套餐", "向重点客户推介", new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31), units);

    public Task<Result<ProgrammeId>> DraftAsync(PersonCard actor, TypedProgramme typed, ProgrammeId? id = null, int version = 0) =>
        Group.RunAsync((DraftProgramme use) => use.RunAsync(actor.Id, id ?? ProgrammeId.New(), version, typed, default));

    public Task<Result> PublishAsync(PersonCard actor, ProgrammeId id, int version = 0) => Group.RunAsync((LeadProgramme use) => use.PublishAsync(actor.Id, id, version, default));

    public Task<Result> ExtendAsync(PersonCard actor, ProgrammeId id, DateOnly? until) => Group.RunAsync((LeadProgramme use) => use.ExtendAsync(actor.Id, id, until, default));

    public Task<Result> CloseAsync(PersonCard actor, ProgrammeId id, string? outcome) => Group.RunAsync((LeadProgramme use) => use.CloseAsync(actor.Id, id, outcome, default));

    /// <summary>A published national programme of units A and B.</summary>
    public async Task<ProgrammeId> NationalAsync()
    {
        var id = (await DraftAsync(Group.Officer, Typed(Group.A, Group.B))).Value;
        Assert.Null((await PublishAsync(Group.Officer, id)).Error);
        return id;
    }

    public Task<Result<ProgrammeView>> SeeAsync(PersonCard reader, ProgrammeId id) => Group.RunAsync((ViewProgrammes use) => use.OneAsync(reader.Id, id, default));

    public async Task<ProgrammeUnitId> PartAsync(ProgrammeId id, UnitId unit) => (await SeeAsync(Group.Officer, id)).Value.Parts.Single(part => part.Unit == unit).Id;

    public Task<Result<int>> ChooseAsync(PersonCard actor, ProgrammeUnitId part, params CustomerCard[] customers) =>
        Group.RunAsync((ChooseTargets use) => use.RunAsync(actor.Id, part, [.. customers.Select(customer => customer.Id)], default));

    public Task<Result<PartView>> TargetsAsync(PersonCard reader, ProgrammeUnitId part) => Group.RunAsync((ViewTargets use) => use.PartAsync(reader.Id, part, 1, default));

    public Task<Result<TargetView>> TargetAsync(PersonCard reader, TargetId id) => Group.RunAsync((ViewTargets use) => use.OneAsync(reader.Id, id, default));

    /// <summary>A target of unit A in a programme.</summary>
    public async Task<TargetId> ChosenAsync(ProgrammeId id, string name = "甲化工")
    {
        var part = await PartAsync(id, Group.A);
        var customer = Customers.Add(name, Group.A, CustomerStanding.Vip);
        Assert.Equal(1, (await ChooseAsync(Group.LiaisonA, part, customer)).Value);
        return (await TargetsAsync(Group.LiaisonA, part)).Value.Targets.Single(line => line.Name == name).Id;
    }

    /// <summary>Progress at the version that stands.</summary>
    public async Task<Result> NoteAsync(PersonCard actor, TargetId id, Intention? intention, string? text, DateOnly? on = null, int? version = null)
    {
        var seen = version ?? (await TargetAsync(Group.LiaisonA, id)).Value.Version;
        return await Group.RunAsync((RecordProgress use) => use.NoteAsync(actor.Id, id, seen, new TypedProgress(intention, on ?? Today, text), default));
    }

    public Task<Result> SignAsync(PersonCard actor, TargetId id, string? number, DateOnly? on = null) =>
        Group.RunAsync((RecordProgress use) => use.SignAsync(actor.Id, id, number, on ?? Today, default));

    public ValueTask DisposeAsync() => Group.DisposeAsync();
}
