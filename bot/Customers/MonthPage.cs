using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>A figure as the page sends it, with what the form was shown with.</summary>
internal sealed record FigureSent(string Figure, string? Text, string? Seen);

/// <summary>Figures of a month; <paramref name="Month"/> is <c>2026-10</c>.</summary>
/// <param name="Confirmed">Doubts that were shown and are confirmed.</param>
internal sealed record MonthSent(long Customer, string? Month, IReadOnlyList<FigureSent>? Figures, string? Source, string? Confirmed, string? Reason);

/// <summary>A figure that stands otherwise; saving with <paramref name="Theirs"/> as seen chooses.</summary>
internal sealed record FigureConflictAnswer(string Figure, string Theirs, string Mine);

/// <summary>What became of a month: saved, or what looks wrong, or what stands otherwise.</summary>
/// <param name="Doubted">What looks wrong, as a confirmation sends it back.</param>
internal sealed record MonthSavedAnswer(bool Saved, IEnumerable<string> Warnings, string Doubted, IEnumerable<FigureConflictAnswer> Conflicts);

/// <summary>量价 Records a month on the page of a customer (A05); what looks wrong is asked about, what stands otherwise is shown with both figures.</summary>
public static class MonthPage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapMonthPage(this WebApplication app) => app.DeskPages().MapPost("/file-month", SaveAsync);

    private static async Task<IResult> SaveAsync(HttpContext context, RecordMonth record, Wording wording, MonthSent sent)
    {
        var texts = wording.For(context.Locale());
        if (MonthOf(sent.Month) is not { } month || FiguresOf(sent) is not { } figures)
        {
            return Problem.Of(new RequestMalformed(), texts);
        }

        var saved = await record.RunAsync(
            context.Reader(), new RecordMonthRequest(new CustomerId(sent.Customer), month, figures, sent.Source ?? "", sent.Confirmed ?? "", sent.Reason ?? ""), context.RequestAborted);
        return saved.Refused(out var refusal)
            ? refusal switch
            {
                MonthLooksWrong doubted => Results.Ok(new MonthSavedAnswer(false, doubted.Doubts.Select(texts.Explain), doubted.Mark, [])),
                MonthStandsOtherwise other => Results.Ok(new MonthSavedAnswer(
                    false, [], "", other.Conflicts.Select(conflict => new FigureConflictAnswer(Name(conflict.Figure), conflict.Theirs, conflict.Yours)))),
                _ => Problem.Of(refusal, texts),
            }
            : Results.Ok(new MonthSavedAnswer(true, [], "", []));
    }

    private static string Name(MonthFigure figure) => char.ToLowerInvariant(figure.ToString()[0]) + figure.ToString()[1..];

    private static Month? MonthOf(string? written) =>
        DateOnly.TryParseExact($"{written}-01", "yyyy-MM-dd", out var first) && first.Year is >= 1900 ? Month.Of(first) : null;

    private static List<FigureEdit>? FiguresOf(MonthSent sent)
    {
        var figures = new List<FigureEdit>();
        foreach (var figure in sent.Figures ?? [])
        {
            if (!Enum.TryParse<MonthFigure>(figure.Figure, ignoreCase: true, out var named) || !Enum.IsDefined(named))
            {
                return null;
            }

            figures.Add(new FigureEdit(named, figure.Text, figure.Seen));
        }

        return figures;
    }
}
