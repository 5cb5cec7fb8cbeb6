using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>Reads the frozen form, so that no later import changes what a level rests on.</summary>
internal sealed class RoundFigures(GradingDb db) : IRoundFigures
{
    public async Task<IReadOnlyDictionary<SubjectId, RatedFigures>> OfAsync(RoundId round, CancellationToken cancellation)
    {
        var text = await db.Set<Round>().AsNoTracking().Where(each => each.Id == round).Select(each => each.FormText).FirstOrDefaultAsync(cancellation);
        return text is null
            ? new Dictionary<SubjectId, RatedFigures>()
            : Canon.Read<RoundForm>(text).Candidates.ToDictionary(candidate => candidate.Subject, Figures);
    }

    private static RatedFigures Figures(FormCandidate candidate)
    {
        var sums = candidate.Figures;
        return new RatedFigures(
            candidate.Subject, candidate.FirstContractYear, sums.Contracted, sums.Actual, sums.PreviousActual, sums.Sales, sums.Cost, sums.Receivable,
            sums.PaidOnTime);
    }
}
