using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>A summary as it was typed.</summary>
public sealed record TypedSummary(string? Theirs, string? Ours, string? Said, string? Agreed, string? Asked, string? Next);

/// <summary>
/// The summary of a visit (001 §7.1.4, §7.2.3): kept as a draft as often as wanted, saved once; saved, it goes into the customer's file. By whoever
/// plans in the unit, or headquarters.
/// </summary>
public sealed class SummariseVisit(GradingDb db, VisitGround ground, IDirectory directory, FileVisits files, ICardPosts cards)
{
    /// <summary>Keeps what was typed so far, whatever is still missing.</summary>
    /// <param name="version">The summary as the person saw it; 0 before anything was written.</param>
    public Task<Result> DraftAsync(PersonId actor, VisitId id, int version, TypedSummary typed, CancellationToken cancellation) =>
        WriteAsync(actor, id, version, typed, save: false, cancellation);

    /// <summary>Saves it, once the visit has begun.</summary>
    public async Task<Result> SaveAsync(PersonId actor, VisitId id, int version, TypedSummary typed, CancellationToken cancellation)
    {
        var saved = await WriteAsync(actor, id, version, typed, save: true, cancellation);
        if (saved.Error is null)
        {
            await files.RunAsync(id, cancellation);
        }

        return saved;
    }

    private async Task<Result> WriteAsync(PersonId actor, VisitId id, int version, TypedSummary typed, bool save, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var read = Read(typed);
        if (read.Refused(out refusal))
        {
            return refusal;
        }

        var written = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var visit = await db.Set<Visit>().SingleAsync(each => each.Id == id, cancellation);
                var summary = await db.Set<VisitSummary>().FirstOrDefaultAsync(each => each.Visit == id, cancellation);
                if (VisitGround.Ended(visit) is { } ended)
                {
                    // The same card sent twice.
                    return save && visit.State == VisitState.Summarised && summary!.By == actor && summary.Text == read.Value ? true : ended;
                }

                if (save && ground.Now < visit.StartUtc)
                {
                    return new VisitHasNotTakenPlace(visit.StartUtc);
                }

                if (save && Missing(read.Value) is { } missing)
                {
                    return new SummaryIsIncomplete(missing);
                }

                if (summary is not null && summary.Version != version && summary.Text != read.Value)
                {
                    return new SummaryChangedMeanwhile((await directory.PersonAsync(summary.By, cancellation))?.Name ?? "", summary.AtUtc);
                }

                if (summary is null)
                {
                    db.Add(summary = VisitSummary.Of(id));
                }

                if (summary.Text != read.Value || save)
                {
                    summary.Write(read.Value, actor, ground.Now);
                }

                if (save)
                {
                    await FinishAsync(visit, summary, cancellation);
                }

                return true;
            },
            cancellation);
        return written.Error is { } error ? error : Result.Done;
    }

    private async Task FinishAsync(Visit visit, VisitSummary summary, CancellationToken cancellation)
    {
        summary.Save(ground.Now);
        visit.Summarise();
        foreach (var item in await db.Set<PreparationItem>().Where(item => item.Visit == visit.Id && !item.Closed).ToListAsync(cancellation))
        {
            item.End();
            await cards.SettleAsync(VisitCards.Item, item.Id.Value, null, cancellation);
        }

        await cards.SettleAsync(VisitCards.Summary, visit.Id.Value, null, cancellation);
        await cards.SettleAsync(VisitCards.Visit, visit.Id.Value, null, cancellation);
    }

    private static Result<SummaryText> Read(TypedSummary typed)
    {
        var (theirs, ours) = (VisitText.Line("theirs", typed.Theirs, VisitPlan.LongestLine), VisitText.Line("ours", typed.Ours, VisitPlan.LongestLine));
        var (said, agreed) = (VisitText.Read("said", typed.Said, SummaryText.Longest), VisitText.Read("agreed", typed.Agreed, SummaryText.Longest));
        var (asked, next) = (VisitText.Read("asked", typed.Asked, SummaryText.Longest), VisitText.Read("next", typed.Next, SummaryText.Longest));
        return theirs.Refused(out var refusal) || ours.Refused(out refusal) || said.Refused(out refusal) || agreed.Refused(out refusal)
            || asked.Refused(out refusal) || next.Refused(out refusal)
                ? refusal
                : new SummaryText(theirs.Value, ours.Value, said.Value, agreed.Value, asked.Value, next.Value);
    }

    private static string? Missing(SummaryText text) =>
        text.Theirs.Length == 0 ? "theirs" : text.Ours.Length == 0 ? "ours" : text.Said.Length == 0 ? "said" : null;
}
