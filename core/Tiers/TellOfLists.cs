using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Puts a published result on the desks of those who send the list from it (000 §7.2.3), once. Run as often as one likes; several processes at
/// once tell it once.
/// </summary>
public sealed class TellOfLists(GradingDb db, IAccess access, IRoundResults rounds, ICardPosts cards, TimeProvider clock)
{
    /// <summary>How many units were told.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var told = 0;
        foreach (var round in await DueAsync(cancellation))
        {
            told += await TellAsync(round, cancellation) ? 1 : 0;
        }

        return told;
    }

    /// <summary>How many units a run would tell now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await DueAsync(cancellation)).Count;

    private async Task<IReadOnlyList<RatedRound>> DueAsync(CancellationToken cancellation)
    {
        var thisYear = GroupTime.DateOf(clock.GetUtcNow()).Year;
        var due = new List<RatedRound>();
        foreach (var year in new[] { thisYear - 1, thisYear })
        {
            var begun = (await db.Set<VipList>().AsNoTracking().Where(list => list.Year == year).Select(list => new { list.Unit, list.Form }).ToListAsync(cancellation))
                .Select(list => (list.Unit, list.Form)).ToHashSet();
            foreach (var form in Enum.GetValues<GasForm>())
            {
                due.AddRange((await rounds.AllAsync(year, form, cancellation)).Where(round => !begun.Contains((round.Unit, form))));
            }
        }

        return due;
    }

    private async Task<bool> TellAsync(RatedRound round, CancellationToken cancellation)
    {
        var people = await access.PeopleAsync(GradingAction.ProposeForUnit, round.Unit, cancellation);
        try
        {
            return await db.WriteAsync(() => StageAsync(round, people, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process, or somebody who sent the list at this moment, was first.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> StageAsync(RatedRound round, IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        if (await db.Set<VipList>().AnyAsync(list => list.Unit == round.Unit && list.Year == round.Year && list.Form == round.Form, cancellation))
        {
            return false;
        }

        var list = VipList.Begin(round.Unit, round.Year, round.Form);
        db.Add(list);
        var due = GroupTime.ToUtc(TiersYearSteps.ListDue(round.Year).ToDateTime(new TimeOnly(18, 0)));
        foreach (var person in people)
        {
            await cards.PostAsync(person, TierCards.List, list.Id.Value, due, cancellation);
        }

        return true;
    }
}
