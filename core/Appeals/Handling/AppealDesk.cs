using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Appeals.Records;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>Appeals for whoever writes them down from a mail: the same rights, words and steps as on the cards.</summary>
internal sealed class AppealDesk(
    GradingDb db, AppealsGround ground, WriteDraft drafts, RaiseAppeal raise, MonthBook book, AttachFile files) : IAppealDesk
{
    public async Task<Result<StageAppeal>> PrepareAsync(PersonId actor, AppealWish wish, CancellationToken cancellation)
    {
        var typed = new TypedAppeal(wish.Category, wish.Title, wish.Text);
        var prepared = wish.Urgent
            ? await raise.PrepareAsync(actor, wish.Customer, typed, urgent: true, cancellation)
            : await drafts.PrepareAsync(actor, wish.Customer, await raise.MonthAsync(cancellation), typed, cancellation);
        if (prepared.Refused(out var refusal))
        {
            return refusal;
        }

        return (StageAppeal)(async () =>
        {
            var staged = await prepared.Value();
            return staged.Refused(out var no) ? no : staged.Value.Value;
        });
    }

    public async Task<Result<bool>> AmendAsync(PersonId actor, long appeal, int version, AppealWish wish, CancellationToken cancellation)
    {
        var id = new AppealId(appeal);
        var found = await ground.AppealAsync(actor, id, GradingAction.DraftAppeals, cancellation);
        if (found.Refused(out var refusal)
            || (wish.Urgent && (await ground.DemandAsync(actor, GradingAction.ReportAppeals, found.Value.Unit, cancellation)).Refused(out refusal)))
        {
            return refusal;
        }

        var written = AppealWords.Read(new TypedAppeal(wish.Category, wish.Title, wish.Text));
        if (written.Refused(out refusal))
        {
            return refusal;
        }

        // It stays with the month it was written for, as long as that month is open.
        var month = wish.Urgent || await ground.IsClosedAsync(found.Value.Month, cancellation) ? await raise.MonthAsync(cancellation) : found.Value.Month;
        var turn = await raise.TurnOfAsync(found.Value, cancellation);
        var moment = await ground.MomentAsync(actor, cancellation);
        return await db.WriteWholeAsync<bool>(
            async () =>
            {
                var draft = await db.Set<Appeal>().SingleAsync(each => each.Id == id, cancellation);
                if (draft.State != AppealState.Draft)
                {
                    return draft.RaisedUtc is null ? new AppealIsWithdrawn() : new AppealIsSent();
                }

                if (draft.Version != version)
                {
                    return false;
                }

                draft.Write(written.Value.Category, written.Value.Title, written.Value.Text, month);
                await book.DraftedAsync(draft.Unit, draft.Month, draft.Customer, actor, cancellation);
                await book.LookAgainAsync(draft.Unit, [draft.Customer], cancellation);
                if (wish.Urgent)
                {
                    await raise.SendAsync(draft, month, urgent: true, turn, moment, cancellation);
                }

                return true;
            },
            cancellation);
    }

    public async Task<Result<AttachedFile>> AttachAsync(PersonId actor, long appeal, string? name, long? length, Stream content, CancellationToken cancellation)
    {
        var done = await files.RunAsync(actor, new AppealId(appeal), name, length, content, cancellation);
        return done.Error switch
        {
            null => new AttachedFile(await db.Set<AppealFile>().AsNoTracking().Where(file => file.Id == done.Value).Select(file => file.Name).SingleAsync(cancellation), Already: false),
            AppealFileIsThere there => new AttachedFile(there.Name, Already: true),
            var refusal => refusal,
        };
    }

    public async Task<bool> StandsAsync(long appeal, CancellationToken cancellation)
    {
        var id = new AppealId(appeal);
        return await db.Set<Appeal>().AnyAsync(each => each.Id == id && (each.State != AppealState.Withdrawn || each.RaisedUtc != null), cancellation);
    }

    public async Task<IReadOnlyDictionary<long, AppealSight>> SeenAsync(PersonId reader, IReadOnlyCollection<long> appeals, CancellationToken cancellation)
    {
        var ids = appeals.Select(id => new AppealId(id)).ToList();
        var found = ids.Count == 0 ? [] : await db.Set<Appeal>().AsNoTracking().Where(each => ids.Contains(each.Id)).ToListAsync(cancellation);
        var attached = found.Count == 0 ? [] : await db.Set<AppealFile>().AsNoTracking().Where(file => ids.Contains(file.Appeal) && file.StandingKey != null).ToListAsync(cancellation);
        var (seen, chances) = (new Dictionary<long, AppealSight>(), new Dictionary<UnitId, AppealChances>());
        foreach (var appeal in found)
        {
            if (!chances.TryGetValue(appeal.Unit, out var may))
            {
                chances[appeal.Unit] = may = await ChancesAsync(reader, appeal.Unit, cancellation);
            }

            var draft = appeal.State == AppealState.Draft;
            // A draft is there for those who write it only, and not once it was thrown away.
            if (!may.Read || (appeal.RaisedUtc is null && !(draft && may.Draft)))
            {
                continue;
            }

            seen[appeal.Id.Value] = new AppealSight(
                appeal.Id.Value, AppealCards.Appeal, appeal.Category, appeal.State, appeal.Urgent, appeal.Title, appeal.Text,
                [.. attached.Where(file => file.Appeal == appeal.Id).OrderBy(file => file.AtUtc).Select(file => (file.Name, file.Size))],
                draft && may.Draft, draft ? may.Draft : appeal.IsOpen && (may.Raise || await ground.MayAsync(reader, GradingAction.HandleAppeals, appeal.Unit, cancellation)),
                appeal.Version);
        }

        return seen;
    }

    public async Task<IReadOnlyDictionary<CustomerId, int>> OpenAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation) =>
        (await db.Set<Appeal>().AsNoTracking()
            .Where(each => customers.Contains(each.Customer) && each.State != AppealState.Draft && each.State != AppealState.Closed && each.State != AppealState.Withdrawn)
            .Select(each => each.Customer).ToListAsync(cancellation))
        .GroupBy(customer => customer).ToDictionary(group => group.Key, group => group.Count());

    public async Task<AppealChances> ChancesAsync(PersonId person, UnitId unit, CancellationToken cancellation) => new(
        await ground.MayAsync(person, GradingAction.ReadAppeals, unit, cancellation),
        await ground.MayAsync(person, GradingAction.DraftAppeals, unit, cancellation),
        await ground.MayAsync(person, GradingAction.ReportAppeals, unit, cancellation));
}
