using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>A unit that owes, in headquarters' list.</summary>
public sealed record OwingLine(RemindingId? Id, UnitId Unit, string UnitName, int Customers, int Answered, DateOnly? LastSlot, string? LiaisonName, ReminderGap Gap);

/// <summary>Who owes a month: one page of them, and how many in all.</summary>
public sealed record OwingPage(Month Month, DateOnly DueOn, bool IsLate, IReadOnlyList<Month> Months, int Count, IReadOnlyList<OwingLine> Lines, int Page, bool More);

/// <summary>谁还没报 Who still owes a month's appeals, for headquarters; the list that is posted and mailed once somebody is late (001 §8.1.4, M13).</summary>
public sealed class WatchReminders(GradingDb db, IMonthlyDues dues, ICareMap care, IAccess access, IDeciders deciders, IDirectory directory, TimeProvider clock)
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 20;

    private const int Most = 500;

    /// <summary>Whether the person may watch at all.</summary>
    public async Task<Result> DemandAsync(PersonId actor, CancellationToken cancellation) =>
        await access.DemandAsync(actor, GradingAction.WatchReminders, await deciders.HeadquartersAsync(cancellation), cancellation);

    /// <param name="month">Null for the oldest that somebody still owes, else the current one.</param>
    public async Task<Result<OwingPage>> HandleAsync(PersonId actor, Month? month, int page, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        var months = await dues.OpenMonthsAsync(cancellation);
        var chosen = month ?? (months.Count > 0 ? months[0] : Month.Of(today));
        var all = new List<UnitId>();
        while (await dues.OwingAsync(chosen, all.Count == 0 ? default : all[^1], Most, cancellation) is { Count: > 0 } units)
        {
            all.AddRange(units);
        }

        var place = Math.Max(page, 0) * PageSize;
        var shown = all.Skip(place).Take(PageSize).ToList();
        return new OwingPage(chosen, MonthDue.Of(chosen), MonthDue.IsLate(chosen, today), months, all.Count, await LinesAsync(chosen, shown, today, cancellation), Math.Max(page, 0), all.Count > place + PageSize);
    }

    private async Task<IReadOnlyList<OwingLine>> LinesAsync(Month month, List<UnitId> units, DateOnly today, CancellationToken cancellation)
    {
        var states = await db.Set<Reminding>().AsNoTracking().Where(row => row.Month == month && units.Contains(row.Unit)).ToDictionaryAsync(row => row.Unit, cancellation);
        var gaps = (await db.Set<Reminder>().AsNoTracking().Where(row => row.Month == month && units.Contains(row.Unit) && !row.Skipped)
            .Select(row => new { row.Unit, row.Slot, row.Gap }).ToListAsync(cancellation)).ToLookup(row => row.Unit);
        var liaisons = await care.LiaisonsAsync(units, today, cancellation);
        var lines = new List<OwingLine>();
        foreach (var unit in units)
        {
            var (state, owed) = (states.GetValueOrDefault(unit), await dues.OfAsync(unit, month, cancellation));
            var liaison = liaisons.GetValueOrDefault(unit) is { } caretaker ? await directory.PersonAsync(caretaker.Acting, cancellation) : null;
            lines.Add(new OwingLine(
                state?.Id, unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? "", owed?.Customers ?? 0, owed?.Answered ?? 0, state?.LastSlot, liaison?.Name,
                gaps[unit].OrderBy(row => row.Slot).Select(row => row.Gap).LastOrDefault()));
        }

        return lines;
    }
}
