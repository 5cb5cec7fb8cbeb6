using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Approvals;

/// <summary>Checks the approvals of a unit's year as they are stored now, with the same check that a pack gets on any machine; what failed.</summary>
public sealed class VerifyChain(IAccess access, ApprovalRecords records)
{
    public async Task<Result<IReadOnlyList<PackCheck>>> RunAsync(PersonId actor, UnitId unit, int year, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ViewYear, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var files = new Dictionary<string, byte[]>();
        await foreach (var record in records.ForAsync(unit, year, cancellation))
        {
            files.Add(record.Path, record.Content);
        }

        return (Result<IReadOnlyList<PackCheck>>)ApprovalRecordCheck.Run(unit, year, files).ToList();
    }
}
