using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Reports;

/// <summary>A published edition in a list.</summary>
/// <param name="Month">2026-10.</param>
/// <param name="Published">UTC.</param>
/// <param name="Changes">What a correction changed; empty for the first edition.</param>
public sealed record EditionAnswer(string Id, string Month, string Title, int Edition, DateTime Published, string Changes, bool Latest);

/// <summary>A page of editions, the newest first.</summary>
/// <param name="Next">Where the next page begins; nothing on the last.</param>
public sealed record EditionsAnswer(IReadOnlyList<EditionAnswer> Reports, string? Next);

/// <summary>月报 Published reports to be put into a mail that somebody writes, as far as that person reaches (001 §8.1.4).</summary>
public static class ReportsApi
{
    private const int PageSize = 20;
    private const int MostPages = 1_000;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapReportsToWrite(this WebApplication app)
    {
        var reports = app.AddinGroup("Reports");
        reports.MapGet("/reports", ListAsync).WithName("ListReports").Produces<EditionsAnswer>();
        reports.MapGet("/reports/{edition:long}/insert", InsertAsync).WithName("InsertReport").Produces<Insertable>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, ViewReport view, Wording wording, string? after)
    {
        var texts = wording.For(context.Locale());
        var page = string.IsNullOrEmpty(after) ? 1 : WireName.Id(after);
        if (page is not (> 0 and < MostPages))
        {
            return Problem.Of(new RequestMalformed(), texts);
        }

        var words = new ReportWording(texts);
        var editions = (await view.ListAsync(context.Reader(), (int)page.Value, PageSize, context.RequestAborted)).Editions;
        return Results.Ok(new EditionsAnswer(
            [
                .. editions.Take(PageSize).Select(each => new EditionAnswer(
                    Shown.Id(each.Id.Value), each.Month.ToString(), words.Title(each.Month, each.Number), each.Number, DateTime.SpecifyKind(each.PublishedUtc, DateTimeKind.Utc), each.Changes, each.Latest)),
            ],
            editions.Count > PageSize ? (page.Value + 1).ToString(CultureInfo.InvariantCulture) : null));
    }

    private static async Task<IResult> InsertAsync(HttpContext context, ReadEdition read, long edition) => context.Answer(
        await read.RunAsync(context.Reader(), new EditionId(edition), context.RequestAborted),
        (found, texts) =>
        {
            var (words, paper) = (new ReportWording(texts), found.Paper);
            return Insertable.Of(
                words.Title(paper.Month, paper.Edition),
                [
                    new MailPart.Section(words.Title(paper.Month, paper.Edition)),
                    .. paper.Changes.Length > 0 ? [new MailPart.Callout($"{texts["Report.Changes"]}\n{paper.Changes}")] : Array.Empty<MailPart>(),
                    .. paper.Whole ? [] : new MailPart[] { new MailPart.Paragraph(texts["Report.Restricted"]) },
                    .. paper.Sections.SelectMany(section => EditionMail.Section(section, words)),
                ],
                [], context.CardLink(ReportCards.Edition, edition), texts["Mail.Report.Open"]);
        });
}
