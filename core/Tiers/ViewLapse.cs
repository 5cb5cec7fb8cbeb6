using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A notice with the awards it is about, as they stand today.</summary>
public sealed record LapseView(long Id, UnitId Unit, string UnitName, GasForm? Form, DateOnly Until, LapseStage Stage, int DaysLeft, IReadOnlyList<AwardLine> Awards);

/// <summary>Shows a notice of lapse, and takes it off the reader's desk.</summary>
public sealed class ViewLapse(GradingDb db, IAccess access, IDirectory directory, ViewAwards awards, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result<LapseView>> RunAsync(PersonId actor, long id, CancellationToken cancellation)
    {
        var notice = await db.Set<LapseNotice>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (notice is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.ViewYear, notice.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var ending = await db.Set<Award>().AsNoTracking()
            .Where(award => award.Unit == notice.Unit && award.Form == notice.Form && award.Until == notice.Until && award.EndedOn == null).ToListAsync(cancellation);
        var lines = await awards.LinesAsync(ending, cancellation);
        return new LapseView(
            id, notice.Unit, (await directory.UnitAsync(notice.Unit, cancellation))?.Name ?? "", notice.Form, notice.Until, notice.Stage,
            notice.Until.DayNumber - GroupTime.DateOf(clock.GetUtcNow()).DayNumber,
            [.. lines.OrderBy(line => line.Level).ThenBy(line => line.Code, StringComparer.Ordinal)]);
    }

    /// <summary>The reader has read it.</summary>
    public async Task<Result> SeenAsync(PersonId actor, long id, CancellationToken cancellation)
    {
        var notice = await RunAsync(actor, id, cancellation);
        if (notice.Refused(out var refusal))
        {
            return refusal;
        }

        await db.WriteAsync(
            async () =>
            {
                await cards.SettleAsync(TierCards.Lapse, id, actor, cancellation);
                return true;
            },
            cancellation);
        return Result.Done;
    }
}
