using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Makes an approved gift an award of one year. What has to hold when proposing has to hold still: a bar or another award may have come in between.</summary>
internal sealed class GiftEffect(GradingDb db, GiftGround ground, GrantAwards grant, TellFiles files, ICardPosts cards) : IApprovalEffect
{
    public ApprovalMatter Matter => ApprovalMatter.Gift;

    public async Task<string?> TextAsync(long @object, CancellationToken cancellation) =>
        await FindAsync(@object, cancellation) is { } gift ? await ground.WriteAsync(gift, cancellation) : null;

    public async Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        var gift = await FindAsync(approval.Object, cancellation) ?? throw new InvalidOperationException($"no gift {approval.Object}");
        var subject = await ground.SubjectAsync(gift.Subject, cancellation) ?? throw new InvalidOperationException($"no subject {gift.Subject.Value}");
        if (await ground.TroubleAsync(subject, gift.Unit, gift.Form, gift.Year, effectiveOn, cancellation) is { } trouble)
        {
            return trouble;
        }

        await grant.StageAsync(
            [
                Award.Grant(
                    gift.Subject, gift.Unit, gift.Form, gift.Level!.Value, gift.Year, AwardOrigin.Gift, approval.Id, AwardPeriod.Of(effectiveOn)),
            ],
            cancellation);
        gift.Approve(effectiveOn);
        await files.FinalAsync([gift.Subject], effectiveOn, cancellation);
        await cards.PostAsync(approval.Proposer, SpecialCards.Gift, gift.Id.Value, null, cancellation);
        return Result.Done;
    }

    public async Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation) => (await FindAsync(approval.Object, cancellation))?.Unlock();

    private Task<Gift?> FindAsync(long id, CancellationToken cancellation) =>
        db.Set<Gift>().FirstOrDefaultAsync(gift => gift.Id == new GiftId(id), cancellation);
}
