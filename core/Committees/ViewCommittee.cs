using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>One version of a committee in a list.</summary>
public sealed record VersionLine(int Number, DateOnly InForceFrom, string ResolutionNumber, CommitteeOrigin Origin, int Voters);

/// <summary>Who sits in a unit's committee, since when and by which resolution; what is proposed; and its earlier versions, the newest first.</summary>
/// <param name="InForce">Null when the unit has none; then it can open no round.</param>
/// <param name="Latest">Of the latest proposal; null when there was none.</param>
public sealed record CommitteeView(
    UnitCard Unit, VersionLine? InForce, IReadOnlyList<SeatLine> Seats, string? SmallerThanFiveReason, IReadOnlyList<VersionLine> Versions,
    ApprovalCard? Latest, bool HasDraft, bool MayPropose);

/// <summary>Shows a unit's committee.</summary>
public sealed class ViewCommittee(GradingDb db, IAccess access, IDirectory directory, DraftDesk desk)
{
    public async Task<Result<CommitteeView>> RunAsync(PersonId actor, UnitId id, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ViewUnit, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (await directory.UnitAsync(id, cancellation) is not { } unit)
        {
            return new NothingThere();
        }

        var versions = await Versions.AllAsync(db, id, cancellation);
        var inForce = versions.LastOrDefault(version => version.InForceFrom <= desk.Today);
        var mayPropose = (await access.UnitsAsync(actor, GradingAction.ProposeForUnit, cancellation)).Contains(id);
        return new CommitteeView(
            unit,
            inForce is null ? null : Line(inForce),
            inForce is null ? [] : await desk.LinesAsync(id, CommitteeRolls.Seats(inForce), cancellation),
            inForce?.SmallerThanFiveReason,
            [.. versions.Reverse().Select(Line)],
            mayPropose ? await desk.LatestAsync(id, cancellation) : null,
            mayPropose && await db.Set<CommitteeDraft>().AnyAsync(draft => draft.Unit == id, cancellation),
            mayPropose);
    }

    private static VersionLine Line(Committee version) => new(
        version.Number, version.InForceFrom, version.ResolutionNumber, version.Origin, version.Seats.Count(seat => seat.Duty != CommitteeDuty.Secretary));
}
