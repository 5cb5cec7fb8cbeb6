using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>The self-check and all findings in the readable summary of a year.</summary>
internal sealed class CheckYearSheet(ReadChecksYear read) : IYearSheet
{
    public YearPart Part => YearPart.Supervision;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        var checks = await read.RunAsync(unit, year, cancellation);
        return
        [
            new YearTable("", [], [[texts["Summary.Check.Started"], texts.Show(checks.StartedOn)], [texts["Summary.Check.Finished"], texts.Show(checks.FinishedOn)]], []),
            .. checks.Findings.Count == 0 ? Array.Empty<YearTable>() :
            [
                new YearTable(
                    texts["Summary.Check.Findings"],
                    [.. new[] { "Source", "Text", "Due", "Done", "Closed" }.Select(column => texts[$"Summary.Check.{column}"])],
                    [
                        .. checks.Findings.Select(finding => (string[])
                        [
                            texts[$"Summary.Check.{finding.Source}"], finding.Text, texts.Show(finding.DueOn), finding.Done, texts.Show(finding.ClosedOn),
                        ]),
                    ],
                    []),
            ],
        ];
    }
}
