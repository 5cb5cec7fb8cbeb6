using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>A finished round measured by the standards in force.</summary>
public sealed record LevelProposal(RatedRound Round, string ResultHash, int StandardsNumber, string StandardsHash, StandardsContent Standards, IReadOnlyList<LevelLine> Lines);

/// <summary>Gathers what a proposal of levels rests on; knows no rights and stores nothing.</summary>
public sealed class RatedLevels(StandardsBook book, IRoundResults rounds, IRoundFigures figures, IRiskRemarks remarks, IBars bars, TimeProvider clock)
{
    /// <summary>Errors: <see cref="NoStandardsInForce"/>, <see cref="NoRoundYet"/>, <see cref="VoteCannotTellLevels"/>.</summary>
    public async Task<Result<LevelProposal>> ProposeAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation)
    {
        var round = await rounds.LatestAsync(unit, year, form, cancellation);
        if (round is null)
        {
            return new NoRoundYet(year, form);
        }

        var version = await book.InForceAsync(unit, year, form, cancellation);
        if (version is null)
        {
            return new NoStandardsInForce(year, form);
        }

        var standards = StandardsText.Read(version.Text).Content;
        if (round.IsVote && SameConditions(standards) is { } same)
        {
            return same;
        }

        return new LevelProposal(
            round, Canon.Hash(Canon.Write(round)), version.Number, version.Hash, standards,
            ProposeLevels.Run(await CandidatesAsync(round, cancellation), standards, round.IsVote, year));
    }

    private async Task<LevelCandidate[]> CandidatesAsync(RatedRound round, CancellationToken cancellation)
    {
        var subjects = round.Rows.Select(row => row.Subject).ToList();
        var frozen = await figures.OfAsync(round.Round, cancellation);
        var open = await remarks.OpenAsync(subjects, cancellation);

        // A bar of a later year keeps from an award of this one too, as it keeps from gifts and from the strategic list (000 §11.2).
        var barred = new HashSet<SubjectId>();
        for (var year = round.Year; year <= Math.Max(round.Year, GroupTime.DateOf(clock.GetUtcNow()).Year); year++)
        {
            barred.UnionWith(await bars.BarredAsync(year, cancellation));
        }

        return
        [
            .. round.Rows.Select(row => new LevelCandidate(
                row.Subject, row.Code, row.Name, row.Rank, row.Total, row.Passed, row.Barred || barred.Contains(row.Subject),
                frozen.GetValueOrDefault(row.Subject), [.. open[row.Subject].Select(note => note.Kind).Distinct()])),
        ];
    }

    /// <summary>Two levels that only points and ranks tell apart, which a vote does not have.</summary>
    private static VoteCannotTellLevels? SameConditions(StandardsContent standards) => standards.Levels.Zip(standards.Levels.Skip(1))
        .Where(pair => pair.First.Conditions.All(condition => pair.Second.Conditions.Any(other => other.Implies(condition))))
        .Select(pair => new VoteCannotTellLevels(pair.First.Level, pair.Second.Level))
        .FirstOrDefault();
}
