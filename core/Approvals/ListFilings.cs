using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>A filing in a list. <paramref name="SinceUtc"/>: since when it stands so.</summary>
public sealed record FilingLine(
    ApprovalId Approval, ApprovalMatter Matter, UnitId Unit, int Year, int Version, FilingState State, DateTime SinceUtc, bool Late);

/// <summary>备案 The filings the reader may see: those that wait, longest waiting first, then the latest acknowledged.</summary>
public sealed class ListFilings(GradingDb db, IAccess access, TimeProvider clock)
{
    private const int MostOpen = 30;
    private const int MostDone = 10;

    public async Task<IReadOnlyList<FilingLine>> RunAsync(PersonId reader, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation);
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var open = await db.Set<OpenStep>().AsNoTracking()
            .Where(step => step.Kind != WaitKind.Decision && units.Contains(step.Unit))
            .OrderBy(step => step.SinceUtc).Take(MostOpen).ToListAsync(cancellation);
        var done = await db.Set<Approval>().AsNoTracking()
            .Where(approval => approval.Filing == FilingState.Acknowledged && units.Contains(approval.Unit))
            .OrderByDescending(approval => approval.DecidedUtc).Take(MostDone)
            .Select(approval => new FilingLine(
                approval.Id, approval.Matter, approval.Unit, approval.Year, approval.Version, approval.Filing, approval.DecidedUtc!.Value, false))
            .ToListAsync(cancellation);
        return
        [
            .. open.Select(step => new FilingLine(
                step.Approval, step.Matter, step.Unit, step.Year, step.Version,
                step.Kind == WaitKind.Filing ? FilingState.Filed : FilingState.AskedBack, step.SinceUtc, step.DueOn < today)),
            .. done,
        ];
    }
}
