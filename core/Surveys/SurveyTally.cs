using System.Security.Cryptography;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Surveys;

/// <summary>
/// Takes sheets apart into single answers that belong to nobody, and decides once and for all with which of them the unit is kept: where five and more
/// of the unit answered the question and the rest of all answers, as a difference would tell it, is none or five and more. What is not kept cannot be
/// told later, by no view and no difference of two views.
/// </summary>
internal sealed class SurveyTally(IReadOnlyList<SurveyQuestion> questions)
{
    /// <summary>Below so many answers nothing is shown, nor opened.</summary>
    public const int Fewest = 5;

    /// <summary>From so many on how often each answer was given.</summary>
    public const int FewestForShares = 10;

    private readonly Dictionary<UnitId, int>[] given = [.. questions.Select(_ => new Dictionary<UnitId, int>())];
    private IReadOnlySet<UnitId>?[]? told;

    public AnswerSheet Sheet { get; } = new(questions);

    /// <summary>Sheets that were counted.</summary>
    public int Sheets { get; private set; }

    /// <summary>Counts by question and unit how many answered.</summary>
    public void Add(IReadOnlyList<(UnitId Unit, IReadOnlyList<ReadAnswer> Answers)> sheets)
    {
        Sheets += sheets.Count;
        foreach (var (unit, answers) in sheets)
        {
            for (var place = 0; place < questions.Count; place++)
            {
                if (answers[place].IsGiven)
                {
                    given[place][unit] = given[place].GetValueOrDefault(unit) + 1;
                }
            }
        }
    }

    /// <summary>A portion of the sheets as single answers, once all were counted.</summary>
    public IReadOnlyList<OpenedAnswer> Separate(SurveyId survey, IReadOnlyList<(UnitId Unit, IReadOnlyList<ReadAnswer> Answers)> sheets)
    {
        told ??= [.. given.Select(counts => counts.Values.Sum() < Fewest ? null : Told([.. counts.Select(unit => (unit.Key, unit.Value))]))];
        var cells = new List<OpenedAnswer>();
        for (var place = 0; place < questions.Count; place++)
        {
            if (told[place] is { } units)
            {
                cells.AddRange(sheets.Where(sheet => sheet.Answers[place].IsGiven).Select(sheet => OpenedAnswer.Of(
                    survey, questions[place].Id, units.Contains(sheet.Unit) ? sheet.Unit : null, sheet.Answers[place].Value, sheet.Answers[place].Words)));
            }
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
