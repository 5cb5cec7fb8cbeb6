using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Workbooks;

/// <summary>Who may load a workbook and take a load back: it reaches every unit, so the right is held at headquarters.</summary>
public sealed class ImportRight(IAccess access, IDirectory directory)
{
    /// <summary>Success for the operator of the machine, who is at the database file anyway; otherwise the person's right decides.</summary>
    public async Task<Result> DemandAsync(PersonId? by, CancellationToken cancellation)
    {
        if (by is null)
        {
            return Result.Done;
        }

        var headquarters = (await directory.UnitsAsync(cancellation)).FirstOrDefault(unit => unit.Parent is null);
        return headquarters is null
            ? new NothingThere()
            : await access.DemandAsync(by.Value, GradingAction.ImportWorkbook, headquarters.Id, cancellation);
    }
}
