using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>A plan of a visit in a list.</summary>
/// <param name="Direction">incoming or outgoing.</param>
/// <param name="Mailed">Some version of it went to the units concerned.</param>
public sealed record PlanAnswer(string Id, string Direction, string DirectionName, string Theme, string Customer, string Unit, string When, bool Mailed);

/// <summary>A page of plans.</summary>
/// <param name="Next">Where the next page begins; nothing on the last.</param>
public sealed record PlansAnswer(IReadOnlyList<PlanAnswer> Visits, string? Next);

/// <summary>拜访方案 Plans of visits to be put into a mail that somebody writes (001 §7.2.2).</summary>
public static class PlansApi
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapPlansToWrite(this WebApplication app)
    {
        var visits = app.AddinGroup("Visits");
        visits.MapGet("/visits", ListAsync).WithName("ListVisitPlans").Produces<PlansAnswer>();
        visits.MapGet("/visits/{visit:long}/insert", InsertAsync).WithName("InsertVisitPlan").Produces<Insertable>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, ListPlans list, Wording wording, string? after)
    {
        if (!WireName.TryPlace(after, out var place) || place?.First > DateTime.MaxValue.Ticks)
        {
            return Problem.Of(new RequestMalformed(), wording.For(context.Locale()));
        }

        var from = place is { } at ? new PlanPlace(new DateTime(at.First, DateTimeKind.Utc), new VisitId(at.Second)) : null;
        return context.Answer(await list.RunAsync(context.Reader(), from, context.RequestAborted), (page, texts) => new PlansAnswer(
            [
                .. page.Lines.Select(line => new PlanAnswer(
                    Shown.Id(line.Id.Value), WireName.Of(line.Direction), texts.Show(line.Direction), line.Theme, line.Customer, line.Unit, line.When, line.Mailed)),
            ],
            page.Next is { } next ? WireName.Place(next.StartUtc.Ticks, next.Id.Value) : null));
    }

    private static async Task<IResult> InsertAsync(HttpContext context, WritePlan write, long visit) => context.Answer(
        await write.RunAsync(context.Reader(), new VisitId(visit), context.RequestAborted),
        (written, texts) => Insertable.Of(
            texts.With("Addin.Visit.Subject", ("Direction", written.Plan.Direction), ("Customer", written.Plan.Customer), ("Day", written.Plan.Plan.On)),
            [
                new MailPart.Section(written.Plan.Plan.Theme),
                new MailPart.Facts([(texts["Addin.Visit.Customer"], written.Plan.Customer), (texts["Addin.Visit.Unit"], written.Plan.Unit), .. VisitPlanMail.Facts(written.Plan, texts)]),
            ],
            [
                .. written.Readers.Select(reader => new InsertRecipient(
                    reader.Name, reader.Mail, texts.With(reader.Liaison ? "Addin.Visit.Liaison" : "Addin.Visit.Answers", ("Unit", reader.Unit)))),
            ],
            context.CardLink(VisitCards.Visit, visit), texts["Addin.Visit.Open"]));
}
