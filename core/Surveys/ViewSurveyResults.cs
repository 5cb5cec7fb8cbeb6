using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>Mean of the points of a unit, where it can be told.</summary>
public sealed record UnitMean(string Unit, int Count, decimal Mean);

/// <summary>The same question in an earlier survey.</summary>
public sealed record EarlierMean(Bilingual Survey, DateOnly ClosedOn, int Count, decimal Mean);

/// <summary>What was answered to a question.</summary>
/// <param name="Count">Answers, or 0 when there were fewer than five and nothing is told.</param>
/// <param name="Mean">Of points.</param>
/// <param name="Shares">How often each of the points or choices, in order; empty below ten answers.</param>
/// <param name="Foremost">Place of the choice given most often, from 1, below ten answers; 0 when there is no single one.</param>
/// <param name="Texts">Some of the words, in no order, at most <see cref="ViewSurveyResults.MostTexts"/>; a unit gets those of its own customers where they can be told.</param>
/// <param name="TextCount">How many there are.</param>
public sealed record QuestionResult(
    QuestionLine Question, int Count, decimal? Mean, IReadOnlyList<int> Shares, int Foremost, IReadOnlyList<string> Texts, int TextCount, IReadOnlyList<UnitMean> Units,
    IReadOnlyList<EarlierMean> Earlier);

/// <summary>Results of a closed survey.</summary>
/// <param name="TooFew">Fewer than five answered: nothing was opened.</param>
public sealed record SurveyResults(SurveyId Id, Bilingual Title, DateOnly ClosedOn, IReadOnlyList<Turnout> Units, int Invited, int Answered, bool TooFew, IReadOnlyList<QuestionResult> Questions);

/// <summary>
/// Shows results once a survey is closed: all of them to headquarters, to a unit the whole and its own, of earlier surveys its own. Which figures there
/// are was decided when answers were taken apart (<see cref="SurveyTally"/>); here they are only added up.
/// </summary>
public sealed class ViewSurveyResults(GradingDb db, SurveysGround ground, ViewSurveys surveys, IDirectory directory)
{
    /// <summary>Earlier surveys with the same question that are shown.</summary>
    public const int MostEarlier = 5;

    /// <summary>Words of one question that are shown.</summary>
    public const int MostTexts = 12;

    public async Task<Result<SurveyResults>> RunAsync(PersonId reader, SurveyId id, CancellationToken cancellation)
    {
        var survey = await db.Set<Survey>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        var runs = await ground.MayRunAsync(reader, cancellation);
        var parts = await ground.PartsAsync(reader, id, cancellation);
        if (survey is null || (!runs && (survey.State == SurveyState.Draft || parts.Count == 0)))
        {
            return new NothingThere();
        }

        if (survey.State is not (SurveyState.Counted or SurveyState.Closed))
        {
            return new ResultsComeAfterClosing();
        }

        var cells = (await CountAsync(db.Set<OpenedAnswer>().Where(cell => cell.Survey == id), cancellation)).ToLookup(cell => cell.Question);
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var sees = parts.Select(part => part.Unit).ToHashSet();
        var questions = await ground.QuestionsAsync(id, cancellation);
        var earlier = await EarlierAsync(reader, runs, survey, questions, cancellation);
        var (invited, answered) = (
            await db.Set<SurveyInvitation>().CountAsync(invitation => invitation.Survey == id, cancellation),
            await db.Set<SurveyInvitation>().CountAsync(invitation => invitation.Survey == id && invitation.Answered, cancellation));
        var results = new List<QuestionResult>();
        foreach (var question in questions)
        {
            var (texts, count) = question.Kind == QuestionKind.Text ? await TextsAsync(question, runs ? null : [.. sees.Cast<UnitId?>()], cancellation) : ([], 0);
            results.Add(ResultOf(question, [.. cells[question.Id]], texts, count, sees, names, [.. earlier[question.Likeness]]));
        }

        return new SurveyResults(
            id, new Bilingual(survey.Title, survey.EnglishTitle), survey.ClosedOn!.Value, await surveys.TurnoutAsync(id, parts, cancellation), invited, answered,
            answered < SurveyTally.Fewest,
            results);
    }

    /// <summary>Counted by the database: a survey may have a hundred thousand answers.</summary>
    private static async Task<List<Cells>> CountAsync(IQueryable<OpenedAnswer> answers, CancellationToken cancellation) => await answers.AsNoTracking()
        .GroupBy(cell => new { cell.Question, cell.Value, cell.Unit }).Select(group => new Cells(group.Key.Question, group.Key.Value, group.Key.Unit, group.Count())).ToListAsync(cancellation);

