using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>Computes measured points from the database in one streaming pass whose memory does not grow with the subjects.</summary>
public sealed class MeasureSubjects(GradingDb db, ICandidates candidates)
{
    /// <summary>Points of every candidate of the unit, year and form, one at a time, in no promised order.</summary>
    /// <exception cref="InvalidOperationException">There is no such version of the rule or of the unit's differential items.</exception>
    public async IAsyncEnumerable<SubjectPoints> RunAsync(
        RuleVersionId rule, SupplementId? supplement, UnitId unit, int year, GasForm form, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var version = await db.Set<RuleVersion>().AsNoTracking().SingleAsync(version => version.Id == rule, cancellation);
        var added = supplement is null ? null : await db.Set<Supplement>().AsNoTracking().SingleAsync(version => version.Id == supplement, cancellation);
        var scoring = MeasuredScoring.Of(
        [
            .. version.Items.OrderBy(item => item.Code, StringComparer.Ordinal),
            .. (added?.Items ?? []).OrderBy(item => item.Code, StringComparer.Ordinal),
        ]);
        var unitVolume = scoring.NeedsUnitVolume ? await candidates.UnitVolumeAsync(unit, year, cancellation) : 0;
        await foreach (var figures in candidates.FiguresAsync(unit, year, form, cancellation))
        {
            yield return scoring.Score(figures, year, unitVolume);
        }
    }
}
