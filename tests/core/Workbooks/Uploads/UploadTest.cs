using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Core.Workbooks.Uploads;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks.Uploads;

/// <summary>The small group, already imported, and a sheet of volumes in front of its headquarters officer.</summary>
public abstract class UploadTest : ImportTest
{
    protected static readonly string[] Columns = ["Customer", "Month", "Contracted", "Actual", "Price", "Cost"];

    protected PersonId Officer { get; private set; }

    protected async Task PrepareAsync()
    {
        Assert.Equal(1, (await ImportAsync(new GroupWorkbook().Bytes())).Value.Recorded);
        Officer = await PersonAsync("1");
    }

    protected async Task<PersonId> PersonAsync(string number) =>
        (await Database.WithDbAsync(db => db.Set<Person>().SingleAsync(person => person.EmployeeNumber == number))).Id;

    /// <summary>The person works in the unit with these roles and no others, at once.</summary>
    protected async Task GrantAsync(string number, string unit, params Role[] roles)
    {
        await Database.WithDbAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(each => each.EmployeeNumber == number);
            var home = await db.Set<Unit>().SingleAsync(each => each.Code == unit);
            person.Describe(new PersonDetails(person.Name, person.Mail, person.EntraObjectId, home.Id, person.Position, person.Manager, person.Locale), roles);
            return await db.SaveChangesAsync();
        });
        Database.Services.GetRequiredService<GrantCache>().Clear();
        Database.Clock.Advance(TimeSpan.FromSeconds(10));
    }

    /// <summary>A row of cells: text; a number as the pane sends it; a text behind <c>f:</c> is a formula, behind <c>e:</c> an error.</summary>
    protected static UploadedRow Row(int row, params object?[] cells) => new(
        row,
        string.Concat(cells.Select(cell => cell switch
        {
            null => '-',
            string text when text.StartsWith("f:", StringComparison.Ordinal) => 'f',
            string text when text.StartsWith("e:", StringComparison.Ordinal) => 'e',
            string => 't',
            _ => 'n',
        })),
        [.. cells.Select(cell => cell switch
        {
            null => "",
            string text => text.Length > 1 && text[1] == ':' ? text[2..] : text,
            _ => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)!,
        })]);

    protected static UploadedRow Month(int row, string customer, object? month, object? actual) => Row(row, customer, month, 1000, actual, 3.2m, 2.9m);

    protected async Task<UploadId> StartAsync(int rows, int parts = 1, PersonId? by = null, string[]? merged = null, SheetKind sheet = SheetKind.Volumes, string[]? columns = null) =>
        (await TryStartAsync(rows, parts, by, merged, sheet, columns)).Value;

    protected Task<Result<UploadId>> TryStartAsync(
        int rows, int parts = 1, PersonId? by = null, string[]? merged = null, SheetKind sheet = SheetKind.Volumes, string[]? columns = null) =>
        Database.RunAsync((StartUpload start) => start.RunAsync(
            by ?? Officer, new NewUpload(sheet, "气量.xlsx 气量", columns ?? Columns, false, merged ?? [], rows, parts), default));

    protected Task<Result> SendAsync(UploadId id, int part, params UploadedRow[] rows) =>
        Database.RunAsync((KeepPart keep) => keep.RunAsync(Officer, id, part, rows, default));

    protected Task<Result<TriedUpload>> TryAsync(UploadId id, PersonId? by = null) =>
        Database.RunAsync((TryUpload trial) => trial.RunAsync(by ?? Officer, id, default));

    protected Task<Result<UploadReceipt>> CommitAsync(UploadId id, PersonId? by = null) =>
        Database.RunAsync((CommitUpload commit) => commit.RunAsync(by ?? Officer, id, default));

    protected Task<Result<UndoReceipt>> TakeBackAsync(UploadId id) => Database.RunAsync((UndoUpload undo) => undo.RunAsync(Officer, id, default));

    protected Task<Result<UploadView>> ViewAsync(UploadId id, PersonId? by = null) =>
        Database.RunAsync((ViewUpload view) => view.RunAsync(by ?? Officer, id, default));

    /// <summary>Sends rows in one part and tries them.</summary>
    protected async Task<(UploadId Id, TriedUpload Tried)> SheetAsync(params UploadedRow[] rows)
    {
        var id = await StartAsync(rows.Length);
        Assert.Null((await SendAsync(id, 1, rows)).Error);
        return (id, (await TryAsync(id)).Value);
    }

    protected static string[] Faults(TriedUpload tried) => Faults(tried.Report);
}
