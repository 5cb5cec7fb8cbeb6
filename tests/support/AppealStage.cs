using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support;

/// <summary>What other rooms say to appeals, as the test likes it: who looks after whom, who is strategic or VIP, which months are closed, which days are free; and mails that were queued.</summary>
public sealed class AppealSeams : ICareMap, IReportMonths, IMails, IAwards, IStrategicSubjects, IWorkingDays
{
    public Dictionary<UnitId, Caretaker> Liaisons { get; } = [];

    public Dictionary<SubjectId, Caretaker> Followers { get; } = [];

    public HashSet<Month> Closed { get; } = [];

    /// <summary>A month whose report is published right after the next time somebody asks.</summary>
    public Month? Closing { get; set; }

    public List<NewMail> Mails { get; } = [];

    public List<AwardCard> Awards { get; } = [];

    public WorkingCalendar Calendar { get; set; } = WorkingCalendar.BuiltIn;

    public Task<IReadOnlyDictionary<SubjectId, Caretaker>> FollowersAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<SubjectId, Caretaker>>(Followers.Where(each => subjects.Contains(each.Key)).ToDictionary());

    public Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<UnitId, Caretaker>>(Liaisons.Where(each => units.Contains(each.Key)).ToDictionary());

    public Task<bool> IsClosedAsync(Month month, CancellationToken cancellation)
    {
        var closed = Closed.Contains(month);
        if (Closing == month)
        {
            Closed.Add(month);
            Closing = null;
        }

        return Task.FromResult(closed);
    }

    public Task QueueAsync(NewMail mail, CancellationToken cancellation)
    {
        if (Mails.TrueForAll(each => each.Key != mail.Key))
        {
            Mails.Add(mail);
        }

        return Task.CompletedTask;
    }

    public Task<ILookup<SubjectId, AwardCard>> OfAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation) =>
        Task.FromResult(Awards.Where(award => subjects.Contains(award.Subject)).ToLookup(award => award.Subject));

    public Task<IReadOnlyList<SubjectId>> OnAsync(DateOnly on, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<SubjectId>>(
        [.. Awards.Where(award => award.Level == TierLevel.Strategic && award.IsValidOn(on)).Select(award => award.Subject).Distinct()]);

    public ValueTask<WorkingCalendar> CalendarAsync(CancellationToken cancellation) => ValueTask.FromResult(Calendar);

    public ValueTask<bool> KnowsAsync(int year, CancellationToken cancellation) => ValueTask.FromResult(true);
}

/// <summary>
/// The group of <see cref="GroupStage"/> with appeals: A has two strategic customers and a VIP one, B one strategic, C a general one. Liaisons are named, A's
/// customers are followed by the officer. The clock stands on Monday, 2026-11-02.
/// </summary>
public sealed class AppealStage : IAsyncDisposable
{
    private AppealStage(GroupStage group, AppealSeams seams) => (Group, Seams) = (group, seams);

    public GroupStage Group { get; }

    public AppealSeams Seams { get; }

    public PersonCard Keeper { get; private set; } = null!;

    public PersonCard Leader { get; private set; } = null!;

    public PersonCard Second { get; private set; } = null!;

    public CustomerId First { get; private set; }

    public CustomerId Other { get; private set; }

    public CustomerId Vip { get; private set; }

    public CustomerId OfB { get; private set; }

    public CustomerId OfC { get; private set; }

    public static Month November { get; } = new(2026, 11);

    public FakeClock Clock => Group.Test.Clock;

