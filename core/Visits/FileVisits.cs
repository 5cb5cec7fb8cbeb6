using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// Puts summaries and progress into the customer's file as interviews (001 §7.1.4, §7.2.3; 002 §6.2.1 d). What cannot go there now, because the
/// customer has no file or its fill guide asks for something else, stays here, is said on the card and tried again: nothing is lost.
/// </summary>
public sealed class FileVisits(GradingDb db, VisitGround ground, IAccess access, IDirectory directory, IInterviews interviews, IEnumerable<IFileEvents> events, ICardPosts cards)
{
    /// <summary>Everything that waits; how many went into a file.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var filed = 0;
        foreach (var visit in await db.Set<VisitSummary>().AsNoTracking().Where(summary => summary.Waits).Select(summary => summary.Visit).ToListAsync(cancellation))
        {
            filed += await SummaryAsync(visit, cancellation) ? 1 : 0;
        }

        foreach (var note in await db.Set<FollowUpNote>().AsNoTracking().Where(note => note.Waits).OrderBy(note => note.AtUtc).Select(note => note.Id).ToListAsync(cancellation))
        {
            filed += await NoteAsync(note, cancellation) ? 1 : 0;
        }

        return filed;
    }

    /// <summary>How much waits.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) =>
        await db.Set<VisitSummary>().CountAsync(summary => summary.Waits, cancellation) + await db.Set<FollowUpNote>().CountAsync(note => note.Waits, cancellation);

    /// <summary>What waits of one visit, just after it was saved.</summary>
    internal async Task RunAsync(VisitId id, CancellationToken cancellation)
    {
        if (await db.Set<VisitSummary>().AsNoTracking().AnyAsync(summary => summary.Visit == id && summary.Waits, cancellation) && !await SummaryAsync(id, cancellation))
        {
            await TellKeepersAsync(id, cancellation);
        }
    }

    internal async Task<bool> NoteAsync(long id, CancellationToken cancellation)
    {
        var note = await db.Set<FollowUpNote>().AsNoTracking().SingleAsync(each => each.Id == id, cancellation);
        var follow = await db.Set<FollowUp>().AsNoTracking().SingleAsync(each => each.Id == note.FollowUp, cancellation);
        var (visit, summary) = await VisitAsync(follow.Visit, cancellation);
        var on = DateOnly.FromDateTime(GroupTime.LocalOf(note.AtUtc));
        var interview = new NewInterview(
            visit.Customer, on, KindOf(visit), summary?.Theirs is { Length: > 0 } theirs ? theirs : visit.Plan.Theirs, await ground.NameAsync(note.By, cancellation),
            note.Text, "", "", follow.Text, SourceOf(visit));
        return await StageAsync(
            interview, note.By,
            async () => await db.Set<FollowUpNote>().SingleAsync(each => each.Id == id, cancellation) is { Waits: true } waiting ? waiting : null,
            waiting => waiting.PutIntoFile(),
            async () =>
            {
                if (!note.Unfit)
                {
                    (await db.Set<FollowUpNote>().SingleAsync(each => each.Id == id, cancellation)).DoesNotFit();
                }
            },
            cancellation);
    }

    private async Task<bool> SummaryAsync(VisitId id, CancellationToken cancellation)
    {
        var (visit, summary) = await VisitAsync(id, cancellation);
        var interview = new NewInterview(
            visit.Customer, visit.On, KindOf(visit), summary!.Theirs, summary.Ours, summary.Said, summary.Agreed, summary.Asked, summary.Next, SourceOf(visit));
        var filed = await StageAsync(
            interview, summary.By,
            async () => await db.Set<VisitSummary>().SingleAsync(each => each.Visit == id, cancellation) is { Waits: true } waiting ? waiting : null,
            waiting => waiting.PutIntoFile(),
            async () =>
            {
                if (!summary.Unfit)
                {
                    (await db.Set<VisitSummary>().SingleAsync(each => each.Visit == id, cancellation)).DoesNotFit();
                }
            },
            cancellation);
        if (filed)
        {
            await db.WriteAsync(
                async () =>
                {
                    await cards.SettleAsync(VisitCards.Visit, id.Value, null, cancellation);
                    await cards.RefreshAsync(VisitCards.Visit, id.Value, null, cancellation);
                    return true;
                },
                cancellation);
        }

        return filed;
    }

    /// <summary>The interview and its mark in one transaction; false when there is no file, or it takes no such interview.</summary>
    private async Task<bool> StageAsync<T>(
        NewInterview interview, PersonId by, Func<Task<T?>> find, Action<T> mark, Func<Task> unfit, CancellationToken cancellation)
        where T : class
    {
        db.ChangeTracker.Clear();
        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    if (await find() is not { } waiting)
                    {
                        return false;
                    }

                    foreach (var each in events)
                    {
                        await each.HappenedAsync([interview.Customer], FileEvent.Visit, interview.On, cancellation);
                    }

                    if (await interviews.RecordAsync(interview, by, cancellation) is null)
                    {
                        return false;
                    }

                    mark(waiting);
                    return true;
                },
                cancellation);
        }
        catch (ArgumentException)
        {
            // The fill guide was changed so that it takes no such interview: it is said on the card, and whoever keeps the file enters it.
            db.ChangeTracker.Clear();
            await db.WriteAsync(
                async () =>
                {
                    await unfit();
                    return true;
                },
                cancellation);
            return false;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            // Another process put it there at the same moment.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Who keeps the unit's files has the visit on the desk until the file is open.</summary>
    private async Task TellKeepersAsync(VisitId id, CancellationToken cancellation)
    {
        var unit = await db.Set<Visit>().AsNoTracking().Where(visit => visit.Id == id).Select(visit => visit.Unit).SingleAsync(cancellation);
        var keepers = await access.PeopleAsync(GradingAction.KeepFile, unit, cancellation);
        await db.WriteAsync(
            async () =>
            {
                foreach (var person in keepers)
                {
                    if ((await directory.PersonAsync(person, cancellation))?.Unit == unit)
                    {
                        await cards.PostAsync(person, VisitCards.Visit, id.Value, null, cancellation);
                    }
                }

                return true;
            },
            cancellation);
    }

    private async Task<(Visit Visit, VisitSummary? Summary)> VisitAsync(VisitId id, CancellationToken cancellation) => (
        await db.Set<Visit>().AsNoTracking().SingleAsync(visit => visit.Id == id, cancellation),
        await db.Set<VisitSummary>().AsNoTracking().FirstOrDefaultAsync(summary => summary.Visit == id, cancellation));

    /// <summary>A choice of the field <c>interviews.kind</c>.</summary>
    private static string KindOf(Visit visit) => visit.Direction == VisitDirection.Incoming ? "incoming" : "outgoing";

    private static string SourceOf(Visit visit) => string.Create(CultureInfo.InvariantCulture, $"visit {visit.Id.Value}");
}
