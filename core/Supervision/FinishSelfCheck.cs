using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>Ends a self-check: every point is judged, and what was found becomes findings to be corrected. Sent twice, it ends once.</summary>
public sealed class FinishSelfCheck(GradingDb db, IAccess access, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result> RunAsync(PersonId actor, SelfCheckId id, CancellationToken cancellation)
    {
        var found = await db.Set<SelfCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellation);
        if (found is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.RunSelfCheck, found.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var entitled = await access.PeopleAsync(GradingAction.RunSelfCheck, found.Unit, cancellation);
        try
        {
            return await db.WriteAsync<Result>(() => StageAsync(actor, id, entitled, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CheckChangedMeanwhile();
        }
    }

    private async Task<Result> StageAsync(PersonId actor, SelfCheckId id, IReadOnlyList<PersonId> entitled, CancellationToken cancellation)
    {
        var check = await db.Set<SelfCheck>().SingleAsync(check => check.Id == id, cancellation);
        if (check.State != SelfCheckState.UnderWay)
        {
            return check.State == SelfCheckState.Ahead ? new SelfCheckHasNotBegun() : new SelfCheckIsFinished();
        }

        var points = await db.Set<CheckPoint>().AsNoTracking().Where(point => point.Check == id).ToListAsync(cancellation);
        var open = points.Count(point => point.Verdict == CheckVerdict.Open);
        if (open > 0)
        {
            return new PointsAreOpen(open);
        }

        var now = clock.GetUtcNow();
        check.Finish(actor, GroupTime.DateOf(now));
        await cards.SettleAsync(SupervisionCards.SelfCheck, id.Value, null, cancellation);
        await cards.RefreshAsync(SupervisionCards.SelfCheck, id.Value, null, cancellation);
        foreach (var point in points.Where(point => point.Verdict == CheckVerdict.Finding))
        {
            var finding = Finding.Raise(FindingSource.SelfCheck, id.Value, check.Unit, check.Year, point.Key, point.Text, actor, now.UtcDateTime);
            db.Add(finding);
            foreach (var person in entitled)
            {
                await cards.PostAsync(person, SupervisionCards.Finding, finding.Id.Value, null, cancellation);
            }
        }

        return Result.Done;
    }
}

/// <summary>Kinds of the cards of supervision; the subject is the id of what they show.</summary>
public static class SupervisionCards
{
    public const string SelfCheck = "selfcheck";

    public const string Finding = "finding";

    public const string SpotCheck = "spotcheck";
}
