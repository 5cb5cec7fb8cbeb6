using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>The proposer has read what became of it: his own card no longer waits.</summary>
public sealed class SeeOutcome(GradingDb db, ICardPosts cards)
{
    public async Task RunAsync(PersonId actor, ApprovalId approval, CancellationToken cancellation)
    {
        await cards.SettleAsync(ApprovalCards.Mine, approval.Value, actor, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
