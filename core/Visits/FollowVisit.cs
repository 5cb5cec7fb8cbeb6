using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// What was agreed at a visit is followed up by somebody by a day until it is closed (001 §7.1.4, §7.2.3, M08); every note on it goes into the
/// customer's file as well.
/// </summary>
public sealed class FollowVisit(GradingDb db, VisitGround ground, FileVisits files, ICardPosts cards)
{
    /// <summary>Follow-ups of one visit.</summary>
    public const int Most = 50;

    /// <param name="request">Which form it was: sent twice it is one follow-up.</param>
    public async Task<Result<FollowUpId>> AddAsync(PersonId actor, VisitId id, string? text, PersonId owner, DateOnly? due, long request, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var what = VisitText.Read("text", text, FollowUp.Longest);
        if (what.Refused(out refusal))
        {
            return refusal;
        }

        if (what.Value.Length == 0)
        {
            return new FollowUpNeedsText();
        }

        if ((await ground.OwnerAsync(owner, found.Value.Unit, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        if (!IsDay(due))
        {
            return new VisitDueDayIsWrong();
        }

        return await db.WriteWholeAsync<FollowUpId>(
            async () =>
            {
                if (await db.Set<FollowUp>().AsNoTracking().FirstOrDefaultAsync(each => each.By == actor && each.Request == request, cancellation) is { } there)
                {
                    return there.Id;
                }

                var visit = await db.Set<Visit>().AsNoTracking().SingleAsync(each => each.Id == id, cancellation);
                if (visit.State == VisitState.Cancelled)
                {
                    return new VisitIsCancelled();
                }

                if (ground.Now < visit.StartUtc)
                {
                    return new VisitHasNotTakenPlace(visit.StartUtc);
                }

                if (await db.Set<FollowUp>().CountAsync(each => each.Visit == id, cancellation) >= Most)
                {
                    return new FollowUpsAreFull(Most);
                }

                var follow = FollowUp.Of(visit, what.Value, owner, due!.Value, actor, ground.Today, request);
                db.Add(follow);
                await cards.PostAsync(owner, VisitCards.FollowUp, follow.Id.Value, VisitGround.DueUtc(due.Value), cancellation);
                await cards.RefreshAsync(VisitCards.Visit, id.Value, null, cancellation);
                return follow.Id;
            },
            cancellation);
    }

    /// <summary>Says how far it is.</summary>
    public async Task<Result> NoteAsync(PersonId actor, FollowUpId id, string? text, long request, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var said = VisitText.Read("word", text, FollowUp.Longest);
        if (said.Refused(out refusal))
        {
            return refusal;
        }

        return said.Value.Length == 0 ? new ProgressNeedsWord()
            : await ChangeAsync(
                id, request,
                follow =>
                {
                    follow.Touch();
                    return said.Value;
                },
                actor, cancellation);
    }

    /// <summary>Somebody else sees it through, or by another day.</summary>
    public async Task<Result> HandOverAsync(PersonId actor, FollowUpId id, int version, PersonId owner, DateOnly? due, CancellationToken cancellation)
    {
        if (await db.Set<FollowUp>().AsNoTracking().FirstOrDefaultAsync(follow => follow.Id == id, cancellation) is not { } found)
        {
            return new NothingThere();
        }

        if ((await ground.DemandAsync(actor, found.Visit, GradingAction.PlanVisits, cancellation)).Refused(out var refusal)
            || (await ground.OwnerAsync(owner, found.Unit, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        if (!IsDay(due))
        {
            return new VisitDueDayIsWrong();
        }

        var handed = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var follow = await db.Set<FollowUp>().SingleAsync(each => each.Id == id, cancellation);
                if (follow.Closed)
                {
                    return new FollowUpIsClosed(follow.ClosedOn!.Value);
                }

                if (follow.Owner == owner && follow.DueOn == due)
                {
                    return true;
                }

                if (follow.Version != version)
                {
                    return new VisitChangedMeanwhile();
                }

                follow.HandOver(owner, due!.Value);
                await cards.SettleAsync(VisitCards.FollowUp, id.Value, null, cancellation);
                await cards.PostAsync(owner, VisitCards.FollowUp, id.Value, VisitGround.DueUtc(due.Value), cancellation);
                await cards.RefreshAsync(VisitCards.Visit, follow.Visit.Value, null, cancellation);
                return true;
            },
            cancellation);
        return handed.Error is { } error ? error : Result.Done;
    }

    /// <summary>It is done, or will not be: the word says which, and goes into the file like every note.</summary>
    public async Task<Result> CloseAsync(PersonId actor, FollowUpId id, string? word, long request, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var said = VisitText.Read("word", word, FollowUp.Longest);
        if (said.Refused(out refusal))
        {
            return refusal;
        }

        return said.Value.Length == 0 ? new ClosingNeedsWord()
            : await ChangeAsync(
                id, request,
                follow =>
                {
                    follow.Close(said.Value, actor, ground.Today);
                    return said.Value;
                },
                actor, cancellation);
    }

    private async Task<Result> ChangeAsync(FollowUpId id, long request, Func<FollowUp, string> change, PersonId actor, CancellationToken cancellation)
    {
        var noted = await db.WriteWholeAsync<long>(
            async () =>
            {
                if (await db.Set<FollowUpNote>().AsNoTracking().AnyAsync(note => note.FollowUp == id && note.Request == request, cancellation))
                {
                    // The same card sent twice.
                    return 0;
                }

                var follow = await db.Set<FollowUp>().SingleAsync(each => each.Id == id, cancellation);
                if (follow.Closed)
                {
                    return new FollowUpIsClosed(follow.ClosedOn!.Value);
                }

                var note = FollowUpNote.Of(id, change(follow), actor, ground.Now, request);
                db.Add(note);
                if (follow.Closed)
                {
                    await cards.SettleAsync(VisitCards.FollowUp, id.Value, null, cancellation);
                }

                await cards.RefreshAsync(VisitCards.FollowUp, id.Value, null, cancellation);
                await cards.RefreshAsync(VisitCards.Visit, follow.Visit.Value, null, cancellation);
                return note.Id;
            },
            cancellation);
        if (noted.Refused(out var refusal))
        {
            return refusal;
        }

        if (noted.Value != 0)
        {
            await files.NoteAsync(noted.Value, cancellation);
        }

        return Result.Done;
    }

    private async Task<Result<FollowUp>> FindAsync(PersonId actor, FollowUpId id, CancellationToken cancellation)
    {
        var follow = await db.Set<FollowUp>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        return follow is null ? new NothingThere()
            : (await ground.OwnerOrAsync(actor, follow.Owner, follow.Unit, GradingAction.PlanVisits, cancellation)).Refused(out var refusal) ? refusal : follow;
    }

    private bool IsDay(DateOnly? due) => due is { } day && day >= ground.Today && day <= ground.Today.AddYears(2);
}
