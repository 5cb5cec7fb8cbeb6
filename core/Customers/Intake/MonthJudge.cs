using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using MonthFigures = TeamsGrading.Core.Customers.Months.MonthFigures;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>
/// Compares rows of months with what is stored: a month twice in the workbook is wrong, one that says what is stored is passed over, and what differs
/// waits to be recorded as the card records it: negative and absurd figures with a reason, and a month that somebody else filled in with both values.
/// </summary>
public sealed class MonthJudge(GradingDb db)
{
    private readonly Dictionary<(CustomerId Customer, Month Month), int> met = [];

    internal void Begin() => met.Clear();

    internal async Task RunAsync(IntakeRun run, FileRow row, Customer customer, CancellationToken cancellation)
    {
        var values = row.Values.ToDictionary(value => value.Field.Key, value => value.Text.Trim());
        var written = values.GetValueOrDefault(MonthSheet.Month, "");
        if (WrittenDate.Month(written, fromNumberCell: false, from1904: false) is not { } month)
        {
            run.Wrong(row, [new RowFault(NameOf(MonthSheet.Month), written, new NotAMonth())]);
            return;
        }

        if (!met.TryAdd((customer.Id, month), row.Number))
        {
            run.Wrong(row, [new RowFault(NameOf(MonthSheet.Month), written, new RowRepeats(met[(customer.Id, month)]))]);
            return;
        }

        // An empty cell takes a figure out that the row was written from; in any other row it says nothing.
        var figures = MonthFigures.All.Where(figure => values.GetValueOrDefault(figure.ToString(), "").Length > 0
                || (row.Seen?.ContainsKey(figure) == true && values.ContainsKey(figure.ToString())))
            .Select(figure => new FigureEdit(figure, values[figure.ToString()], row.Seen?.GetValueOrDefault(figure))).ToList();
        var stored = await db.Set<MonthlyVolume>().AsNoTracking().FirstOrDefaultAsync(each => each.Customer == customer.Id && each.Month == month, cancellation);
        if (figures.Count == 0 || MonthMerge.Of(stored is null ? null : MonthFigures.Of(stored), figures) is { Error: null, Value: { Conflicts.Count: 0, Changed.Count: 0 } })
        {
            run.Unchanged(row);
            return;
        }

        var reason = values.GetValueOrDefault(MonthSheet.Reason, "");
        run.Waiting.Add(new WaitingRow(
            row,
            customer,
            stored is null ? null : EntryId.OfPart(row.Sheet.Part.Key),
            [.. figures.Select(figure => new FieldEdit(figure.Figure.ToString(), figure.Text, 0))],
            stored is null ? [] : MonthFigures.All.ToDictionary(figure => figure.ToString(), figure => MonthFigures.Write(MonthFigures.Of(MonthFigures.Of(stored), figure))),
            new RecordMonthRequest(customer.Id, month, figures, run.Source, Reason: reason) { ReasonIsForAll = true }));
    }

    internal static List<IntakeConflict> Conflicts(IntakeRun run, WaitingRow row, Error refusal, Dictionary<PersonId, string> names)
    {
        if (refusal is not MonthStandsOtherwise other)
        {
            return [];
        }

        run.Shown.Add(row.Customer);
        return
        [
            .. other.Conflicts.Select(conflict => new IntakeConflict(
                IntakeConflict.KeyOf(conflict, other.Month, row.Customer.Id), row.Row.Sheet.Part.Field(conflict.Figure.ToString())!.Name, conflict.Yours, conflict.Theirs,
                conflict.By is { } by ? names.GetValueOrDefault(by, "") : "", conflict.AtUtc)),
        ];
    }

    private static string NameOf(string field) => MonthSheet.Sheet.Part.Field(field)!.Name.Chinese;
}
