using System.Numerics;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>All answers about a candidate and a question, ascending.</summary>
public sealed record Cell(SubjectId Candidate, RuleItemId Item, IReadOnlyList<int> Answers);

/// <summary>The roll as counting needs it: who finished, and how many could.</summary>
/// <param name="Counted">Finished and not recused, by candidate.</param>
internal sealed record Turnout(int Eligible, int Finished, IReadOnlyDictionary<SubjectId, int> Counted)
{
    public static Turnout Of(RoundForm form, IReadOnlySet<PersonId> finished)
    {
        var counted = form.Roll.Where(slot => !slot.Recused && finished.Contains(slot.Voter)).ToList();
        return new Turnout(
            form.Roll.Count(slot => !slot.Recused),
            counted.Count,
            form.Candidates.ToDictionary(each => each.Subject, each => counted.Count(slot => slot.Answers(each.Subject))));
    }
}

/// <summary>
/// Counts a round: a pure function, used at closing and by the verification of a pack, so that both give the same bits (voting.md, counting
/// and disclosure).
/// </summary>
internal static class Tally
{
    public const string Formula = "TeamsGrading.Tally/1";
    public const string Nature = "SalesRatingNotCreditRating";

    /// <summary>Fewer counted ballots open nothing.</summary>
    public const int Fewest = 3;
    private const int FewestForCounts = 5;
    private const int FewestForDrop = 7;
    private const int FewestForItems = 10;

    /// <summary>Whether more than the rule's share finished, and at least one candidate can be counted.</summary>
    public static bool IsValid(RoundForm form, Turnout turnout) =>
        turnout.Finished > form.Quorum * turnout.Eligible && turnout.Counted.Values.Any(counted => counted >= Fewest);

    public static PublishedResult NotValid(Turnout turnout) =>
        new(Formula, Nature, RoundOutcome.NotValid, turnout.Eligible, turnout.Finished, 0, 0, []);

    /// <summary>The result of a valid round. Cells of candidates with fewer than three counted ballots are not there.</summary>
    public static PublishedResult Count(RoundForm form, Turnout turnout, IReadOnlyList<Cell> cells)
    {
        var byCandidate = cells.ToLookup(cell => cell.Candidate);
        var smallest = turnout.Counted.Values.Where(counted => counted >= Fewest).Min();
        var places = form.Kind == RoundKind.Voting ? 0 : PlacesFor(smallest);
        var rows = form.Candidates.Select(candidate => turnout.Counted[candidate.Subject] < Fewest
            ? new ResultRow(candidate.Subject, candidate.Code, candidate.Name, null, null, null, null, null, null, null)
            : form.Kind == RoundKind.Voting
                ? Vote(candidate, byCandidate[candidate.Subject].Single().Answers, smallest)
                : Score(form, candidate, [.. byCandidate[candidate.Subject]], smallest, places)).ToList();
        return new PublishedResult(
            Formula, Nature, RoundOutcome.Published, turnout.Eligible, turnout.Finished, smallest, places, form.Kind == RoundKind.Voting ? Listed(rows) : Ranked(rows));
    }

    public static int PlacesFor(int counted) => counted >= FewestForDrop ? 2 : counted >= FewestForCounts ? 1 : 0;

    private static ResultRow Vote(FormCandidate candidate, IReadOnlyList<int> answers, int smallest)
    {
        int Of(VoteChoice choice) => answers.Count(answer => answer == (int)choice);
        var shown = smallest >= FewestForCounts;
        return new ResultRow(
            candidate.Subject, candidate.Code, candidate.Name, null, null, null, 2 * Of(VoteChoice.For) > answers.Count,
            shown ? Of(VoteChoice.For) : null, shown ? Of(VoteChoice.Against) : null, shown ? Of(VoteChoice.Abstain) : null);
    }

    private static ResultRow Score(RoundForm form, FormCandidate candidate, IReadOnlyList<Cell> cells, int smallest, int places)
    {
        var drop = form.DropExtremes && smallest >= FewestForDrop;
        var means = cells.Select(cell => (cell.Item, Mean: MeanOf(cell.Answers, drop))).ToList();
        var total = candidate.Measured.Select(points => Fraction.Of(points.Points)).Concat(means.Select(each => each.Mean))
            .Aggregate(Fraction.Of(0), (sum, part) => sum + part);
        IReadOnlyList<ItemMean>? judged = smallest >= FewestForItems ? [.. means.Select(each => new ItemMean(each.Item, each.Mean.Round(places)))] : null;
        return new ResultRow(candidate.Subject, candidate.Code, candidate.Name, null, total.Round(places), judged, null, null, null, null);
    }

    /// <summary>Half points over twice the number that counts; without one highest and one lowest when they are dropped.</summary>
    private static Fraction MeanOf(IReadOnlyList<int> ascending, bool drop)
    {
        var kept = drop ? ascending.Skip(1).SkipLast(1).ToList() : ascending;
        return new Fraction(kept.Aggregate(BigInteger.Zero, (sum, answer) => sum + answer), 2 * kept.Count);
    }

    private static List<ResultRow> Ranked(List<ResultRow> rows) =>
        [.. rows.Select(row => row with { Rank = row.Total is { } total ? 1 + rows.Count(other => other.Total > total) : null })
            .OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.Code, StringComparer.Ordinal)];

    private static List<ResultRow> Listed(List<ResultRow> rows) =>
        [.. rows.OrderBy(row => row.Passed switch { true => 0, false => 1, null => 2 }).ThenBy(row => row.Code, StringComparer.Ordinal)];
}
