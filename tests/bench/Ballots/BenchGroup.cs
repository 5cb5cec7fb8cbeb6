using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench.Ballots;

/// <summary>A committee and candidates of any size in a folder of their own, with an open round; made through the real use cases.</summary>
internal sealed class BenchGroup : IAsyncDisposable
{
    private const int Year = 2025;
    private readonly PersonId secretary;

    private BenchGroup(DirectoryInfo folder, ServiceProvider services, PersonId secretary, IReadOnlyList<Person> voters) =>
        (Folder, Services, this.secretary, Voters) = (folder, services, secretary, voters);

    public DirectoryInfo Folder { get; }

    public ServiceProvider Services { get; }

    public IReadOnlyList<Person> Voters { get; }

    public string DataFolder => Path.Combine(Folder.FullName, "data");

    public string KeyFolder => Path.Combine(Folder.FullName, "keys");

    public string DatabaseFile => Path.Combine(DataFolder, "grading.db");

    public static async Task<BenchGroup> MakeAsync(int voters, int candidates)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-bench-");
        var data = folder.CreateSubdirectory("data").FullName;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(data, "grading.db")};Pooling=False")
            .AddOrganization().AddCommittees().AddCustomers().AddRules().AddDeliveries()
            .AddRounds(folder.CreateSubdirectory("keys").FullName)
            .BuildServiceProvider();
        await services.Migrate(default);
        var unit = Unit.Establish("U", "单位", null, null);
        var people = Enumerable.Range(0, voters + 1).Select(number => Member(number, unit.Id)).ToList();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var seats = people.Select((person, place) => new CommitteeSeat(person.Id, place == 0 ? CommitteeDuty.Secretary : CommitteeDuty.Member));
        db.Add(unit);
        db.AddRange(people);
        db.Add(Committee.Establish(unit.Id, "1", new DateOnly(2025, 1, 1), seats, null));
        for (var number = 0; number < candidates; number++)
        {
            AddCustomer(db, unit.Id, number);
        }

        _ = (await scope.ServiceProvider.GetRequiredService<WriteRule>().StageAsync(Year, DemoRule.Content(), default)).Value;
        await db.SaveChangesAsync();
        return new BenchGroup(folder, services, people[0].Id, people[1..]);
    }

    public async Task<RoundId> OpenAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var unit = Voters[0].Unit;
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1);
        var request = new OpenRoundRequest(secretary, "bench", unit, Year, GasForm.Gaseous, RoundKind.Scoring, deadline, []);
        return (await scope.ServiceProvider.GetRequiredService<OpenRound>().RunAsync(request, default)).Value.Round;
    }

    public async Task<T> UseAsync<TUse, T>(Func<TUse, Task<T>> use)
        where TUse : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private static Person Member(int number, UnitId unit)
    {
        var objectId = Guid.Parse("00000000-0000-0000-0000-" + number.ToString("000000000000", CultureInfo.InvariantCulture));
        return Person.Join($"{number}", new PersonDetails($"成员{number}", "", objectId, unit, "", null, "zh-CN"), []);
    }

    private static void AddCustomer(GradingDb db, UnitId unit, int number)
    {
        var subject = RatedSubject.Recognise($"S{number:0000}", $"某某天然气有限责任公司第{number:0000}分公司");
        var details = new CustomerDetails(subject.Name, "", unit, GasForm.Gaseous, CustomerKind.General, subject.Id, "工业", new DateOnly(2020, 1, 1));
        var customer = Customer.Register($"C{number:0000}", details);
        db.AddRange(subject, customer);
        db.Add(MonthlyVolume.Record(customer.Id, new Month(Year, 6), new MonthlyVolumeDetails(
            new GasVolume(1_000_000 + number), new GasVolume(900_000), new Money(3), new Money(2.5m), new Money(2_700_000), new Money(2_700_000))));
    }
}
