using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Reminders;

/// <summary>A reminder that would be sent, with the names of who would have it.</summary>
public sealed record ForeseenReminder(string UnitName, Month Month, DateOnly DueOn, Rung Rung, IReadOnlyList<string> People, ReminderGap Gap);

/// <summary>What would be sent now: the first of it with names, how many in all, and how many lists headquarters would have besides.</summary>
public sealed record Foreseen(int Count, IReadOnlyList<ForeseenReminder> First, int Lists = 0);

/// <summary>试运行 What a run of reminders would send now, to whom and why; sends nothing. Knows no rights: who may ask is checked where it is asked.</summary>
public sealed class ForeseeReminders(PlanReminders plan, ReminderPeople people, IMonthlyDues dues, IDirectory directory)
{
    public async Task<Foreseen> RunAsync(int most, CancellationToken cancellation)
    {
        var (count, first) = (0, new List<ForeseenReminder>());
        var lists = new Dictionary<Month, (DateOnly Last, bool Due)>();
        foreach (var month in await dues.OpenMonthsAsync(cancellation))
        {
            var (last, news) = await plan.ListAsync(month, cancellation);
            lists.Add(month, (last, news is not null));
        }

        await foreach (var page in plan.PagesAsync(cancellation))
        {
            count += page.Sum(each => each.Take.Count);
            var liaisons = await people.LiaisonsAsync([.. page.Select(each => each.Unit)], plan.Today, cancellation);
            foreach (var (each, rung) in page.SelectMany(each => each.Take.Select(rung => (each, rung))))
            {
                var (last, listed) = lists.GetValueOrDefault(each.Month);
                if (first.Count >= most && (listed || rung.Slot <= last))
                {
                    continue;
                }

                var audience = await people.OfAsync(each.Unit, liaisons.GetValueOrDefault(each.Unit), rung.Step == ReminderStep.Late, cancellation);
                lists[each.Month] = (last, listed || (rung.Slot > last && (rung.Step == ReminderStep.Late || audience.Gap != ReminderGap.None)));
                if (first.Count < most)
                {
                    first.Add(new ForeseenReminder(
                        (await directory.UnitAsync(each.Unit, cancellation))?.Name ?? "", each.Month, each.DueOn, rung,
                        [.. new[] { audience.Liaison }.OfType<PersonCard>().Concat(audience.Managers).Select(person => person.Name)], audience.Gap));
                }
            }
        }

        return new Foreseen(count, first, lists.Values.Count(list => list.Due));
    }
}
