using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Reminders;

/// <summary>A reminder that would be sent, with the names of who would have it.</summary>
public sealed record ForeseenReminder(string UnitName, Month Month, DateOnly DueOn, Rung Rung, IReadOnlyList<string> People, ReminderGap Gap);

/// <summary>What would be sent now: the first of it with names, and how many in all.</summary>
public sealed record Foreseen(int Count, IReadOnlyList<ForeseenReminder> First);

/// <summary>试运行 What a run of reminders would send now, to whom and why; sends nothing. Knows no rights: who may ask is checked where it is asked.</summary>
public sealed class ForeseeReminders(PlanReminders plan, ReminderPeople people, IDirectory directory)
{
    public async Task<Foreseen> RunAsync(int most, CancellationToken cancellation)
    {
        var (count, first) = (0, new List<ForeseenReminder>());
        await foreach (var page in plan.PagesAsync(cancellation))
        {
            count += page.Sum(each => each.Take.Count);
            foreach (var each in page.Take(most - first.Count))
            {
                var liaison = (await people.LiaisonsAsync([each.Unit], plan.Today, cancellation)).GetValueOrDefault(each.Unit);
                foreach (var rung in each.Take)
                {
                    var audience = await people.OfAsync(each.Unit, liaison, rung.Step == ReminderStep.Late, cancellation);
                    first.Add(new ForeseenReminder(
                        (await directory.UnitAsync(each.Unit, cancellation))?.Name ?? "", each.Month, each.DueOn, rung,
                        [.. new[] { audience.Liaison }.OfType<PersonCard>().Concat(audience.Managers).Select(person => person.Name)], audience.Gap));
                }
            }
        }

        return new Foreseen(count, first);
    }
}
