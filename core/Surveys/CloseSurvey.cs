using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>
/// Closes a survey in three steps, each of which can be repeated: no answers any more; all of them opened in memory, portion by portion, each question by
/// itself, and counted; key and envelopes destroyed. An answer that does not open is never skipped: the survey gets stuck and everything is kept; closed by hand it is
/// tried once more.
/// </summary>
public sealed partial class CloseSurvey(
    GradingDb db, SurveysGround ground, CountSurvey count, SurveySecrets secrets, RawStore store, WriteGate gate, ILogger<CloseSurvey> log)
{
    public async Task<Result> RunAsync(PersonId actor, SurveyId id, CancellationToken cancellation)
    {
        var found = await ground.RunAsync(actor, id, cancellation);
        return found.Refused(out var refusal) ? refusal : found.Value.State == SurveyState.Draft ? new SurveyIsDraft() : await GoOnAsync(id, cancellation);
    }

    /// <summary>
    /// Closes those whose last day has passed and goes on with those that were interrupted; one that fails stays due and keeps no other waiting. How many came
    /// to their end.
    /// </summary>
    public async Task<int> CloseDueAsync(CancellationToken cancellation)
    {
        var closed = 0;
        foreach (var id in await Due().ToListAsync(cancellation))
        {
            try
            {
                closed += (await GoOnAsync(id, cancellation)).Error is null ? 1 : 0;
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                // The message of the fault may quote data, its type cannot.
                db.ChangeTracker.Clear();
                NotClosed(id.Value, fault.GetBaseException().GetType().Name);
            }
        }

        return closed;
    }

    /// <summary>How many a run would close or go on with.</summary>
    public Task<int> CountDueAsync(CancellationToken cancellation) => Due().CountAsync(cancellation);

    private IQueryable<SurveyId> Due()
    {
        var today = ground.Today;
        return db.Set<Survey>().AsNoTracking()
            .Where(survey => (survey.State == SurveyState.Open && survey.Until < today) || survey.State == SurveyState.Closing || survey.State == SurveyState.Counted)
            .OrderBy(survey => survey.Until).Select(survey => survey.Id);
    }

    private async Task<Result> GoOnAsync(SurveyId id, CancellationToken cancellation)
    {
        foreach (var step in new Func<SurveyId, CancellationToken, Task<Result<bool>>>[] { StopAsync, count.RunAsync, PurgeAsync })
        {
            if ((await step(id, cancellation)).Refused(out var refusal))
            {
                return refusal;
            }
        }

        return Result.Done;
    }

    private Task<Result<bool>> StopAsync(SurveyId id, CancellationToken cancellation) => db.WriteWholeAsync<bool>(
        async () =>
        {
            var survey = await db.Set<Survey>().SingleAsync(each => each.Id == id, cancellation);
            if (survey.State == SurveyState.Open)
            {
                survey.StartClosing(ground.Today);
            }
            else if (survey.State == SurveyState.Stuck)
            {
                survey.Retry();
            }

            return true;
        },
        cancellation);

    private async Task<Result<bool>> PurgeAsync(SurveyId id, CancellationToken cancellation)
    {
        var state = await db.Set<Survey>().AsNoTracking().Where(survey => survey.Id == id).Select(survey => survey.State).SingleAsync(cancellation);
        if (state != SurveyState.Counted)
        {
            return true;
        }

        // The key first: without it the envelopes are noise already.
        await db.WriteAsync(() => db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM SurveyKeys WHERE Survey={id.Value}", cancellation), cancellation);
        while (await PurgePageAsync(id, cancellation))
        {
        }

        if ((await secrets.DestroyAsync(id, null, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        using (await gate.EnterAsync(cancellation))
        {
            if (!await store.EmptyLogAsync(cancellation))
            {
                return new StoreUnavailable();
            }
        }

        return await db.WriteWholeAsync<bool>(
            async () =>
            {
                var survey = await db.Set<Survey>().SingleAsync(each => each.Id == id, cancellation);
                if (survey.State == SurveyState.Counted)
                {
                    survey.Finish();
                    await ground.RefreshAsync(id, cancellation);
                }

                return true;
            },
            cancellation);
    }

    /// <summary>Overwritten before they are deleted, so that a page of the database that is not reused holds nothing either. False when none was left.</summary>
    private async Task<bool> PurgePageAsync(SurveyId id, CancellationToken cancellation)
    {
        var some = await db.Set<SurveyEnvelope>().AsNoTracking().Where(envelope => envelope.Survey == id).OrderBy(envelope => envelope.Id).Take(count.PageSize)
            .Select(envelope => new { envelope.Id, envelope.Blob.Length }).ToListAsync(cancellation);
        if (some.Count == 0)
        {
            return false;
        }

        var (last, blank) = (some[^1].Id.Value, new byte[some.Max(each => each.Length)]);
        await db.WriteAsync(
            async () =>
            {
                await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE SurveyEnvelopes SET Blob={blank} WHERE Survey={id.Value} AND Id<={last}", cancellation);
                return await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM SurveyEnvelopes WHERE Survey={id.Value} AND Id<={last}", cancellation);
            },
            cancellation);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Survey {Survey} could not be closed and stays due: {Fault}")]
    private partial void NotClosed(long survey, string fault);
}
