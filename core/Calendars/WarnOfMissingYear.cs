using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Calendars;

/// <summary>
/// From 1 November on, whoever keeps the calendar has a card as long as the coming year is missing; each person once, until the year is there.
/// </summary>
public sealed class WarnOfMissingYear(GradingDb db, IAccess access, IDeciders deciders, IWorkingDays working, ICardPosts cards, TimeProvider clock)
{
    /// <summary>How many people were told now.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (await MissingYear.OfAsync(working, GroupTime.DateOf(clock.GetUtcNow()), cancellation) is not { } year || !CalendarText.Keeps(year))
        {
            return 0;
        }

        var keepers = await access.PeopleAsync(GradingAction.KeepCalendar, await deciders.HeadquartersAsync(cancellation), cancellation);
        var told = (await cards.StatesAsync(CalendarCards.Year, year, cancellation)).Select(state => state.Person);
        var missing = keepers.Except(told).ToList();
        return missing.Count == 0 ? 0 : await db.WriteAsync(
            async () =>
            {
                foreach (var person in missing)
                {
                    await cards.PostAsync(person, CalendarCards.Year, year, null, cancellation);
                }

                return missing.Count;
            },
            cancellation);
    }
}
