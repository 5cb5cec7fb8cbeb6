using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Appeals;

/// <summary>An answered appeal in a list.</summary>
/// <param name="State">answered or closed.</param>
public sealed record AnsweredAnswer(string Id, string Title, string Customer, string Unit, string CategoryName, DateOnly AnsweredOn, string State, string StateName);

/// <summary>A page of answered appeals, those answered last first.</summary>
/// <param name="Next">Where the next page begins; nothing on the last.</param>
public sealed record AnsweredPageAnswer(IReadOnlyList<AnsweredAnswer> Appeals, string? Next);

/// <summary>诉求答复 Answers to appeals to be put into a mail to the customer (001 §8.2.2).</summary>
public static class AnswersApi
{
    private const string DayForm = "yyyyMMdd";

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapAnswersToWrite(this WebApplication app)
    {
        var appeals = app.AddinGroup("Appeals");
        appeals.MapGet("/appeals/answered", ListAsync).WithName("ListAnswers").Produces<AnsweredPageAnswer>();
        appeals.MapGet("/appeals/{appeal:long}/insert", InsertAsync).WithName("InsertAnswer").Produces<Insertable>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, ListAnswered list, Wording wording, string? after)
    {
        var texts = wording.For(context.Locale());
        DateOnly on = default;
        if (!WireName.TryPlace(after, out var place)
            || (place is { } at && !DateOnly.TryParseExact(at.First.ToString(CultureInfo.InvariantCulture), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out on)))
        {
            return Problem.Of(new RequestMalformed(), texts);
        }

        var (lines, next) = await list.RunAsync(context.Reader(), place is { } from ? new AnsweredPlace(on, new AppealId(from.Second)) : null, context.RequestAborted);
        return Results.Ok(new AnsweredPageAnswer(
            [
                .. lines.Select(line => new AnsweredAnswer(
                    Shown.Id(line.Id.Value), line.Title, line.Customer, line.Unit, texts.Show(line.Category), line.AnsweredOn, WireName.Of(line.State), texts.Show(line.State))),
            ],
            next is null ? null : WireName.Place(int.Parse(next.On.ToString(DayForm, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), next.Id.Value)));
    }

    /// <summary>What was asked by its title, and the answer; nothing of how it was handled, and no link that the customer could not follow.</summary>
    private static async Task<IResult> InsertAsync(HttpContext context, ViewAppeal view, long appeal)
    {
        var seen = await view.RunAsync(context.Reader(), new AppealId(appeal), context.RequestAborted);
        var answered = seen.Refused(out var refusal) ? refusal
            : seen.Value is { State: AppealState.Answered or AppealState.Closed, Answer.Length: > 0 } ? seen.Value : (Result<AppealView>)new AppealNotAnswered();
        return context.Answer(answered, (found, texts) => Insertable.Of(
            texts.With("Addin.Answer.Subject", ("Title", found.Title)),
            [
                new MailPart.Paragraph(texts.With("Addin.Answer.Begin", ("Customer", found.Customer))),
                new MailPart.Facts([(texts["Addin.Answer.Matter"], found.Title), (texts["Addin.Answer.On"], found.AnsweredOn is { } on ? Format.Day(on) : "")]),
                new MailPart.Section(texts["Addin.Answer.Heading"]),
                new MailPart.Paragraph(found.Answer),
            ],
            [], context.CardLink(AppealCards.Appeal, appeal), linkWords: null));
    }
}
