using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>
/// 代理 Whoever looks after something, or who names such people, names a colleague for an absence, for everything the absent person looks after. Nobody
/// stands in for somebody who stands in: no chains.
/// </summary>
public sealed class NameCareStandIn(
    GradingDb db, IAccess access, IDeciders deciders, IStaff staff, CareBook book, CareAlarms alarms, ICardPosts cards, TimeProvider clock)
{
    public const int LongestDays = 366;

    /// <param name="what">A duty that the absent person has.</param>
    public async Task<Result<CareStandInId>> RunAsync(
        PersonId actor, CareOf what, PersonId person, DateOnly? from, DateOnly? until, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var line = await book.OneAsync(what, today, cancellation);
        if (line.Named?.Id != actor && (await DemandAsync(actor, what, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (line.Named is not { } absent)
        {
            return new NobodyToStandInFor();
        }

        if (person == absent.Id || !line.Holders.Any(each => each.Id == person))
        {
            return new CareStandInNotSuitable(what.Duty);
        }

        return CheckDays(from, until, today) is { } wrong ? wrong
            : await db.WriteWholeAsync(() => StageAsync(actor, what, absent.Id, person, (from!.Value, until!.Value), cancellation), cancellation);
    }

    private static Error? CheckDays(DateOnly? from, DateOnly? until, DateOnly today) => (from, until) switch
    {
        (null, _) => new CareDayMissing("from"),
        (_, null) => new CareDayMissing("until"),
        _ when from < today => new CareAbsenceBeginsInPast(today),
        _ when until < from => new CareAbsenceEndsBeforeItBegins(),
        _ when until.Value.DayNumber - from.Value.DayNumber >= LongestDays => new CareAbsenceTooLong(LongestDays),
        _ => null,
    };

    private async Task<Result> DemandAsync(PersonId actor, CareOf what, CancellationToken cancellation) => what.Duty == CareDuty.Follower
        ? await access.DemandAsync(actor, GradingAction.NameFollower, await deciders.HeadquartersAsync(cancellation), cancellation)
        : await access.DemandAsync(actor, GradingAction.NameLiaison, what.Unit, cancellation);

    private async Task<Result<CareStandInId>> StageAsync(
        PersonId actor, CareOf what, PersonId absent, PersonId person, (DateOnly From, DateOnly Until) days, CancellationToken cancellation)
    {
        var near = await db.Set<CareStandIn>().AsNoTracking()
            .Where(each => each.EndedUtc == null && each.From <= days.Until && each.Until >= days.From
                && (each.For == absent || each.Person == absent || each.For == person))
            .ToListAsync(cancellation);
        if (near.Find(each => each.For == absent && each.Duty == what.Duty) is { } other)
        {
            // Sent twice, or by two devices.
            return other.Person == person && (other.From, other.Until) == days
                ? other.Id : new CareAbsenceOverlaps(await NameAsync(other.Person, cancellation), other.From, other.Until);
        }

        if (near.Find(each => each.For == person) is { } away)
        {
            return new StandInIsAbsent(await NameAsync(person, cancellation), away.From, away.Until);
        }

        if (near.Find(each => each.Person == absent) is { } busy)
        {
            return new AbsentStandsIn(await NameAsync(busy.For, cancellation), busy.From, busy.Until);
        }

        var standIn = CareStandIn.Name(what.Duty, absent, person, days.From, days.Until, actor, clock.GetUtcNow().UtcDateTime);
        db.Add(standIn);
        await db.SaveChangesAsync(cancellation);
        await RefreshAsync(what, cancellation);
        return standIn.Id;
    }

    /// <summary>A stand-in without a mail address is a gap, one with an address may close one.</summary>
    private async Task RefreshAsync(CareOf what, CancellationToken cancellation)
    {
        await cards.RefreshAsync(CareCards.Map, 0, null, cancellation);
        if (what.Duty == CareDuty.Liaison)
        {
            await cards.RefreshAsync(CareCards.Unit, what.Id, null, cancellation);
            await alarms.StageAsync([await book.OneAsync(what, GroupTime.DateOf(clock.GetUtcNow()), cancellation)], whole: false, cancellation);
        }
    }

    private async Task<string> NameAsync(PersonId person, CancellationToken cancellation) =>
        (await staff.OfAsync([person], cancellation)).GetValueOrDefault(person)?.Name ?? "–";
}
