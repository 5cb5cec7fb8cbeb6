using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Surveys;

/// <summary>调查结果 Turnout, and question by question what can be told without telling of anybody.</summary>
internal static class SurveyResultsCard
{
    private const int LongestText = 160;

    public static Card Write(SurveyResults results, Texts texts)
    {
        var title = texts["Card.Survey.ResultsTitle"];
        var name = SurveyElements.Say(results.Title, texts);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. SurveyElements.Top(title, texts.With("Card.Survey.ResultsBelow", ("Title", name), ("On", results.ClosedOn))),
            new TextBlock(SurveyElements.Turnout(results.Answered, results.Invited, texts)) { Weight = TextWeight.Bolder },
            .. results.Units.Where(unit => unit.Invited > 0).Select(unit => SurveyElements.Line(Shown.Plain(unit.Name), unit.Answered, unit.Invited, $"{unit.Answered} / {unit.Invited}")),
            Shown.Note(texts["Card.Survey.ResultsHow"]),
            .. results.TooFew ? [Shown.Callout(texts["Card.Survey.TooFew"], ContainerStyle.Emphasis)] : results.Questions.SelectMany((question, place) => Question(question, place + 1, texts)),
            Shown.Row(Buttons.Go(texts["Card.Survey.Back"], SurveyVerbs.List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static IEnumerable<Element> Question(QuestionResult result, int number, Texts texts) =>
    [
        Shown.Section(texts.With("Card.Survey.Question", ("Number", number), ("Words", SurveyElements.Say(result.Question.Words, texts)))),
        .. result.Count == 0 ? (IEnumerable<Element>)[Shown.Note(texts["Card.Survey.QuestionTooFew"])] : Answers(result, texts),
    ];

    private static IEnumerable<Element> Answers(QuestionResult result, Texts texts)
    {
        yield return new TextBlock(result.Mean is { } mean
            ? texts.With("Card.Survey.Mean", ("Mean", mean), ("Count", result.Count)) : texts.With("Card.Survey.Count", ("Count", result.Count)));
        for (var place = 1; place <= result.Shares.Count; place++)
        {
            var name = result.Question.Kind == QuestionKind.Score ? texts.With("Card.Survey.Points", ("Value", place)) : SurveyElements.Say(result.Question.Choices[place - 1], texts);
            yield return SurveyElements.Line(name, result.Shares[place - 1], result.Count, Shown.Id(result.Shares[place - 1]));
        }

        if (result is { Shares.Count: 0, Foremost: > 0, Question.Kind: QuestionKind.Choice })
        {
            yield return new TextBlock(texts.With("Card.Survey.Foremost", ("Choice", SurveyElements.Say(result.Question.Choices[result.Foremost - 1], texts))));
        }

        if (result.Units.Count > 0)
        {
            yield return Shown.Note(texts.With("Card.Survey.ByUnit", ("Units", result.Units.Select(unit =>
                texts.With("Card.Survey.UnitMean", ("Unit", Shown.Plain(unit.Unit)), ("Mean", unit.Mean), ("Count", unit.Count))))));
        }

        if (result.Earlier.Count > 0)
        {
            yield return Shown.Note(texts.With("Card.Survey.Earlier", ("Surveys", result.Earlier.Select(each => texts.With(
                "Card.Survey.EarlierMean", ("Title", SurveyElements.Say(each.Survey, texts)), ("On", each.ClosedOn), ("Mean", each.Mean), ("Count", each.Count))))));
        }

        foreach (var text in result.Texts)
        {
            yield return new TextBlock(texts.With("Card.Survey.Quote", ("Text", Shown.Plain(text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…")))) { Spacing = Spacing.Small };
        }

        if (result.TextCount > result.Texts.Count)
        {
            yield return Shown.Note(texts.With("Card.Survey.MoreTexts", ("Count", result.TextCount - result.Texts.Count)));
        }
    }
}
