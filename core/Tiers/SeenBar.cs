using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A person has read the notice of a bar; it is no longer on the person's list.</summary>
public sealed class SeenBar(GradingDb db, BarGround ground, ICardPosts cards)
{
    public async Task<Result> RunAsync(PersonId reader, BarId id, CancellationToken cancellation)
    {
        if ((await ground.ToSeeAsync(reader, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteAsync(
            async () =>
            {
                await cards.SettleAsync(SpecialCards.Bar, id.Value, reader, cancellation);
                return Result.Done;
            },
            cancellation);
    }
}
