using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>开通或退回 The information centre decides a unit's request (002 §6.3.2); the unit and the person are told.</summary>
public sealed class DecideRight(GradingDb db, IAccess access, IDirectory directory, ICardPosts cards, AccessLog log, TimeProvider clock)
{
    public Task<Result<FileRightId>> OpenAsync(PersonId actor, FileRightId id, CancellationToken cancellation) => DecideAsync(actor, id, null, cancellation);

    /// <param name="reason">Compulsory: the unit has to know what to change.</param>
    public async Task<Result<FileRightId>> DeclineAsync(PersonId actor, FileRightId id, string? reason, CancellationToken cancellation)
    {
        var tidied = WrittenText.Tidy(reason, RequestRight.LongestReason);
        return tidied.Refused(out var wrong) ? wrong : await DecideAsync(actor, id, tidied.Value ?? "", cancellation);
    }

    /// <param name="answer">Null to open.</param>
    private async Task<Result<FileRightId>> DecideAsync(PersonId actor, FileRightId id, string? answer, CancellationToken cancellation)
    {
        var seen = await db.Set<FileRight>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if ((await access.DemandAsync(actor, GradingAction.OpenAccess, seen?.Unit ?? default, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (answer is { Length: 0 })
        {
            return new RightReasonMissing();
        }

        if (seen is null)
        {
            return new NothingThere();
        }

        var person = await directory.PersonAsync(seen.Person, cancellation);
        return await db.WriteWholeAsync(() => StageAsync(actor, id, person, answer, cancellation), cancellation);
    }

    private async Task<Result<FileRightId>> StageAsync(PersonId actor, FileRightId id, PersonCard? person, string? answer, CancellationToken cancellation)
    {
        var right = await db.Set<FileRight>().SingleAsync(each => each.Id == id, cancellation);
        if (right.State != FileRightState.Asked)
        {
            return new RightDecidedAlready(right.State);
        }

        var now = clock.GetUtcNow();
        if (answer is not null)
        {
            right.Decline(actor, answer, now.UtcDateTime);
        }
        else if (Hinders(right, actor, person, GroupTime.DateOf(now)) is { } hindrance)
        {
            return hindrance;
        }
        else
        {
            right.Open(actor, now.UtcDateTime);
        }

        await log.StageRightAsync(
            actor, right, answer is null ? ReadingPurpose.RightOpened : ReadingPurpose.RightDeclined, answer ?? right.Reason, cancellation);
        await cards.SettleAsync(RequestRight.Kind, id.Value, null, cancellation);
        await cards.RefreshAsync(RequestRight.Kind, id.Value, null, cancellation);
        foreach (var told in new[] { right.AskedBy, right.Person }.Distinct().Where(each => answer is null || each == right.AskedBy))
        {
            await cards.PostAsync(told, RequestRight.Kind, id.Value, null, cancellation);
        }

        return id;
    }

    private static Error? Hinders(FileRight right, PersonId actor, PersonCard? person, DateOnly today) =>
        right.Person == actor ? new RightForOneself()
        : right.Until < today ? new RightPeriodOver(right.Until)
        : person is null || person.Gone || person.Moved || person.Unit != right.Belonged ? new RightPersonGone(person?.Name ?? "–")
        : null;
}
