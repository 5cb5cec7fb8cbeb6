using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Visits;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Tests.Support;

/// <summary>Followers and liaisons as the test names them, and the calendar of 2026.</summary>
public sealed class NamedCare : ICareMap, IWorkingDays
{
    public Dictionary<SubjectId, PersonId> Followers { get; } = [];

    public Dictionary<UnitId, PersonId> Liaisons { get; } = [];

    public Task<IReadOnlyDictionary<SubjectId, Caretaker>> FollowersAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<SubjectId, Caretaker>>(
            Followers.Where(each => subjects.Contains(each.Key)).ToDictionary(each => each.Key, each => new Caretaker(each.Value, each.Value)));

    public Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<UnitId, Caretaker>>(
            Liaisons.Where(each => units.Contains(each.Key)).ToDictionary(each => each.Key, each => new Caretaker(each.Value, each.Value)));

    public ValueTask<WorkingCalendar> CalendarAsync(CancellationToken cancellation) => ValueTask.FromResult(WorkingCalendar.BuiltIn);

    public ValueTask<bool> KnowsAsync(int year, CancellationToken cancellation) => ValueTask.FromResult(year == 2026);
}

/// <summary>Units A, B, C with customers and files on the real slices; followers, liaisons and calendar from the test. It is 2026-11-02, 09:00.</summary>
public sealed class VisitStage : IAsyncDisposable
{
    private readonly string folder;

    private VisitStage(GroupStage group, string folder) => (Group, this.folder) = (group, folder);

    public GroupStage Group { get; }

    public NamedCare Care => (NamedCare)Group.Test.Services.GetRequiredService<ICareMap>();

    /// <summary>A strategic customer of A with a file.</summary>
    public Customer Glass { get; private set; } = null!;

    /// <summary>A general customer of B with a file.</summary>
    public Customer Steel { get; private set; } = null!;

