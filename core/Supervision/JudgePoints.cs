using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>The unit's judgement of one point. <paramref name="Field"/> is the input of its text.</summary>
public sealed record PointJudgement(string Key, CheckVerdict Verdict, string? Text, string Field);

/// <summary>Keeps judgements of a self-check under way. A point in order in spite of hints, and every finding, needs words.</summary>
public sealed class JudgePoints(GradingDb db, IAccess access, TimeProvider clock)
{
    public const int Longest = 1000;

    /// <param name="version">Of the self-check as it was shown.</param>
    public async Task<Result> RunAsync(
        PersonId actor, SelfCheckId id, int version, IReadOnlyList<PointJudgement> judgements, CancellationToken cancellation)
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

        try
        {
            return await db.WriteAsync<Result>(() => StageAsync(actor, id, version, judgements, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CheckChangedMeanwhile();
        }
    }

    private async Task<Result> StageAsync(
        PersonId actor, SelfCheckId id, int version, IReadOnlyList<PointJudgement> judgements, CancellationToken cancellation)
    {
        var check = await db.Set<SelfCheck>().SingleAsync(check => check.Id == id, cancellation);
        if (check.State != SelfCheckState.UnderWay)
        {
            return check.State == SelfCheckState.Ahead ? new SelfCheckHasNotBegun() : new SelfCheckIsFinished();
        }

        if (check.Version != version)
        {
            return new CheckChangedMeanwhile();
        }

        var points = await db.Set<CheckPoint>().Where(point => point.Check == id).ToDictionaryAsync(point => point.Key, cancellation);
        foreach (var (key, verdict, typed, field) in judgements)
        {
            if (!points.TryGetValue(key, out var point))
            {
                return new NothingThere();
            }

            if (Wrong(point, verdict, typed?.Trim() ?? "", field) is { } wrong)
            {
                return wrong;
            }
        }

        foreach (var (key, verdict, typed, _) in judgements)
        {
            points[key].Judge(verdict, typed?.Trim() ?? "", actor, clock.GetUtcNow().UtcDateTime);
        }

        check.Touch();
        return Result.Done;
    }

    private static Error? Wrong(CheckPoint point, CheckVerdict verdict, string text, string field) =>
        text.Length > Longest ? new CheckTextTooLong(field, Longest)
        : verdict == CheckVerdict.Finding && text.Length == 0 ? new FindingNeedsText(field, SelfCheckPoints.Of(point.Key).Clause)
        : verdict == CheckVerdict.InOrder && point.Hints.Length > 0 && text.Length == 0
            ? new PointNeedsExplanation(field, SelfCheckPoints.Of(point.Key).Clause)
        : null;
}
