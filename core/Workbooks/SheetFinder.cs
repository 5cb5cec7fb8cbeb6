using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Workbooks;

/// <summary>Finds the sheets of the plan among the tabs of a workbook; other tabs are left alone.</summary>
internal static class SheetFinder
{
    public static Result<Dictionary<SheetKind, string>> Find(WorkbookFile file, IEnumerable<SheetPlan> plans, bool partial)
    {
        var parts = new Dictionary<SheetKind, string>();
        var missing = new List<string>();
        foreach (var plan in plans)
        {
            var tabs = file.Sheets.Where(sheet => HeaderName.Means(sheet.Name, plan.Chinese, plan.English)).ToList();
            if (tabs.Count > 1)
            {
                return new SheetTwice(tabs[0].Name, tabs[1].Name);
            }

            if (tabs.Count == 1)
            {
                parts[plan.Kind] = tabs[0].Part;
            }
            else
            {
                missing.Add($"{plan.Chinese} {plan.English}");
            }
        }

        var names = string.Join("、", missing);
        return parts.Count == 0 ? new NoKnownSheet(names) : missing.Count > 0 && !partial ? new MissingSheets(names) : parts;
    }
}
