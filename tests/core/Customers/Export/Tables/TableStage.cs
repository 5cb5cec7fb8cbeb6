using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Export.Tables;

/// <summary>Customers of two units whose volumes are written into a sheet.</summary>
public abstract class TableStage : IAsyncLifetime
{
    protected ExportStage Stage { get; private set; } = null!;

    protected PersonCard Manager => Stage.Group.ManagerA;

    public async Task InitializeAsync() =>
        Stage = await ExportStage.CreateAsync(configure: services => services.AddSingleton(new ExportSettings(1_000, MostTableRows: 6_000)));

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    protected TableWish Volumes(params CustomerId[] customers) =>
        new(TableTopic.Volumes, Stage.Group.A, null, null, new Month(2000, 1), new Month(2026, 12), customers);

    protected Task<Result<BegunTable>> TryBeginAsync(TableWish wish, PersonCard? by = null, string reason = "月度核对") =>
        Stage.Group.RunAsync((BeginTable begin) => begin.RunAsync((by ?? Manager).Id, wish, reason, default));

    protected async Task<BegunTable> BeginAsync(TableWish? wish = null) => (await TryBeginAsync(wish ?? Volumes())).Value;

    protected Task<Result<HandedPage>> PageAsync(FileExportId id, int page, PersonCard? by = null) =>
        Stage.Group.RunAsync((ReadTable read) => read.RunAsync((by ?? Manager).Id, id, page, default));

    protected Task<Result<StandingTable>> StandAsync(FileExportId id, PersonCard? by = null) =>
        Stage.Group.RunAsync((ReadTable read) => read.StandAsync((by ?? Manager).Id, id, default));

    protected Task<Result> CancelAsync(FileExportId id, PersonCard? by = null) =>
        Stage.Group.RunAsync((ReadTable read) => read.CancelAsync((by ?? Manager).Id, id, default));

    /// <summary>Who took a copy with this mark, as the operator of the machine is told.</summary>
    protected async Task<TracedExport> TraceAsync(FileExportId id) =>
        (await Stage.Group.RunAsync((TraceExport trace) => trace.RunAsync(null, ExportMark.Write(id), default))).Value.Single();

    /// <summary>So many months of the customer, backwards from September 2026.</summary>
    protected Task<int> MonthsAsync(CustomerId customer, int count) => Stage.Group.Test.WithDbAsync(async db =>
    {
        var month = new Month(2026, 9);
        for (var each = 0; each < count; each++)
        {
            db.Add(MonthlyVolume.Record(customer, month.AddMonths(-each), new MonthlyVolumeDetails(
                new GasVolume(each), new GasVolume(each + 0.125m), new Money(3.25m), new Money(2.9m), new Money(1), new Money(1))));
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>So many customers of so many months each.</summary>
    protected async Task ManyAsync(int customers, int months)
    {
        for (var each = 0; each < customers; each++)
        {
            var id = await Stage.Group.Test.WithDbAsync(async db =>
            {
                var subject = RatedSubject.Recognise($"SM{each}", $"Subject {each}");
                var customer = Customer.Register($"M{each:00}", new CustomerDetails(
                    $"Many {each}", "", Stage.Group.A, GasForm.Gaseous, CustomerKind.General, subject.Id, "", null));
                db.AddRange(subject, customer);
                await db.SaveChangesAsync();
                return customer.Id;
            });
            await MonthsAsync(id, months);
        }
    }

    /// <summary>The person keeps these roles only, at once.</summary>
    protected async Task GrantAsync(PersonCard card, params Role[] roles)
    {
        await Stage.Group.Test.WithDbAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(each => each.Id == card.Id);
            person.Describe(new PersonDetails(person.Name, person.Mail, person.EntraObjectId, person.Unit, person.Position, person.Manager, person.Locale), roles);
            return await db.SaveChangesAsync();
        });
        Stage.Group.Test.Services.GetRequiredService<GrantCache>().Clear();
    }
}
