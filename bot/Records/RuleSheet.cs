using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Records;

/// <summary>The rule by which the unit was rated, with its own differential items (000 §6).</summary>
internal sealed class RuleSheet(IRuleBook rules) : IYearSheet
{
    public YearPart Part => YearPart.Rule;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation) =>
        await rules.ForYearAsync(year, cancellation) is not { } rule
            ? []
            :
            [
                new YearTable(
                    texts.With("Summary.Rule.Title", ("Year", rule.Year)),
                    [texts["Summary.Rule.Code"], texts["Summary.Rule.Item"], texts["Summary.Rule.Points"], texts["Summary.Rule.Mode"]],
                    [.. rule.Items.Select(item => (string[])[item.Code, item.Name, texts.Show(item.Points), texts[$"Summary.Mode.{item.Mode}"]])],
                    [texts.With("Summary.Rule.Hash", ("Hash", rule.Hash))]),
            ];
}
