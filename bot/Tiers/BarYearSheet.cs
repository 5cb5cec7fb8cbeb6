using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Bars and revocations in the readable summary of a year.</summary>
internal sealed class BarYearSheet(ReadBarsYear read) : IYearSheet
{
    public YearPart Part => YearPart.Bars;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        var bars = await read.RunAsync(unit, year, cancellation);
        return bars.Count == 0 ? [] :
        [
            new YearTable(
                "",
                [.. new[] { "Customer", "Cause", "Text", "From", "Ended", "Evidence", "Lifted" }.Select(column => texts[$"Summary.Bar.{column}"])],
                [
                    .. bars.Select(bar => (string[])
                    [
                        bar.Record.Name, texts.Show(bar.Record.Cause), bar.Record.Text, texts.Show(bar.Record.From),
                        string.Join(texts["Card.Comma"], bar.Record.Ended.Select(award => texts.Show(award.Level))), texts.Show(bar.Record.Evidence.Count),
                        bar.LiftedOn is { } on ? $"{texts.Show(on)} {bar.LiftReason}" : "–",
                    ]),
                ],
                []),
        ];
    }
}
