using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>A right in words; what the reader may do with it.</summary>
internal sealed record RightAnswer(
    string Id, string Person, string Position, string Unit, string Action, string Period, string State, string StateText, string Reason, IEnumerable<string> History,
    bool InForce, bool MayDecide, bool MayClose);

/// <summary>One page of rights, those to be decided first.</summary>
internal sealed record RightsAnswer(string Waiting, IEnumerable<RightAnswer> Rights, int Page, int Pages, bool MayAsk, bool MayRelease);

/// <summary>A step with a right; the id may come as text.</summary>
internal sealed record RightSent(long Right, string? Reason);

/// <summary>查询权限 Answers the desk's page on which the information centre opens and closes rights on files (A10).</summary>
public static class RightsPage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapRightsPage(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapGet("/rights", ListAsync);
        pages.MapPost("/right-open", async (HttpContext context, DecideRight decide, RightSent sent) =>
            context.Answer(await decide.OpenAsync(context.Reader(), new FileRightId(sent.Right), context.RequestAborted), Done));
        pages.MapPost("/right-decline", async (HttpContext context, DecideRight decide, RightSent sent) =>
            context.Answer(await decide.DeclineAsync(context.Reader(), new FileRightId(sent.Right), sent.Reason, context.RequestAborted), Done));
        pages.MapPost("/right-close", async (HttpContext context, CloseRight close, RightSent sent) =>
            context.Answer(await close.RunAsync(context.Reader(), new FileRightId(sent.Right), sent.Reason, context.RequestAborted), Done));
    }

    private static async Task<IResult> ListAsync(HttpContext context, ViewRights view, IAccess access, Wording wording, int? page)
    {
        var texts = wording.For(context.Locale());
        var rights = await view.PageAsync(context.Reader(), page ?? 1, context.RequestAborted);
        var releases = (await access.UnitsAsync(context.Reader(), GradingAction.OpenAccess, context.RequestAborted)).Count > 0;
        return Results.Ok(new RightsAnswer(
            rights.Waiting > 0 ? texts.With("Card.Rights.Waiting", ("Count", rights.Waiting)) : texts["Card.Rights.NoneWaiting"],
            rights.Rights.Select(right => Show(right, texts)), rights.Page, rights.Pages, rights.MayAsk, releases));
    }

    private static RightAnswer Show(RightView view, Texts texts)
    {
        var right = view.Right;
        return new RightAnswer(
            Shown.Id(right.Id.Value), view.Person, view.Position, view.UnitName, texts[$"Card.Right.Action.{right.Action}"],
            texts.With("Card.Right.PeriodValue", ("From", right.From), ("Until", right.Until)), right.State.ToString(),
            right.State == FileRightState.Open ? texts[view.InForce ? "Card.Rights.InForce" : "Card.Rights.NotYet"] : texts.Show(right.State),
            right.Reason, History(view, texts), view.InForce, view.MayDecide, view.MayClose);
    }

    private static IEnumerable<string> History(RightView view, Texts texts)
    {
        var right = view.Right;
        string Line(string key, string name, DateTime at) => texts.With("Page.Rights.Line", ("What", texts[key]), ("By", texts.With("Card.Right.By", ("Name", name), ("At", at))));
        yield return Line("Card.Right.AskedBy", view.AskedBy, right.AskedUtc);
        if (right.DecidedUtc is { } decided)
        {
            yield return Line("Card.Right.DecidedBy", view.DecidedBy ?? "–", decided);
        }

        if (right is { ClosedUtc: { } closed, End: { } end })
        {
            yield return Line("Card.Right.ClosedBy", view.ClosedBy ?? texts.Show(end), closed);
        }

        if (right.Answer.Length > 0)
        {
            yield return right.Answer;
        }
    }

    private static object Done(FileRightId id, Texts texts) => new { };
}
