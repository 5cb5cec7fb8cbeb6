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
    /// <summary>Knows barred candidates and differential items.</summary>
    public const string Formula = "TeamsGrading.Tally/2";

    /// <summary>Of rounds closed before there were bars and differential items; where a form has neither, both count alike.</summary>
    public const string FirstFormula = "TeamsGrading.Tally/1";
    public const string Nature = "SalesRatingNotCreditRating";

    /// <summary>Fewer counted ballots open nothing.</summary>
    public const int Fewest = 3;
    private const int FewestForCounts = 5;
    private const int FewestForDrop = 7;
    private const int FewestForItems = 10;

    /// <summary>Whether more than the rule's share finished, and at least one candidate can be counted.</summary>
    public static bool IsValid(RoundForm form, Turnout turnout) =>
        turnout.Finished > form.Quorum * turnout.Eligible && turnout.Counted.Values.Any(counted => counted >= Fewest);

    /// <summary>The candidates whose envelopes are opened: not barred, and with enough counted ballots.</summary>
    public static IEnumerable<FormCandidate> Opened(RoundForm form, Turnout turnout, IReadOnlySet<SubjectId> barred) =>
        form.Candidates.Where(candidate => !barred.Contains(candidate.Subject) && turnout.Counted[candidate.Subject] >= Fewest);

    public static PublishedResult NotValid(Turnout turnout, string formula = Formula) =>
        new(formula, Nature, RoundOutcome.NotValid, turnout.Eligible, turnout.Finished, 0, 0, []);

    /// <summary>The result of a valid round. Cells of barred candidates and of those with fewer than three counted ballots are not there.</summary>
    public static PublishedResult Count(
        RoundForm form, Turnout turnout, IReadOnlyList<Cell> cells, IReadOnlySet<SubjectId> barred, string formula = Formula)
    {
        var byCandidate = cells.ToLookup(cell => cell.Candidate);
        var opened = Opened(form, turnout, barred).Select(candidate => candidate.Subject).ToHashSet();
        var smallest = opened.Select(subject => turnout.Counted[subject]).DefaultIfEmpty(0).Min();
        var places = form.Kind == RoundKind.Voting ? 0 : PlacesFor(smallest);
        var rows = form.Candidates.Select(candidate => !opened.Contains(candidate.Subject)
            ? ResultRow.Empty(candidate) with { Barred = barred.Contains(candidate.Subject) }
            : form.Kind == RoundKind.Voting
                ? Vote(candidate, byCandidate[candidate.Subject].Single().Answers, smallest)
                : Score(form, candidate, [.. byCandidate[candidate.Subject]], smallest, places)).ToList();
        return new PublishedResult(
            formula, Nature, RoundOutcome.Published, turnout.Eligible, turnout.Finished, smallest, places, form.Kind == RoundKind.Voting ? Listed(rows) : Ranked(rows));
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
        List<(RuleItemId Item, Fraction Points)> parts = [.. candidate.Measured.Select(points => (points.Item, Fraction.Of(points.Points))), .. means];
        var own = form.Items.Where(item => item.Differential).Select(item => item.Id).ToHashSet();
        Fraction Sum(IEnumerable<(RuleItemId Item, Fraction Points)> of) => of.Aggregate(Fraction.Of(0), (sum, part) => sum + part.Points);
        IReadOnlyList<ItemMean>? judged = smallest >= FewestForItems ? [.. means.Select(each => new ItemMean(each.Item, each.Mean.Round(places)))] : null;
        return ResultRow.Empty(candidate) with
        {
            Total = Sum(parts).Round(places),
            Judged = judged,

            // The same exact parts rounded on their own: never the difference of rounded figures.
            BaseTotal = own.Count == 0 ? null : Sum(parts.Where(part => !own.Contains(part.Item))).Round(places),
        };
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
