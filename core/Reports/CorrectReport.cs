using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>更正 Opens a published report for a correction. The published edition stands and stays readable until the correction is published.</summary>
public sealed class CorrectReport(GradingDb db, ReportGround ground, ICardPosts cards)
{
    public async Task<Result> RunAsync(PersonId actor, ReportId id, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                if (await db.Set<MonthlyReport>().FirstOrDefaultAsync(each => each.Id == id, cancellation) is not { } report)
                {
                    return new NothingThere();
                }

                if (report.State != ReportState.Published)
                {
                    return report.State == ReportState.Correcting ? new CorrectionIsUnderWay() : new ReportIsNotPublished();
                }

                report.Correct();
                await cards.RefreshAsync(ReportCards.Draft, id.Value, null, cancellation);
                return true;
            },
            cancellation);
        return done.Refused(out var error) ? error : Result.Done;
    }
}
