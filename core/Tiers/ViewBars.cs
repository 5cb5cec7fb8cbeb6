using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A bar as a card shows it.</summary>
/// <param name="UnitName">Of the unit that bars.</param>
/// <param name="Record">From the day it came into force; null for a draft.</param>
/// <param name="Foreseen">What it will do; for a draft.</param>
/// <param name="Appeal">How the latest appeal stands, or null.</param>
public sealed record BarView(
    BarId Id, int Version, SubjectCard Subject, UnitId Unit, string UnitName, int Year, BarCause? Cause, string Text, BarState State, string By, DateTime AtUtc,
    IReadOnlyList<EvidenceText> Evidence, BarText? Record, BarConsequences? Foreseen, string? LiftReason, DateOnly? LiftedOn, ApprovalState? Appeal, bool MayWrite,
    IReadOnlyDictionary<UnitId, string> UnitNames);

/// <summary>A line of the list of bars.</summary>
public sealed record BarLine(BarId Id, string Name, string UnitName, int Year, BarCause? Cause, BarState State, DateOnly? From, DateOnly? LiftedOn);

/// <summary>Shows bars to those concerned.</summary>
public sealed class ViewBars(GradingDb db, IAccess access, BarGround ground, ForeseeBar foresee, ISubjects subjects, IDirectory directory, IApprovals approvals)
{
    public async Task<Result<BarView>> OneAsync(PersonId reader, BarId id, CancellationToken cancellation)
    {
        var found = await ground.ToSeeAsync(reader, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var bar = found.Value;
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var evidence = await db.Set<BarEvidence>().AsNoTracking().Where(each => each.Bar == id).OrderBy(each => each.Number).ToListAsync(cancellation);
        var seen = (await access.UnitsAsync(reader, GradingAction.SeeBars, cancellation))
            .Concat(await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).ToHashSet();

        // What it did in other units stays theirs (A09).
        var record = bar.Record is null ? null : BarText.Read(bar.Record);
        record = record is null ? null : record with
        {
            Ended = [.. record.Ended.Where(award => award.Level == TierLevel.Strategic || seen.Contains(award.Unit))],
            Rounds = [.. record.Rounds.Where(round => seen.Contains(round.Unit))],
        };
        var appeal = bar.LiftReason is null ? null : await approvals.LatestAsync(ApprovalMatter.LiftBar, id.Value, cancellation);
        return new BarView(
            id, bar.Version, await ground.SubjectAsync(bar.Subject, cancellation), bar.Unit, units.GetValueOrDefault(bar.Unit, ""), bar.Year, bar.Cause, bar.Text,
            bar.State, (await directory.PersonAsync(bar.By, cancellation))?.Name ?? "", bar.AtUtc, [.. evidence.Select(each => each.Text)],
            record, bar.State == BarState.Draft ? await foresee.RunAsync(bar, cancellation) : null,
            bar.LiftReason, bar.LiftedOn, appeal?.State, (await access.UnitsAsync(reader, GradingAction.BarCustomer, cancellation)).Contains(bar.Unit), units);
    }

    /// <summary>Bars of customers of the reader's units, newest first, and the reader's own drafts before them.</summary>
    public async Task<IReadOnlyList<BarLine>> AllAsync(PersonId reader, CancellationToken cancellation)
    {
        var seen = (await access.UnitsAsync(reader, GradingAction.SeeBars, cancellation)).ToHashSet();
        var bars = await db.Set<Bar>().AsNoTracking().Where(bar => bar.State != BarState.Draft || bar.By == reader).ToListAsync(cancellation);
        var cards = (await subjects.OfAsync([.. bars.Select(bar => bar.Subject).Distinct()], cancellation)).ToDictionary(subject => subject.Id);
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return
        [
            .. bars.Where(bar => cards[bar.Subject].Units.Append(bar.Unit).Any(seen.Contains))
                .OrderBy(bar => bar.State == BarState.Draft ? 0 : 1).ThenByDescending(bar => bar.AtUtc)
                .Select(bar => new BarLine(
                    bar.Id, cards[bar.Subject].Name, units.GetValueOrDefault(bar.Unit, ""), bar.Year, bar.Cause, bar.State, bar.From, bar.LiftedOn)),
        ];
    }

    /// <summary>Customers the person may bar whose name or code contains the text, by code.</summary>
    public async Task<IReadOnlyList<SubjectCard>> SearchAsync(PersonId reader, string text, int most, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.BarCustomer, cancellation);
        return units.Count == 0 ? [] : await subjects.SearchAsync(units, text.Trim(), most, cancellation);
    }

    /// <summary>Whether the person may bar anybody at all.</summary>
    public async Task<bool> MayBarAsync(PersonId reader, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, GradingAction.BarCustomer, cancellation)).Count > 0;
}
