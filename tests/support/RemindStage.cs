using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Reminders;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Support;

/// <summary>Headquarters and units A and B with a liaison and a manager each, real outbox and cards on a real SQLite file; who owes is said by the test.</summary>
public sealed class RemindStage : IAsyncDisposable
{
    private RemindStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public FakeDues Dues => Test.Services.GetRequiredService<FakeDues>();

    public FakeCare Care => Test.Services.GetRequiredService<FakeCare>();

    public UnitId Headquarters { get; private set; }

    public UnitId A { get; private set; }

    public UnitId B { get; private set; }

    public PersonId Officer { get; private set; }

    public PersonId LiaisonA { get; private set; }

    public PersonId ManagerA { get; private set; }

    public PersonId LiaisonB { get; private set; }

    public PersonId ManagerB { get; private set; }

    /// <summary>Has no mail address.</summary>
    public PersonId Silent { get; private set; }

    public static async Task<RemindStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var stage = new RemindStage(await TestDatabase.CreateAsync(services =>
        {
            services.AddSingleton<FakeDues>().AddSingleton<IMonthlyDues>(all => all.GetRequiredService<FakeDues>());
            services.AddSingleton<FakeCare>().AddSingleton<ICareMap>(all => all.GetRequiredService<FakeCare>());
            services.AddOrganization().AddCommittees().AddCards().AddDeliveries().AddMails().AddReminders().AddReminderCards();
            services.AddApprovals(new ApprovalSettings(3));
            configure?.Invoke(services);
        }));
        await stage.FurnishAsync();
        return stage;
    }

    /// <summary>Sets the clock to an hour of Asia/Shanghai and lets the reminders run; how many were told.</summary>
    public Task<int> RunAsync(int year, int month, int day, int hour = 9)
    {
        At(year, month, day, hour);
        return Test.RunAsync<RemindAppeals, int>(remind => remind.RunAsync(default));
    }

    public void At(int year, int month, int day, int hour = 9) => Test.Clock.SetUtc(GroupTime.ToUtc(new DateTime(year, month, day, hour, 0, 0, DateTimeKind.Unspecified)));

    /// <summary>Everything in the outbox as 'step role name', in the order of names.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync()
    {
        var people = (await Test.RunAsync<IDirectory, IReadOnlyList<PersonCard>>(directory => directory.PeopleAsync(default))).ToDictionary(person => person.Id, person => person.Name);
        var mails = await Test.WithDbAsync(db => db.Set<Mail>().AsNoTracking().Select(mail => new { mail.Key, mail.Recipient, mail.Kind }).ToListAsync());
        return [.. mails.Select(mail => $"{mail.Key.Split(':')[^3]} {mail.Kind["reminder.".Length..]} {people.GetValueOrDefault(mail.Recipient, "gone")}").Order(StringComparer.Ordinal)];
    }

    /// <summary>Kinds of the cards that wait for the person.</summary>
    public Task<List<string>> CardsAsync(PersonId person) =>
        Test.WithDbAsync(db => db.Set<CardPost>().AsNoTracking().Where(post => post.Person == person && !post.Settled).Select(post => post.Kind).ToListAsync());

    public Task<List<Reminder>> RemindersAsync() => Test.WithDbAsync(db => db.Set<Reminder>().AsNoTracking().OrderBy(row => row.Slot).ThenBy(row => row.Key).ToListAsync());

    public Task<int> LeaveAsync(PersonId person) => Test.WithDbAsync(async db =>
    {
        (await db.Set<Person>().SingleAsync(row => row.Id == person)).Leave(GroupTime.DateOf(Test.Clock.GetUtcNow()).AddDays(-1));
        return await db.SaveChangesAsync();
    });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private async Task FurnishAsync()
    {
        var top = Unit.Establish("HQ", "总部", null, null);
        var (a, b) = (Unit.Establish("A", "A公司", top.Id, null), Unit.Establish("B", "B公司", top.Id, null));
        var people = new[]
        {
            Join("1", "officer", top, Role.HeadquartersOfficer), Join("2", "liaisonA", a, Role.Liaison), Join("3", "managerA", a, Role.UnitManager),
            Join("4", "liaisonB", b, Role.Liaison), Join("5", "managerB", b, Role.UnitManager), Join("6", "silent", a, Role.Liaison, ""),
        };
        await Test.WithDbAsync(async db =>
        {
            db.AddRange(top, a, b);
            db.AddRange(people);
            return await db.SaveChangesAsync();
        });
        (Headquarters, A, B) = (top.Id, a.Id, b.Id);
        (Officer, LiaisonA, ManagerA, LiaisonB, ManagerB, Silent) = (people[0].Id, people[1].Id, people[2].Id, people[3].Id, people[4].Id, people[5].Id);
        Care.Liaisons[A] = new Caretaker(LiaisonA, LiaisonA);
        Care.Liaisons[B] = new Caretaker(LiaisonB, LiaisonB);
    }

    private static Person Join(string number, string name, Unit unit, Role role, string? mail = null) =>
        Person.Join(number, new PersonDetails(name, mail ?? $"{name}@example.com", null, unit.Id, "", null, name == "managerA" ? "en" : "zh-CN"), [role]);
}

/// <summary>Who owes what, as the test says.</summary>
public sealed class FakeDues : IMonthlyDues
{
    public SortedDictionary<Month, SortedDictionary<long, MonthlyDue>> Owed { get; } = [];

    public List<Month> Opened { get; } = [];

    public void Owes(UnitId unit, int year, int month, int customers = 3, int answered = 1)
    {
        var about = new Month(year, month);
        Owed.TryAdd(about, []);
        Owed[about][unit.Value] = new MonthlyDue(unit, about, customers, answered);
    }

    public void Reports(UnitId unit, int year, int month) => Owed[new Month(year, month)].Remove(unit.Value);

    public Task<int> OpenAsync(Month month, CancellationToken cancellation)
    {
        Opened.Add(month);
        return Task.FromResult(0);
    }

    public Task<IReadOnlyList<UnitId>> OwingAsync(Month month, UnitId after, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<UnitId>>(
        Owed.TryGetValue(month, out var units) ? [.. units.Keys.Where(unit => unit > after.Value).Take(most).Select(unit => new UnitId(unit))] : []);

    public Task<IReadOnlyList<Month>> OpenMonthsAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Month>>([.. Owed.Where(month => month.Value.Count > 0).Select(month => month.Key)]);

    public Task<MonthlyDue?> OfAsync(UnitId unit, Month month, CancellationToken cancellation) =>
        Task.FromResult(Owed.TryGetValue(month, out var units) ? units.GetValueOrDefault(unit.Value) : null);
}

/// <summary>Who looks after units, as the test says.</summary>
public sealed class FakeCare : ICareMap
{
    public Dictionary<UnitId, Caretaker> Liaisons { get; } = [];

    public Task<IReadOnlyDictionary<SubjectId, Caretaker>> FollowersAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<SubjectId, Caretaker>>(new Dictionary<SubjectId, Caretaker>());

    public Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<UnitId, Caretaker>>(Liaisons.Where(pair => units.Contains(pair.Key)).ToDictionary());
}
