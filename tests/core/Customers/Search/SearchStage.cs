using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Search;

/// <summary>Headquarters, a unit in the south and one in the north with a keeper each, and customers to look for.</summary>
internal sealed class SearchStage : IAsyncDisposable
{
    private SearchStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public UnitId South { get; private set; }

    public UnitId North { get; private set; }

    public PersonId Officer { get; private set; }

    public PersonId KeeperSouth { get; private set; }

    public PersonId KeeperNorth { get; private set; }

    public PersonId Recorder { get; private set; }

    public static async Task<SearchStage> CreateAsync(params (string Code, string Name)[] southern)
    {
        var stage = new SearchStage(await TestDatabase.CreateAsync(services => services
            .AddOrganization().AddCommittees().AddCustomers().AddSearch().AddScoped<IAwards, Awards>()));
        var top = Unit.Establish("HQ", "总部", null, null);
        var (south, north) = (Unit.Establish("S", "华南公司", top.Id, null), Unit.Establish("N", "华北公司", top.Id, null));
        var people = new[]
        {
            Join("1", top, Role.HeadquartersOfficer), Join("2", south, Role.ArchiveKeeper), Join("3", north, Role.ArchiveKeeper), Join("4", south, Role.PartyRecorder),
        };
        await stage.Test.WithDbAsync(async db =>
        {
            db.AddRange(top, south, north);
            db.AddRange(people);
            return await db.SaveChangesAsync();
        });
        (stage.South, stage.North) = (south.Id, north.Id);
        (stage.Officer, stage.KeeperSouth, stage.KeeperNorth, stage.Recorder) = (people[0].Id, people[1].Id, people[2].Id, people[3].Id);
        await stage.RegisterAsync(south.Id, southern);
        return stage;
    }

    /// <summary>Registers customers as the import does, and writes their keys.</summary>
    public async Task<IReadOnlyList<CustomerId>> RegisterAsync(UnitId unit, params (string Code, string Name)[] customers) =>
        await RegisterAsync(unit, [.. customers.Select(customer => (customer.Code, customer.Name, ""))]);

    public async Task<IReadOnlyList<CustomerId>> RegisterAsync(UnitId unit, params (string Code, string Name, string CreditCode)[] customers)
    {
        var ids = customers.Select(_ => CustomerId.New()).ToList();
        await ChangeAsync(table =>
        {
            foreach (var (id, (code, name, credit)) in ids.Zip(customers))
            {
                var subject = SubjectId.New();
                table.InsertSubject(subject, code, name);
                table.Insert(id, code, new CustomerDetails(name, credit, unit, GasForm.Gaseous, CustomerKind.General, subject, "", null));
            }
        });
        await IndexAsync();
        return ids;
    }

    /// <summary>Changes the register in one transaction, as a load does.</summary>
    public Task ChangeAsync(Action<CustomerTable> change) => Test.WithDbAsync(db => db.WriteAsync(
        () =>
        {
            using var table = new CustomerTable(db);
            change(table);
            table.Flush();
            return Task.FromResult(true);
        },
        default));

    public Task IndexAsync() => Test.RunAsync<IndexCustomers, bool>(async index =>
    {
        await index.RunAsync(default);
        return true;
    });

    public Task<int> KeysAsync() => Test.WithDbAsync(db => db.Set<CustomerKey>().CountAsync());

    public Task<Result<FoundCustomers>> FindAsync(PersonId reader, string text, int most = 10) =>
        Test.RunAsync<FindCustomers, Result<FoundCustomers>>(find => find.RunAsync(reader, text, most, default));

    /// <summary>Codes of what the keeper in the south finds, best first.</summary>
    public async Task<string> CodesAsync(string text) =>
        string.Join(" ", (await FindAsync(KeeperSouth, text)).Value.Customers.Select(customer => customer.Code));

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private static Person Join(string number, Unit unit, Role role) => Person.Join(number, new PersonDetails(number, "", null, unit.Id, "", null, "zh-CN"), [role]);
}
