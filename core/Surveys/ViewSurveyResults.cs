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
/// <param name="Texts">Words, in no order; a unit gets those of its own customers where they can be told.</param>
public sealed record QuestionResult(
    QuestionLine Question, int Count, decimal? Mean, IReadOnlyList<int> Shares, int Foremost, IReadOnlyList<string> Texts, IReadOnlyList<UnitMean> Units, IReadOnlyList<EarlierMean> Earlier);

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

        var cells = (await db.Set<OpenedAnswer>().AsNoTracking().Where(cell => cell.Survey == id).OrderBy(cell => cell.Id).ToListAsync(cancellation)).ToLookup(cell => cell.Question);
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var sees = parts.Select(part => part.Unit).ToHashSet();
        var questions = await ground.QuestionsAsync(id, cancellation);
        var earlier = await EarlierAsync(reader, runs, survey, questions, cancellation);
        var (invited, answered) = (
            await db.Set<SurveyInvitation>().CountAsync(invitation => invitation.Survey == id, cancellation),
            await db.Set<SurveyInvitation>().CountAsync(invitation => invitation.Survey == id && invitation.Answered, cancellation));
        return new SurveyResults(
            id, new Bilingual(survey.Title, survey.EnglishTitle), survey.ClosedOn!.Value, await surveys.TurnoutAsync(id, parts, cancellation), invited, answered,
            answered < SurveyTally.Fewest,
            [.. questions.Select(question => ResultOf(question, [.. cells[question.Id]], runs, sees, names, [.. earlier[question.Likeness]]))]);
    }

    private static QuestionResult ResultOf(
        SurveyQuestion question, List<OpenedAnswer> cells, bool runs, HashSet<UnitId> sees, Dictionary<UnitId, string> names, IReadOnlyList<EarlierMean> earlier)
    {
        var places = question.Kind switch { QuestionKind.Score => AnswerSheet.MostPoints, QuestionKind.Choice => question.Choices.Count, _ => 0 };
        var shares = Enumerable.Range(1, places).Select(place => cells.Count(cell => cell.Value == place)).ToList();
        var most = shares.Count == 0 ? 0 : shares.Max();
        var isScore = question.Kind == QuestionKind.Score && cells.Count > 0;
        return new QuestionResult(
            new QuestionLine(question.Id, question.Kind, question.Words, question.Choices, question.Required), cells.Count, isScore ? MeanOf(cells) : null,
            cells.Count >= SurveyTally.FewestForShares ? shares : [], most > 0 && shares.Count(share => share == most) == 1 ? shares.IndexOf(most) + 1 : 0,
            question.Kind == QuestionKind.Text ? [.. cells.Where(cell => runs || (cell.Unit is { } unit && sees.Contains(unit))).Select(cell => cell.Words)] : [],
            !isScore ? [] : [.. cells.Where(cell => cell.Unit is { } unit && sees.Contains(unit)).GroupBy(cell => cell.Unit!.Value)
                .Select(unit => new UnitMean(names.GetValueOrDefault(unit.Key) ?? "", unit.Count(), MeanOf([.. unit]))).OrderByDescending(unit => unit.Mean).ThenBy(unit => unit.Unit, StringComparer.Ordinal)],
            isScore ? earlier : []);
    }

    /// <summary>To two places from seven answers on, to one below: a mean of few must not tell who moved it.</summary>
    private static decimal MeanOf(IReadOnlyCollection<OpenedAnswer> cells) => MeanOf(cells.Sum(cell => cell.Value), cells.Count);

    private static decimal MeanOf(int sum, int count) => Math.Round((decimal)sum / count, count >= 7 ? 2 : 1, MidpointRounding.AwayFromZero);

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
            var cells = await db.Set<OpenedAnswer>().AsNoTracking().Where(cell => cell.Question == row.Id).ToListAsync(cancellation);
            var sees = runs ? [] : (await ground.PartsAsync(reader, row.Survey, cancellation)).Select(part => part.Unit).ToHashSet();
            var values = cells.FindAll(cell => runs || (cell.Unit is { } unit && sees.Contains(unit))).ConvertAll(cell => cell.Value);
            if (values.Count > 0)
            {
                means.Add((row.Likeness, new EarlierMean(new Bilingual(row.Title, row.EnglishTitle), row.ClosedOn!.Value, values.Count, MeanOf(values.Sum(), values.Count))));
            }
        }

        return means.ToLookup(mean => mean.Likeness, mean => mean.Mean);
    }
}
