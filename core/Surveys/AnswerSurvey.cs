using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>A question as the answerer sees it. <paramref name="Field"/> is the name under which the answer comes back.</summary>
public sealed record AskedQuestion(string Field, QuestionKind Kind, Bilingual Words, IReadOnlyList<Bilingual> Choices, bool Required);

/// <summary>What the answerer sees: nothing of who was invited.</summary>
public sealed record AnswerForm(Bilingual Title, Bilingual Intro, DateOnly Until, int Version, IReadOnlyList<AskedQuestion> Questions);

/// <summary>
/// The customer's side, without sign-in: who has the link may answer once. Answers are checked, sealed at once and kept under the invitation, so that
/// sending twice, also from two devices, gives one answer. Guessed, mistyped and replaced links are answered alike.
/// </summary>
public sealed class AnswerSurvey(GradingDb db, SurveysGround ground, ICardPosts cards)
{
    public async Task<Result<AnswerForm>> OpenAsync(string? token, CancellationToken cancellation)
    {
        var found = await FindAsync(token, cancellation);
        return found.Refused(out var refusal) ? refusal : FormOf(found.Value.Survey, await ground.QuestionsAsync(found.Value.Survey.Id, cancellation));
    }

    public async Task<Result> RunAsync(string? token, int version, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation)
    {
        var found = await FindAsync(token, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (invitation, survey) = found.Value;
        var questions = await ground.QuestionsAsync(survey.Id, cancellation);
        if (survey.Version != version)
        {
            return new QuestionsChanged();
        }

        var sheet = new AnswerSheet(questions);
        var answers = sheet.Read(typed);
        if (answers.Refused(out refusal))
        {
            return refusal;
        }

        var sealedSheet = SurveySeal.Seal(survey.PublicKey, survey.Id, invitation.Id, sheet.Form, sheet.Write(answers.Value));
        var done = await db.WriteWholeAsync<bool>(() => KeepAsync(invitation, survey, sealedSheet, cancellation), cancellation);
        return done.Refused(out refusal) ? refusal : Result.Done;
    }

    internal static AnswerForm FormOf(Survey survey, IEnumerable<SurveyQuestion> questions) => new(
        new Bilingual(survey.Title, survey.EnglishTitle), new Bilingual(survey.Intro, survey.EnglishIntro), survey.Until, survey.Version,
        [.. questions.Select(question => new AskedQuestion(AnswerSheet.FieldOf(question.Id), question.Kind, question.Words, question.Choices, question.Required))]);

    private async Task<Result<bool>> KeepAsync(SurveyInvitation invitation, Survey survey, byte[] sealedSheet, CancellationToken cancellation)
    {
        // Holds the survey's row until the end: neither closing nor a change of questions comes between.
        if (await db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE Surveys SET Locked=1 WHERE Id={survey.Id.Value} AND State='Open' AND Version={survey.Version}", cancellation) == 0)
        {
            var now = await db.Set<Survey>().AsNoTracking().SingleAsync(each => each.Id == survey.Id, cancellation);
            return now.State == SurveyState.Open ? new QuestionsChanged() : new LinkExpired();
        }

        if (await db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE SurveyInvitations SET Answered=1, Version=Version+1 WHERE Id={invitation.Id.Value} AND Answered=0 AND TokenHash={invitation.TokenHash}", cancellation) == 0)
        {
            return await db.Set<SurveyInvitation>().AnyAsync(each => each.Id == invitation.Id && each.Answered, cancellation) ? new LinkUsed() : new LinkUnknown();
        }

        db.Add(SurveyEnvelope.Of(invitation.Id, survey.Id, sealedSheet));
        var part = await db.Set<SurveyUnit>().AsNoTracking().Where(each => each.Survey == survey.Id && each.Unit == invitation.Unit).Select(each => each.Id).SingleAsync(cancellation);
        await cards.RefreshAsync(SurveyCards.Unit, part.Value, null, cancellation);
        await cards.RefreshAsync(SurveyCards.Survey, survey.Id.Value, null, cancellation);
        return true;
    }

    private async Task<Result<(SurveyInvitation Invitation, Survey Survey)>> FindAsync(string? token, CancellationToken cancellation)
    {
        var hash = LinkSecret.HashOf(token);
        var invitation = await db.Set<SurveyInvitation>().AsNoTracking().FirstOrDefaultAsync(each => each.TokenHash == hash, cancellation);
        if (invitation is null)
        {
            return new LinkUnknown();
        }

        if (invitation.Answered)
        {
            return new LinkUsed();
        }

        var survey = await db.Set<Survey>().AsNoTracking().SingleAsync(each => each.Id == invitation.Survey, cancellation);
        return survey.State == SurveyState.Open && survey.Until >= ground.Today && invitation.ExpiresOn >= ground.Today ? (invitation, survey) : new LinkExpired();
    }
}