    /// <param name="units">Whose customers'; null is everybody's.</param>
    private async Task<(IReadOnlyList<string> Texts, int Count)> TextsAsync(SurveyQuestion question, UnitId?[]? units, CancellationToken cancellation)
    {
        var texts = db.Set<OpenedAnswer>().AsNoTracking().Where(cell => cell.Survey == question.Survey && cell.Question == question.Id);
        texts = units is null ? texts : texts.Where(cell => units.Contains(cell.Unit));
        return (await texts.OrderBy(cell => cell.Id).Select(cell => cell.Words).Take(MostTexts).ToListAsync(cancellation), await texts.CountAsync(cancellation));
    }

    private static QuestionResult ResultOf(
        SurveyQuestion question, List<Cells> cells, IReadOnlyList<string> texts, int textCount, HashSet<UnitId> sees, Dictionary<UnitId, string> names, IReadOnlyList<EarlierMean> earlier)
    {
        var places = question.Kind switch { QuestionKind.Score => AnswerSheet.MostPoints, QuestionKind.Choice => question.Choices.Count, _ => 0 };
        var shares = Enumerable.Range(1, places).Select(place => cells.Where(cell => cell.Value == place).Sum(cell => cell.Count)).ToList();
        var most = shares.Count == 0 ? 0 : shares.Max();
        var count = cells.Sum(cell => cell.Count);
        var isScore = question.Kind == QuestionKind.Score && count > 0;
        return new QuestionResult(
            new QuestionLine(question.Id, question.Kind, question.Words, question.Choices, question.Required), count, isScore ? MeanOf(cells) : null,
            count >= SurveyTally.FewestForShares ? shares : [], most > 0 && shares.Count(share => share == most) == 1 ? shares.IndexOf(most) + 1 : 0,
            texts, textCount,
            !isScore ? [] : [.. cells.Where(cell => cell.Unit is { } unit && sees.Contains(unit)).GroupBy(cell => cell.Unit!.Value)
                .Select(unit => new UnitMean(names.GetValueOrDefault(unit.Key) ?? "", unit.Sum(cell => cell.Count), MeanOf([.. unit])))
                .OrderByDescending(unit => unit.Mean).ThenBy(unit => unit.Unit, StringComparer.Ordinal)],
            isScore ? earlier : []);
    }

    /// <summary>To two places from seven answers on, to one below: a mean of few must not tell who moved it.</summary>
    private static decimal MeanOf(IReadOnlyCollection<Cells> cells)
    {
        var count = cells.Sum(cell => cell.Count);
        return Math.Round((decimal)cells.Sum(cell => (long)cell.Value * cell.Count) / count, count >= 7 ? 2 : 1, MidpointRounding.AwayFromZero);
    }

    /// <summary>To a unit over its own part of the earlier surveys alone, as far as it can be told.</summary>
    private async Task<ILookup<string, EarlierMean>> EarlierAsync(
        PersonId reader, bool runs, Survey survey, List<SurveyQuestion> questions, CancellationToken cancellation)
    {
        var likenesses = questions.Where(question => question.Kind == QuestionKind.Score).Select(question => question.Likeness).ToList();
        var closed = survey.ClosedOn!.Value;
        var rows = await (
            from question in db.Set<SurveyQuestion>().AsNoTracking()
            join other in db.Set<Survey>().AsNoTracking() on question.Survey equals other.Id
            where likenesses.Contains(question.Likeness) && other.Id != survey.Id && other.State == SurveyState.Closed && other.ClosedOn <= closed
            select new { question.Id, question.Survey, question.Likeness, other.Title, other.EnglishTitle, other.ClosedOn }).ToListAsync(cancellation);
        var means = new List<(string Likeness, EarlierMean Mean)>();
        foreach (var row in rows.GroupBy(row => row.Likeness).SelectMany(same => same.OrderByDescending(row => row.ClosedOn).Take(MostEarlier)))
        {
            var cells = await CountAsync(db.Set<OpenedAnswer>().Where(cell => cell.Survey == row.Survey && cell.Question == row.Id), cancellation);
            var sees = runs ? [] : (await ground.PartsAsync(reader, row.Survey, cancellation)).Select(part => part.Unit).ToHashSet();
            var own = cells.FindAll(cell => runs || (cell.Unit is { } unit && sees.Contains(unit)));
            if (own.Count > 0)
            {
                means.Add((row.Likeness, new EarlierMean(new Bilingual(row.Title, row.EnglishTitle), row.ClosedOn!.Value, own.Sum(cell => cell.Count), MeanOf(own))));
            }
        }

        return means.ToLookup(mean => mean.Likeness, mean => mean.Mean);
    }

    /// <summary>Answers to a question with the same value in the same unit.</summary>
    private sealed record Cells(QuestionId Question, int Value, UnitId? Unit, int Count);
}
