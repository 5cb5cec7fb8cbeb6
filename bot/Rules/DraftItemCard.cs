using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rules;

/// <summary>评分项 One item of a draft as a form; a new one with place 0.</summary>
internal static class DraftItemCard
{
    /// <summary>Choice of no metric, for judged items.</summary>
    public const string NoMetric = "none";

    public static Card Write(DraftView draft, int place, Texts texts)
    {
        var item = place == 0 ? null : draft.Content.Items[place - 1];
        var title = item is null ? texts["Card.Item.NewTitle"] : texts.With("Card.Item.Title", ("Code", Shown.Plain(item.Code)));
        (string, string)[] carried = [.. DraftCard.Carried(draft), (RuleVerbs.PlaceField, Shown.Id(place))];
        return CardDocument.Write($"{title} · {DraftCard.Title(draft, texts)}", title,
        [
            Shown.Heading(title),
            new TextBlock(DraftCard.Title(draft, texts)) { IsSubtle = true, Spacing = Spacing.None },
            .. draft.Matter == ApprovalMatter.DifferentialItems ? [Shown.Callout(texts["Card.Item.DifferentialRule"], ContainerStyle.Accent)] : Array.Empty<Element>(),
            new TextInput { Id = "code", Label = texts["Card.Item.Code"], Value = item?.Code, MaxLength = 40, Placeholder = texts["Card.Item.Code.Example"], IsRequired = true, ErrorMessage = texts["Card.Item.Code.Wrong"] },
            new TextInput { Id = "name", Label = texts["Card.Item.Name"], Value = item?.Name, MaxLength = 200, IsRequired = true, ErrorMessage = texts["Card.Item.Name.Wrong"] },
            new TextInput { Id = "points", Label = texts["Card.Item.Points"], Value = item is null ? null : Format.Number(item.Points), MaxLength = 12, IsRequired = true, ErrorMessage = texts["Card.Item.Points.Wrong"] },
            new ChoiceInput([.. Enum.GetValues<ItemMode>().Select(mode => new Choice(texts[$"Card.Item.Mode.{mode}"], mode.ToString()))])
            {
                Id = "mode",
                Label = texts["Card.Item.Mode"],
                Style = ChoiceStyle.Expanded,
                Value = (item?.Mode ?? ItemMode.Measured).ToString(),
                IsRequired = true,
                ErrorMessage = texts["Card.Item.Mode.Wrong"],
                Wrap = true,
            },
            Shown.Section(texts["Card.Item.MeasuredOnly"]),
            new ChoiceInput(
            [
                new Choice(texts["Card.Item.NoMetric"], NoMetric),
                .. Enum.GetValues<Metric>().Select(metric => new Choice(texts[$"Card.Item.Metric.{metric}"], metric.ToString())),
            ])
            {
                Id = "metric",
                Label = texts["Card.Item.Metric"],
                Style = ChoiceStyle.Compact,
                Value = item?.Metric?.Name.ToString() ?? NoMetric,
            },
            new TextInput { Id = "tolerance", Label = texts["Card.Item.Tolerance"], Value = item?.Metric?.Tolerance is { } tolerance ? Format.Number(tolerance * 100) : null, MaxLength = 8 },
            new TextInput { Id = "bands", Label = texts["Card.Item.Bands"], Value = item?.Bands is { } bands ? ItemWords.Written(bands, texts) : null, MaxLength = 4000, IsMultiline = true },
            Shown.Note(texts["Card.Item.Bands.Help"]),
            .. draft.Matter == ApprovalMatter.Rule ? Considers(item, texts) : [],
            .. Shown.Rows(
            [
                Buttons.Send(texts["Card.Item.Save"], RuleVerbs.SaveItem, carried),
                Buttons.Go(texts["Card.Item.Back"], RuleVerbs.Draft, carried),
                .. place == 0 ? [] : new[] { Buttons.Stop(texts["Card.Item.Remove"], RuleVerbs.RemoveItem, carried) },
            ]),
        ]);
    }

    private static Element[] Considers(RuleItemContent? item, Texts texts) =>
    [
        new ChoiceInput([.. ConsiderationList.All.Select(each => new Choice(texts.Show(each), each.ToString()))])
        {
            Id = "considers",
            Label = texts["Card.Item.Considers"],
            Style = ChoiceStyle.Expanded,
            IsMultiSelect = true,
            Separator = true,
            Wrap = true,
            Value = item is null || item.Considers == Considerations.None
                ? null
                : string.Join(',', ConsiderationList.All.Where(each => item.Considers.HasFlag(each))),
        },
    ];
}
