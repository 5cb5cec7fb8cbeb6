using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>A published round to choose. Ids are text: a JavaScript number does not hold 63 bits.</summary>
internal sealed record RankingChoice(string Round, string Unit, string UnitName, int Year, string Form);

/// <summary>The published rounds a reader may see, the newest first.</summary>
internal sealed record RankingChoices(IEnumerable<RankingChoice> Rounds);

/// <summary>One line; <paramref name="Note"/> says why there is no rank, or the outcome of a vote.</summary>
internal sealed record RankingLine(int? Rank, string Name, string Total, string? Note);

/// <summary>A ranking as its page reads it: what the card shows, all on one page.</summary>
internal sealed record RankingAnswer(string Title, bool Voting, string Counted, IEnumerable<RankingLine> Lines, IEnumerable<string> Notes);

/// <summary>排名 Answers the desk's page of published rankings.</summary>
internal static class RankingPage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapRankings(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapGet("/rankings", async (HttpContext context, ViewRounds view, IAccess access, IDirectory directory) =>
            Results.Ok(await ChoicesAsync(context.Reader(), view, access, directory, context.RequestAborted)));
        pages.MapGet("/ranking", async (HttpContext context, ViewResult view, long round) =>
            context.Answer(await view.RunAsync(context.Reader(), new RoundId(round), context.RequestAborted), Show));
    }

    private static async Task<RankingChoices> ChoicesAsync(
        PersonId reader, ViewRounds view, IAccess access, IDirectory directory, CancellationToken cancellation)
    {
        var seen = (await access.UnitsAsync(reader, GradingAction.ViewResult, cancellation)).ToHashSet();
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return new RankingChoices((await view.RunAsync(reader, cancellation))
            .Where(round => seen.Contains(round.Unit) && Sheets.Phase(round.State, round.Outcome) is RoundPhase.Published or RoundPhase.PurgePending)
            .Select(round => new RankingChoice(
                Shown.Id(round.Id.Value), Shown.Id(round.Unit.Value), names.GetValueOrDefault(round.Unit, ""), round.Year, round.Form.ToString())));
    }

    private static RankingAnswer Show(ResultView view, Texts texts)
    {
        var sheet = Sheets.Result(view);
        var voting = view.Form.Kind == RoundKind.Voting;
        var barred = view.Result.Rows.Where(row => row.Barred).Select(row => row.Name).ToHashSet();
        return new RankingAnswer(
            Parts.Name(sheet.Round, texts),
            voting,
            texts.With("Card.Result.Counted", ("Counted", sheet.Counted), ("Eligible", sheet.Eligible)),
            voting
                ? sheet.Votes.Select(vote => new RankingLine(null, vote.Name, "", Outcome(vote, texts)))
                : sheet.Lines.Select(line => new RankingLine(line.Rank, line.Name, line.Total, barred.Contains(line.Name) ? texts["Card.Result.Barred"] : null)),
            [texts["Card.Result.SalesOnly"], .. sheet.Pending ? [texts["Card.Result.Pending"]] : Array.Empty<string>(), texts[voting ? "Card.Result.VoteRule" : $"Card.Result.Places.{sheet.Places}"]]);
    }

    private static string Outcome(VoteLine vote, Texts texts) =>
        texts[vote.Passed switch { true => "Card.Result.Passed", false => "Card.Result.NotPassed", null => "Card.Result.None" }];
}
