using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// Two units with a customer each, people of either, two of the information centre; real rights on a real SQLite file. The day is 2026-11-02.
/// </summary>
public sealed class RightsStage : IAsyncDisposable
{
    private RightsStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public UnitId Headquarters { get; private set; }

    public UnitId South { get; private set; }

    public UnitId East { get; private set; }

    public CustomerId OfSouth { get; private set; }

    public CustomerId OfEast { get; private set; }

    public DateOnly Today => GroupTime.DateOf(Test.Clock.GetUtcNow());

    public static async Task<RightsStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var stage = new RightsStage(await TestDatabase.CreateAsync(services =>
        {
            services.AddOrganization().AddCommittees().AddDeliveries().AddCustomers().AddFileRights().AddCards().AddScoped<IAwards, Awards>();
            configure?.Invoke(services);
        }));
        await stage.FurnishAsync();
        return stage;
    }

    public Task<PersonId> WhoAsync(string name) =>
        Test.WithDbAsync(db => db.Set<Person>().Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    public async Task<PersonCard> CardAsync(string name)
    {
        var id = await WhoAsync(name);
        return (await Test.RunAsync((IDirectory directory) => directory.PersonAsync(id, default)))!;
    }

    /// <summary>A request of South's liaison as <paramref name="change"/> makes it: clerk, reading, thirty days from today.</summary>
    public async Task<Result<FileRightId>> AskAsync(Func<RightRequest, RightRequest>? change = null, string who = "liaison")
    {
        var request = new RightRequest(
            await WhoAsync(who), South, await WhoAsync("clerk"), null, GradingAction.ReadFile, Today, Today.AddDays(29), "节前走访准备");
        return await Test.RunAsync((RequestRight use) => use.RunAsync(change?.Invoke(request) ?? request, default));
    }

    public async Task<Result<FileRightId>> OpenAsync(FileRightId right, string who = "centre")
    {
        var actor = await WhoAsync(who);
        return await Test.RunAsync((DecideRight use) => use.OpenAsync(actor, right, default));
    }

    /// <summary>A right that is open; waits until it is seen.</summary>
    public async Task<FileRightId> OpenedAsync(Func<RightRequest, RightRequest>? change = null)
    {
        var right = (await AskAsync(change)).Value;
        Assert.Null((await OpenAsync(right)).Error);
        Wait();
        return right;
    }

    /// <summary>Rights are remembered for five seconds.</summary>
    public void Wait() => Test.Clock.Advance(TimeSpan.FromSeconds(6));

    public async Task<Error?> DemandAsync(string name, GradingAction action, UnitId unit)
    {
        var who = await WhoAsync(name);
        return (await Test.RunAsync((IAccess access) => access.DemandAsync(who, action, unit, default))).Error;
    }

    public Task<FileRight> RightAsync(FileRightId id) => Test.WithDbAsync(db => db.Set<FileRight>().AsNoTracking().SingleAsync(right => right.Id == id));

    public async Task ReadAsync(string name, CustomerId customer, UnitId unit, string reason = "")
    {
        var who = await WhoAsync(name);
        await Test.RunAsync(async (AccessLog log) =>
        {
            await log.KeepAsync(who, customer, unit, ReadingPurpose.Enquiry, reason, default);
            return true;
        });
    }

    public Task<List<FileReading>> LinesAsync() => Test.WithDbAsync(db => db.Set<FileReading>().AsNoTracking().OrderBy(line => line.AtUtc).ThenBy(line => line.Number).ToListAsync());

    public async Task<AccessLogProof> VerifyAsync(string who = "centre")
    {
        var actor = await WhoAsync(who);
        return (await Test.RunAsync((VerifyAccessLog use) => use.RunAsync(actor, default))).Value;
    }

    public async Task<Result<PersonFound>> LeaveAsync(string who, DepartureKind? kind, string by = "centre")
    {
        var (person, actor) = (await WhoAsync(who), await WhoAsync(by));
        return await Test.RunAsync((RecordDeparture use) => use.LeaveAsync(actor, person, kind, "", default));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private Task<int> FurnishAsync() => Test.WithDbAsync(db =>
    {
        var top = Unit.Establish("HQ", "总部", null, null);
        var (south, east) = (Unit.Establish("S", "华南公司", top.Id, null), Unit.Establish("E", "华东公司", top.Id, null));
        (Headquarters, South, East) = (top.Id, south.Id, east.Id);
        db.AddRange(top, south, east);
        Join("1", "centre", top, Role.InformationCentre);
        Join("2", "colleague", top, Role.InformationCentre);
        Join("3", "officer", top, Role.HeadquartersOfficer);
        Join("4", "liaison", south, Role.Liaison);
        Join("5", "manager", south, Role.UnitManager);
        Join("6", "clerk", south);
        Join("7", "keeper", south, Role.ArchiveKeeper);
        Join("8", "stranger", east, Role.Liaison);
        Join("9", "guest", east);
        OfSouth = Contract("C1", "南海玻璃", south);
        OfEast = Contract("C2", "东海化工", east);
        return db.SaveChangesAsync();

        void Join(string number, string name, Unit where, params Role[] roles) =>
            db.Add(Person.Join(number, new PersonDetails(name, "", ObjectIdOf(number), where.Id, "科员", null, "zh-CN"), roles));

        CustomerId Contract(string code, string name, Unit unit)
        {
            var subject = RatedSubject.Recognise(code, name);
            var customer = Customer.Register(code, new CustomerDetails(name, "", unit.Id, GasForm.Gaseous, CustomerKind.General, subject.Id, "", new DateOnly(2020, 1, 1)));
            db.AddRange(subject, customer);
            return customer.Id;
        }
    });

    public static Guid ObjectIdOf(string number) => new(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), 0, 0, new byte[8]);
}
