using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Standards as people see them: the draft, the version in force, and what stands in the way of sending the draft off.</summary>
/// <param name="Allowed">Null while last year's sales are not known.</param>
/// <param name="InForce">The version in force, or null.</param>
/// <param name="EffectiveOn">Since when.</param>
/// <param name="Changed">The draft differs from what is in force.</param>
/// <param name="Missing">Why the draft could not be proposed as it is; null when it could, and while it is under way.</param>
/// <param name="FixedSince">When the round was opened: from then on only as an adjustment.</param>
public sealed record StandardsView(
    StandardsId Id, UnitId Unit, string UnitName, int Year, GasForm Form, LevelsAllowed? Allowed, StandardsContent Draft, int Revision, bool UnderWay,
    int Number, StandardsContent? InForce, DateOnly? EffectiveOn, bool Changed, Error? Missing, DateOnly? FixedSince, bool MayPropose);

/// <summary>One line of a list of standards.</summary>
public sealed record StandardsLine(StandardsId Id, UnitId Unit, string UnitName, int Year, GasForm Form, bool UnderWay, int Number, DateOnly? EffectiveOn);

/// <summary>Shows standards to those who may see the unit's year.</summary>
public sealed class ViewStandards(GradingDb db, IAccess access, IDirectory directory, IRoundResults rounds, StandardsBook book)
{
    public async Task<Result<StandardsView>> RunAsync(PersonId actor, StandardsId id, CancellationToken cancellation)
    {
        var standards = await db.Set<Standards>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (standards is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.ViewYear, standards.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var allowed = await book.AllowedAsync(standards.Unit, cancellation);
        var inForce = await book.InForceAsync(standards.Unit, standards.Year, standards.Form, cancellation);
        var content = inForce is null ? null : StandardsText.Read(inForce.Text).Content;
        var opened = await rounds.OpenedUtcAsync(standards.Unit, standards.Year, standards.Form, cancellation);
        return new StandardsView(
            id, standards.Unit, (await directory.UnitAsync(standards.Unit, cancellation))?.Name ?? "", standards.Year, standards.Form,
            allowed.Error is null ? allowed.Value : null, standards.Draft, standards.Revision, standards.Locked, standards.InForce,
            content, inForce?.EffectiveOn, content is null || Canon.Write(content) != standards.DraftText,
            standards.Locked ? null : allowed.Error ?? CheckStandards.Run(standards.Draft, allowed.Value.Sales),
            opened is { } at ? GroupTime.DateOf(at) : null,
            (await access.UnitsAsync(actor, GradingAction.ProposeForUnit, cancellation)).Contains(standards.Unit));
    }

    /// <summary>All standards the person may see, the latest year first.</summary>
    public async Task<IReadOnlyList<StandardsLine>> ListAsync(PersonId actor, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(actor, GradingAction.ViewYear, cancellation);
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var rows = await (
            from standards in db.Set<Standards>().AsNoTracking()
            where units.Contains(standards.Unit)
            join version in db.Set<StandardsVersion>().AsNoTracking()
                on new { standards.Id, Number = standards.InForce } equals new { Id = version.Standards, version.Number } into versions
            from version in versions.DefaultIfEmpty()
            select new { standards.Id, standards.Unit, standards.Year, standards.Form, standards.Locked, standards.InForce, On = (DateOnly?)version.EffectiveOn })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new StandardsLine(row.Id, row.Unit, names.GetValueOrDefault(row.Unit) ?? "", row.Year, row.Form, row.Locked, row.InForce, row.On))
                .OrderByDescending(line => line.Year).ThenBy(line => line.UnitName, StringComparer.Ordinal).ThenBy(line => line.Form),
        ];
    }
}
