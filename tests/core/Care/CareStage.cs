using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Care;

/// <summary>
/// Three officers and the information centre in headquarters; unit A with one liaison, B with two, C with none; a manager and a clerk in each. Steel
/// (customer of A and B) and Glass (of C) are strategic, Small is not. Real rights and cards on a real SQLite file. The day is 2026-11-02.
/// </summary>
internal sealed class CareStage : IAsyncDisposable
{
    private CareStage(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public UnitId Headquarters { get; private set; }

    public UnitId A { get; private set; }

    public UnitId B { get; private set; }

    public UnitId C { get; private set; }

    public SubjectId Steel { get; private set; }

    public SubjectId Glass { get; private set; }

    public SubjectId Small { get; private set; }

    public DateOnly Today => GroupTime.DateOf(Test.Clock.GetUtcNow());

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    public static async Task<CareStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var stage = new CareStage(await TestDatabase.CreateAsync(services =>
        {
            services.AddOrganization().AddCommittees().AddDeliveries().AddCustomers().AddCards().AddCalendars().AddCare()
                .AddScoped<IAwards, Awards>().AddScoped<IStrategicSubjects, Awards>();
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

    /// <summary>Names with the version that holds now.</summary>
    public async Task<Error?> NameAsync(string actor, CareOf what, string? person, int? version = null)
    {
        var (by, wanted) = (await WhoAsync(actor), person is null ? (PersonId?)null : await WhoAsync(person));
        var seen = version ?? await Test.WithDbAsync(async db => (await db.Set<CareSeat>().FindAsync(what.Duty, what.Id))?.Version ?? 0);
        return (await Test.RunAsync((NameCaretaker use) => use.RunAsync(by, what, wanted, seen, default))).Error;
    }

    public async Task<Result<CareStandInId>> StandInAsync(string actor, CareOf what, string person, string? from, string? until)
    {
        var (by, other) = (await WhoAsync(actor), await WhoAsync(person));
        return await Test.RunAsync((NameCareStandIn use) => use.RunAsync(
            by, what, other, from is null ? null : Day(from), until is null ? null : Day(until), default));
    }

    public async Task<Error?> EndAsync(string actor, CareStandInId id)
    {
        var by = await WhoAsync(actor);
        return (await Test.RunAsync((EndCareStandIn use) => use.RunAsync(by, id, default))).Error;
    }

    public async Task<Result<CareView>> ViewAsync(string reader, CareOf what)
    {
        var who = await WhoAsync(reader);
        return await Test.RunAsync((ViewCare use) => use.OneAsync(who, what, default));
    }

    public async Task<Result<CareMapView>> MapAsync(string reader)
    {
        var who = await WhoAsync(reader);
        return await Test.RunAsync((ViewCare use) => use.MapAsync(who, default));
    }

    public Task<int> WatchAsync() => Test.RunAsync((WatchCare use) => use.RunAsync(default));

    /// <summary>Name of who acts, or null.</summary>
    public async Task<(string Acting, string Named)?> ActsAsync(CareOf what, DateOnly? on = null)
    {
        var day = on ?? Today;
        var taker = await Test.RunAsync(async (ICareMap map) => what.Duty == CareDuty.Follower
            ? (await map.FollowersAsync([what.Subject], day, default)).GetValueOrDefault(what.Subject)
            : (await map.LiaisonsAsync([what.Unit], day, default)).GetValueOrDefault(what.Unit));
        return taker is null ? null : (await NameAsync(taker.Acting), await NameAsync(taker.Named));
    }

    /// <summary>Cards that wait, as <c>person kind subject</c>.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync()
    {
        var posts = await Test.WithDbAsync(db => db.Set<CardPost>().AsNoTracking().Where(post => !post.Settled).ToListAsync());
        var lines = new List<string>();
        foreach (var post in posts)
        {
            lines.Add($"{await NameAsync(post.Person)} {post.Kind} {(post.Subject == A.Value ? "A" : post.Subject == B.Value ? "B" : post.Subject == C.Value ? "C" : post.Subject)}");
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public Task<int> ChangeAsync(string name, Func<PersonDetails, PersonDetails> change, params Role[] roles) => Test.WithDbAsync(async db =>
    {
        var person = await db.Set<Person>().SingleAsync(each => each.Name == name);
        person.Describe(change(new PersonDetails(person.Name, person.Mail, null, person.Unit, person.Position, null, person.Locale, person.LeftOn)), roles);
        return await db.SaveChangesAsync();
    });

    public async Task<Error?> LeaveAsync(string who, DepartureKind kind)
    {
        var (person, actor) = (await WhoAsync(who), await WhoAsync("centre"));
        return (await Test.RunAsync((RecordDeparture use) => use.LeaveAsync(actor, person, kind, "", default))).Error;
    }

    /// <summary>Every gap closed: both customers followed by the first officer, B and C with a liaison.</summary>
    public async Task CloseGapsAsync()
    {
        Assert.Null(await NameAsync("officer", CareOf.Customer(Steel), "officer"));
        Assert.Null(await NameAsync("officer", CareOf.Customer(Glass), "officer"));
        Assert.Null(await NameAsync("officer", CareOf.UnitOf(B), "liaison B"));
        await ChangeAsync("clerk C", details => details, Role.Liaison);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private async Task<string> NameAsync(PersonId id) => (await Test.RunAsync((IDirectory directory) => directory.PersonAsync(id, default)))!.Name;

    private Task<int> FurnishAsync() => Test.WithDbAsync(db =>
    {
        var top = Unit.Establish("HQ", "总部", null, null);
        var units = new[] { "A", "B", "C" }.Select(code => Unit.Establish(code, $"{code}公司", top.Id, null)).ToList();
        (Headquarters, A, B, C) = (top.Id, units[0].Id, units[1].Id, units[2].Id);
        db.Add(top);
        db.AddRange(units);
        Join("1", "centre", top, Role.InformationCentre);
        Join("2", "officer", top, Role.HeadquartersOfficer);
        Join("3", "second", top, Role.HeadquartersOfficer);
        Join("4", "third", top, Role.HeadquartersOfficer);
        foreach (var (place, unit) in units.Index())
        {
            Join($"{place}5", $"manager {unit.Code}", unit, Role.UnitManager);
            Join($"{place}6", $"clerk {unit.Code}", unit);
        }

        Join("17", "liaison A", units[0], Role.Liaison);
        Join("27", "liaison B", units[1], Role.Liaison);
        Join("28", "other B", units[1], Role.Liaison);
        Steel = Sign("S1", "海钢集团", TierLevel.Strategic, units[0], units[1]);
        Glass = Sign("S2", "南海玻璃", TierLevel.Strategic, units[2]);
        Small = Sign("S3", "小客户", TierLevel.Vip1, units[0]);
        return db.SaveChangesAsync();

        void Join(string number, string name, Unit where, params Role[] roles) =>
            db.Add(Person.Join(number, new PersonDetails(name, $"p{number}@example.com", null, where.Id, "科员", null, "zh-CN"), roles));

        SubjectId Sign(string code, string name, TierLevel level, params Unit[] where)
        {
            var subject = RatedSubject.Recognise(code, name);
            db.Add(subject);
            foreach (var unit in where)
            {
                db.Add(Customer.Register(
                    $"{code}{unit.Code}", new CustomerDetails(name, "", unit.Id, GasForm.Gaseous, CustomerKind.General, subject.Id, "", new DateOnly(2020, 1, 1))));
            }

            db.Add(Award.Grant(subject.Id, top.Id, null, level, 2025, AwardOrigin.Strategic, ApprovalId.New(), AwardPeriod.Of(new DateOnly(2026, 6, 1))));
            return subject.Id;
        }
    });
}
