using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>An original in a list; <paramref name="About"/> is size, who and when, and why it was taken out.</summary>
internal sealed record OriginalAnswer(string Id, string Name, string Kind, string Note, string About, bool Removed);

/// <summary>One page of a customer's originals, and the kinds that a new one can be.</summary>
internal sealed record OriginalsAnswer(int Page, int Pages, IEnumerable<OptionAnswer> Kinds, IEnumerable<OriginalAnswer> Lines);

/// <summary>An original to be taken out; the id may come as text.</summary>
internal sealed record OriginalSent(long Original, string? Reason);

/// <summary>原件 Answers the list of originals on the page of a customer (A12); the files themselves go over addresses of their own.</summary>
public static class OriginalsPage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapOriginalsPage(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapGet("/originals", async (HttpContext context, ViewOriginals view, long customer, int? page) =>
            context.Answer(await view.RunAsync(context.Reader(), new CustomerId(customer), null, page ?? 1, context.RequestAborted), Show));
        pages.MapPost("/original-remove", async (HttpContext context, TakeOutOriginal remove, OriginalSent sent) =>
            context.Answer(await remove.RunAsync(context.Reader(), new OriginalId(sent.Original), sent.Reason, context.RequestAborted), (_, _) => new { }));
    }

    private static OriginalsAnswer Show(OriginalPage page, Texts texts) => new(
        page.Page,
        page.Pages,
        // Evidence of a remark of risk comes with the remark.
        Enum.GetValues<OriginalKind>().Where(kind => kind != OriginalKind.Evidence).Select(kind => new OptionAnswer(kind.ToString(), texts.Show(kind))),
        page.Lines.Select(line => new OriginalAnswer(
            Shown.Id(line.Id.Value), line.Name, texts.Show(line.Kind), line.Note,
            texts.With(
                line.RemovedOn is null ? "Page.Originals.About" : "Page.Originals.TakenOut",
                ("Size", Size(line.Size)), ("By", line.By), ("At", line.AtUtc), ("On", line.RemovedOn), ("Reason", line.RemovedReason)),
            line.RemovedOn is not null)));

    private static string Size(long bytes) => bytes >= 1024 * 1024
        ? $"{Format.Rounded(bytes / 1024m / 1024m, 1)} MB"
        : $"{Format.Rounded(Math.Max(1m, bytes / 1024m), 0)} KB";
}
