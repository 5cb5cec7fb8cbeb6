using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// Puts summaries and progress into the customer's file as interviews (001 §7.1.4, §7.2.3; 002 §6.2.1 d). What cannot go there now, because the
/// customer has no file or its fill guide asks for something else, stays here and is said on the card: nothing is lost. It is tried again once the file is
/// there or another guide is in force, and under the same guide at a growing distance.
/// </summary>
public sealed class FileVisits(GradingDb db, VisitGround ground, IAccess access, IDirectory directory, IInterviews interviews, IEnumerable<IFileEvents> events, ICardPosts cards)
{
    /// <summary>Tried in one run, the oldest first; what was tried does not come again at once, so that nothing behind it starves.</summary>
    public const int Most = 200;

    private const int LongestDays = 30;

    /// <summary>What may go into a file now; how many were tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var tries = await TriesAsync(cancellation);
        foreach (var each in tries)
        {
            _ = each.Visit is { } visit ? await SummaryAsync(visit, cancellation) : await NoteAsync(each.Note, cancellation);
        }

        return tries.Count;
    }

    /// <summary>How much a run would try now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await TriesAsync(cancellation)).Count;

    /// <summary>How long after that many vain tries under one guide the next one is: an hour, two, four and so on, thirty days at most.</summary>
    internal static TimeSpan Distance(int tries) => TimeSpan.FromHours(Math.Min(1 << Math.Clamp(tries - 1, 0, 20), LongestDays * 24));

    /// <summary>What waits, whose customer has a file, and that was not found unfit under the guide in force, or long enough ago. Takes no turn to write.</summary>
    private async Task<IReadOnlyList<(VisitId? Visit, long Note)>> TriesAsync(CancellationToken cancellation)
    {
        var (now, guide) = (ground.Now, await interviews.GuideAsync(cancellation));
        var summaries = await (from summary in db.Set<VisitSummary>().AsNoTracking()
                               join visit in db.Set<Visit>() on summary.Visit equals visit.Id
                               where summary.Waits && (summary.LookUtc == null || summary.LookUtc <= now || summary.UnfitGuide != guide)
                               orderby summary.AtUtc
                               select new { summary.Visit, visit.Customer }).ToListAsync(cancellation);
        var notes = await (from note in db.Set<FollowUpNote>().AsNoTracking()
                           join follow in db.Set<FollowUp>() on note.FollowUp equals follow.Id
                           where note.Waits && (note.LookUtc == null || note.LookUtc <= now || note.UnfitGuide != guide)
                           orderby note.AtUtc
                           select new { note.Id, follow.Customer }).ToListAsync(cancellation);
        var open = await interviews.WithFileAsync([.. summaries.Select(each => each.Customer).Concat(notes.Select(each => each.Customer)).Distinct()], cancellation);
        return
        [
            .. summaries.Where(each => open.Contains(each.Customer)).Select(each => ((VisitId?)each.Visit, 0L))
                .Concat(notes.Where(each => open.Contains(each.Customer)).Select(each => ((VisitId?)null, each.Id))).Take(Most),
        ];
    }

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
            (waiting, guide) => waiting.DoesNotFit(guide, ground.Now),
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
            (waiting, guide) => waiting.DoesNotFit(guide, ground.Now),
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
        NewInterview interview, PersonId by, Func<Task<T?>> find, Action<T> mark, Action<T, int> unfit, CancellationToken cancellation)
        where T : class
    {
        var guide = await interviews.GuideAsync(cancellation);
        try
        {
            return await MarkAsync(find, waiting => RecordAsync(interview, by, waiting, mark, cancellation), cancellation);
        }
        catch (ArgumentException)
        {
            // The fill guide was changed so that it takes no such interview: it is said on the card, and whoever keeps the file enters it.
            return await MarkAsync(
                find,
                waiting =>
                {
                    unfit(waiting, guide);
                    return Task.FromResult(false);
                },
                cancellation);
        }
    }

    private async Task<bool> RecordAsync<T>(NewInterview interview, PersonId by, T waiting, Action<T> mark, CancellationToken cancellation)
    {
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
    }

    /// <summary>One transaction on what waits still; false when it does not, or another process was there at the same moment.</summary>
    private async Task<bool> MarkAsync<T>(Func<Task<T?>> find, Func<T, Task<bool>> change, CancellationToken cancellation)
        where T : class
    {
        db.ChangeTracker.Clear();
        try
        {
            return await db.WriteAsync(async () => await find() is { } waiting && await change(waiting), cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
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
