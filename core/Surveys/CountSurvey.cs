using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>
/// Opens the answers of a survey that takes none any more, and counts them; portion by portion, so that neither memory nor the write of others depends on how
/// many there are. First all are opened once and nothing is kept; only when each opens are they opened again and kept as single answers. Who begins later
/// starts anew and overtakes: the survey's version tells them apart.
/// </summary>
public sealed class CountSurvey(GradingDb db, SurveysGround ground, SurveySecrets secrets)
{
    /// <summary>Answers opened at once.</summary>
    internal int PageSize { get; set; } = 500;

    internal async Task<Result<bool>> RunAsync(SurveyId id, CancellationToken cancellation)
    {
        if (!await db.Set<Survey>().AnyAsync(each => each.Id == id && each.State == SurveyState.Closing, cancellation))
        {
            return true;
        }

        // Of fewer than five nothing is opened: a key that is lost keeps nobody waiting for them.
        var sealedOnes = await db.Set<SurveyEnvelope>().CountAsync(envelope => envelope.Survey == id, cancellation);
        var few = sealedOnes < SurveyTally.Fewest;
        var key = few ? null : await db.Set<SurveyKey>().AsNoTracking().FirstOrDefaultAsync(each => each.Survey == id, cancellation);
        var secret = key is null ? Array.Empty<byte>() : await secrets.ReadAsync(id, key.Secret, cancellation);
        if (secret.Refused(out var refusal))
        {
            return refusal;
        }

        using var opener = key is null ? null : SurveySeal.Unwrap(key, secret.Value);
        CryptographicOperations.ZeroMemory(secret.Value);
        var begun = await BeginAsync(id, cancellation);
        if (begun.Refused(out refusal))
        {
            return refusal;
        }

        if (begun.Value is not { } version)
        {
            return true;
        }

        var questions = await ground.QuestionsAsync(id, cancellation);
        var answered = await db.Set<SurveyInvitation>().CountAsync(invitation => invitation.Survey == id && invitation.Answered, cancellation);
        var tally = new SurveyTally(questions);
        var whole = sealedOnes == answered;
        if (whole && !few)
        {
            whole = opener is not null && await AddAsync(id, sealedOnes, opener, tally, cancellation);
            if (whole && !await SeparateAsync(id, version, sealedOnes, opener!, tally, cancellation))
            {
                return true;
            }
        }

        return await EndAsync(id, version, whole, cancellation);
    }

    /// <summary>Takes the counting over; what another began and did not end is taken away. Null when there is nothing to count any more.</summary>
    private Task<Result<int?>> BeginAsync(SurveyId id, CancellationToken cancellation) => db.WriteWholeAsync<int?>(
        async () =>
        {
            var survey = await db.Set<Survey>().SingleAsync(each => each.Id == id, cancellation);
            if (survey.State != SurveyState.Closing)
            {
                return (int?)null;
            }

            survey.BeginCount();
            await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM OpenedAnswers WHERE Survey={id.Value}", cancellation);
            return survey.Version;
        },
        cancellation);

    /// <summary>False when one of them does not open.</summary>
    private async Task<bool> AddAsync(SurveyId id, int count, ECDiffieHellman opener, SurveyTally tally, CancellationToken cancellation)
    {
        await foreach (var sheets in PagesAsync(id, count, opener, tally.Sheet, cancellation))
        {
            if (sheets is null)
            {
                return false;
            }

            tally.Add(sheets);
        }

        return tally.Sheets == count;
    }

    /// <summary>False when another took the counting over.</summary>
    private async Task<bool> SeparateAsync(SurveyId id, int version, int count, ECDiffieHellman opener, SurveyTally tally, CancellationToken cancellation)
    {
        await foreach (var sheets in PagesAsync(id, count, opener, tally.Sheet, cancellation))
        {
            var kept = await db.WriteWholeAsync<bool>(
                async () =>
                {
                    if (!await IsMineAsync(id, version, cancellation))
                    {
                        return false;
                    }

                    db.AddRange(tally.Separate(id, sheets!));
                    return true;
                },
                cancellation);
            db.ChangeTracker.Clear();
            if (kept.Error is not null || !kept.Value)
            {
                return false;
            }
        }

        return true;
    }

    private Task<Result<bool>> EndAsync(SurveyId id, int version, bool whole, CancellationToken cancellation) => db.WriteWholeAsync<bool>(
        async () =>
        {
            if (!await IsMineAsync(id, version, cancellation))
            {
                return true;
            }

            var survey = await db.Set<Survey>().SingleAsync(each => each.Id == id, cancellation);
            if (whole)
            {
                survey.Count();
            }
            else
            {
                survey.Stick();
            }

            await ground.RefreshAsync(id, cancellation);
            return true;
        },
        cancellation);

    private Task<bool> IsMineAsync(SurveyId id, int version, CancellationToken cancellation) =>
        db.Set<Survey>().AnyAsync(each => each.Id == id && each.State == SurveyState.Closing && each.Version == version, cancellation);

    /// <summary>Portions of about one size, so that none is of a few only; null for one in which an answer does not open.</summary>
    private async IAsyncEnumerable<IReadOnlyList<(UnitId Unit, IReadOnlyList<ReadAnswer> Answers)>?> PagesAsync(
        SurveyId id, int count, ECDiffieHellman opener, AnswerSheet sheet, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = Math.Max(1, count / PageSize);
        var size = (count + pages - 1) / pages;
        var after = default(InvitationId);
        while (true)
        {
            var rows = await (
                from envelope in db.Set<SurveyEnvelope>().AsNoTracking()
                join invitation in db.Set<SurveyInvitation>().AsNoTracking() on envelope.Id equals invitation.Id
                where envelope.Survey == id && envelope.Id > after
                orderby envelope.Id
                select new { envelope.Id, invitation.Unit, envelope.Blob }).Take(size).ToListAsync(cancellation);
            if (rows.Count == 0)
            {
                yield break;
            }

            after = rows[^1].Id;
            var opened = rows.Select(row => (row.Unit, Answers: SurveySeal.Open(opener, id, row.Id, sheet.Form, row.Blob) is { } plain ? sheet.Read(plain) : null)).ToList();
            yield return opened.Exists(row => row.Answers is null) ? null : [.. opened.Select(row => (row.Unit, row.Answers!))];
        }
    }
}
