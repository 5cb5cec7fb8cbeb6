using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A list in force.</summary>
/// <param name="Awarded">Its awards as they stand: revoked ones too.</param>
public sealed record VipListView(
    VipListId Id, UnitId Unit, string UnitName, int Year, GasForm Form, int Number, DateOnly From, DateOnly Until, string? AdjustmentReason, bool UnderWay,
    VipListText Text, IReadOnlyDictionary<SubjectId, AwardCard> Awarded);

/// <summary>One line of the overview: the round, the standards and the list of a unit, year and form.</summary>
/// <param name="List">Null before the first proposal.</param>
public sealed record VipListLine(UnitId Unit, string UnitName, int Year, GasForm Form, VipListId? List, bool UnderWay, int Number, DateOnly? From, DateOnly? Until);

/// <summary>Shows VIP lists to those who may see the unit's year.</summary>
public sealed class ViewVipLists(GradingDb db, IAccess access, IDirectory directory, IRoundResults rounds)
{
    /// <summary>The version in force. Errors: <see cref="NoListInForce"/> before the first approval.</summary>
    public async Task<Result<VipListView>> RunAsync(PersonId actor, VipListId id, CancellationToken cancellation)
    {
        var list = await db.Set<VipList>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (list is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.ViewYear, list.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var version = await db.Set<VipListVersion>().AsNoTracking()
            .FirstOrDefaultAsync(each => each.List == id && each.Number == list.InForce, cancellation);
        if (version is null)
        {
            return new NoListInForce(list.Unit, list.Year, list.Form);
        }

        var awards = await db.Set<Award>().AsNoTracking()
            .Where(award => award.Unit == list.Unit && award.Form == list.Form && award.Year == list.Year && award.Origin == AwardOrigin.List)
            .ToListAsync(cancellation);
        return new VipListView(
            id, list.Unit, (await directory.UnitAsync(list.Unit, cancellation))?.Name ?? "", list.Year, list.Form, version.Number, version.From, version.Until,
            version.AdjustmentReason, list.Locked, VipListText.Read(version.Text),
            awards.GroupBy(award => award.Subject).ToDictionary(group => group.Key, group => group.OrderBy(award => award.From).Last().Card));
    }

    /// <summary>What the person may see of the rated year, unit by unit: those with a finished round or a list.</summary>
    public async Task<IReadOnlyList<VipListLine>> ListAsync(PersonId actor, int year, CancellationToken cancellation)
    {
        var units = (await access.UnitsAsync(actor, GradingAction.ViewYear, cancellation)).ToHashSet();
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var lists = await (
            from list in db.Set<VipList>().AsNoTracking()
            where list.Year == year && units.Contains(list.Unit)
            join version in db.Set<VipListVersion>().AsNoTracking()
                on new { list.Id, Number = list.InForce } equals new { Id = version.List, version.Number } into versions
            from version in versions.DefaultIfEmpty()
            select new { list.Id, list.Unit, list.Form, list.Locked, list.InForce, From = (DateOnly?)version.From, Until = (DateOnly?)version.Until })
            .ToListAsync(cancellation);
        var lines = lists.Select(row => new VipListLine(
            row.Unit, names.GetValueOrDefault(row.Unit) ?? "", year, row.Form, row.Id, row.Locked, row.InForce, row.From, row.Until)).ToList();
        foreach (var form in Enum.GetValues<GasForm>())
        {
            lines.AddRange((await rounds.AllAsync(year, form, cancellation))
                .Where(round => units.Contains(round.Unit) && !lines.Exists(line => line.Unit == round.Unit && line.Form == form))
                .Select(round => new VipListLine(round.Unit, names.GetValueOrDefault(round.Unit) ?? "", year, form, null, false, 0, null, null)));
        }

        return [.. lines.OrderBy(line => line.UnitName, StringComparer.Ordinal).ThenBy(line => line.Form)];
    }
}
