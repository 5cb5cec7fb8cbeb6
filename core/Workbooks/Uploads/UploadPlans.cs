using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>
/// Which sheets are taken over from the sheet in front of a person: 气量 volumes and prices, and 客户 with the facts that rating stands on beside them
/// (form of business, rated subject, first contract).
/// </summary>
public sealed class UploadPlans(IEnumerable<IWorkbookSheet> sheets)
{
    private static readonly SheetKind[] Kinds = [SheetKind.Volumes, SheetKind.Customers];

    public IReadOnlyList<SheetPlan> All { get; } =
        [.. sheets.Select(sheet => sheet.Plan).Where(plan => Kinds.Contains(plan.Kind)).OrderBy(plan => Array.IndexOf(Kinds, plan.Kind))];

    public SheetPlan? Find(SheetKind kind) => All.FirstOrDefault(plan => plan.Kind == kind);
}
