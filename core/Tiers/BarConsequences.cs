using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>What a bar does the moment it comes into force; shown before it is confirmed.</summary>
/// <param name="Awards">Awards that end today.</param>
/// <param name="Rounds">Rounds under way in which the customer is not ranked.</param>
/// <param name="People">How many people are told.</param>
/// <param name="GiftUnderWay">A gift to the customer waits for its decision, which will be refused.</param>
/// <param name="Recommended">The customer stands on the strategic list under way, whose decision will be refused.</param>
public sealed record BarConsequences(
    IReadOnlyList<EndedAward> Awards, IReadOnlyList<RoundUnderWay> Rounds, RiskKind? Remark, int People, bool GiftUnderWay, bool Recommended);

/// <summary>Foresees what a bar will do.</summary>
public sealed class ForeseeBar(GradingDb db, BarGround ground, IRoundMarks marks, TimeProvider clock)
{
    public async Task<BarConsequences> RunAsync(Bar bar, CancellationToken cancellation)
    {
        var subject = await ground.SubjectAsync(bar.Subject, cancellation);
        return new BarConsequences(
            [.. (await AwardsAsync(bar.Subject, GroupTime.DateOf(clock.GetUtcNow()), cancellation)).Select(Ended)],
            await marks.UnderWayAsync(bar.Subject, bar.Year, cancellation),
            bar.Cause is { } cause ? BarCauses.RemarkOf(cause) : null,
            (await ground.AudienceAsync(subject, bar.Unit, cancellation)).Count,
            await db.Set<Gift>().AnyAsync(gift => gift.Subject == bar.Subject && gift.State == GiftState.UnderWay, cancellation),
            await db.Set<StrategicEntry>().AnyAsync(
                entry => entry.Subject == bar.Subject && db.Set<StrategicList>().Any(list => list.Id == entry.List && list.State == StrategicState.UnderWay),
                cancellation));
    }

    /// <summary>The customer's awards that are valid on the day or begin later; tracked.</summary>
    internal async Task<IReadOnlyList<Award>> AwardsAsync(SubjectId subject, DateOnly today, CancellationToken cancellation) =>
    [
        .. (await db.Set<Award>().Where(award => award.Subject == subject && award.Until >= today).ToListAsync(cancellation))
            .Where(award => award.Reaches(today)).OrderBy(award => award.Level).ThenBy(award => award.Unit.Value).ThenBy(award => award.Form),
    ];

    internal static EndedAward Ended(Award award) => new(award.Unit, award.Form, award.Level, award.Year, award.From, award.Until);
}
