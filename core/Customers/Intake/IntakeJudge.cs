using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>Compares the rows with the files before anything is written: what is stored already is passed over, what differs waits.</summary>
public sealed class IntakeJudge(GradingDb db, IAccess access, FileMemory memory, MonthJudge months)
{
    internal async Task RunAsync(IntakeRun run, CancellationToken cancellation)
    {
        foreach (var sheet in run.Sheets)
        {
            foreach (var fault in sheet.Faults)
            {
                run.Wrong(sheet.Sheet, fault);
            }
        }

        var keeps = (await access.UnitsAsync(run.Actor, GradingAction.KeepFile, cancellation)).ToHashSet();
        months.Begin();
        var met = new Dictionary<(string Part, long Customer, long Entry), int>();
        foreach (var rows in run.Sheets.SelectMany(sheet => sheet.Rows).GroupBy(row => row.Code, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var customer = await db.Set<Customer>().AsNoTracking().FirstOrDefaultAsync(each => each.Code == rows.Key, cancellation);
            // Alike whether there is none or it is another unit's: codes can be guessed too.
            customer = customer is not null && keeps.Contains(customer.Unit) ? customer : null;
            var content = customer is null ? [] : await memory.NowAsync(customer.Id, cancellation);
            foreach (var row in rows)
            {
                if (row.Faults.Count > 0)
                {
                    run.Wrong(row, row.Faults);
                }
                else if (customer is null)
                {
                    run.Wrong(row, [new RowFault(row.Sheet.Columns[0].Chinese, row.Code, new CustomerNotYours())]);
                }
                else if (row.Sheet == MonthSheet.Sheet)
                {
                    await months.RunAsync(run, row, customer, cancellation);
                }
                else
                {
                    Judge(run, row, customer, content, met);
                }
            }
        }
    }

    private static void Judge(
        IntakeRun run, FileRow row, Customer customer, IReadOnlyList<StoredEntry> content, Dictionary<(string Part, long Customer, long Entry), int> met)
    {
        var part = row.Sheet.Part;
        var stored = part.Many
            ? content.FirstOrDefault(entry => entry.Part == part.Key && entry.Id.Value == row.Entry)
            : content.FirstOrDefault(entry => entry.Part == part.Key);
        if (part.Many && row.Entry is not null && stored is null)
        {
            run.Wrong(row, [new RowFault("", row.Entry.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), new EntryNotInFile())]);
            return;
        }

        if ((!part.Many || row.Entry is not null) && !met.TryAdd((part.Key, customer.Id.Value, stored?.Id.Value ?? 0), row.Number))
        {
            run.Wrong(row, [new RowFault("", "", new RowRepeats(met[(part.Key, customer.Id.Value, stored?.Id.Value ?? 0)]))]);
            return;
        }

        // An empty cell clears a value that the row was written from; in any other row it says nothing.
        var edits = row.Values.Where(value => value.Text.Trim().Length > 0 || row.Versions?.ContainsKey(value.Field.Key) == true)
            .Where(value => !Same(value.Field, value.Text, stored?.Values.GetValueOrDefault(value.Field.Key)?.Text ?? ""))
            .Select(value => new FieldEdit(value.Field.Key, value.Text, row.Versions?.GetValueOrDefault(value.Field.Key) ?? 0)).ToList();
        if (edits.Count == 0 || (part.Many && stored is null && content.Any(entry => entry.Part == part.Key && IsTwin(row, entry))))
        {
            run.Unchanged(row);
            return;
        }

        run.Waiting.Add(new WaitingRow(
            row, customer, part.Many ? stored?.Id : stored?.Id ?? EntryId.OfPart(part.Key), edits,
            stored?.Values.ToDictionary(value => value.Key, value => value.Value.Text) ?? []));
    }

    private static bool Same(GuideField field, string written, string stored) =>
        written == stored || (FieldText.Read(field, written) is var read && !read.Refused(out _) && read.Value == stored);

    /// <summary>A new row that says exactly what an entry says: it was taken over before.</summary>
    private static bool IsTwin(FileRow row, StoredEntry entry) =>
        row.Values.All(value => Same(value.Field, value.Text, entry.Values.GetValueOrDefault(value.Field.Key)?.Text ?? ""))
        && entry.Values.Where(value => value.Value.Text.Length > 0).All(value => row.Values.Any(each => each.Field.Key == value.Key));
}
