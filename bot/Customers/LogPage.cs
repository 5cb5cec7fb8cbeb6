using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>What the page looks for; in the body, because addresses carry no names. Days are yyyy-MM-dd.</summary>
internal sealed record LogWish(string? Person, string? Customer, DateOnly? From, DateOnly? Until, int Page = 1);

/// <summary>One line in the reader's language; <paramref name="At"/> is Asia/Shanghai. Ids are text.</summary>
internal sealed record LogLine(
    string Id, string At, string? Person, string? PersonUnit, string Unit, string? Customer, string Purpose, string PurposeText, string Reason, string? About, bool ByOpenedRight);

/// <summary>A page of lines, the newest first.</summary>
internal sealed record LogAnswer(IEnumerable<LogLine> Lines, int Page, bool More);

/// <summary>What verifying gave; <paramref name="Broken"/> in words.</summary>
internal sealed record LogProof(int Lines, int Chains, IReadOnlyList<string> Broken);

/// <summary>查阅记录 Answers the desk's page of the access log.</summary>
internal static class LogPage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapAccessLog(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapPost("/access-log", async (HttpContext context, ViewAccessLog view, LogWish wish) => context.Answer(
            await view.RunAsync(
                context.Reader(), new AccessLogQuery(wish.Person, wish.Customer, wish.From, wish.Until, wish.Page), context.RequestAborted),
            Show));
        pages.MapGet("/access-log/proof", async (HttpContext context, VerifyAccessLog verify, IDirectory directory, Wording wording) =>
        {
            var proof = await verify.RunAsync(context.Reader(), context.RequestAborted);
            var broken = proof.Refused(out _) ? []
                : await VerifyLog.BrokenAsync(proof.Value, directory, wording.For(context.Locale()), context.RequestAborted);
            return context.Answer(proof, (value, _) => new LogProof(value.Lines, value.Chains, broken));
        });
    }

    private static LogAnswer Show(AccessLogPage page, Texts texts) => new(
        page.Lines.Select(line => new LogLine(
            Shown.Id(line.Id.Value), Format.Moment(line.AtUtc), line.Person, line.PersonUnit, line.Unit, line.Customer, line.Purpose.ToString(),
            texts.Show(line.Purpose), line.Reason, line.About, line.ByOpenedRight)),
        page.Page,
        page.More);
}
