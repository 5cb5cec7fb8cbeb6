using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Brings a bar into force, at once and without approval (000 §11.2): awards end today, rounds under way do not rank the customer, a remark goes
/// into its file, everybody concerned is told. All in one transaction.
/// </summary>
public sealed class BarCustomer(
    GradingDb db, BarGround ground, ForeseeBar foresee, IRoundMarks marks, IRiskRemarks remarks, TellFiles files, ICardPosts cards, TimeProvider clock)
{
    /// <param name="version">The draft's as it was shown with its consequences.</param>
    public async Task<Result> RunAsync(PersonId actor, BarId id, int version, CancellationToken cancellation)
    {
        var found = await ground.ToWriteAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var subject = await ground.SubjectAsync(found.Value.Subject, cancellation);
        var audience = await ground.AudienceAsync(subject, found.Value.Unit, cancellation);
        var done = await db.WriteWholeAsync(() => StageAsync(actor, id, version, subject, audience, cancellation), cancellation);
        return done.Refused(out refusal) ? refusal : Result.Done;
    }

    private async Task<Result<bool>> StageAsync(
        PersonId actor, BarId id, int version, SubjectCard subject, IReadOnlyList<PersonId> audience, CancellationToken cancellation)
    {
        var bar = await db.Set<Bar>().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (bar is { State: BarState.InForce } && bar.By == actor)
        {
            // The same confirmation, sent twice.
            return true;
        }

        var evidence = await db.Set<BarEvidence>().AsNoTracking().Where(each => each.Bar == id).OrderBy(each => each.Number).ToListAsync(cancellation);
        if (await RefusalAsync(bar, version, subject, evidence, cancellation) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var today = GroupTime.DateOf(now);
        var kind = BarCauses.RemarkOf(bar!.Cause!.Value);
        var ended = await foresee.AwardsAsync(bar.Subject, today, cancellation);
        var record = new BarText(
            BarText.Version, id, bar.Subject, subject.Code, subject.Name, bar.Unit, bar.Year, bar.Cause.Value, bar.Text, today, actor,
            await remarks.RecordAsync(bar.Subject, kind, bar.Text, actor, cancellation), kind,
            [.. evidence.Select(each => each.Text)], [.. ended.Select(ForeseeBar.Ended)], await marks.UnderWayAsync(bar.Subject, bar.Year, cancellation));
        foreach (var award in ended)
        {
            award.End(today, AwardEnd.Revoked);
        }

        await files.EndedAsync([.. ended.Select(award => award.Subject).Distinct()], today, cancellation);

        bar.BringIntoForce(record, now.UtcDateTime);
        await marks.MarkBarredAsync(bar.Subject, bar.Year, actor, cancellation);
        await BarEvent.AppendAsync(db, bar, BarEventKind.Barred, actor, now.UtcDateTime, Canon.Hash(bar.Record!), cancellation);
        foreach (var person in audience)
        {
            await cards.PostAsync(person, SpecialCards.Bar, id.Value, null, cancellation);
        }

        return true;
    }

    private async Task<Error?> RefusalAsync(
        Bar? bar, int version, SubjectCard subject, IReadOnlyList<BarEvidence> evidence, CancellationToken cancellation) => bar switch
        {
            null => new NothingThere(),
            { State: BarState.InForce } => new BarIsInForce(),
            { State: BarState.Lifted } => new BarIsLifted(bar.LiftedOn!.Value),
            _ when await db.Set<Bar>().AsNoTracking().FirstOrDefaultAsync(other => other.OpenKey == Bar.KeyOf(bar.Subject, bar.Year), cancellation) is { } other =>
                new AlreadyBarred(subject.Name, bar.Year, other.From!.Value),
            { Cause: null } => new BarNeedsCause(),
            { Text.Length: 0 } => new BarNeedsText(),
            _ when evidence.Count == 0 => new BarNeedsEvidence(),
            _ when bar.Version != version => new BarHasChanged(),
            _ => null,
        };
}
