using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>A customer of which parts are due together.</summary>
/// <param name="Next">When monthly figures are among the parts: the month that is missing.</param>
public sealed record DueLine(
    CustomerId Customer, string Code, string Name, CustomerStanding Standing, IReadOnlyList<UpkeepPart> Parts, DateOnly DueOn, DateOnly LateAfter, bool IsLate, UpkeepCause Cause,
    Month? Next);

/// <summary>到期清单 What of a unit's files is late or due within <see cref="UpkeepSettings.Ahead"/> days, the most urgent first.</summary>
/// <param name="Late">Parts that are late, of the whole unit.</param>
/// <param name="Due">Parts that are due within the time, without the late ones.</param>
/// <param name="After">Where the next page begins; 0: this is the last.</param>
/// <param name="MayKeep">The reader may confirm and fill in.</param>
public sealed record DueList(UnitId Unit, string UnitName, bool MineOnly, int Late, int Due, IReadOnlyList<DueLine> Lines, int After, bool MayKeep);

/// <summary>How the files of a unit stand.</summary>
/// <param name="Percent">Completeness over all files of the unit, rounded down; 100 when there are none.</param>
public sealed record UnitUpkeep(UnitId Unit, string Name, int Files, int Complete, int Percent, int Late, int Due);

/// <summary>Lists of what is due, for keepers, units and headquarters (A05). They name no content of a file, so looking is no reading of one.</summary>
public sealed class ViewDue(GradingDb db, IAccess access, IDirectory directory, TimeProvider clock)
{
    private const int Page = 10;

    /// <param name="mineOnly">Only files that the reader keeps, or that nobody keeps.</param>
    /// <param name="after">0 for the first page; else <see cref="DueList.After"/> of the page before.</param>
    public async Task<Result<DueList>> RunAsync(PersonId reader, UnitId unit, bool mineOnly, int after, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(reader, GradingAction.ReadFile, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        var soon = today.AddDays(UpkeepSettings.Ahead);
        var asked = db.Set<UpkeepDue>().AsNoTracking().Where(due => due.Unit == unit && due.DueOn <= soon);
        if (mineOnly)
        {
            // As a value of each row: SQLite turns EXISTS into a join and then walks all files there are.
            asked = asked.Where(due => db.Set<CustomerFile>().Where(file => file.Customer == due.Customer).Select(file => file.Keeper).FirstOrDefault() == null
                || db.Set<CustomerFile>().Where(file => file.Customer == due.Customer).Select(file => file.Keeper).FirstOrDefault() == reader);
        }

        var (late, all) = (await asked.CountAsync(due => due.DueOn < today && due.LateAfter < today, cancellation), await asked.CountAsync(cancellation));
        // One customer has at most five parts, so a page and one customer more is always among these.
        var rows = await asked.OrderBy(due => due.DueOn).ThenBy(due => due.Customer).Skip(Math.Max(0, after)).Take((Page + 1) * Enum.GetValues<UpkeepPart>().Length).ToListAsync(cancellation);
        var groups = rows.GroupBy(due => (due.DueOn, due.Customer)).ToList();
        var shown = groups.Take(Page).ToList();
        var next = groups.Count > Page ? Math.Max(0, after) + shown.Sum(group => group.Count()) : 0;
        var may = (await access.UnitsAsync(reader, GradingAction.KeepFile, cancellation)).Contains(unit);
        var name = (await directory.UnitAsync(unit, cancellation))?.Name ?? "";
        return new DueList(unit, name, mineOnly, late, all - late, await LinesAsync(shown, today, cancellation), next, may);
    }

    /// <summary>The units whose files the reader may read, by code, with how they stand.</summary>
    public async Task<IReadOnlyList<UnitUpkeep>> UnitsAsync(PersonId reader, CancellationToken cancellation)
    {
        var units = (await access.UnitsAsync(reader, GradingAction.ReadFile, cancellation)).ToList();
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var soon = today.AddDays(UpkeepSettings.Ahead);
        var files = await db.Set<CustomerFile>().AsNoTracking().Where(file => units.Contains(file.Unit)).GroupBy(file => file.Unit)
            .Select(unit => new { unit.Key, Files = unit.Count(), Required = unit.Sum(file => (long)file.Required), Filled = unit.Sum(file => (long)file.Filled), Complete = unit.Sum(file => file.Filled == file.Required ? 1 : 0) })
            .ToDictionaryAsync(unit => unit.Key, cancellation);
        var due = await db.Set<UpkeepDue>().AsNoTracking().Where(row => units.Contains(row.Unit) && row.DueOn <= soon).GroupBy(row => row.Unit)
            .Select(unit => new { unit.Key, All = unit.Count(), Late = unit.Sum(row => row.LateAfter < today ? 1 : 0) }).ToDictionaryAsync(unit => unit.Key, cancellation);
        var lines = new List<UnitUpkeep>();
        foreach (var unit in (await directory.UnitsAsync(cancellation)).Where(unit => units.Contains(unit.Id)))
        {
            var (held, late) = (files.GetValueOrDefault(unit.Id), due.GetValueOrDefault(unit.Id));
            var percent = held is null || held.Required == 0 ? 100 : (int)(held.Filled * 100 / held.Required);
            lines.Add(new UnitUpkeep(unit.Id, unit.Name, held?.Files ?? 0, held?.Complete ?? 0, percent, late?.Late ?? 0, (late?.All ?? 0) - (late?.Late ?? 0)));
        }

        return lines;
    }

    private async Task<IReadOnlyList<DueLine>> LinesAsync(
        IReadOnlyList<IGrouping<(DateOnly DueOn, CustomerId Customer), UpkeepDue>> groups, DateOnly today, CancellationToken cancellation)
    {
        var ids = groups.Select(group => group.Key.Customer).Distinct().ToList();
        var customers = await db.Set<Customer>().AsNoTracking().Where(customer => ids.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, cancellation);
        var standings = await db.Set<CustomerFile>().AsNoTracking().Where(file => ids.Contains(file.Customer))
            .Select(file => new { file.Customer, file.Standing }).ToDictionaryAsync(file => file.Customer, file => file.Standing, cancellation);
        return
        [
            .. groups.Select(group => new DueLine(
                group.Key.Customer, customers[group.Key.Customer].Code, customers[group.Key.Customer].Name, standings.GetValueOrDefault(group.Key.Customer),
                [.. group.Select(due => due.Part).Order()], group.Key.DueOn, group.Min(due => due.LateAfter), group.Any(due => due.IsLateOn(today)),
                group.OrderBy(due => due.LateAfter).First().Cause, group.FirstOrDefault(due => due.Part == UpkeepPart.Volumes)?.Next)),
        ];
    }
}
