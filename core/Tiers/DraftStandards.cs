using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Begins and edits the draft of standards; last year's are the first proposal. What is under way cannot be edited.</summary>
public sealed class DraftStandards(GradingDb db, IAccess access, StandardsBook book, TimeProvider clock)
{
    private const int YearsBack = 3;

    /// <summary>The standards of the unit, year and form; begun when there are none yet.</summary>
    public async Task<Result<StandardsId>> OpenAsync(PersonId actor, UnitId unit, int year, GasForm form, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ProposeForUnit, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var thisYear = GroupTime.DateOf(clock.GetUtcNow()).Year;
        if (year < thisYear - YearsBack || year > thisYear)
        {
            return new YearNotPossible();
        }

        var allowed = await book.AllowedAsync(unit, cancellation);
        return allowed.Refused(out refusal) ? refusal : await db.WriteWholeAsync<StandardsId>(
            async () =>
            {
                if (await book.FindAsync(unit, year, form, cancellation) is { } begun)
                {
                    return begun.Id;
                }

                var before = await book.InForceAsync(unit, year - 1, form, cancellation);
                var content = before is null ? StandardsContent.Empty : StandardsText.Read(before.Text).Content;
                var fresh = Standards.Begin(unit, year, form, content with { Levels = [.. content.Levels.Take(allowed.Value.Levels)] });
                db.Add(fresh);
                return fresh.Id;
            },
            cancellation);
    }

    /// <summary>Sets what a level asks for. <paramref name="revision"/> is the one the editor saw.</summary>
    public Task<Result<StandardsId>> SetLevelAsync(PersonId actor, StandardsId id, int revision, LevelStandard level, CancellationToken cancellation) =>
        EditAsync(actor, id, revision, (draft, allowed) => CheckStandards.Vip.ToList().IndexOf(level.Level) is var at && (at < 0 || at >= allowed.Levels)
                ? new TooManyLevels(at < 0 ? CheckStandards.Vip.Count + 1 : at + 1, allowed.Levels, allowed.Sales)
            : CheckStandards.OfLevel(level) is { } wrong ? wrong
            : draft with { Levels = [.. draft.Levels.Where(each => each.Level != level.Level), level] }, cancellation);

    /// <summary>Removes a level from the draft.</summary>
    public Task<Result<StandardsId>> DropLevelAsync(PersonId actor, StandardsId id, int revision, TierLevel level, CancellationToken cancellation) =>
        EditAsync(actor, id, revision, (draft, _) => draft with { Levels = [.. draft.Levels.Where(each => each.Level != level)] }, cancellation);

    /// <summary>Names the figure that tells those apart who share a rank; null for none.</summary>
    public Task<Result<StandardsId>> SetTieBreakAsync(PersonId actor, StandardsId id, int revision, ConditionMetric? tieBreak, CancellationToken cancellation) =>
        EditAsync(actor, id, revision, (draft, _) => draft with { TieBreak = tieBreak }, cancellation);

    private async Task<Result<StandardsId>> EditAsync(
        PersonId actor, StandardsId id, int revision, Func<StandardsContent, LevelsAllowed, Result<StandardsContent>> edit, CancellationToken cancellation)
    {
        var unit = await db.Set<Standards>().AsNoTracking().Where(each => each.Id == id).Select(each => (UnitId?)each.Unit).FirstOrDefaultAsync(cancellation);
        if (unit is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.ProposeForUnit, unit.Value, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var allowed = await book.AllowedAsync(unit.Value, cancellation);
        return allowed.Refused(out refusal) ? refusal : await db.WriteWholeAsync<StandardsId>(
            async () =>
            {
                var standards = await db.Set<Standards>().SingleAsync(each => each.Id == id, cancellation);
                if (standards.Locked)
                {
                    return new StandardsUnderWay();
                }

                if (standards.Revision != revision)
                {
                    return new DraftChangedMeanwhile();
                }

                var edited = edit(standards.Draft, allowed.Value);
                if (edited.Refused(out var wrong))
                {
                    return wrong;
                }

                standards.Edit(edited.Value);
                return id;
            },
            cancellation);
    }
}
