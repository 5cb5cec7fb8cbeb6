using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>Writes the rows that wait in one transaction, each as card and desk would; a dry run and a wrong row leave nothing behind.</summary>
public sealed class IntakeWriter(GradingDb db, FileGround ground, StageEntry entries, RecordMonth months, IDirectory directory, TimeProvider clock)
{
    internal async Task<Result> RunAsync(IntakeRun run, CancellationToken cancellation)
    {
        var names = (await directory.PeopleAsync(cancellation)).ToDictionary(person => person.Id, person => person.Name);
        var again = run.Remember();
        try
        {
            var done = await db.WriteWholeAsync<bool>(
                async () =>
                {
                    again();
                    foreach (var row in run.Waiting)
                    {
                        await WriteAsync(run, row, names, cancellation);
                    }

                    return run.HasWrong || run.DryRun ? throw new NotWritten() : true;
                },
                cancellation);
            run.Written = done.Error is null;
            return done.Refused(out var refusal) ? refusal : Result.Done;
        }
        catch (NotWritten)
        {
            db.ChangeTracker.Clear();
            return Result.Done;
        }
    }

    private async Task WriteAsync(IntakeRun run, WaitingRow row, Dictionary<PersonId, string> names, CancellationToken cancellation)
    {
        if (row.Month is { } month)
        {
            await WriteMonthAsync(run, row, month, names, cancellation);
            return;
        }

        var written = await StageAsync(run, row, row.Edits, cancellation);
        if (written.Error is FieldChangedMeanwhile meanwhile
            && meanwhile.Conflicts.All(conflict => run.Takes(IntakeConflict.KeyOf(conflict, row.Customer.Id))))
        {
            db.ChangeTracker.Clear();
            var theirs = meanwhile.Conflicts.ToDictionary(conflict => conflict.Field.Key, conflict => conflict.TheirVersion);
            written = await StageAsync(
                run, row, [.. row.Edits.Select(edit => theirs.TryGetValue(edit.Field, out var version) ? edit with { Base = version } : edit)], cancellation);
        }

        if (written.Refused(out var refusal))
        {
            db.ChangeTracker.Clear();
            run.Wrong(row.Row, [Fault(row, refusal)], Conflicts(run, row, refusal, names));
            return;
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        run.Changed(row, written.Value.Changed);
    }

    private async Task WriteMonthAsync(IntakeRun run, WaitingRow row, RecordMonthRequest month, Dictionary<PersonId, string> names, CancellationToken cancellation)
    {
        var written = await months.StageAsync(run.Actor, month, cancellation);
        if (written.Error is MonthStandsOtherwise other && other.Conflicts.All(conflict => run.Takes(IntakeConflict.KeyOf(conflict, month.Month, row.Customer.Id))))
        {
            db.ChangeTracker.Clear();
            var theirs = other.Conflicts.ToDictionary(conflict => conflict.Figure, conflict => conflict.Theirs);
            written = await months.StageAsync(
                run.Actor,
                month with { Figures = [.. month.Figures.Select(edit => theirs.TryGetValue(edit.Figure, out var stored) ? edit with { Seen = stored } : edit)] },
                cancellation);
        }

        if (written.Refused(out var refusal))
        {
            db.ChangeTracker.Clear();
            run.Wrong(row.Row, [Fault(row, refusal)], MonthJudge.Conflicts(run, row, refusal, names));
            return;
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        run.Changed(row, [.. written.Value.Changed.Select(figure => figure.ToString())]);
    }

    private async Task<Result<FieldsWritten>> StageAsync(IntakeRun run, WaitingRow row, IReadOnlyList<FieldEdit> edits, CancellationToken cancellation)
    {
        var file = await ground.ToWriteAsync(row.Customer, cancellation);
        if (file.Refused(out var none))
        {
            return none;
        }

        var by = new FileWriter(run.Actor, clock.GetUtcNow().UtcDateTime, run.Source, "");
        return row.Entry is { } entry
            ? await entries.SaveAsync(file.Value, row.Row.Sheet.Part.Key, entry, edits, by, cancellation)
            : await entries.AddAsync(row.Customer, file.Value, row.Row.Sheet.Part.Key, edits, by, cancellation);
    }

    private static RowFault Fault(WaitingRow row, Error refusal)
    {
        var field = refusal.GetType().GetProperty("Field")?.GetValue(refusal) as string;
        var value = row.Row.Values.FirstOrDefault(each => each.Field.Key == field);
        return new RowFault(value.Field?.Name.Chinese ?? "", value.Text ?? "", refusal);
    }

    private static List<IntakeConflict> Conflicts(IntakeRun run, WaitingRow row, Error refusal, Dictionary<PersonId, string> names)
    {
        if (refusal is not FieldChangedMeanwhile meanwhile)
        {
            return [];
        }

        run.Shown.Add(row.Customer);
        return [.. meanwhile.Conflicts.Select(conflict => new IntakeConflict(
            IntakeConflict.KeyOf(conflict, row.Customer.Id), conflict.Field.Name, conflict.Yours, conflict.Theirs, names.GetValueOrDefault(conflict.TheirsBy, ""), conflict.TheirsUtc))];
    }

    /// <summary>Leaves the transaction without a commit.</summary>
    private sealed class NotWritten() : Exception("nothing was to be written");
}
