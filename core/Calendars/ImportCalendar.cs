using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Calendars;

/// <summary>What an import does, or would do, to a year.</summary>
/// <param name="Holidays">Days off of the year afterwards.</param>
/// <param name="MadeUp">Make-up days of the year afterwards.</param>
/// <param name="Added">Days that were ordinary ones before.</param>
/// <param name="Changed">Days with another kind or name.</param>
/// <param name="Removed">Days that are ordinary ones afterwards.</param>
public sealed record ImportedYear(
    int Year, int Holidays, int MadeUp, IReadOnlyList<NamedDay> Added, IReadOnlyList<NamedDay> Changed, IReadOnlyList<NamedDay> Removed)
{
    /// <summary>Everything is so already.</summary>
    public bool IsUnchanged => Added.Count + Changed.Count + Removed.Count == 0;
}

/// <summary>
/// 导入日历 Takes the published plan of one or more years over: each year in the list becomes exactly what the list says, all or nothing. The same list
/// again changes nothing.
/// </summary>
public sealed class ImportCalendar(GradingDb db, IAccess access, IDeciders deciders, CalendarBook book)
{
    /// <summary>A pasted list.</summary>
    public async Task<Result<IReadOnlyList<ImportedYear>>> PasteAsync(PersonId actor, string? text, bool dryRun, CancellationToken cancellation) =>
        await RunAsync(actor, () => CalendarText.Lines(text), dryRun, cancellation);

    /// <summary>A .csv or .xlsx.</summary>
    public async Task<Result<IReadOnlyList<ImportedYear>>> FileAsync(PersonId actor, Stream file, bool dryRun, CancellationToken cancellation) =>
        await RunAsync(actor, () => CalendarFile.Lines(file), dryRun, cancellation);

    private async Task<Result<IReadOnlyList<ImportedYear>>> RunAsync(
        PersonId actor, Func<Result<IReadOnlyList<CalendarLine>>> read, bool dryRun, CancellationToken cancellation)
    {
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        if ((await access.DemandAsync(actor, GradingAction.KeepCalendar, headquarters, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var lines = read();
        if (lines.Refused(out refusal))
        {
            return refusal;
        }

        var days = CalendarText.Read(lines.Value);
        if (days.Refused(out refusal))
        {
            return refusal;
        }

        var years = days.Value.ToLookup(day => day.Day.Year);
        return dryRun ? await CompareAsync(years, cancellation) : await TakeAsync(actor, years, cancellation);
    }

    private async Task<Result<IReadOnlyList<ImportedYear>>> CompareAsync(ILookup<int, NamedDay> years, CancellationToken cancellation)
    {
        var compared = new List<ImportedYear>();
        foreach (var year in years)
        {
            compared.Add(Compare(year.Key, [.. await book.DaysAsync(year.Key, cancellation)], [.. year]));
        }

        return compared;
    }

    private async Task<Result<IReadOnlyList<ImportedYear>>> TakeAsync(PersonId actor, ILookup<int, NamedDay> years, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteWholeAsync<IReadOnlyList<ImportedYear>>(
                async () =>
                {
                    var taken = new List<ImportedYear>();
                    foreach (var wanted in years)
                    {
                        var (year, days) = await book.OpenAsync(wanted.Key, cancellation);
                        var compared = Compare(wanted.Key, [.. days.Select(day => day.Named)], [.. wanted]);
                        taken.Add(compared);
                        foreach (var day in compared.Removed)
                        {
                            book.Remove(days, day.Day, actor);
                        }

                        foreach (var day in wanted)
                        {
                            book.Set(days, day, actor);
                        }

                        if (await book.CompleteAsync(year, actor, cancellation) || !compared.IsUnchanged)
                        {
                            await book.ChangedAsync(year, cancellation);
                        }
                    }

                    return taken;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CalendarChangedMeanwhile();
        }
    }

    private static ImportedYear Compare(int year, IReadOnlyList<NamedDay> before, IReadOnlyList<NamedDay> after)
    {
        var (was, will) = (before.ToDictionary(day => day.Day), after.ToDictionary(day => day.Day));
        return new ImportedYear(
            year,
            after.Count(day => day.Kind == DayKind.Holiday),
            after.Count(day => day.Kind == DayKind.MakeUp),
            [.. after.Where(day => !was.ContainsKey(day.Day))],
            [.. after.Where(day => was.TryGetValue(day.Day, out var known) && known != day)],
            [.. before.Where(day => !will.ContainsKey(day.Day))]);
    }
}
