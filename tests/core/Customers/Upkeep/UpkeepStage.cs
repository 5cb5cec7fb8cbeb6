using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Upkeep;

/// <summary>Customers with files in unit A and B, on real slices and a real SQLite file; today is 2026-11-02.</summary>
public sealed class UpkeepStage : IAsyncDisposable
{
    private int customers;

    private UpkeepStage(GroupStage group) => Group = group;

    public GroupStage Group { get; }

    public static async Task<UpkeepStage> CreateAsync(Action<IServiceCollection>? configure = null) => new(await GroupStage.CreateAsync(services =>
    {
        services.AddCustomers().AddUpkeep().AddMails().AddScoped<IAwardChanges, Awards>();
        configure?.Invoke(services);
    }));

    public void Day(string day, int hour = 9) =>
        Group.Test.Clock.SetUtc(new DateTimeOffset(DateOnly.Parse(day, CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8)));

    /// <summary>A customer with a file and its due dates, opened today without an event.</summary>
    public async Task<Customer> OpenAsync(
        CustomerKind kind = CustomerKind.General, UnitId? unit = null, PersonId? keeper = null, Action<SubjectId, Microsoft.EntityFrameworkCore.DbContext>? award = null)
    {
        var number = ++customers;
        var customer = Customer.Register(
            $"C{number:000}", new CustomerDetails($"客户{number:000}", "", unit ?? Group.A, GasForm.Gaseous, kind, SubjectId.New(), "", new DateOnly(2020, 1, 1)));
        await Group.Test.WithDbAsync(async db =>
        {
            db.Add(customer);
            award?.Invoke(customer.Subject, db);
            return await db.SaveChangesAsync();
        });
        await Group.RunAsync<IServiceProvider, int>(async scope =>
        {
            var db = scope.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>();
            var standing = await scope.GetRequiredService<Standings>().OfAsync(customer, default);
            var file = CustomerFile.Open(customer, standing, keeper, Group.LiaisonA.Id, Group.Test.Clock.GetUtcNow().UtcDateTime);
            db.Add(file);
            scope.GetRequiredService<UpkeepBook>().Make(file, last: null);
            return await db.SaveChangesAsync();
        });
        return customer;
    }

    public static Action<SubjectId, Microsoft.EntityFrameworkCore.DbContext> Holds(UnitId unit, TierLevel level, string from, string until) => (subject, db) => db.Add(Award.Grant(
        subject, unit, level == TierLevel.Strategic ? null : GasForm.Gaseous, level, 2025, AwardOrigin.List, ApprovalId.New(), new AwardPeriod(Of(from), Of(until))));

    public async Task<UpkeepDue> DueAsync(Customer customer, UpkeepPart part) =>
        await Group.Test.WithDbAsync(db => db.Set<UpkeepDue>().AsNoTracking().SingleAsync(due => due.Customer == customer.Id && due.Part == part));

    public async Task<CustomerFile> FileAsync(Customer customer) =>
        await Group.Test.WithDbAsync(db => db.Set<CustomerFile>().AsNoTracking().SingleAsync(file => file.Customer == customer.Id));

    public Task<Result<Confirmed>> ConfirmAsync(Customer customer, UpkeepPart? part = null, PersonCard? by = null) =>
        Group.RunAsync((ConfirmUnchanged use) => use.RunAsync((by ?? Group.LiaisonA).Id, customer.Id, part, default));

    public Task SaveAsync(Customer customer, UpkeepPart part) => Group.RunAsync<IServiceProvider, bool>(async scope =>
    {
        var db = scope.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>();
        return await db.WriteAsync(
            async () =>
            {
                var file = await db.Set<CustomerFile>().SingleAsync(each => each.Customer == customer.Id);
                await scope.GetRequiredService<UpkeepBook>().DoneAsync(file, part, UpkeepDone.Saved, Group.LiaisonA.Id, default);
                return true;
            },
            default);
    });

    public Task HappenedAsync(FileEvent what, string on, params Customer[] whom) => Group.RunAsync<IServiceProvider, bool>(scope =>
        scope.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>().WriteAsync(
            async () =>
            {
                await scope.GetRequiredService<IFileEvents>().HappenedAsync([.. whom.Select(each => each.Id)], what, Of(on), default);
                return true;
            },
            default));

    public Task AwardsChangedAsync(bool final, params Customer[] whom) => Group.RunAsync<IServiceProvider, bool>(scope =>
        scope.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>().WriteAsync(
            async () =>
            {
                await scope.GetRequiredService<IFileEvents>().AwardsChangedAsync(
                    [.. whom.Select(each => each.Subject)], final, GroupTime.DateOf(Group.Test.Clock.GetUtcNow()), default);
                return true;
            },
            default));

    public async Task RecordAsync(Customer customer, params int[] months) => await Group.Test.WithDbAsync(async db =>
    {
        db.AddRange(months.Select(month => MonthlyVolume.Record(
            customer.Id, Month.FromStamp(month), new MonthlyVolumeDetails(default, default, default, default, default, default))));
        return await db.SaveChangesAsync();
    });

    public Task<int> CountAsync<T>()
        where T : class => Group.Test.WithDbAsync(db => db.Set<T>().CountAsync());

    public static DateOnly Of(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => Group.DisposeAsync();
}
