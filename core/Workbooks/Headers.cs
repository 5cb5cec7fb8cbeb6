using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Workbooks;

/// <summary>Finds the columns of a plan in the first filled row of a sheet.</summary>
internal sealed class Headers
{
    private Headers(SheetPlan plan) => Places = Enumerable.Repeat(-1, plan.Columns.Count).ToArray();

    /// <summary>For each column of the plan, its place in the sheet, or -1.</summary>
    public int[] Places { get; }

    public List<string> Written { get; } = [];

    public List<string> Unknown { get; } = [];

    public List<Error> Faults { get; } = [];

    public static Headers Read(SheetPlan plan, SheetRow? row)
    {
        var headers = new Headers(plan);
        for (var place = 0; place < (row?.Width ?? 0); place++)
        {
            headers.Take(plan, row!.KindAt(place) is CellKind.Text or CellKind.Number ? row.TextAt(place).ToString() : "", place);
        }

        headers.Faults.AddRange(plan.Columns
            .Where((column, index) => column.Required && headers.Places[index] < 0)
            .Select(column => new MissingColumn($"{column.Chinese} {column.English}")));
        return headers;
    }

    private void Take(SheetPlan plan, string written, int place)
    {
        Written.Add(written);
        if (written.Length == 0)
        {
            return;
        }

        var index = plan.Columns.ToList().FindIndex(column => HeaderName.Means(written, column.Chinese, column.English));
        if (index < 0)
        {
            Unknown.Add(written);
        }
        else if (Places[index] >= 0)
        {
            Faults.Add(new ColumnTwice(plan.Columns[index].Chinese, Written[Places[index]], written));
        }
        else
        {
            Places[index] = place;
        }
    }
}
