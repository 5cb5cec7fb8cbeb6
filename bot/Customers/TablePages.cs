using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>
/// Tables for the sheet in front of a person, for the Excel pane: an export is begun, its pages fetched one after another, or it is given up. What is
/// asked for stands in no address. Whoever was broken off asks how the export stands, and goes on.
/// </summary>
internal static class TablePages
{
    private const int MostFound = 25;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapTables(this WebApplication app)
    {
        var addin = app.AddinGroup("Excel");
        addin.MapGet("/tables", ChoicesAsync).WithName("ListTables").Produces<TableChoices>();
        addin.MapPost("/tables/customers", FindAsync).WithName("FindTableCustomers").Produces<TableFound>();
        addin.MapPost("/tables", BeginAsync).WithName("BeginTable").Produces<TableAnswer>();
        addin.MapPost("/tables/{id:long}/pages/{page:int}", async (HttpContext context, ReadTable read, long id, int page) =>
            context.Answer(await read.RunAsync(context.Reader(), new FileExportId(id), page, context.RequestAborted), TableAnswers.Page)).WithName("ReadTablePage").Produces<TablePageAnswer>();
        addin.MapPost("/tables/{id:long}/standing", async (HttpContext context, ReadTable read, long id) =>
            context.Answer(
                await read.StandAsync(context.Reader(), new FileExportId(id), context.RequestAborted),
                (standing, _) => new TableStanding(standing.Pages, standing.RowsSoFar, standing.Rows, standing.IsWhole))).WithName("StandOfTable").Produces<TableStanding>();
        addin.MapPost("/tables/{id:long}/cancel", async (HttpContext context, ReadTable read, long id) =>
            context.Answer(await read.CancelAsync(context.Reader(), new FileExportId(id), context.RequestAborted))).WithName("CancelTable").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ChoicesAsync(HttpContext context, IAccess access, IDirectory directory, ExportSettings settings, TimeProvider clock)
    {
        var (reader, cancellation) = (context.Reader(), context.RequestAborted);
        var units = await access.UnitsAsync(reader, GradingAction.ExportFiles, cancellation);
        var group = (await access.UnitsAsync(reader, GradingAction.ViewGroupRanking, cancellation)).Intersect(units).ToHashSet();
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id);
        var month = Month.Of(GroupTime.DateOf(clock.GetUtcNow())).AddMonths(-1);
        Result<TableChoices> choices = units.Count == 0 ? new ActionNotAllowed() : new TableChoices(
            [.. units.Select(unit => names[unit]).OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(One)],
            names.Values.Where(unit => unit.Parent is null && group.Contains(unit.Id)).Select(One).FirstOrDefault(),
            month.Year, month.ToString(), settings.MostTableRows);
        return context.Answer(choices, (known, _) => known);

        static TableUnit One(UnitCard unit) => new(Shown.Id(unit.Id.Value), unit.Name);
    }

    private static async Task<IResult> FindAsync(HttpContext context, FindCustomers find, IAccess access, TableFindSent sent)
    {
        var (reader, cancellation) = (context.Reader(), context.RequestAborted);
        var unit = new UnitId(Id(sent.Unit) ?? 0);
        var allowed = await access.DemandAsync(reader, GradingAction.ExportFiles, unit, cancellation);
        return context.Answer(
            allowed.Refused(out var refusal) ? refusal : await find.RunAsync(reader, sent.Text ?? "", MostFound, unit, cancellation), (found, _) => TableAnswers.Found(found));
    }

    private static async Task<IResult> BeginAsync(HttpContext context, BeginTable begin, TableSent sent) =>
        context.Answer(
            WishOf(sent) is { } wish ? await begin.RunAsync(context.Reader(), wish, sent.Reason ?? "", context.RequestAborted) : new RequestMalformed(), TableAnswers.Begun);

    private static TableWish? WishOf(TableSent sent)
    {
        var customers = (sent.Customers ?? []).Select(Id).ToList();
        return Named<TableTopic>(sent.Topic) is { } topic && Id(sent.Unit) is { } unit && !customers.Contains(null)
            ? new TableWish(
                topic, new UnitId(unit), sent.Year is >= 2000 and <= 2999 ? sent.Year : null, Named<GasForm>(sent.Form), MonthOf(sent.From), MonthOf(sent.To),
                customers.ConvertAll(id => new CustomerId(id!.Value)))
            : null;
    }

    private static T? Named<T>(string? written)
        where T : struct, Enum => Enum.TryParse<T>(written, out var value) && value.ToString() == written ? value : null;

    private static Month? MonthOf(string? written) =>
        DateOnly.TryParseExact($"{written}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 ? Month.Of(day) : null;

    private static long? Id(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
