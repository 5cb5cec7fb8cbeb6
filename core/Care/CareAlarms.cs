using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>Kinds of the cards of care.</summary>
public static class CareCards
{
    /// <summary>客户维护分工 Who looks after whom, gaps first; has no subject. Posted to headquarters while there are gaps.</summary>
    public const string Map = "care.map";

    /// <summary>单位联系人 A unit's liaison; subject is the unit. Posted to its manager while there is a gap.</summary>
    public const string Unit = "care.unit";
}

/// <summary>
/// Gaps are alarms (M01): headquarters is told of each, the unit's manager of its liaison's, once; the cards are settled when there is no gap any more.
/// Stages in the caller's transaction.
/// </summary>
public sealed class CareAlarms(GradingDb db, IAccess access, IDeciders deciders, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Whether anything would be told or settled.</summary>
    /// <param name="whole">The lines are all there are: an alarm about anything else is over.</param>
    internal async Task<bool> DifferAsync(IReadOnlyCollection<CareLine> lines, bool whole, CancellationToken cancellation)
    {
        var known = await db.Set<CareAlarm>().AsNoTracking().ToDictionaryAsync(alarm => new CareOf(alarm.Duty, alarm.Of), alarm => alarm.Gap, cancellation);
        var open = lines.Count(line => line.Gap is not null);
        return (whole && open != known.Count) || lines.Any(line => line.Gap != (known.TryGetValue(line.What, out var gap) ? gap : null));
    }

    /// <summary>Of all lines there are: how many alarms would be new, and how many over.</summary>
    internal async Task<(int Raised, int Over)> CountAsync(IReadOnlyCollection<CareLine> lines, CancellationToken cancellation)
    {
        var known = (await db.Set<CareAlarm>().AsNoTracking().ToListAsync(cancellation)).Select(alarm => new CareOf(alarm.Duty, alarm.Of)).ToHashSet();
        var open = lines.Where(line => line.Gap is not null).Select(line => line.What).ToHashSet();
        return (open.Count(what => !known.Contains(what)), known.Count(what => !open.Contains(what)));
    }

    /// <param name="whole">The lines are all there are: an alarm about anything else is over.</param>
    /// <param name="gone">People who are leaving in the caller's transaction: nothing is told to them.</param>
    /// <returns>How many gaps are new.</returns>
    internal async Task<int> StageAsync(
        IReadOnlyCollection<CareLine> lines, bool whole, CancellationToken cancellation, IReadOnlySet<PersonId>? gone = null)
    {
        var known = (await db.Set<CareAlarm>().ToListAsync(cancellation)).ToDictionary(alarm => new CareOf(alarm.Duty, alarm.Of));
        var before = known.Count;
        var (raised, touched) = (new List<CareLine>(), new HashSet<CareOf>());
        foreach (var line in lines)
        {
            known.Remove(line.What, out var alarm);
            if (line.Gap is not { } gap)
            {
                await EndAsync(alarm, touched, cancellation);
            }
            else if (alarm is null)
            {
                raised.Add(line);
                db.Add(CareAlarm.Raise(line.What, gap, GroupTime.DateOf(clock.GetUtcNow())));
                NoteGone(line);
            }
            else if (alarm.Gap != gap)
            {
                alarm.Become(gap);
                touched.Add(line.What);
                NoteGone(line);
            }
        }

        IEnumerable<CareAlarm> over = whole ? known.Values : [];
        foreach (var alarm in over)
        {
            await EndAsync(alarm, touched, cancellation);
        }

        await TellAsync(raised, before > 0, gone ?? new HashSet<PersonId>(), cancellation);
        foreach (var unit in touched.Concat(raised.Select(line => line.What)).Where(what => what.Duty == CareDuty.Liaison))
        {
            await cards.RefreshAsync(CareCards.Unit, unit.Id, null, cancellation);
        }

        if (touched.Count + raised.Count > 0)
        {
            await cards.RefreshAsync(CareCards.Map, 0, null, cancellation);
        }

        if (before > 0 && raised.Count == 0 && db.Set<CareAlarm>().Local.All(alarm => db.Entry(alarm).State == EntityState.Deleted))
        {
            await cards.SettleAsync(CareCards.Map, 0, null, cancellation);
        }

        return raised.Count;
    }

    private async Task EndAsync(CareAlarm? alarm, HashSet<CareOf> touched, CancellationToken cancellation)
    {
        if (alarm is null)
        {
            return;
        }

        db.Remove(alarm);
        touched.Add(new CareOf(alarm.Duty, alarm.Of));
        if (alarm.Duty == CareDuty.Liaison)
        {
            await cards.SettleAsync(CareCards.Unit, alarm.Of, null, cancellation);
        }
    }

    private void NoteGone(CareLine line)
    {
        if (line is { Gap: CareGap.Gone, Seat.Person: { } person })
        {
            db.Add(CareEvent.Note(line.What, CareEventKind.Gone, person, null, null, clock.GetUtcNow().UtcDateTime));
        }
    }

    /// <summary>Headquarters has one card about all gaps and is told again when there are more; a unit's manager has one about its liaison.</summary>
    private async Task TellAsync(List<CareLine> raised, bool again, IReadOnlySet<PersonId> gone, CancellationToken cancellation)
    {
        var officers = raised.Count == 0 ? []
            : await access.PeopleAsync(GradingAction.NameFollower, await deciders.HeadquartersAsync(cancellation), cancellation);
        foreach (var officer in officers.Where(person => !gone.Contains(person)))
        {
            await cards.PostAsync(officer, CareCards.Map, 0, null, cancellation);
            if (again)
            {
                await cards.RemindAsync(officer, CareCards.Map, 0, cancellation);
            }
        }

        foreach (var line in raised.Where(line => line.What.Duty == CareDuty.Liaison))
        {
            var leaders = await deciders.HoldersAsync(Decider.UnitManager, line.What.Unit, cancellation);
            foreach (var leader in leaders.Where(person => !gone.Contains(person)))
            {
                await cards.PostAsync(leader, CareCards.Unit, line.What.Id, null, cancellation);
            }
        }
    }
}
