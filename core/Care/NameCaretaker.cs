using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>
/// 指定跟踪人、联系人 Headquarters names who follows a strategic customer (001 §4.1 d), a unit or headquarters who is the unit's liaison (§8.1.3).
/// </summary>
public sealed class NameCaretaker(
    GradingDb db, IAccess access, IDeciders deciders, ISubjects subjects, IStrategicSubjects strategic, CareBook book, CareAlarms alarms, ICardPosts cards,
    TimeProvider clock)
{
    /// <param name="person">Null takes the naming of a liaison back: whoever alone holds the role is the liaison again.</param>
    /// <param name="version">The naming that the actor saw; 0 when there was none.</param>
    public async Task<Result> RunAsync(PersonId actor, CareOf what, PersonId? person, int version, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, what, cancellation)).Refused(out var refusal) || (await CheckAsync(what, person, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        var done = await db.WriteWholeAsync<bool>(() => StageAsync(actor, what, person, version, cancellation), cancellation);
        return done.Refused(out refusal) ? refusal : Result.Done;
    }

    private async Task<Result> DemandAsync(PersonId actor, CareOf what, CancellationToken cancellation) => what.Duty == CareDuty.Follower
        ? await access.DemandAsync(actor, GradingAction.NameFollower, await deciders.HeadquartersAsync(cancellation), cancellation)
        : await access.DemandAsync(actor, GradingAction.NameLiaison, what.Unit, cancellation);

    private async Task<Result> CheckAsync(CareOf what, PersonId? person, CancellationToken cancellation)
    {
        if (what.Duty != CareDuty.Follower)
        {
            return Result.Done;
        }

        if ((await subjects.OfAsync([what.Subject], cancellation)).Count == 0)
        {
            return new NothingThere();
        }

        return !(await strategic.OnAsync(GroupTime.DateOf(clock.GetUtcNow()), cancellation)).Contains(what.Subject) ? new NotAStrategicCustomer()
            : person is null ? new CaretakerMissing()
            : Result.Done;
    }

    private async Task<Result<bool>> StageAsync(PersonId actor, CareOf what, PersonId? person, int version, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = GroupTime.DateOf(now);
        var line = await book.OneAsync(what, today, cancellation);
        if (person is { } wanted && !line.Holders.Any(each => each.Id == wanted))
        {
            return new CaretakerNotSuitable(what.Duty);
        }

        var seat = await db.Set<CareSeat>().FindAsync([what.Duty, what.Id], cancellation);
        if (seat?.Person == person)
        {
            // Sent twice, or by two devices.
            return true;
        }

        if ((seat?.Version ?? 0) != version)
        {
            return new CareChangedMeanwhile(line.Named?.Name ?? "–");
        }

        if (seat is null)
        {
            seat = CareSeat.Make(what);
            db.Add(seat);
        }

        var kind = person is null ? CareEventKind.TakenBack : CareEventKind.Named;
        db.Add(CareEvent.Note(what, kind, person, seat.Person, actor, now.UtcDateTime));
        seat.Name(person, actor, today);
        await db.SaveChangesAsync(cancellation);
        await RefreshAsync(what, cancellation);
        await alarms.StageAsync([await book.OneAsync(what, today, cancellation)], whole: false, cancellation);
        return true;
    }

    private async Task RefreshAsync(CareOf what, CancellationToken cancellation)
    {
        await cards.RefreshAsync(CareCards.Map, 0, null, cancellation);
        if (what.Duty == CareDuty.Liaison)
        {
            await cards.RefreshAsync(CareCards.Unit, what.Id, null, cancellation);
        }
    }
}