    public static async Task<AppealStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var seams = new AppealSeams();
        var group = await GroupStage.CreateAsync(services =>
        {
            services.AddCustomers().AddAppeals().AddFileStore(System.IO.Directory.CreateTempSubdirectory("teamsgrading-appeals-").FullName)
                .AddSingleton<ICareMap>(seams).AddSingleton<IReportMonths>(seams).AddSingleton<IMails>(seams).AddSingleton<IAwards>(seams)
                .AddSingleton<IStrategicSubjects>(seams).AddSingleton<IWorkingDays>(seams);
            configure?.Invoke(services);
        });
        var stage = new AppealStage(group, seams);
        await stage.FurnishAsync();
        return stage;
    }

    public Task<T> RunAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull => Group.RunAsync(use);

    /// <summary>Opens the month as the job does.</summary>
    public Task<int> OpenAsync(Month? month = null) => RunAsync<IServiceProvider, int>(async scope =>
    {
        var opened = await scope.GetRequiredService<IMonthlyDues>().OpenAsync(month ?? November, default);
        await scope.GetRequiredService<GradingDb>().SaveChangesAsync();
        return opened;
    });

    public Task<MonthlyReturn> ReturnAsync(UnitId unit, Month? month = null)
    {
        var at = month ?? November;
        return Group.Test.WithDbAsync(db => db.Set<MonthlyReturn>().AsNoTracking().SingleAsync(each => each.Unit == unit && each.Month == at));
    }

    public Task<Appeal> AppealAsync(AppealId id) => Group.Test.WithDbAsync(db => db.Set<Appeal>().AsNoTracking().SingleAsync(each => each.Id == id));

    public Task<List<AppealStep>> StepsAsync(AppealId id) =>
        Group.Test.WithDbAsync(db => db.Set<AppealStep>().AsNoTracking().Where(each => each.Appeal == id).OrderBy(each => each.Number).ToListAsync());

    public static TypedAppeal Typed(string title = "冬季增量", string text = "客户请求冬季增加 500 万方。", string? slip = null, AppealCategory? category = AppealCategory.HeadquartersSupport) =>
        new(category, title, text, slip);

    public Task<Result<AppealId>> DraftAsync(CustomerId customer, TypedAppeal? typed = null, PersonCard? by = null, Month? month = null) =>
        RunAsync((WriteDraft use) => use.NewAsync((by ?? Group.LiaisonA).Id, customer, month ?? November, typed ?? Typed(), default));

    public Task<Result<AppealId>> RaiseAsync(CustomerId customer, bool urgent = true, TypedAppeal? typed = null, PersonCard? by = null) =>
        RunAsync((RaiseAppeal use) => use.NewAsync((by ?? Group.LiaisonA).Id, customer, typed ?? Typed(), urgent, default));

    public async Task<Result<MonthReceipt>> SubmitAsync(UnitId unit, PersonCard by, Month? month = null)
    {
        var owed = await ReturnAsync(unit, month);
        return await RunAsync((SubmitMonth use) => use.RunAsync(by.Id, owed.Id, owed.Version, default));
    }

    public Task<int> WatchAsync() => RunAsync((WatchAppeals use) => use.RunAsync(default));

    public Task<AppealView> ViewAsync(PersonCard reader, AppealId id) => RunAsync(async (ViewAppeal use) => (await use.RunAsync(reader.Id, id, default)).Value);

    public Task<Error?> AskAsync(AppealId id, string text = "缺合同编号？", PersonCard? by = null) => StepAsync((AskBack use) => use.AskAsync((by ?? Group.Officer).Id, id, text, default));

    public Task<Error?> ReplyAsync(AppealId id, string text = "合同 2026-7", PersonCard? by = null) =>
        StepAsync((AskBack use) => use.ReplyAsync((by ?? Group.LiaisonA).Id, id, text, default));

    public Task<Error?> AnswerAsync(AppealId id, string text = "同意增量。", PersonCard? by = null) =>
        StepAsync((AnswerAppeal use) => use.RunAsync((by ?? Group.Officer).Id, id, text, default));

    public Task<Error?> CloseAsync(AppealId id, string text = "", PersonCard? by = null) => StepAsync((CloseAppeal use) => use.CloseAsync((by ?? Group.LiaisonA).Id, id, text, default));

    public async Task<Error?> StepAsync<TService>(Func<TService, Task<Result>> use)
        where TService : notnull => (await RunAsync(use)).Error;

    public void Strategic(SubjectId subject, DateOnly? until = null) => Seams.Awards.Add(
        new AwardCard(subject, Group.Headquarters, null, TierLevel.Strategic, 2025, new DateOnly(2026, 1, 1), until ?? new DateOnly(2027, 12, 31), null, false));

    public async Task<CustomerId> RegisterAsync(string code, UnitId unit, TierLevel? level)
    {
        var subject = RatedSubject.Recognise(code, $"客户{code}");
        var customer = Customer.Register(code, new CustomerDetails($"客户{code}", "", unit, GasForm.Gaseous, CustomerKind.General, subject.Id, "", new DateOnly(2020, 1, 1)));
        await Group.Test.WithDbAsync(db =>
        {
            db.AddRange(subject, customer);
            return db.SaveChangesAsync();
        });
        if (level == TierLevel.Strategic)
        {
            Strategic(subject.Id);
        }
        else if (level is { } vip)
        {
            Seams.Awards.Add(new AwardCard(subject.Id, unit, GasForm.Gaseous, vip, 2025, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), null, false));
        }

        return customer.Id;
    }

    public Task<SubjectId> SubjectAsync(CustomerId customer) =>
        Group.Test.WithDbAsync(db => db.Set<Customer>().Where(each => each.Id == customer).Select(each => each.Subject).SingleAsync());

    public async Task<PersonCard> JoinAsync(string number, UnitId unit, params Role[] roles)
    {
        var person = Person.Join(number, new PersonDetails($"{number} {roles.FirstOrDefault()}", "", null, unit, "", null, "zh-CN"), roles);
        await Group.Test.WithDbAsync(db =>
        {
            db.Add(person);
            return db.SaveChangesAsync();
        });
        Clock.Advance(TimeSpan.FromSeconds(6)); // Rights and people are remembered for five seconds.
        return (await RunAsync((IDirectory directory) => directory.PersonAsync(person.Id, default)))!;
    }

    /// <summary>Whoever leaves has nothing from that day on.</summary>
    public Task LeaveAsync(PersonCard person) => EndAsync(person, each => each.Leave(GroupTime.DateOf(Clock.GetUtcNow())));

    /// <summary>Whoever is here still, without any role.</summary>
    public Task TakeRolesAsync(PersonCard person) => EndAsync(person, each => each.GiveUpRoles());

    public static string Text(TeamsGrading.Bot.Cards.Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);

    public ValueTask DisposeAsync() => Group.DisposeAsync();

    private async Task EndAsync(PersonCard person, Action<Person> end)
    {
        await Group.Test.WithDbAsync(async db =>
        {
            end(await db.Set<Person>().SingleAsync(each => each.Id == person.Id));
            return await db.SaveChangesAsync();
        });
        Clock.Advance(TimeSpan.FromSeconds(6));
    }

    private async Task FurnishAsync()
    {
        (First, Other, Vip) = (
            await RegisterAsync("A1", Group.A, TierLevel.Strategic), await RegisterAsync("A2", Group.A, TierLevel.Strategic), await RegisterAsync("A3", Group.A, TierLevel.Vip1));
        (OfB, OfC) = (await RegisterAsync("B1", Group.B, TierLevel.Strategic), await RegisterAsync("C1", Group.C, null));
        Keeper = await JoinAsync("6", Group.A, Role.KeyAccountManager);
        Leader = await JoinAsync("7", Group.Headquarters, Role.LeaderInCharge);
        Second = await JoinAsync("8", Group.Headquarters, Role.HeadquartersOfficer);
        foreach (var (unit, liaison) in new[] { (Group.A, Group.LiaisonA), (Group.B, Group.LiaisonB), (Group.C, Group.LiaisonC) })
        {
            Seams.Liaisons[unit] = new Caretaker(liaison.Id, liaison.Id);
        }

        foreach (var customer in new[] { First, Other })
        {
            Seams.Followers[await SubjectAsync(customer)] = new Caretaker(Group.Officer.Id, Group.Officer.Id);
        }
    }
}
