using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Tells unit and headquarters 60 and 30 days before awards end, and when they have ended (000 §7.2.1; R09). Nothing lapses by it: validity
/// follows from the dates. Run as often as one likes; several processes at once tell it once.
/// </summary>
public sealed class TellOfLapse(GradingDb db, IAccess access, ICardPosts cards, TimeProvider clock)
{
    private const int First = 60;
    private const int Second = 30;
    private const int AtOnce = 400;

    /// <summary>Days for which a lapse is still told, after the program stood still.</summary>
    private const int LookBack = 30;

    /// <summary>How many notices went out.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var told = 0;
        foreach (var notice in await ReachedAsync(cancellation))
        {
            told += await TellAsync(notice, cancellation) ? 1 : 0;
        }

        return told;
    }

    /// <summary>How many notices a run would send now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        var keys = (await ReachedAsync(cancellation)).Select(notice => notice.Key).ToList();
        var known = 0;
        foreach (var some in keys.Chunk(AtOnce))
        {
            known += await db.Set<LapseNotice>().CountAsync(each => some.Contains(each.Key), cancellation);
        }

        return keys.Count - known;
    }

    /// <summary>The notice of each end that is near or was lately, whether or not it went out.</summary>
    private async Task<IReadOnlyList<LapseNotice>> ReachedAsync(CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var (from, to) = (today.AddDays(-LookBack), today.AddDays(First));
        var ends = await db.Set<Award>().AsNoTracking()
            .Where(award => award.Until >= from && award.Until <= to && award.EndedOn == null)
            .Select(award => new { award.Unit, award.Form, award.Until }).Distinct().ToListAsync(cancellation);
        return [.. ends.Select(end =>
        {
            var left = end.Until.DayNumber - today.DayNumber;
            return LapseNotice.Tell(end.Unit, end.Form, end.Until, left < 0 ? LapseStage.Lapsed : left <= Second ? LapseStage.Thirty : LapseStage.Sixty, today);
        })];
    }

    private async Task<bool> TellAsync(LapseNotice notice, CancellationToken cancellation)
    {
        if (await db.Set<LapseNotice>().AsNoTracking().AnyAsync(each => each.Key == notice.Key, cancellation))
        {
            return false;
        }

        var people = await PeopleAsync(notice, cancellation);
        try
        {
            return await db.WriteAsync(() => StageAsync(notice, people, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> StageAsync(LapseNotice notice, IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        if (await db.Set<LapseNotice>().AnyAsync(each => each.Key == notice.Key, cancellation))
        {
            return false;
        }

        var earlier = await db.Set<LapseNotice>().AsNoTracking()
            .Where(each => each.Unit == notice.Unit && each.Form == notice.Form && each.Until == notice.Until).Select(each => each.Id).ToListAsync(cancellation);
        foreach (var id in earlier)
        {
            await cards.SettleAsync(TierCards.Lapse, id, null, cancellation);
        }

        db.Add(notice);
        foreach (var person in people)
        {
            await cards.PostAsync(person, TierCards.Lapse, notice.Id, null, cancellation);
        }

        return true;
    }

    private async Task<IReadOnlyList<PersonId>> PeopleAsync(LapseNotice notice, CancellationToken cancellation) => notice.Form is null
        ? await access.PeopleAsync(GradingAction.ProposeForGroup, notice.Unit, cancellation)
        :
        [
            .. (await access.PeopleAsync(GradingAction.ProposeForUnit, notice.Unit, cancellation))
                .Union(await access.PeopleAsync(GradingAction.AnswerFiling, notice.Unit, cancellation)),
        ];
}

/// <summary>Kinds of the cards of standards, lists and awards.</summary>
public static class TierCards
{
    /// <summary>Subject: <see cref="StandardsId"/>.</summary>
    public const string Standards = "standards";

    /// <summary>Subject: <see cref="VipListId"/>.</summary>
    public const string List = "viplist";

    /// <summary>Subject: the notice's id.</summary>
    public const string Lapse = "lapse";
}
