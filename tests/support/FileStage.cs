using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Support;

/// <summary>Customers and their files on the real slices and a real SQLite file; awards and consequences are those that the test names.</summary>
public sealed class FileStage : IAsyncDisposable
{
    private readonly Dictionary<string, PersonId> people = [];

    private FileStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public UnitId Headquarters { get; private set; }

    public UnitId Unit { get; private set; }

    public UnitId OtherUnit { get; private set; }

    /// <summary>With a signed contract.</summary>
    public CustomerId Customer { get; private set; }

    /// <summary>Of the other unit.</summary>
    public CustomerId Elsewhere { get; private set; }

    public FileSeams Seams => Test.Services.GetRequiredService<FileSeams>();

    public static async Task<FileStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var test = await TestDatabase.CreateAsync(services =>
        {
            services.AddOrganization().AddCommittees().AddCustomers().AddFiles().AddSingleton<FileSeams>()
                .AddSingleton<IAwards>(scope => scope.GetRequiredService<FileSeams>())
                .AddSingleton<IOpenedRights>(scope => scope.GetRequiredService<FileSeams>())
                .AddSingleton<IFileEvents>(scope => scope.GetRequiredService<FileSeams>());
            configure?.Invoke(services);
        });
        var stage = new FileStage(test);
        await stage.FurnishAsync();
        return stage;
    }

    /// <summary>keeper, liaison, manager, member and secretary-less people of the unit; stranger of the other one; officer and centre of headquarters.</summary>
    public PersonId Who(string name) => people[name];

    public async Task<CustomerId> RegisterAsync(string code, UnitId unit, string credit = "", bool contract = true, CustomerKind kind = CustomerKind.General) =>
        (await Test.WithDbAsync(async db =>
        {
            var subject = RatedSubject.Recognise(code, $"Customer {code}");
            var customer = TeamsGrading.Core.Customers.Customer.Register(code, new CustomerDetails(
                $"Customer {code}", credit, unit, GasForm.Gaseous, kind, subject.Id, "chemicals", contract ? new DateOnly(2020, 1, 1) : null));
            db.AddRange(subject, customer);
            await db.SaveChangesAsync();
            return customer;
        })).Id;

    public Task<Result<CustomerId>> OpenAsync(CustomerId? customer = null, string who = "keeper", string? keeper = null) => Test.RunAsync(
        (OpenFile use) => use.RunAsync(Who(who), customer ?? Customer, keeper is null ? null : Who(keeper), default));

    public Task<Result<FieldsWritten>> SaveAsync(string part, EntryId entry, FieldEdit[] fields, string who = "keeper", string source = "") => Test.RunAsync(
        (SaveFields use) => use.RunAsync(Who(who), new SaveFieldsRequest(Customer, part, entry, fields, source), default));

    /// <summary>Saves fields of the one entry of a part; each as <c>field=text@base</c>.</summary>
    public Task<Result<FieldsWritten>> SaveAsync(string part, string who, params string[] fields) => SaveAsync(part, EntryId.OfPart(part), Edits(fields), who);

    public Task<Result<FieldsWritten>> AddAsync(string part, params string[] fields) => Test.RunAsync(
        (AddEntry use) => use.RunAsync(Who("keeper"), new AddEntryRequest(Customer, part, Edits(fields)), default));

    public Task<Result> RemoveAsync(EntryId entry, string reason, string who = "keeper") =>
        Test.RunAsync((RemoveEntry use) => use.RunAsync(Who(who), Customer, entry, reason, default));

    public Task<Result<FileView>> ReadAsync(DateOnly? asOf = null, string who = "keeper", CustomerId? customer = null) => Test.RunAsync(
        (ReadFile use) => use.RunAsync(Who(who), customer ?? Customer, asOf, ReadingPurpose.Upkeep, "", default));

    /// <summary>Text and version of a field of the one entry of a part.</summary>
    public async Task<(string Text, int Version)> FieldAsync(string part, string field, DateOnly? asOf = null)
    {
        var view = (await ReadAsync(asOf)).Value.Part(part)!.Entries.Single().Field(field)!;
        return (view.Text, view.Version);
    }

    public static FieldEdit[] Edits(params string[] fields) =>
    [
        .. fields.Select(field => (Name: field[..field.IndexOf('=')], Value: field[(field.IndexOf('=') + 1)..]))
            .Select(field => field.Value.LastIndexOf('@') is var at and >= 0 && int.TryParse(field.Value.AsSpan(at + 1), out var seen)
                ? new FieldEdit(field.Name, field.Value[..at], seen)
                : new FieldEdit(field.Name, field.Value, 0)),
    ];

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private async Task FurnishAsync()
    {
        await Test.WithDbAsync(db =>
        {
            var headquarters = TeamsGrading.Core.Organization.Unit.Establish("HQ", "Headquarters", null, null);
            var unit = TeamsGrading.Core.Organization.Unit.Establish("U1", "South", headquarters.Id, null);
            var other = TeamsGrading.Core.Organization.Unit.Establish("U2", "East", headquarters.Id, null);
            (Headquarters, Unit, OtherUnit) = (headquarters.Id, unit.Id, other.Id);
            db.AddRange(headquarters, unit, other);
            Join("officer", headquarters, Role.HeadquartersOfficer);
            Join("centre", headquarters, Role.InformationCentre);
            Join("liaison", unit, Role.Liaison);
            Join("keeper", unit, Role.ArchiveKeeper);
            Join("colleague", unit, Role.ArchiveKeeper);
            Join("manager", unit, Role.UnitManager);
            Join("clerk", unit);
            Join("stranger", other, Role.ArchiveKeeper);
            return db.SaveChangesAsync();

            void Join(string name, Unit where, params Role[] roles)
            {
                var person = Person.Join(name, new PersonDetails(name, "", null, where.Id, "", null, "en"), roles);
                people[name] = person.Id;
                db.Add(person);
            }
        });
        Customer = await RegisterAsync("C1", Unit);
        Elsewhere = await RegisterAsync("C2", OtherUnit);
    }
}

/// <summary>What other rooms say of awards and opened rights, and are told of files, as the test says.</summary>
public sealed class FileSeams : IAwards, IOpenedRights, IFileEvents
{
    public List<OpenedRight> Rights { get; } = [];

    public List<AwardCard> Awards { get; } = [];

    public List<(CustomerId Customer, FileEvent What, DateOnly On)> Happened { get; } = [];

    public Task<ILookup<SubjectId, AwardCard>> OfAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation) =>
        Task.FromResult(Awards.Where(award => subjects.Contains(award.Subject)).ToLookup(award => award.Subject));

    public Task<IReadOnlyList<OpenedRight>> NotEndedAsync(DateOnly today, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OpenedRight>>(Rights);

    public Task HappenedAsync(IReadOnlyCollection<CustomerId> customers, FileEvent what, DateOnly on, CancellationToken cancellation)
    {
        Happened.AddRange(customers.Select(customer => (customer, what, on)));
        return Task.CompletedTask;
    }

    public Task AwardsChangedAsync(IReadOnlyCollection<SubjectId> subjects, bool final, DateOnly on, CancellationToken cancellation) => Task.CompletedTask;
}
