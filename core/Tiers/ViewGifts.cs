using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A first-year customer of the unit. <paramref name="Trouble"/> is why it cannot be given a level now, or null; <paramref name="Gift"/> the one begun.</summary>
public sealed record FirstYearLine(SubjectId Subject, string Code, string Name, GasForm Form, DateOnly FirstContract, Error? Trouble, GiftLine? Gift);

/// <summary>A gift in a list.</summary>
public sealed record GiftLine(GiftId Id, string Name, GasForm Form, TierLevel? Level, GiftState State, DateOnly? From);

/// <summary>What a unit can give and has given.</summary>
/// <param name="FirstYear">The calendar year in which the first contract has to lie.</param>
/// <param name="NoLevels">Why the number of levels is not known, or null.</param>
public sealed record GiftSheet(UnitId Unit, string UnitName, int FirstYear, LevelsOfUnit? Levels, Error? NoLevels, IReadOnlyList<FirstYearLine> Customers, bool MayPropose);

/// <summary>A gift as a card shows it.</summary>
public sealed record GiftView(
    GiftId Id, UnitId Unit, string UnitName, int Year, int FirstYear, string Name, GasForm Form, DateOnly? FirstContract, TierLevel? Level, string Reason,
    GiftState State, bool Proposed, DateOnly? From, DateOnly? Until, LevelsOfUnit? Levels, ApprovalCard? Approval, bool MayPropose);

/// <summary>Shows what can be given and has been given.</summary>
public sealed class ViewGifts(GradingDb db, IAccess access, GiftGround ground, ISubjects subjects, IDirectory directory, IApprovals approvals)
{
    /// <summary>Units of which the person may see gifts, by code, headquarters aside; first those for which it may propose.</summary>
    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(PersonId reader, CancellationToken cancellation)
    {
        var (seen, own) = (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation), await access.UnitsAsync(reader, GradingAction.ProposeForUnit, cancellation));
        return
        [
            .. (await directory.UnitsAsync(cancellation)).Where(unit => unit.Parent is not null && (seen.Contains(unit.Id) || own.Contains(unit.Id)))
                .OrderBy(unit => own.Contains(unit.Id) ? 0 : 1).ThenBy(unit => unit.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The unit's first-year customers, and whether each can be given a level.</summary>
    public async Task<Result<GiftSheet>> SheetAsync(PersonId reader, UnitId unit, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(reader, GradingAction.ViewYear, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var (first, last) = (new DateOnly(ground.FirstYear, 1, 1), new DateOnly(ground.FirstYear, 12, 31));
        var gifts = await db.Set<Gift>().AsNoTracking().Where(gift => gift.Unit == unit && gift.Year == ground.Year).ToListAsync(cancellation);
        var lines = new List<FirstYearLine>();
        foreach (var subject in await subjects.FirstContractedAsync(unit, first, last, cancellation))
        {
            foreach (var form in subject.Shares.Where(share => share.Unit == unit).Select(share => share.Form))
            {
                var gift = gifts.Find(each => each.Subject == subject.Id && each.Form == form);
                lines.Add(new FirstYearLine(
                    subject.Id, subject.Code, subject.Name, form, subject.FirstContract!.Value,
                    await ground.TroubleAsync(subject, unit, form, ground.Year, ground.Today, cancellation),
                    gift is null ? null : new GiftLine(gift.Id, subject.Name, form, gift.Level, gift.State, gift.From)));
            }
        }

        var levels = await ground.LevelsAsync(unit, cancellation);
        return new GiftSheet(
            unit, (await directory.UnitAsync(unit, cancellation))!.Name, ground.FirstYear, levels.Error is null ? levels.Value : null, levels.Error, lines,
            (await access.UnitsAsync(reader, GradingAction.ProposeForUnit, cancellation)).Contains(unit));
    }

    public async Task<Result<GiftView>> OneAsync(PersonId reader, GiftId id, CancellationToken cancellation)
    {
        if (await db.Set<Gift>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation) is not { } gift)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(reader, GradingAction.ViewYear, gift.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var subject = await ground.SubjectAsync(gift.Subject, cancellation);
        var levels = await ground.LevelsAsync(gift.Unit, cancellation);
        var approval = await approvals.LatestAsync(ApprovalMatter.Gift, id.Value, cancellation);
        return new GiftView(
            id, gift.Unit, (await directory.UnitAsync(gift.Unit, cancellation))!.Name, gift.Year, gift.FirstYear, subject?.Name ?? "", gift.Form,
            subject?.FirstContract, gift.Level, gift.Reason, gift.State, gift.Proposed, gift.From,
            gift.From is { } from ? AwardPeriod.Of(from).Until : null, levels.Error is null ? levels.Value : null, approval,
            (await access.UnitsAsync(reader, GradingAction.ProposeForUnit, cancellation)).Contains(gift.Unit));
    }
}
