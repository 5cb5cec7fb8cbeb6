using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>What a unit owes of a month, for somebody who is concerned.</summary>
/// <param name="Days">Working days left, negative when late; zero on the due day, and before it when only days off are left.</param>
/// <param name="Today">The day it is looked at.</param>
/// <param name="Owed">Null when the unit owes nothing any more.</param>
/// <param name="Role">In which role the reader sees it.</param>
public sealed record ReminderView(RemindingId Id, UnitId Unit, string UnitName, Month Month, DateOnly DueOn, int Days, MonthlyDue? Owed, ReminderRole Role, string? LiaisonName, DateOnly Today)
{
    public bool IsLate => MonthDue.IsLate(Month, Today);
}

/// <summary>
/// What a unit owes of a month: for its liaison or the stand-in, for who answers for it, and for headquarters. A mail asks again at the moment of sending: who is no longer
/// concerned, or whose unit owes nothing any more, gets none.
/// </summary>
public sealed class ViewReminder(GradingDb db, IMonthlyDues dues, IWorkingDays days, ICareMap care, IAccess access, IDeciders deciders, IDirectory directory, TimeProvider clock)
{
    public async Task<Result<ReminderView>> HandleAsync(PersonId actor, RemindingId id, CancellationToken cancellation)
    {
        if (await db.Set<Reminding>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } state)
        {
            return new NothingThere();
        }

        return await OfAsync(actor, id, state.Unit, state.Month, cancellation);
    }

    /// <summary>For the words of a mail; null when there is nothing to say any more to this reader.</summary>
    public async Task<ReminderView?> ForMailAsync(PersonId reader, ReminderId id, ReminderRole role, CancellationToken cancellation)
    {
        if (await db.Set<Reminder>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } reminder)
        {
            return null;
        }

        var state = await db.Set<Reminding>().AsNoTracking().FirstOrDefaultAsync(row => row.Month == reminder.Month && row.Unit == reminder.Unit, cancellation);
        return state is not null && (await OfAsync(reader, state.Id, state.Unit, state.Month, cancellation)) is { Error: null, Value: { Owed: not null } view } && view.Role <= role
            ? view
            : null;
    }

    private async Task<Result<ReminderView>> OfAsync(PersonId actor, RemindingId id, UnitId unit, Month month, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var liaison = (await care.LiaisonsAsync([unit], today, cancellation)).GetValueOrDefault(unit);
        var role = ReminderRole.Liaison;
        if (liaison?.Acting != actor && liaison?.Named != actor)
        {
            role = (await access.UnitsAsync(actor, GradingAction.AnswerForAppeals, cancellation)).Contains(unit) ? ReminderRole.Manager : ReminderRole.Headquarters;
            if (role == ReminderRole.Headquarters
                && (await access.DemandAsync(actor, GradingAction.WatchReminders, await deciders.HeadquartersAsync(cancellation), cancellation)).Refused(out var refusal))
            {
                return refusal;
            }
        }

        var calendar = await days.CalendarAsync(cancellation);
        var due = MonthDue.Of(month);
        var left = calendar.WorkingDaysBetween(today, due);
        return new ReminderView(
            id, unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? "", month, due, MonthDue.IsLate(month, today) ? Math.Min(left, -1) : left,
            await dues.OfAsync(unit, month, cancellation), role, liaison is null ? null : (await directory.PersonAsync(liaison.Acting, cancellation))?.Name, today);
    }
}
