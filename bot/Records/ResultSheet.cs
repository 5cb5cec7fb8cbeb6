using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Records;

/// <summary>The rankings of the year's rounds, one table for each form (000 §7.2.3).</summary>
internal sealed class ResultSheet(IRoundResults results) : IYearSheet
{
    public YearPart Part => YearPart.Results;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        var tables = new List<YearTable>();
        foreach (var form in Enum.GetValues<GasForm>())
        {
            if (await results.LatestAsync(unit, year, form, cancellation) is { } round)
            {
                tables.Add(Table(round, texts));
            }
        }

        return tables;
    }

    private static YearTable Table(RatedRound round, Texts texts) => new(
        texts.With("Summary.Result.Title", ("Form", round.Form), ("Closed", round.ClosedUtc)),
        round.IsVote
            ? [texts["Summary.Result.Code"], texts["Summary.Result.Customer"], texts["Summary.Result.Outcome"]]
            : [texts["Summary.Result.Rank"], texts["Summary.Result.Code"], texts["Summary.Result.Customer"], texts["Summary.Result.Total"], texts["Summary.Result.Base"]],
        [.. round.Rows.OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => round.IsVote
            ? (string[])[row.Code, row.Name, Outcome(row, texts)]
            : [row.Barred ? texts["Summary.Result.Barred"] : texts.Show(row.Rank), row.Code, row.Name, texts.Show(row.Total), texts.Show(row.BaseTotal)])],
        [texts["Summary.Nature"]]);

    private static string Outcome(RatedRow row, Texts texts) => row.Barred
        ? texts["Summary.Result.Barred"]
        : row.Passed switch { true => texts["Summary.Result.Passed"], false => texts["Summary.Result.NotPassed"], null => "–" };
}
