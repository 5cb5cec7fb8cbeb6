using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Turns what the handlers answer into what the cards draw.</summary>
internal static class Sheets
{
    /// <summary>Points by item are drawn from this many counted ballots on (voting.md, disclosure); those of members only as far as the result has them.</summary>
    private const int FewestForPoints = 5;

    public static RoundHead Head(RoundForm form) => new(form.Round, form.UnitName, form.Year, form.Form, form.Kind, form.DeadlineUtc);

    public static BallotSheet Ballot(BallotView view) => Ballot(view.Form, view.Open, view.Finished, view.Needed, view.Done, view.Barred);

    public static BallotSheet Ballot(
        RoundForm form, bool open, bool finished, IReadOnlyCollection<FormCandidate> needed, IReadOnlyCollection<SubjectId> done,
        IReadOnlySet<SubjectId> barred)
    {
        var mine = needed.Select(candidate => candidate.Subject).ToHashSet();
        var saved = done.ToHashSet();
        return new BallotSheet(Head(form), open, finished, [.. form.Candidates.Select(candidate => new BallotLine(
            candidate.Subject,
            candidate.Name,
            !mine.Contains(candidate.Subject) ? BallotMark.Recused : saved.Contains(candidate.Subject) ? BallotMark.Saved : BallotMark.Missing,
            barred.Contains(candidate.Subject)))]);
    }

    public static WatchSheet Watch(ParticipationView view, bool mayRemind, bool mayClose)
    {
        var names = view.People.ToDictionary(person => person.Voter, person => person.Name);
        return new WatchSheet(
            Head(view.Form),
            Phase(view.State, view.Outcome),
            view.Eligible,
            view.Finished,
            (int)decimal.Floor(view.Form.Quorum * view.Eligible) + 1,
            view.Form.Candidates.Count,
            [.. view.Deliveries.Select(post => new DeliveryLine(names.GetValueOrDefault(post.Person) ?? "", post.Fate, post.Reason))],
            mayRemind,
            mayClose,
            view.Barred);
    }

    public static ResultSheet Result(ResultView view)
    {
        var result = view.Result;
        var candidates = view.Form.Candidates.ToDictionary(candidate => candidate.Subject);
        var voting = view.Form.Kind == RoundKind.Voting;
        return new ResultSheet(
            Head(view.Form),
            result.Eligible,
            result.Finished,
            result.Places,
            result.Rows.Where(row => row.Rank is not null).GroupBy(row => row.Rank).Any(group => group.Count() > 1),
            view.KeyDestructionPending,
            voting ? [] : [.. result.Rows.Select(row => new RankLine(
                row.Rank, row.Name, Rounded(row.Total, result), Points(view, candidates[row.Subject], row), row.Barred,
                row.BaseTotal is null ? null : Rounded(row.BaseTotal, result)))],
            voting ? [.. result.Rows.Select(row => new VoteLine(
                row.Name, row.Passed, row is { For: { } yes, Against: { } no, Abstain: { } none } ? (yes, no, none) : null, row.Barred))] : []);
    }

    private static string Rounded(decimal? points, PublishedResult result) => points?.ToString($"F{result.Places}", CultureInfo.InvariantCulture) ?? "–";

    public static RoundPhase Phase(RoundState state, RoundOutcome outcome) => (state, outcome) switch
    {
        (RoundState.NeedsAttention, _) => RoundPhase.NeedsAttention,
        (RoundState.Open, _) => RoundPhase.Open,
        (_, RoundOutcome.NotValid) => RoundPhase.NotValid,
        (RoundState.Tallied, _) => RoundPhase.PurgePending,
        (RoundState.Purged or RoundState.Archived, _) => RoundPhase.Published,
        _ => RoundPhase.Closing,
    };

    private static List<(string, string)> Points(ResultView view, FormCandidate candidate, ResultRow row) => view.Result.SmallestCounted < FewestForPoints
        ? []
        :
        [
            .. from points in candidate.Measured
               join item in view.Form.Items on points.Item equals item.Id
               select (item.Name, Format.Rounded(points.Points, 2)),
            .. from mean in row.Judged ?? []
               join item in view.Form.Items on mean.Item equals item.Id
               select (item.Name, Format.Number(mean.Mean)),
        ];
}
