using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// Writes into the logs of rounds under way that a candidate was barred, or is no longer (000 §11.2). The answers stay sealed as they are.
/// What stands in the log when the round closes decides; an entry after that is on record and changes nothing of the result.
/// </summary>
public sealed class RoundMarks(GradingDb db, RoundForms forms, IEnumerable<IBars> bars, ICardPosts cards, TimeProvider clock) : IRoundMarks
{
    public async Task<IReadOnlyList<RoundUnderWay>> UnderWayAsync(SubjectId subject, int year, CancellationToken cancellation) =>
        [.. (await StandingInAsync(subject, year, cancellation)).Select(each => new RoundUnderWay(each.Form.Round, each.Form.Unit, each.Form.Year, each.Form.Form))];

    public Task MarkBarredAsync(SubjectId subject, int year, PersonId by, CancellationToken cancellation) =>
        EnterAsync(subject, year, RoundLog.Barring, by, cancellation);

    public Task UnmarkBarredAsync(SubjectId subject, int year, PersonId by, CancellationToken cancellation) =>
        EnterAsync(subject, year, RoundLog.Unbarring, by, cancellation);

    /// <summary>
    /// Enters the bars that nobody entered, because the round was opened while the subject was being barred. Called in the transactions of
    /// opening and closing, so that a bar counts wholly or not at all.
    /// </summary>
    internal async Task CatchUpAsync(RoundForm form, string formHash, CancellationToken cancellation)
    {
        var barred = new HashSet<SubjectId>();
        foreach (var each in bars)
        {
            barred.UnionWith(await each.BarredAsync(form.Year, cancellation));
        }

        if (barred.Count == 0)
        {
            return;
        }

        var marked = (await RoundLog.OfAsync(db, form.Round, cancellation)).Marked;
        foreach (var candidate in form.Candidates.Where(candidate => barred.Contains(candidate.Subject) && !marked.Contains(candidate.Subject)))
        {
            await RoundEvent.AppendAsync(
                db, form.Round, formHash, RoundLog.Barring, null, clock.GetUtcNow().UtcDateTime, RoundLog.BarDetail(candidate.Subject), cancellation);
        }
    }

    internal async Task CatchUpAsync(RoundId round, CancellationToken cancellation)
    {
        var frozen = await forms.FindAsync(db, round, cancellation) ?? throw new InvalidOperationException("no such round");
        await CatchUpAsync(frozen.Form, frozen.Hash, cancellation);
    }

    private async Task EnterAsync(SubjectId subject, int year, string kind, PersonId by, CancellationToken cancellation)
    {
        foreach (var frozen in await StandingInAsync(subject, year, cancellation))
        {
            var id = frozen.Form.Round;
            if (!await HoldAsync(id, cancellation)
                || (await RoundLog.OfAsync(db, id, cancellation)).Marked.Contains(subject) == (kind == RoundLog.Barring))
            {
                continue;
            }

            await RoundEvent.AppendAsync(db, id, frozen.Hash, kind, by, clock.GetUtcNow().UtcDateTime, RoundLog.BarDetail(subject), cancellation);
            await cards.RefreshAsync(RoundCards.Ballot, id.Value, null, cancellation);
            await cards.RefreshAsync(RoundCards.Participation, id.Value, null, cancellation);
        }
    }

    /// <summary>Rounds not yet counted with the subject among their candidates, always in the same order.</summary>
    private async Task<List<FrozenForm>> StandingInAsync(SubjectId subject, int year, CancellationToken cancellation)
    {
        var uncounted = await db.Set<Round>().AsNoTracking()
            .Where(round => round.Year == year
                && (round.State == RoundState.Open || round.State == RoundState.Closing || round.State == RoundState.NeedsAttention))
            .OrderBy(round => round.Id).Select(round => round.Id).ToListAsync(cancellation);
        var standing = new List<FrozenForm>();
        foreach (var id in uncounted)
        {
            if (await forms.FindAsync(db, id, cancellation) is { } frozen && frozen.Candidate(subject) is not null)
            {
                standing.Add(frozen);
            }
        }

        return standing;
    }

    /// <summary>Locks the round's row until the caller's transaction ends: closing waits for it or came before. False when it was counted meanwhile.</summary>
    private async Task<bool> HoldAsync(RoundId id, CancellationToken cancellation) => await db.Database.ExecuteSqlInterpolatedAsync(
        $"UPDATE Rounds SET CloseFence=CloseFence WHERE Id={id.Value} AND State IN ('Open','Closing','NeedsAttention')", cancellation) == 1;
}
