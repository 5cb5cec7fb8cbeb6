using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <param name="LinkDays">Days for which a link leads to the questions; never longer than the survey is open.</param>
public sealed record SurveySettings(int LinkDays = 30);

/// <summary>Kinds of cards about surveys.</summary>
public static class SurveyCards
{
    /// <summary>The whole survey, for headquarters. Subject: the survey.</summary>
    public const string Survey = "survey";

    /// <summary>A unit's customers and their links. Subject: <see cref="SurveyUnit"/>.</summary>
    public const string Unit = "survey.unit";
}

/// <summary>What every use case of surveys stands on: the survey, and whether the person may.</summary>
public sealed class SurveysGround(GradingDb db, IAccess access, IDeciders deciders, ICardPosts cards, TimeProvider clock)
{
    internal DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    /// <summary>Whether the person runs surveys.</summary>
    internal async Task<Result> RunsAsync(PersonId actor, CancellationToken cancellation) =>
        await access.DemandAsync(actor, GradingAction.RunSurvey, await deciders.HeadquartersAsync(cancellation), cancellation);

    /// <summary>The survey, for who runs it; to others it is not there.</summary>
    internal async Task<Result<Survey>> RunAsync(PersonId actor, SurveyId id, CancellationToken cancellation)
    {
        var survey = await db.Set<Survey>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (survey is null)
        {
            return new NothingThere();
        }

        if (!await MayRunAsync(actor, cancellation) && (survey.State == SurveyState.Draft || (await PartsAsync(actor, id, cancellation)).Count == 0))
        {
            return new NothingThere();
        }

        return (await RunsAsync(actor, cancellation)).Refused(out var refusal) ? refusal : survey;
    }

    internal async Task<bool> MayRunAsync(PersonId actor, CancellationToken cancellation) =>
        (await access.UnitsAsync(actor, GradingAction.RunSurvey, cancellation)).Contains(await deciders.HeadquartersAsync(cancellation));

    /// <summary>Parts of the units whose surveys the person sees.</summary>
    internal async Task<IReadOnlyList<SurveyUnit>> PartsAsync(PersonId reader, SurveyId id, CancellationToken cancellation)
    {
        var sees = (await access.UnitsAsync(reader, GradingAction.SeeSurvey, cancellation)).ToHashSet();
        return [.. (await db.Set<SurveyUnit>().AsNoTracking().Where(part => part.Survey == id).ToListAsync(cancellation)).Where(part => sees.Contains(part.Unit))];
    }

    /// <summary>A unit's part of a survey that was opened, for who may do this in the unit.</summary>
    internal async Task<Result<(SurveyUnit Part, Survey Survey)>> PartAsync(PersonId actor, SurveyUnitId id, GradingAction action, CancellationToken cancellation)
    {
        var part = await db.Set<SurveyUnit>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        var survey = part is null ? null : await db.Set<Survey>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == part.Survey, cancellation);
        if (part is null || survey is null || survey.State == SurveyState.Draft)
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(actor, action, part.Unit, cancellation)).Refused(out var refusal) ? refusal : (part, survey);
    }

    internal Task<List<SurveyQuestion>> QuestionsAsync(SurveyId id, CancellationToken cancellation) =>
        db.Set<SurveyQuestion>().AsNoTracking().Where(question => question.Survey == id).OrderBy(question => question.Number).ToListAsync(cancellation);

    /// <summary>Its cards show how it stands; those of the units wait for nobody any more.</summary>
    internal async Task RefreshAsync(SurveyId id, CancellationToken cancellation)
    {
        foreach (var part in await db.Set<SurveyUnit>().AsNoTracking().Where(part => part.Survey == id).Select(part => part.Id).ToListAsync(cancellation))
        {
            await cards.SettleAsync(SurveyCards.Unit, part.Value, null, cancellation);
            await cards.RefreshAsync(SurveyCards.Unit, part.Value, null, cancellation);
        }

        await cards.RefreshAsync(SurveyCards.Survey, id.Value, null, cancellation);
    }

    /// <summary>A text that has to be there.</summary>
    internal static Result<string> Needed(string field, string? text, int longest)
    {
        var given = Given(field, text, longest);
        return given.Error is null && given.Value.Length == 0 ? new SurveyTextMissing(field) : given;
    }

    /// <summary>A text that may be missing.</summary>
    internal static Result<string> Given(string field, string? text, int longest)
    {
        var tidy = WrittenText.Tidy(text, longest);
        return tidy.Error is not null ? new SurveyTextWrong(field, longest) : tidy.Value ?? "";
    }
}
