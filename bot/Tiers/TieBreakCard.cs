using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>并列时谁在前 Which figure tells those apart who share a rank.</summary>
internal static class TieBreakCard
{
    /// <summary>The choice for 'none': ties share a rank.</summary>
    private const string Shared = "-";

    public static Card Write(StandardsView view, Texts texts)
    {
        var title = texts["Card.Standards.TieBreak"];
        return CardDocument.Write(title, title,
        [
            .. TierParts.Top(title, TierParts.Name(view.UnitName, view.Year, view.Form, texts)),
            new TextBlock(texts["Card.Standards.TieBreak.Intro"]),
            new ChoiceInput(
            [
                new Choice(texts["Card.Standards.TieShared"], Shared),
                .. Enum.GetValues<ConditionMetric>().Select(metric => new Choice(
                    texts.With("Card.Standards.TieBy", ("Metric", TierParts.Metric(metric, texts))), metric.ToString())),
            ])
            {
                Id = TierFields.TieBreak,
                Label = title,
                Style = ChoiceStyle.Expanded,
                Value = view.Draft.TieBreak?.ToString() ?? Shared,
                Wrap = true,
            },
            Shown.Row(
                Buttons.Send(texts["Card.Level.Save"], TierVerbs.SaveTieBreak, TierFields.Of(view)),
                Buttons.Go(texts["Card.Level.Back"], TierVerbs.ShowStandards, TierFields.Of(view))),
        ]);
    }
}
