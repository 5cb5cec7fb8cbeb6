using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Committees;

/// <summary>How a seat of a draft differs from the committee in force.</summary>
public enum SeatChange
{
    /// <summary>As it is.</summary>
    None,

    /// <summary>Not on the committee in force.</summary>
    Joins,

    /// <summary>With another duty.</summary>
    OtherDuty,

    /// <summary>On the committee in force, not in the draft.</summary>
    Leaves,
}

/// <summary>A seat and what changes about it.</summary>
/// <param name="Before">The duty in the committee in force, or null.</param>
public sealed record DraftLine(SeatLine Seat, SeatChange Change, CommitteeDuty? Before);

/// <summary>A draft as its wizard shows it.</summary>
/// <param name="Version">Of the draft; a proposal names the version it looked at.</param>
/// <param name="Seats">Those of the draft, then those who leave.</param>
/// <param name="Fault">Why it could not be proposed as it is, or null.</param>
/// <param name="Latest">The latest proposal; while it is under way the draft is locked.</param>
public sealed record DraftView(
    UnitCard Unit, bool IsChange, int Version, IReadOnlyList<DraftLine> Seats, string? SmallerThanFiveReason, int Voters, Error? Fault,
    IReadOnlyList<CompositionWarning> Warnings, ApprovalCard? Latest)
{
    public bool IsLocked => Latest is { State: ApprovalState.UnderWay };

    public bool IsChanged => Seats.Any(line => line.Change != SeatChange.None);
}

/// <summary>Shows the draft of a unit's committee; without one, the committee in force as it would begin with.</summary>
public sealed class ViewCommitteeDraft(IAccess access, IDirectory directory, DraftDesk desk)
{
    public async Task<Result<DraftView>> RunAsync(PersonId actor, UnitId id, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ProposeForUnit, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (await directory.UnitAsync(id, cancellation) is not { } unit)
        {
            return new NothingThere();
        }

        var inForce = await desk.InForceAsync(id, cancellation);
        var draft = await desk.DraftAsync(id, cancellation) ?? CommitteeDraft.Begin(id, inForce, actor);
        var before = inForce is null ? [] : CommitteeRolls.Seats(inForce).ToDictionary(seat => seat.Person, seat => seat.Duty);
        var seats = await desk.LinesAsync(id, draft.Composition, cancellation);
        var gone = await desk.LinesAsync(
            id, before.Where(seat => seats.All(line => line.Person != seat.Key)).Select(seat => new CommitteeSeat(seat.Key, seat.Value)), cancellation);
        var positions = seats.ToDictionary(line => line.Person, line => line.Position);
        return new DraftView(
            unit, inForce is not null, draft.Version,
            [.. seats.Select(line => Compare(line, before)), .. gone.Select(line => new DraftLine(line, SeatChange.Leaves, line.Duty))],
            draft.SmallerThanFiveReason,
            draft.Composition.Count(seat => seat.Duty != CommitteeDuty.Secretary),
            Composition.Check(draft.Composition, draft.SmallerThanFiveReason).Error,
            CompositionWarnings.Of(draft.Composition, person => positions[person]),
            await desk.LatestAsync(id, cancellation));
    }

    private static DraftLine Compare(SeatLine line, Dictionary<PersonId, CommitteeDuty> before) => before.TryGetValue(line.Person, out var duty)
        ? new DraftLine(line, duty == line.Duty ? SeatChange.None : SeatChange.OtherDuty, duty)
        : new DraftLine(line, SeatChange.Joins, null);
}
