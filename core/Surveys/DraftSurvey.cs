using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>A survey as it was typed.</summary>
public sealed record TypedSurvey(
    string? Title, string? EnglishTitle, string? Intro, string? EnglishIntro, IReadOnlyList<CustomerStanding> Kinds, IReadOnlyList<UnitId> Units, DateOnly? Until);

/// <summary>A question as it was typed; choices one a line.</summary>
public sealed record TypedQuestion(QuestionKind? Kind, string? Chinese, string? English, string? Choices, string? EnglishChoices, bool Required);

/// <summary>
/// Prepares a survey: whom it asks, until when, and its questions. Questions can be changed until somebody has answered (M03); then a copy, which is
/// a new survey, is the way. The form carries the id of what it will make, so that the same form sent twice makes one.
/// </summary>
public sealed class DraftSurvey(GradingDb db, SurveysGround ground, IDirectory directory)
{
    private const int MostDays = 183;

    public async Task<Result<SurveyId>> RunAsync(PersonId actor, SurveyId id, int version, TypedSurvey typed, CancellationToken cancellation)
    {
        if ((await ground.RunsAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (id.Value <= 0)
        {
            return new NothingThere();
        }

        var words = Read(typed);
        if (words.Refused(out refusal))
        {
            return refusal;
        }

        var known = (await directory.UnitsAsync(cancellation)).Where(unit => unit.Parent is not null).Select(unit => unit.Id).ToHashSet();
        var wanted = typed.Units.Distinct().Where(known.Contains).ToList();
        if (wanted.Count == 0)
        {
            return new SurveyNeedsUnits();
        }

        return await db.WriteWholeAsync<SurveyId>(
            async () =>
            {
                var survey = await db.Set<Survey>().FirstOrDefaultAsync(each => each.Id == id, cancellation);
                var parts = await db.Set<SurveyUnit>().Where(part => part.Survey == id).ToListAsync(cancellation);
                if (survey is null)
                {
                    db.Add(Survey.Draft(id, actor, words.Value));
                }
                else if (survey.State != SurveyState.Draft)
                {
                    return survey.State == SurveyState.Open ? new SurveyIsOpen() : new SurveyIsClosed();
                }
                else if (!survey.Says(words.Value) || !parts.Select(part => part.Unit).ToHashSet().SetEquals(wanted))
                {
                    if (survey.Version != version)
                    {
                        return new SurveyChangedMeanwhile();
                    }

                    survey.Describe(words.Value);
                }

                db.RemoveRange(parts.Where(part => !wanted.Contains(part.Unit)));
                db.AddRange(wanted.Except(parts.Select(part => part.Unit)).Select(unit => SurveyUnit.Of(id, unit)));
                return id;
            },
            cancellation);
    }

    /// <summary>A new survey that asks the same of the same; what was answered before can be compared with it.</summary>
    public async Task<Result<SurveyId>> CopyAsync(PersonId actor, SurveyId from, SurveyId to, CancellationToken cancellation)
    {
        var found = await ground.RunAsync(actor, from, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (to.Value <= 0)
        {
            return new NothingThere();
        }

        return await db.WriteWholeAsync<SurveyId>(
            async () =>
            {
                if (await db.Set<Survey>().AnyAsync(survey => survey.Id == to, cancellation))
                {
                    return to;
                }

                var old = found.Value;
                db.Add(Survey.Draft(to, actor, new SurveyWords(old.Title, old.EnglishTitle, old.Intro, old.EnglishIntro, old.Kinds, ground.Today.AddDays(30))));
                db.AddRange((await db.Set<SurveyUnit>().AsNoTracking().Where(part => part.Survey == from).ToListAsync(cancellation)).Select(part => SurveyUnit.Of(to, part.Unit)));
                db.AddRange((await ground.QuestionsAsync(from, cancellation)).Select(question => question.For(to)));
                return to;
            },
            cancellation);
    }

    /// <summary>Adds a question at the end.</summary>
    public async Task<Result> AskAsync(PersonId actor, SurveyId id, TypedQuestion typed, CancellationToken cancellation)
    {
        var (chinese, english) = (SurveysGround.Needed("text", typed.Chinese, SurveyQuestion.Longest), SurveysGround.Given("english", typed.English, SurveyQuestion.Longest));
        if (chinese.Refused(out var refusal) || english.Refused(out refusal))
        {
            return refusal;
        }

        if (typed.Kind is not { } kind)
        {
            return new QuestionNeedsKind();
        }

        var choices = ChoicesOf(kind, typed);
        return choices.Refused(out refusal) ? refusal : await ChangeAsync(
            actor, id,
            (_, questions) =>
            {
                var added = SurveyQuestion.Of(
                    id, questions.Count == 0 ? 1 : questions[^1].Number + 1, kind, new Bilingual(chinese.Value, english.Value), choices.Value, typed.Required);
                if (questions.Exists(question => question.Likeness == added.Likeness))
                {
                    return new QuestionIsThere();
                }

                if (questions.Count >= SurveyQuestion.Most || (kind == QuestionKind.Text && questions.Count(question => question.Kind == kind) >= SurveyQuestion.MostTexts))
                {
                    return new QuestionsAreFull(SurveyQuestion.Most, SurveyQuestion.MostTexts);
                }

                db.Add(added);
                return Result.Done;
            },
            cancellation);
    }

    /// <summary>Takes a question out; one that is not there any more is out.</summary>
    public Task<Result> DropAsync(PersonId actor, SurveyId id, QuestionId question, CancellationToken cancellation) => ChangeAsync(
        actor, id,
        (survey, questions) =>
        {
            if (survey.State == SurveyState.Open && questions.TrueForAll(each => each.Id == question))
            {
                return new SurveyNeedsQuestions();
            }

            db.RemoveRange(questions.Where(each => each.Id == question));
            return Result.Done;
        },
        cancellation);

    private async Task<Result> ChangeAsync(PersonId actor, SurveyId id, Func<Survey, List<SurveyQuestion>, Result> change, CancellationToken cancellation)
    {
        if ((await ground.RunAsync(actor, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var survey = await db.Set<Survey>().SingleAsync(each => each.Id == id, cancellation);
                if (survey.Locked)
                {
                    return new QuestionsAreLocked();
                }

                if (survey.State is not (SurveyState.Draft or SurveyState.Open))
                {
                    return new SurveyIsClosed();
                }

                survey.Ask();
                var changed = change(survey, await db.Set<SurveyQuestion>().Where(question => question.Survey == id).OrderBy(question => question.Number).ToListAsync(cancellation));
                return changed.Refused(out var refused) ? refused : true;
            },
            cancellation);
        return done.Refused(out refusal) ? refusal : Result.Done;
    }

    private Result<SurveyWords> Read(TypedSurvey typed)
    {
        var (title, english) = (SurveysGround.Needed("title", typed.Title, Survey.Short), SurveysGround.Given("english", typed.EnglishTitle, Survey.Short));
        var (intro, englishIntro) = (SurveysGround.Given("intro", typed.Intro, Survey.Long), SurveysGround.Given("englishintro", typed.EnglishIntro, Survey.Long));
        if (title.Refused(out var refusal) || english.Refused(out refusal) || intro.Refused(out refusal) || englishIntro.Refused(out refusal))
        {
            return refusal;
        }

        if (typed.Kinds.Count == 0)
        {
            return new SurveyNeedsKinds();
        }

        return typed.Until is { } until && until >= ground.Today && until <= ground.Today.AddDays(MostDays)
            ? new SurveyWords(title.Value, english.Value, intro.Value, englishIntro.Value, Survey.KindsOf(typed.Kinds), until) : new SurveyDayIsWrong();
    }

    private static Result<IReadOnlyList<Bilingual>> ChoicesOf(QuestionKind kind, TypedQuestion typed)
    {
        if (kind != QuestionKind.Choice)
        {
            return Array.Empty<Bilingual>();
        }

        var (chinese, english) = (LinesOf(typed.Choices), LinesOf(typed.EnglishChoices));
        var wrong = new QuestionNeedsChoices(SurveyQuestion.LeastChoices, SurveyQuestion.MostChoices);
        if (chinese.Count is < SurveyQuestion.LeastChoices or > SurveyQuestion.MostChoices || chinese.Distinct().Count() != chinese.Count
            || (english.Count != 0 && english.Count != chinese.Count) || chinese.Concat(english).Any(line => line.Length > SurveyQuestion.LongestChoice))
        {
            return wrong;
        }

        return chinese.Select((line, place) => new Bilingual(line, english.Count == 0 ? "" : english[place])).ToArray();
    }

    private static List<string> LinesOf(string? text)
    {
        var tidy = WrittenText.Tidy(text, SurveyQuestion.MostChoices * (SurveyQuestion.LongestChoice + 2));
        return tidy.Error is not null || tidy.Value is null ? []
            : [.. tidy.Value.Split(['\n', '\r', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace('\t', ' '))];
    }
}