    public static async Task<VisitStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-visits-").FullName;
        var group = await GroupStage.CreateAsync(services =>
        {
            services.AddCustomers().AddFiles().AddSearch().AddUpkeep().AddMails().AddVisits().AddVisitCards().AddFileStore(folder)
                .AddScoped<IAwardChanges, Awards>().AddSingleton<NamedCare>()
                .AddSingleton<ICareMap>(all => all.GetRequiredService<NamedCare>()).AddSingleton<IWorkingDays>(all => all.GetRequiredService<NamedCare>());
            configure?.Invoke(services);
        });
        var stage = new VisitStage(group, folder);
        stage.Glass = await stage.OpenAsync(await stage.RegisterAsync("A1", "南海玻璃", group.A, TierLevel.Strategic), group.LiaisonA);
        stage.Steel = await stage.OpenAsync(await stage.RegisterAsync("B1", "东海钢铁", group.B), group.LiaisonB);
        stage.Care.Liaisons[group.A] = group.LiaisonA.Id;
        stage.Care.Liaisons[group.B] = group.LiaisonB.Id;
        stage.Care.Followers[stage.Glass.Subject] = group.Officer.Id;
        return stage;
    }

    public void Day(string day, int hour = 9) =>
        Group.Test.Clock.SetUtc(new DateTimeOffset(DateOnly.Parse(day, CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8)));

    /// <summary>A customer without a file.</summary>
    public async Task<Customer> RegisterAsync(string code, string name, UnitId unit, TierLevel? level = null, SubjectId? subject = null)
    {
        var rated = RatedSubject.Recognise(code, name);
        var customer = Customer.Register(
            code, new CustomerDetails(name, "", unit, GasForm.Gaseous, CustomerKind.General, subject ?? rated.Id, "", new DateOnly(2020, 1, 1)));
        await Group.Test.WithDbAsync(async db =>
        {
            db.AddRange(rated, customer);
            if (level is { } held)
            {
                db.Add(Award.Grant(
                    customer.Subject, unit, held == TierLevel.Strategic ? null : GasForm.Gaseous, held, 2025, AwardOrigin.List, ApprovalId.New(),
                    new AwardPeriod(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31))));
            }

            return await db.SaveChangesAsync();
        });
        return customer;
    }

    public async Task<Customer> OpenAsync(Customer customer, PersonCard by)
    {
        Assert.Null((await Group.RunAsync((OpenFile use) => use.RunAsync(by.Id, customer.Id, null, default))).Error);
        return customer;
    }

    public async Task<PersonCard> JoinAsync(string number, string name, UnitId unit, params Role[] roles)
    {
        await Group.Test.WithDbAsync(db =>
        {
            db.Add(Person.Join(number, new PersonDetails(name, $"{number}@example.com", null, unit, "", null, "zh-CN"), roles));
            return db.SaveChangesAsync();
        });
        Group.Test.Clock.Advance(TimeSpan.FromSeconds(6));
        return (await Group.RunAsync((IDirectory directory) => directory.PersonByEmployeeNumberAsync(number, default)))!;
    }

    public Task LeaveAsync(PersonCard who) => Group.Test.WithDbAsync(async db =>
    {
        var person = await db.Set<Person>().SingleAsync(each => each.Id == who.Id);
        person.Leave(new DateOnly(2026, 11, 2));
        await db.SaveChangesAsync();
        Group.Test.Clock.Advance(TimeSpan.FromSeconds(6));
        return 0;
    });

    public static TypedBasics Basics(
        string day = "2026-11-20", string from = "09:00", string to = "11:30", string? theme = "2027 年续签", string? theirs = "王建国 总经理", string? until = null, string? ours = "李静") =>
        new(theme, Of(day), TimeOnly.Parse(from, CultureInfo.InvariantCulture), until is null ? null : Of(until), TimeOnly.Parse(to, CultureInfo.InvariantCulture), "南海市", theirs, ours);

    public Task<Result<VisitId>> PlanAsync(
        PersonCard? by = null, Customer? customer = null, VisitDirection direction = VisitDirection.Outgoing, TypedBasics? basics = null, long? request = null) =>
        Group.RunAsync((PlanVisit use) => use.RunAsync((by ?? Group.LiaisonA).Id, (customer ?? Glass).Id, direction, basics ?? Basics(), request ?? RandomId.Next(), default));

    /// <summary>A visit whose plan holds everything.</summary>
    public async Task<VisitId> ReadyAsync(PersonCard? by = null, VisitDirection direction = VisitDirection.Outgoing, Customer? customer = null, string day = "2026-11-20")
    {
        var id = (await PlanAsync(by, customer, direction, Basics(day))).Value;
        Assert.Null((await ArrangeAsync(id, by: by)).Error);
        return id;
    }

    public async Task<Result> ArrangeAsync(VisitId id, string itinerary = "09:00 抵达\n09:30 座谈", string division = "李静：汇报", PersonCard? by = null, int? version = null)
    {
        var seen = version ?? (await VisitAsync(id)).Version;
        return await Group.RunAsync((ChangePlan use) => use.ProgrammeAsync((by ?? Group.LiaisonA).Id, id, seen, new TypedProgramme(itinerary, "续签条件", division), default));
    }

    public async Task<Result> ChangeAsync(VisitId id, TypedBasics basics, PersonCard? by = null, int? version = null)
    {
        var seen = version ?? (await VisitAsync(id)).Version;
        return await Group.RunAsync((ChangePlan use) => use.BasicsAsync((by ?? Group.LiaisonA).Id, id, seen, basics, default));
    }

    public Task<Result> CancelAsync(VisitId id, string? reason = "客户改期", PersonCard? by = null) =>
        Group.RunAsync((ChangePlan use) => use.CancelAsync((by ?? Group.LiaisonA).Id, id, reason, default));

    public async Task<Result<int>> SendAsync(VisitId id, PersonCard? by = null)
    {
        var version = (await VisitAsync(id)).Version;
        return await Group.RunAsync((MailPlan use) => use.SendAsync((by ?? Group.LiaisonA).Id, id, version, default));
    }

    public Task<Result> ReceiveAsync(VisitId id, PersonCard by, int number = 1) => Group.RunAsync((MailPlan use) => use.ReceiveAsync(by.Id, id, number, default));

    public static TypedSummary Summary(string said = "谈了续签", string agreed = "原则同意", string asked = "希望降价", string next = "拟定草案") =>
        new("王建国 总经理", "李静、赵强", said, agreed, asked, next);

    public async Task<Result> SaveAsync(VisitId id, TypedSummary? text = null, PersonCard? by = null, int? version = null)
    {
        var seen = version ?? (await ViewAsync(id)).Summary.Version;
        return await Group.RunAsync((SummariseVisit use) => use.SaveAsync((by ?? Group.LiaisonA).Id, id, seen, text ?? Summary(), default));
    }

    public Task<Result> DraftAsync(VisitId id, TypedSummary text, int version, PersonCard? by = null) =>
        Group.RunAsync((SummariseVisit use) => use.DraftAsync((by ?? Group.LiaisonA).Id, id, version, text, default));

    /// <summary>A visit that took place on 2026-11-20 and is summarised on the 21st.</summary>
    public async Task<VisitId> DoneAsync(Customer? customer = null)
    {
        var id = await ReadyAsync(customer: customer);
        Day("2026-11-21");
        Assert.Null((await SaveAsync(id)).Error);
        return id;
    }

    public Task<Result<FollowUpId>> FollowAsync(VisitId id, PersonCard? owner, string day = "2026-12-10", string? text = "拟定合同草案", PersonCard? by = null, long? request = null) =>
        Group.RunAsync((FollowVisit use) => use.AddAsync((by ?? Group.LiaisonA).Id, id, text, owner?.Id ?? default, Of(day), request ?? RandomId.Next(), default));

    public async Task<VisitView> ViewAsync(VisitId id, PersonCard? reader = null) => (await SeeAsync(id, reader)).Value;

    public Task<Result<VisitView>> SeeAsync(VisitId id, PersonCard? reader = null) => Group.RunAsync((ViewVisit use) => use.RunAsync((reader ?? Group.LiaisonA).Id, id, default));

    public Task<Visit> VisitAsync(VisitId id) => Group.Test.WithDbAsync(db => db.Set<Visit>().AsNoTracking().SingleAsync(visit => visit.Id == id));

    public Task<int> RemindAsync() => Group.RunAsync((RemindVisits use) => use.RunAsync(default));

    public Task<List<Mail>> MailsAsync() => Group.Test.WithDbAsync(db => db.Set<Mail>().AsNoTracking().OrderBy(mail => mail.QueuedUtc).ThenBy(mail => mail.Key).ToListAsync());

    /// <summary>As if the mail system had taken every mail over.</summary>
    public Task<int> DeliverAsync() => Group.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE Mails SET State = 'Sent' WHERE State = 'Pending'"));

    public Task<MailWords?> WordsAsync(PersonCard reader, string kind, long subject) =>
        Group.RunAsync<IServiceProvider, MailWords?>(scope => scope.GetRequiredKeyedService<IMailSource>(kind).WriteAsync(reader, subject, default));

    /// <summary>Values of the customer's interviews, as <c>field=text</c>, with their source.</summary>
    public Task<List<string>> InterviewsAsync(Customer customer) => Group.Test.WithDbAsync(async db => (await (
        from entry in db.Set<FileEntry>()
        join value in db.Set<FileValue>() on new { entry.Customer, Entry = entry.Id } equals new { value.Customer, value.Entry }
        where entry.Customer == customer.Id && entry.Part == FileParts.Interviews
        select new { value.Field, value.Text, value.Source }).ToListAsync()).ConvertAll(value => $"{value.Field}={value.Text}|{value.Source}"));

    public int Posted(string what, string kind, PersonCard person) =>
        Group.Posts.Log.Count(line => line == string.Create(CultureInfo.InvariantCulture, $"{what} {kind} {person.Id.Value}"));

    public static DateOnly Of(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Group.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
