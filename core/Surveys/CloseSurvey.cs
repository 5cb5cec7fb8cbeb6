using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>
/// Closes a survey in three steps, each of which can be repeated: no answers any more; all of them opened in memory, each question by itself, and
/// counted; envelopes and key destroyed. An answer that does not open is never skipped: the survey gets stuck and everything is kept; closed by hand it is
/// tried once more.
/// </summary>
public sealed class CloseSurvey(GradingDb db, SurveysGround ground, SurveySecrets secrets, RawStore store, WriteGate gate, ICardPosts cards)
{
    public async Task<Result> RunAsync(PersonId actor, SurveyId id, CancellationToken cancellation)
    {
        var found = await ground.RunAsync(actor, id, cancellation);
        return found.Refused(out var refusal) ? refusal : found.Value.State == SurveyState.Draft ? new SurveyIsDraft() : await GoOnAsync(id, cancellation);
    }

    /// <summary>Closes those whose last day has passed and goes on with those that were interrupted. How many came to their end.</summary>
    public async Task<int> CloseDueAsync(CancellationToken cancellation)
    {
        var today = ground.Today;
        var due = await db.Set<Survey>().AsNoTracking()
            .Where(survey => (survey.State == SurveyState.Open && survey.Until < today) || survey.State == SurveyState.Closing || survey.State == SurveyState.Counted)
            .Select(survey => survey.Id).ToListAsync(cancellation);
        var closed = 0;
        foreach (var id in due)
        {
            closed += (await GoOnAsync(id, cancellation)).Error is null ? 1 : 0;
        }

        return closed;
    }

    private async Task<Result> GoOnAsync(SurveyId id, CancellationToken cancellation)
    {
        foreach (var step in new Func<SurveyId, CancellationToken, Task<Result<bool>>>[] { StopAsync, CountAsync, PurgeAsync })
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

    private async Task<Result<bool>> CountAsync(SurveyId id, CancellationToken cancellation)
    {
        if (!await db.Set<Survey>().AnyAsync(each => each.Id == id && each.State == SurveyState.Closing, cancellation))
        {
            return true;
        }

        // Of fewer than five nothing is opened: a key that is lost keeps nobody waiting for them.
        var few = await db.Set<SurveyEnvelope>().CountAsync(envelope => envelope.Survey == id, cancellation) < SurveyTally.Fewest;
        var key = few ? null : await db.Set<SurveyKey>().AsNoTracking().FirstOrDefaultAsync(each => each.Survey == id, cancellation);
        var secret = key is null ? Array.Empty<byte>() : await secrets.ReadAsync(id, key.Secret, cancellation);
        if (secret.Refused(out var refusal))
        {
            return refusal;
        }

        using var opener = key is null ? null : SurveySeal.Unwrap(key, secret.Value);
        CryptographicOperations.ZeroMemory(secret.Value);
        return await db.WriteWholeAsync<bool>(
            async () =>
            {
                var survey = await db.Set<Survey>().SingleAsync(each => each.Id == id, cancellation);
                if (survey.State != SurveyState.Closing)
                {
                    return true;
                }

                var questions = await ground.QuestionsAsync(id, cancellation);
                var rows = await (
                    from envelope in db.Set<SurveyEnvelope>().AsNoTracking()
                    join invitation in db.Set<SurveyInvitation>().AsNoTracking() on envelope.Id equals invitation.Id
                    where envelope.Survey == id
                    select new { envelope.Id, invitation.Unit, envelope.Blob }).ToListAsync(cancellation);
                var answered = await db.Set<SurveyInvitation>().CountAsync(invitation => invitation.Survey == id && invitation.Answered, cancellation);
                var sheet = new AnswerSheet(questions);
                var opened = rows.Count < SurveyTally.Fewest ? []
                    : rows.Select(row => (row.Unit, Answers: opener is null || SurveySeal.Open(opener, id, row.Id, sheet.Form, row.Blob) is not { } plain ? null : sheet.Read(plain))).ToList();
                if (rows.Count != answered || opened.Exists(row => row.Answers is null))
                {
                    survey.Stick();
                }
                else
                {
                    db.AddRange(SurveyTally.Separate(id, questions, [.. opened.Select(row => (row.Unit, row.Answers!))]));
                    survey.Count();
                }

                await RefreshAsync(id, cancellation);
                return true;
            },
            cancellation);
    }

    private async Task<Result<bool>> PurgeAsync(SurveyId id, CancellationToken cancellation)
    {
        var state = await db.Set<Survey>().AsNoTracking().Where(survey => survey.Id == id).Select(survey => survey.State).SingleAsync(cancellation);
        if (state != SurveyState.Counted)
        {
            return true;
        }

        await db.WriteAsync(
            async () =>
            {
                // Overwritten before they are deleted, so that a page that is not reused holds nothing either.
                var size = await db.Set<SurveyEnvelope>().Where(envelope => envelope.Survey == id).Select(envelope => envelope.Blob.Length).FirstOrDefaultAsync(cancellation);
                await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE SurveyEnvelopes SET Blob={new byte[size]} WHERE Survey={id.Value}", cancellation);
                await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM SurveyEnvelopes WHERE Survey={id.Value}", cancellation);
                return await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM SurveyKeys WHERE Survey={id.Value}", cancellation);
            },
            cancellation);
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
                    await RefreshAsync(id, cancellation);
                }

                return true;
            },
            cancellation);
    }

    private async Task RefreshAsync(SurveyId id, CancellationToken cancellation)
    {
        foreach (var part in await db.Set<SurveyUnit>().AsNoTracking().Where(part => part.Survey == id).Select(part => part.Id).ToListAsync(cancellation))
        {
            await cards.SettleAsync(SurveyCards.Unit, part.Value, null, cancellation);
            await cards.RefreshAsync(SurveyCards.Unit, part.Value, null, cancellation);
        }

        await cards.RefreshAsync(SurveyCards.Survey, id.Value, null, cancellation);
    }
}
