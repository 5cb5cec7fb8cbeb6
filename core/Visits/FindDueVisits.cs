using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>What a look would find to do.</summary>
/// <param name="Files">Summaries and notes that wait and whose customer has a file that may take them now; what it does not take is said on their cards.</param>
/// <param name="Summaries">Of visits that are over.</param>
/// <param name="Plans">That were not mailed.</param>
/// <param name="Items">Of preparation.</param>
/// <param name="FollowUps">That are not closed.</param>
public sealed record VisitForecast(int Files, int Summaries, int Plans, int Items, int FollowUps);

/// <summary>What of visits falls due now and was not told of yet; asked by what tells people, and by what says beforehand what a run would do.</summary>
public sealed class FindDueVisits(GradingDb db, VisitGround ground, FileVisits files, IWorkingDays days, TimeProvider clock)
{
    /// <summary>Nobody is told before this hour, Asia/Shanghai.</summary>
    private const int FirstHour = 9;

    internal bool IsHour => GroupTime.LocalOf(clock.GetUtcNow()).Hour >= FirstHour;

    /// <summary>What a run would do now; changes nothing.</summary>
    public async Task<VisitForecast> ForecastAsync(CancellationToken cancellation)
    {
        var waiting = await files.CountAsync(cancellation);
        if (!IsHour)
        {
            return new VisitForecast(waiting, 0, 0, 0, 0);
        }

        var calendar = await days.CalendarAsync(cancellation);
        return new VisitForecast(
            waiting,
            await CountAsync((await OverAsync(cancellation)).Select(visit => (visit.Id.Value, visit.SummaryDueOn, Steps: OfSummary(calendar, visit))), cancellation),
            await CountAsync((await NotMailedAsync(calendar, cancellation)).Select(visit => (visit.Id.Value, visit.On, Steps: (IReadOnlyList<VisitStep>)[VisitStep.Unsent])), cancellation),
            await CountAsync((await ItemsAsync(calendar, cancellation)).Select(item => (item.Id.Value, item.DueOn, Steps: (IReadOnlyList<VisitStep>)Reached(calendar, item.DueOn))), cancellation),
            await CountAsync((await OpenFollowUpsAsync(calendar, cancellation)).Select(follow => (follow.Id.Value, follow.DueOn, Steps: (IReadOnlyList<VisitStep>)Reached(calendar, follow.DueOn))), cancellation));
    }

    private async Task<int> CountAsync(IEnumerable<(long Subject, DateOnly Due, IReadOnlyList<VisitStep> Steps)> all, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var (subject, due, steps) in all)
        {
            count += (await FreshAsync(subject, due, steps, cancellation)).Count > 0 ? 1 : 0;
        }

        return count;
    }

    internal Task<List<Visit>> OverAsync(CancellationToken cancellation)
    {
        var now = ground.Now;
        return db.Set<Visit>().AsNoTracking().Where(visit => visit.State == VisitState.Planned && visit.EndUtc <= now).ToListAsync(cancellation);
    }

    internal Task<List<Visit>> NotMailedAsync(WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (now, until) = (ground.Now, VisitGround.DueUtc(calendar.AddWorkingDays(ground.Today, 2)));
        return db.Set<Visit>().AsNoTracking()
            .Where(visit => visit.State == VisitState.Planned && visit.EndUtc > now && visit.StartUtc <= until && visit.PlanNumber == 0 && visit.Direction == VisitDirection.Outgoing)
            .ToListAsync(cancellation);
    }

    internal Task<List<PreparationItem>> ItemsAsync(WorkingCalendar calendar, CancellationToken cancellation)
    {
        var nearest = calendar.AddWorkingDays(ground.Today, 1);
        return db.Set<PreparationItem>().AsNoTracking().Where(item => !item.Closed && item.DueOn <= nearest).ToListAsync(cancellation);
    }

    internal Task<List<FollowUp>> OpenFollowUpsAsync(WorkingCalendar calendar, CancellationToken cancellation)
    {
        var nearest = calendar.AddWorkingDays(ground.Today, 1);
        return db.Set<FollowUp>().AsNoTracking().Where(follow => !follow.Closed && follow.DueOn <= nearest).ToListAsync(cancellation);
    }

    internal IReadOnlyList<VisitStep> OfSummary(WorkingCalendar calendar, Visit visit) => [VisitStep.Over, .. Reached(calendar, visit.SummaryDueOn)];

    /// <summary>The steps whose day has come, earliest first.</summary>
    internal List<VisitStep> Reached(WorkingCalendar calendar, DateOnly due)
    {
        var today = ground.Today;
        var reached = new List<VisitStep>();
        if (calendar.AddWorkingDays(today, 1) >= due)
        {
            reached.Add(VisitStep.Soon);
        }

        if (today >= due)
        {
            reached.Add(VisitStep.Today);
        }

        if (today > due)
        {
            reached.Add(VisitStep.Late);
        }

        return reached;
    }

    /// <summary>Of the steps those that nobody was told of.</summary>
    internal async Task<List<VisitStep>> FreshAsync(long subject, DateOnly due, IReadOnlyList<VisitStep> reached, CancellationToken cancellation)
    {
        var marked = await db.Set<VisitMark>().AsNoTracking().Where(mark => mark.Subject == subject && mark.DueOn == due).Select(mark => mark.Step).ToListAsync(cancellation);
        return [.. reached.Except(marked)];
    }
}
