using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Surveys;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Tests.Bot.Surveys;

/// <summary>Every card about surveys, as long as it gets.</summary>
public static class SurveySamples
{
    private static readonly Bilingual Title = new("2026 年华南*区域天然气客户满意度调查", "Satisfaction of gas customers in the south, 2026");

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var units = Enumerable.Range(1, 20).Select(number => new UnitCard(new UnitId(number), $"U{number}", $"华南第{number}销售公司", new UnitId(99), null)).ToList();
        var lines = Enumerable.Range(1, 10).Select(number => new SurveyLine(
            new SurveyId(number), Title, new DateOnly(2026, 11, 30), (SurveyState)(number % 6), number * 10, number * 7, number % 2 == 0 ? new SurveyUnitId(number) : null)).ToList();
        yield return ("survey-list", SurveyListCard.Write(new SurveyList(MayRun: true, [.. lines, .. lines]), 1, texts));
        yield return ("survey-list-none", SurveyListCard.Write(new SurveyList(MayRun: false, []), 1, texts));
        yield return ("survey-form", SurveyFormCard.Write(new SurveyId(1), View(SurveyState.Draft, 4), units, texts));
        yield return ("survey-draft", SurveyCard.Write(View(SurveyState.Draft, 20), texts));
        yield return ("survey-open", SurveyCard.Write(View(SurveyState.Open, 4) with { Locked = true }, texts));
        yield return ("survey-stuck", SurveyCard.Write(View(SurveyState.Stuck, 4), texts));
        yield return ("survey-closed", SurveyCard.Write(View(SurveyState.Closed, 4), texts));
        yield return ("survey-preview", SurveyPreviewCard.Write(new SurveyId(1), new AnswerForm(
            Title, new Bilingual("请花两分钟告诉我们。", "Two minutes, please."), new DateOnly(2026, 11, 30), 1,
            [.. Questions(4).Select(question => new AskedQuestion($"q{question.Id.Value}", question.Kind, question.Words, question.Choices, question.Required))]), texts));
        yield return ("survey-unit", SurveyUnitCard.Write(Unit(SurveyState.Open, mayHandOut: true), texts));
        yield return ("survey-unit-closed", SurveyUnitCard.Write(Unit(SurveyState.Closed, mayHandOut: false), texts));
        yield return ("survey-links", SurveyLinksCard.Write(new HandedLinks(
            new SurveyUnitId(1), Title.Chinese, Title.English,
            [.. Enumerable.Range(1, 10).Select(number => new HandedLink($"C{number:000}", $"华东{number}号*化工有限责任公司", new string('a', 64), new DateOnly(2026, 11, 30)))]), SurveyAddress.Local, texts));
        yield return ("survey-results", SurveyResultsCard.Write(Results(tooFew: false), texts));
        yield return ("survey-results-few", SurveyResultsCard.Write(Results(tooFew: true), texts));
    }

    private static SurveyView View(SurveyState state, int questions) => new(
        new SurveyId(1), Title, new Bilingual("", ""), [CustomerStanding.Vip, CustomerStanding.Strategic], new DateOnly(2026, 11, 30), state, Locked: false, 3, new DateOnly(2026, 11, 1), null,
        [.. Enumerable.Range(1, 20).Select(number => new Turnout(new SurveyUnitId(number), new UnitId(number), $"华南第{number}销售公司", number * 4, number * 3))], [.. Questions(questions)]);

    private static IEnumerable<QuestionLine> Questions(int count) => Enumerable.Range(1, count).Select(number => new QuestionLine(
        new QuestionId(number), (QuestionKind)((number - 1) % 3), new Bilingual($"第{number}问：您对我们的供气稳定性和客户服务总体满意吗？", $"Question {number}: how satisfied are you with supply and service?"),
        number % 3 == 2 ? [.. Enumerable.Range(1, 5).Select(choice => new Bilingual($"选项{choice}", $"Choice {choice}"))] : [], number % 2 == 1));

    private static SurveyUnitView Unit(SurveyState state, bool mayHandOut) => new(
        new SurveyUnitId(1), new SurveyId(1), "华南第1销售公司", Title, new DateOnly(2026, 11, 30), state, 34, 21, mayHandOut,
        [
            .. Enumerable.Range(1, 10).Select(number => new InvitedLine(
                new InvitationId(number), $"C{number:000}", $"华东{number}号*化工有限责任公司", CustomerStanding.Vip, number % 3 == 0, number % 2 == 0 ? new DateOnly(2026, 11, 30) : null)),
        ],
        2, 4);

    private static SurveyResults Results(bool tooFew) => new(
        new SurveyId(1), Title, new DateOnly(2026, 12, 1), View(SurveyState.Closed, 1).Units, 120, tooFew ? 4 : 88, tooFew,
        [
            .. Questions(6).Select(question => new QuestionResult(
                question, question.Id.Value == 6 ? 0 : 88, question.Kind == QuestionKind.Score ? 4.27m : null,
                question.Kind switch { QuestionKind.Score => [1, 3, 12, 30, 42], QuestionKind.Choice when question.Id.Value < 4 => [40, 20, 18, 8, 2], _ => [] },
                question.Kind == QuestionKind.Choice ? 1 : 0,
                question.Kind == QuestionKind.Text ? [.. Enumerable.Range(1, ViewSurveyResults.MostTexts).Select(number => $"<b>建议{number}</b>：" + new string('长', 300))] : [],
                question.Kind == QuestionKind.Text ? 20 : 0,
                question.Kind == QuestionKind.Score ? [.. Enumerable.Range(1, 15).Select(number => new UnitMean($"华南第{number}销售公司", 5 + number, 4.2m))] : [],
                question.Kind == QuestionKind.Score ? [new EarlierMean(new Bilingual("2025 年调查", "Survey 2025"), new DateOnly(2025, 12, 1), 70, 4.01m)] : [])),
        ]);
}
