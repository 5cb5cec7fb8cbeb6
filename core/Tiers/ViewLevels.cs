using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>The levels that follow from the latest round and the standards in force, and where the list made from them stands.</summary>
/// <param name="List">Null before the first proposal.</param>
/// <param name="InForce">A version of the list is in force: a change is an adjustment and needs a reason.</param>
public sealed record LevelsView(
    UnitId Unit, string UnitName, int Year, GasForm Form, LevelsAllowed? Allowed, LevelProposal Proposal, VipListId? List, bool UnderWay, bool InForce,
    bool MayPropose);

/// <summary>Shows the proposal of levels with its reasons to those entitled to the unit's results.</summary>
public sealed class ViewLevels(GradingDb db, IAccess access, IDirectory directory, StandardsBook book, RatedLevels levels)
{
    public async Task<Result<LevelsView>> RunAsync(PersonId actor, UnitId unit, int year, GasForm form, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ViewResult, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var proposal = await levels.ProposeAsync(unit, year, form, cancellation);
        if (proposal.Refused(out refusal))
        {
            return refusal;
        }

        var allowed = await book.AllowedAsync(unit, cancellation);
        var list = await db.Set<VipList>().AsNoTracking().FirstOrDefaultAsync(each => each.Unit == unit && each.Year == year && each.Form == form, cancellation);
        return new LevelsView(
            unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? "", year, form, allowed.Error is null ? allowed.Value : null, proposal.Value,
            list?.Id, list?.Locked == true, list?.InForce > 0, (await access.UnitsAsync(actor, GradingAction.ProposeForUnit, cancellation)).Contains(unit));
    }
}
