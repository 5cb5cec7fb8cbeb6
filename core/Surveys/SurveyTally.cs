using System.Security.Cryptography;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Surveys;

/// <summary>
/// Takes sheets apart into single answers that belong to nobody, and decides once and for all with which of them the unit is kept: where five and more
/// of the unit answered the question and the rest of all answers, as a difference would tell it, is none or five and more. What is not kept cannot be
/// told later, by no view and no difference of two views.
/// </summary>
internal static class SurveyTally
{
    /// <summary>Below so many answers nothing is shown, nor opened.</summary>
    public const int Fewest = 5;

    /// <summary>From so many on how often each answer was given.</summary>
    public const int FewestForShares = 10;

    public static IReadOnlyList<OpenedAnswer> Separate(SurveyId survey, IReadOnlyList<SurveyQuestion> questions, IReadOnlyList<(UnitId Unit, IReadOnlyList<ReadAnswer> Answers)> sheets)
    {
        var cells = new List<OpenedAnswer>();
        for (var place = 0; place < questions.Count; place++)
        {
            var given = sheets.Select(sheet => (sheet.Unit, Answer: sheet.Answers[place])).Where(each => each.Answer.IsGiven).ToList();
            if (given.Count < Fewest)
            {
                continue;
            }

            var told = Told([.. given.GroupBy(each => each.Unit).Select(unit => (unit.Key, unit.Count()))]);
            cells.AddRange(given.Select(each => OpenedAnswer.Of(
                survey, questions[place].Id, told.Contains(each.Unit) ? each.Unit : null, each.Answer.Value, each.Answer.Words)));
        }

        var shuffled = cells.ToArray();
        RandomNumberGenerator.Shuffle(shuffled.AsSpan());
        return shuffled;
    }

    /// <summary>Units that can be told apart without telling of fewer than five, themselves or the rest.</summary>
    public static IReadOnlySet<UnitId> Told(IReadOnlyList<(UnitId Unit, int Count)> counts)
    {
        var told = counts.Where(unit => unit.Count >= Fewest).OrderBy(unit => unit.Count).ThenBy(unit => unit.Unit.Value).ToList();
        var rest = counts.Sum(unit => unit.Count) - told.Sum(unit => unit.Count);
        while (rest is > 0 and < Fewest && told.Count > 0)
        {
            rest += told[0].Count;
            told.RemoveAt(0);
        }

        return told.Select(unit => unit.Unit).ToHashSet();
    }
}
