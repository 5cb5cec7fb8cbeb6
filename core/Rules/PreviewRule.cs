using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>A customer whose place would change. Ranks are within unit and form by measured points; ties share a rank.</summary>
public sealed record RankMove(UnitId Unit, string UnitName, GasForm Form, string Name, int RankBefore, int RankAfter, decimal PointsBefore, decimal PointsAfter)
{
    /// <summary>Places gained; negative when lost.</summary>
    public int Gain => RankBefore - RankAfter;
}

/// <summary>What a draft would have done to last year's ranking.</summary>
/// <param name="DataYear">Year of the figures.</param>
/// <param name="AgainstYear">Year of the rule in force it is compared with.</param>
/// <param name="MeasuredBefore">Points of that rule's measured items; the judged ones are left out on both sides.</param>
/// <param name="Risers">Those who would gain most places, at most <see cref="PreviewRule.Most"/>.</param>
/// <param name="Fallers">Those who would lose most.</param>
public sealed record RulePreview(
    int Year, int DataYear, int AgainstYear, int AgainstNumber, decimal MeasuredBefore, decimal MeasuredAfter, int Candidates, int Rising, int Falling,
    int Staying, IReadOnlyList<RankMove> Risers, IReadOnlyList<RankMove> Fallers);

/// <summary>There is no earlier rule to compare with.</summary>
public sealed record NothingToCompareWith(int Year) : Error(ErrorKind.Conflict);

/// <summary>The draft has no measured items, so nothing can be computed ahead.</summary>
public sealed record NothingMeasured() : Error(ErrorKind.Invalid);

/// <summary>No customer stood in the year of the figures.</summary>
public sealed record NoFiguresOfYear(int Year) : Error(ErrorKind.Conflict);

/// <summary>
/// 试算 Scores last year's figures by the draft and by the rule in force: who would rise, who would fall (R04). By measured points only, since
/// nobody has judged by the draft.
/// </summary>
public sealed class PreviewRule(GradingDb db, IAccess access, IDirectory directory, ICandidates candidates)
{
    /// <summary>Customers named on either side.</summary>
    public const int Most = 8;

    /// <summary>Errors: rights, <see cref="NothingMeasured"/>, <see cref="NothingToCompareWith"/>, <see cref="NoFiguresOfYear"/>.</summary>
    public async Task<Result<RulePreview>> RunAsync(PersonId actor, RuleDraftId id, CancellationToken cancellation)
    {
        if (await db.Set<RuleDraft>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && each.Matter == ApprovalMatter.Rule, cancellation) is not { } draft)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, draft.Right, draft.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var content = draft.Content;
        if (content.Items.All(item => item.Mode != ItemMode.Measured))
        {
            return new NothingMeasured();
        }

        var inForce = await db.Set<RuleVersion>().AsNoTracking().Where(version => version.Year <= draft.Year)
            .OrderByDescending(version => version.Year).ThenByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
        if (inForce is null)
        {
            return new NothingToCompareWith(draft.Year);
        }

        var moves = await MovesAsync(MeasuredScoring.Of(inForce.Content.Items), MeasuredScoring.Of(content.Items), draft.Year - 1, cancellation);
        return moves.Count == 0 ? new NoFiguresOfYear(draft.Year - 1) : new RulePreview(
            draft.Year, draft.Year - 1, inForce.Year, inForce.Number, Measured(inForce.Content), Measured(content), moves.Count,
            moves.Count(move => move.Gain > 0), moves.Count(move => move.Gain < 0), moves.Count(move => move.Gain == 0),
            await NamedAsync(moves.Where(move => move.Gain > 0).OrderByDescending(move => move.Gain), draft.Year - 1, cancellation),
            await NamedAsync(moves.Where(move => move.Gain < 0).OrderBy(move => move.Gain), draft.Year - 1, cancellation));
    }

    private static decimal Measured(RuleContent content) =>
        Canonical.Shortest(content.Items.Where(item => item.Mode == ItemMode.Measured).Sum(item => item.Points));

    private async Task<List<Move>> MovesAsync(MeasuredScoring before, MeasuredScoring after, int year, CancellationToken cancellation)
    {
        var moves = new List<Move>();
        foreach (var unit in await directory.UnitsAsync(cancellation))
        {
            var volume = before.NeedsUnitVolume || after.NeedsUnitVolume ? await candidates.UnitVolumeAsync(unit.Id, year, cancellation) : 0;
            foreach (var form in Enum.GetValues<GasForm>())
            {
                var points = new List<(SubjectId Subject, decimal Before, decimal After)>();
                await foreach (var figures in candidates.FiguresAsync(unit.Id, year, form, cancellation))
                {
                    points.Add((figures.Subject, Sum(before, figures), Sum(after, figures)));
                }

                moves.AddRange(Rank(unit, form, points));

                decimal Sum(MeasuredScoring scoring, SubjectFigures figures) => scoring.Score(figures, year, volume).Items.Sum(item => item.Points);
            }
        }

        return moves;
    }

    private static IEnumerable<Move> Rank(UnitCard unit, GasForm form, List<(SubjectId Subject, decimal Before, decimal After)> points)
    {
        var (before, after) = (Ranks(points, each => each.Before), Ranks(points, each => each.After));
        return points.Select(each => new Move(unit, form, each.Subject, before[each.Before], after[each.After], each.Before, each.After));
    }

    /// <summary>Rank by points: one more than how many have more.</summary>
    private static Dictionary<decimal, int> Ranks<T>(List<T> points, Func<T, decimal> of)
    {
        var ranks = new Dictionary<decimal, int>();
        var place = 1;
        foreach (var same in points.GroupBy(of).OrderByDescending(group => group.Key))
        {
            ranks[same.Key] = place;
            place += same.Count();
        }

        return ranks;
    }

    /// <summary>The first of them with their names; ties in the order of unit, form and customer code, so that the card does not change by itself.</summary>
    private async Task<IReadOnlyList<RankMove>> NamedAsync(IOrderedEnumerable<Move> moves, int year, CancellationToken cancellation)
    {
        var names = new Dictionary<(UnitId, GasForm), Dictionary<SubjectId, Candidate>>();
        var first = moves.ThenBy(move => move.Unit.Code, StringComparer.Ordinal).ThenBy(move => move.Form).ThenBy(move => move.RankAfter)
            .ThenBy(move => move.Subject.Value).Take(Most).ToList();
        foreach (var move in first.DistinctBy(move => (move.Unit.Id, move.Form)))
        {
            names[(move.Unit.Id, move.Form)] = (await candidates.ForAsync(move.Unit.Id, year, move.Form, cancellation)).ToDictionary(each => each.Id);
        }

        return
        [
            .. first.Select(move => new RankMove(
                move.Unit.Id, move.Unit.Name, move.Form, names[(move.Unit.Id, move.Form)].GetValueOrDefault(move.Subject)?.Name ?? "",
                move.RankBefore, move.RankAfter, move.PointsBefore, move.PointsAfter)),
        ];
    }

    private sealed record Move(UnitCard Unit, GasForm Form, SubjectId Subject, int RankBefore, int RankAfter, decimal PointsBefore, decimal PointsAfter)
    {
        public int Gain => RankBefore - RankAfter;
    }
}
