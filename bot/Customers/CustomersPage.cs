using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>What is looked for.</summary>
internal sealed record FindSent(string? Text);

/// <summary>Which list, and where the page before ended; nothing for the beginning.</summary>
internal sealed record ListSent(string? List, string? After);

/// <summary>A customer in a list: what everybody may see who may find it.</summary>
/// <param name="About">Code, unit, form, level or completeness, in words.</param>
internal sealed record ListedAnswer(string Id, string Name, string About, IEnumerable<string> Remarks);

/// <summary>Customers that were found.</summary>
/// <param name="Similar">Nothing is written like that; these are but for one character.</param>
internal sealed record FoundAnswer(IEnumerable<ListedAnswer> Customers, bool More, bool Similar);

/// <summary>A page of a list of files.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Exports">Units whose files the reader may take out.</param>
/// <param name="Keeps">The reader keeps files somewhere.</param>
internal sealed record FilesAnswer(string List, IEnumerable<ListedAnswer> Customers, string? Next, IEnumerable<OptionAnswer> Exports, bool Keeps);

/// <summary>客户档案 Answers the desk's page on which customers are found, and files listed (A02, A09). POSTs: what is looked for stands in no address.</summary>
public static class CustomersPage
{
    private const int MostFound = 25;
    private const int LinesOnAPage = 20;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapCustomersPage(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapPost("/find", async (HttpContext context, FindCustomers find, FindSent sent) =>
            context.Answer(await find.RunAsync(context.Reader(), sent.Text ?? "", MostFound, context.RequestAborted), Found));
        pages.MapPost("/files", ListAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ListFiles files, IAccess access, IDirectory directory, Wording wording, ListSent sent)
    {
        var (reader, texts, cancellation) = (context.Reader(), wording.For(context.Locale()), context.RequestAborted);
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var list = sent.List ?? ((await files.RunAsync(reader, new FileFilter(Mine: true), null, 1, cancellation)).Lines.Count > 0 ? "mine" : "all");
        var lines = list == "without"
            ? await files.WithoutAsync(reader, null, sent.After, LinesOnAPage, cancellation)
            : await files.RunAsync(reader, new FileFilter(Mine: list == "mine", Incomplete: list == "incomplete"), sent.After, LinesOnAPage, cancellation);
        var exports = await access.UnitsAsync(reader, GradingAction.ExportFiles, cancellation);
        return Results.Ok(new FilesAnswer(
            list,
            lines.Lines.Select(line => new ListedAnswer(Shown.Id(line.Customer.Value), line.Name, About(line, names, texts), [])),
            lines.Next,
            exports.Select(unit => new OptionAnswer(Shown.Id(unit.Value), names.GetValueOrDefault(unit, ""))),
            (await access.UnitsAsync(reader, GradingAction.KeepFile, cancellation)).Count > 0));
    }

    private static string About(FileLine line, Dictionary<UnitId, string> units, Texts texts) => texts.With(
        line.Percent is null ? "Page.Files.Without" : "Page.Files.Line",
        ("Code", line.Code), ("Unit", units.GetValueOrDefault(line.Unit, "")), ("Form", line.Form), ("Standing", line.Standing), ("Percent", line.Percent));

    private static FoundAnswer Found(FoundCustomers found, Texts texts) => new(
        found.Customers.Select(customer => new ListedAnswer(
            Shown.Id(customer.Id.Value), customer.Name,
            texts.With(
                "Page.Files.Found",
                ("Code", customer.Code), ("Unit", customer.UnitName), ("Form", customer.Form),
                ("Level", customer.Awards is [var best, ..] ? texts.Show(best.Level) : texts["Page.Files.NoLevel"])),
            customer.Remarks.Select(remark => Shown.Remark(remark.Mark, texts)))),
        found.More, found.Similar);
}
