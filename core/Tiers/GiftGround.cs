using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>How many levels a unit may give. <paramref name="Sales"/> in 亿方 is the figure it follows from.</summary>
public sealed record LevelsOfUnit(int Allowed, decimal Sales)
{
    public IReadOnlyList<TierLevel> Levels => [.. new[] { TierLevel.Vip1, TierLevel.Vip2, TierLevel.Vip3 }.Take(Allowed)];
}

/// <summary>Who can be given a level, and which (000 §7.2.4).</summary>
public sealed class GiftGround(GradingDb db, ISubjects subjects, IDirectory directory, Bars bars, TimeProvider clock)
{
    /// <summary>The calendar year in which first contracts have to lie now.</summary>
    public int FirstYear => Today.Year;

    /// <summary>The rated year to which gifts made now belong.</summary>
    public int Year => Today.Year - 1;

    public DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    public async Task<Result<LevelsOfUnit>> LevelsAsync(UnitId unit, CancellationToken cancellation)
    {
        var card = await directory.UnitAsync(unit, cancellation) ?? throw new InvalidOperationException($"no unit {unit.Value}");
        return card.LastYearSalesHundredMillions is { } sales
            ? new LevelsOfUnit(VipLevels.Allowed(GasVolume.FromHundredMillions(sales)), sales)
            : new NoSalesFigure(card.Name);
    }

    /// <summary>Why the subject cannot be given a level of the unit and form for the rated year, or null.</summary>
    public async Task<Error?> TroubleAsync(SubjectCard subject, UnitId unit, GasForm form, int year, DateOnly today, CancellationToken cancellation)
    {
        if (!subject.Shares.Any(share => share.Unit == unit && share.Form == form))
        {
            return new NothingThere();
        }

        if (subject.FirstContract is not { } first)
        {
            return new FirstContractUnknown(subject.Name);
        }

        if (first.Year != year + 1)
        {
            return new NotFirstYear(subject.Name, first, year + 1);
        }

        if ((await bars.OfAsync([subject.Id], year, cancellation)).Count > 0)
        {
            return new SubjectIsBarred(subject.Name, year);
        }

        var held = (await db.Set<Award>().AsNoTracking()
            .Where(award => award.Subject == subject.Id && award.Unit == unit && award.Form == form && award.Until >= today).ToListAsync(cancellation))
            .Find(award => award.Reaches(today));
        return held is null ? null : new HoldsAward(subject.Name, held.Level, held.Until);
    }

    public async Task<SubjectCard?> SubjectAsync(SubjectId subject, CancellationToken cancellation) =>
        (await subjects.OfAsync([subject], cancellation)).SingleOrDefault();

    /// <summary>The canonical text of the gift as the data stands now, or null when there is nothing to decide upon.</summary>
    internal async Task<string?> WriteAsync(Gift gift, CancellationToken cancellation)
    {
        var subject = await SubjectAsync(gift.Subject, cancellation);
        var levels = await LevelsAsync(gift.Unit, cancellation);
        return subject?.FirstContract is not { } first || levels.Error is not null || gift.Level is not { } level
            ? null
            : Canon.Write(new GiftText(
                GiftText.Version, gift.Id, gift.Unit, gift.Year, gift.Subject, subject.Code, subject.Name, gift.Form, first, level,
                levels.Value.Allowed, levels.Value.Sales, gift.Reason));
    }
}
