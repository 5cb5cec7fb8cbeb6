using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>知道了 The reader has seen what became of a request; it leaves the reader's own work. One that still waits stays with the centre.</summary>
public sealed class SeeRight(GradingDb db, ViewRights view, ICardPosts cards)
{
    public async Task<Result<RightView>> RunAsync(PersonId reader, FileRightId id, CancellationToken cancellation)
    {
        var seen = await view.OneAsync(reader, id, cancellation);
        if (seen.Refused(out var refusal))
        {
            return refusal;
        }

        if (seen.Value.Right.State != FileRightState.Asked)
        {
            await cards.SettleAsync(RequestRight.Kind, id.Value, reader, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return seen;
    }
}
