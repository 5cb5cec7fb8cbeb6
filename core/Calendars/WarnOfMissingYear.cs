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
        if (await UntoldAsync(cancellation) is not { People.Count: > 0 } untold)
        {
            return 0;
        }

        return await db.WriteAsync(
            async () =>
            {
                foreach (var person in untold.People)
                {
                    await cards.PostAsync(person, CalendarCards.Year, untold.Year, null, cancellation);
                }

                return untold.People.Count;
            },
            cancellation);
    }

    /// <summary>How many people a run would tell now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await UntoldAsync(cancellation))?.People.Count ?? 0;

    private async Task<Untold?> UntoldAsync(CancellationToken cancellation)
    {
        if (await MissingYear.OfAsync(working, GroupTime.DateOf(clock.GetUtcNow()), cancellation) is not { } year || !CalendarText.Keeps(year))
        {
            return null;
        }

        var keepers = await access.PeopleAsync(GradingAction.KeepCalendar, await deciders.HeadquartersAsync(cancellation), cancellation);
        var told = (await cards.StatesAsync(CalendarCards.Year, year, cancellation)).Select(state => state.Person);
        return new Untold(year, [.. keepers.Except(told)]);
    }

    private sealed record Untold(int Year, IReadOnlyList<PersonId> People);
}
