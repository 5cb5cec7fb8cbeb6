using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// A sheet that headquarters sent and has not imported yet, and a table that the hidden unit's manager is taking out: real ones of other people, so that an
/// address which did not ask whose they are would answer.
/// </summary>
internal static class WalkSheets
{
    /// <summary>Name of the sheet, stands in its cells, and is the reason of the export.</summary>
    public const string Secret = "机密表格庚";

    public static async Task AddAsync(IServiceProvider services, UnitId unit, CustomerId customer)
    {
        await using var scope = services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<IDirectory>().PeopleAsync(default);
        var (officer, manager) = (people.Single(person => person.EmployeeNumber == "10").Id, people.Single(person => person.EmployeeNumber == "30").Id);

        string[] columns = ["Customer", "Month", "Contracted", "Actual", "Price", "Cost"];
        var upload = (await scope.ServiceProvider.GetRequiredService<StartUpload>().RunAsync(
            officer, new NewUpload(SheetKind.Volumes, Secret, columns, false, [], 2, 2), default)).Value;
        var row = new UploadedRow(2, "ttnnnn", [Secret, "2026-03", "1", "1", "1", "1"]);
        Assert.Null((await scope.ServiceProvider.GetRequiredService<KeepPart>().RunAsync(officer, upload, 1, [row], default)).Error);

        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        db.Add(TeamsGrading.Core.Customers.MonthlyVolume.Record(customer, new Month(1999, 1), new TeamsGrading.Core.Customers.MonthlyVolumeDetails(
            new GasVolume(1), new GasVolume(1), new Money(1), new Money(1), new Money(1), new Money(1))));
        await db.SaveChangesAsync();
        var table = await scope.ServiceProvider.GetRequiredService<BeginTable>().RunAsync(
            manager, new TableWish(TableTopic.Volumes, unit, null, null, new Month(1999, 1), new Month(1999, 1), [customer]), Secret, default);
        Assert.Null(table.Error);
        Assert.Null((await scope.ServiceProvider.GetRequiredService<ReadTable>().RunAsync(manager, table.Value.Id, 1, default)).Error);
    }
}
