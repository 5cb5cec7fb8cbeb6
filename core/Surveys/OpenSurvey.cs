using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>
/// Opens a survey: every customer of its units and kinds is invited, and each unit finds it among its work. A key pair is made; its private half lies
/// wrapped under a secret in the key folder until the survey is closed.
/// </summary>
public sealed class OpenSurvey(GradingDb db, SurveysGround ground, SurveySecrets secrets, ICustomers customers, IAccess access, ICardPosts cards)
{
    public async Task<Result> RunAsync(PersonId actor, SurveyId id, int version, CancellationToken cancellation)
    {
        var found = await ground.RunAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.State != SurveyState.Draft)
        {
            return found.Value.State == SurveyState.Open ? Result.Done : new SurveyIsClosed();
        }

        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (secret, number) = (RandomNumberGenerator.GetBytes(SurveySeal.SecretSize), RandomId.Next());
        if ((await secrets.KeepAsync(id, number, secret, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        var opened = await db.WriteWholeAsync<bool>(() => StageAsync(actor, id, version, key, secret, number, cancellation), cancellation);
        CryptographicOperations.ZeroMemory(secret);
        if (!opened.Refused(out refusal) && opened.Value)
        {
            return Result.Done;
        }

        await secrets.DestroyAsync(id, number, cancellation);
        return refusal ?? Result.Done;
    }

    /// <summary>False when somebody else opened it meanwhile.</summary>
    private async Task<Result<bool>> StageAsync(PersonId actor, SurveyId id, int version, ECDiffieHellman key, byte[] secret, long number, CancellationToken cancellation)
    {
        var survey = await db.Set<Survey>().SingleAsync(each => each.Id == id, cancellation);
        if (survey.State != SurveyState.Draft)
        {
            return survey.State == SurveyState.Open ? false : new SurveyIsClosed();
        }

        if (survey.Version != version)
        {
            return new SurveyChangedMeanwhile();
        }

        if (survey.Until < ground.Today)
        {
            return new SurveyDayIsWrong();
        }

        if ((await ground.QuestionsAsync(id, cancellation)).Count == 0)
        {
            return new SurveyNeedsQuestions();
        }

        var parts = await db.Set<SurveyUnit>().AsNoTracking().Where(part => part.Survey == id).ToListAsync(cancellation);
        if (parts.Count == 0)
        {
            return new SurveyNeedsUnits();
        }

        var invited = 0;
        foreach (var part in parts)
        {
            var own = 0;
            foreach (var standing in survey.Standings)
            {
                foreach (var customer in await customers.OfStandingAsync(part.Unit, standing, cancellation))
                {
                    db.Add(SurveyInvitation.Of(id, part.Unit, customer.Id));
                    own++;
                }
            }

            invited += own;
            foreach (var person in own == 0 ? [] : await access.PeopleAsync(GradingAction.HandOutSurvey, part.Unit, cancellation))
            {
                await cards.PostAsync(person, SurveyCards.Unit, part.Id.Value, GroupTime.ToUtc(survey.Until.ToDateTime(new TimeOnly(18, 0))), cancellation);
            }
        }

        if (invited == 0)
        {
            return new SurveyHasNobody();
        }

        var (salt, wrapped) = SurveySeal.Wrap(key, id, secret);
        db.Add(SurveyKey.Of(id, number, salt, wrapped));
        survey.Open(SurveySeal.PointOf(key), ground.Today);
        await cards.PostAsync(actor, SurveyCards.Survey, id.Value, null, cancellation);
        return true;
    }
}
