using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>注销权限 The unit or the information centre closes a right at once (002 §6.3.2), or takes a request back.</summary>
public sealed class CloseRight(GradingDb db, IAccess access, AccessLog log, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result<FileRightId>> RunAsync(PersonId actor, FileRightId id, string? reason, CancellationToken cancellation)
    {
        var unit = (await db.Set<FileRight>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation))?.Unit ?? default;
        var asks = (await access.UnitsAsync(actor, GradingAction.RequestAccess, cancellation)).Contains(unit);
        if (!asks && (await access.DemandAsync(actor, GradingAction.OpenAccess, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var tidied = WrittenText.Tidy(reason, RequestRight.LongestReason);
        return tidied.Refused(out var wrong) ? wrong
            : tidied.Value is not { } words ? new RightReasonMissing()
            : await db.WriteWholeAsync(() => StageAsync(actor, id, words, cancellation), cancellation);
    }

    private async Task<Result<FileRightId>> StageAsync(PersonId actor, FileRightId id, string reason, CancellationToken cancellation)
    {
        var right = await db.Set<FileRight>().SingleAsync(each => each.Id == id, cancellation);
        if (right.State is not (FileRightState.Open or FileRightState.Asked))
        {
            return new RightNotOpen(right.State);
        }

        await RightClosing.StageAsync(right, RightEnd.Withdrawn, actor, reason, log, cards, clock.GetUtcNow().UtcDateTime, cancellation);
        return id;
    }
}

/// <summary>What every way of closing does: the right, the log, the cards.</summary>
internal static class RightClosing
{
    public static async Task StageAsync(
        FileRight right, RightEnd end, PersonId? by, string reason, AccessLog log, ICardPosts cards, DateTime now, CancellationToken cancellation)
    {
        right.Close(end, by, reason, now);
        await log.StageRightAsync(by ?? default, right, ReadingPurpose.RightClosed, reason.Length > 0 ? reason : end.ToString(), cancellation);
        await cards.SettleAsync(RequestRight.Kind, right.Id.Value, null, cancellation);
        await cards.RefreshAsync(RequestRight.Kind, right.Id.Value, null, cancellation);
    }
}
