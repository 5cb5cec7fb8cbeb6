using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Appeals;

/// <summary>Parts that the cards of appeals share.</summary>
internal static class AppealParts
{
    /// <summary>Lines of a list on one card.</summary>
    public const int LinesOnAPage = 10;

    public static Element[] Top(string title, string below) => [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    /// <summary>What somebody wrote, safe to show; line ends stay, the end of long words is left out.</summary>
    public static string Said(string text, int most = 160) => Lines(text.Length <= most ? text : text[..most] + "…");

    /// <summary>What somebody wrote, whole, with its line ends.</summary>
    public static string Lines(string text) => string.Join("\n\n", text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Shown.Plain));

    public static (string, string) Of(AppealId appeal) => (AppealFields.Appeal, Shown.Id(appeal.Value));

    /// <summary>The appeal as the card shows it, so that nothing newer is written over.</summary>
    public static (string, string) Version(int version) => (AppealFields.Version, Shown.Id(version));

    /// <summary>What was typed on a form.</summary>
    public static TypedAppeal Typed(CardCall call) => new(
        Named<AppealCategory>(call[AppealFields.Category]), call[AppealFields.Title], call[AppealFields.Text], call[AppealFields.Slip] is { Length: <= 40 } slip ? slip : null);

    public static AppealId AppealOf(CardCall call) => new(call.Id(AppealFields.Appeal));

    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value : null;

    /// <summary>A month as the card carries it, yyyymm; null when it is none.</summary>
    public static Month? MonthOf(long stamp) => stamp is > 190000 and < 1000000 && stamp % 100 is >= 1 and <= 12 ? Month.FromStamp((int)stamp) : null;

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) =>
        texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);

    /// <summary>The nine categories of 001 §8.1.1 in their order.</summary>
    public static ChoiceInput Categories(AppealCategory? chosen, Texts texts) => new([.. Enum.GetValues<AppealCategory>().Select(each => new Choice(texts.Show(each), each.ToString()))])
    {
        Id = AppealFields.Category,
        Label = texts["Card.Appeal.Category"],
        Style = ChoiceStyle.Compact,
        Placeholder = texts["Card.Appeal.Category.Choose"],
        Value = chosen?.ToString(),
        Wrap = true,
    };

    /// <summary>Title and text; what is required the server says, so that a form may also be left.</summary>
    public static Element[] Words(string? title, string? text, Texts texts) =>
    [
        new TextInput { Id = AppealFields.Title, Label = texts.With("Card.Appeal.Title", ("Most", Appeal.LongestTitle)), MaxLength = Appeal.LongestTitle, Value = title },
        new TextInput
        {
            Id = AppealFields.Text,
            Label = texts.With("Card.Appeal.Text", ("Most", Appeal.LongestText)),
            MaxLength = Appeal.LongestText,
            IsMultiline = true,
            Value = text,
        },
    ];

    /// <summary>A line of a list: what, small print below, a button that opens it.</summary>
    public static Container Line(AppealLine line, bool withCustomer, string verb, Texts texts) => new(
    [
        new TextBlock(string.Concat(withCustomer ? Shown.Plain(line.Customer) + " · " : "", Shown.Plain(line.Title))) { Weight = TextWeight.Bolder },
        new TextBlock(texts.With("Card.Appeal.LineBelow", ("Category", texts[$"Card.Appeal.Short.{line.Category}"]), ("Unit", Shown.Plain(line.Unit)), ("Day", line.RaisedOn)))
        {
            Size = TextSize.Small,
            IsSubtle = true,
            Spacing = Spacing.None,
        },
        new TextBlock(State(line, texts)) { Size = TextSize.Small, Spacing = Spacing.None, Color = ColorOf(line) },
        Shown.Row(Buttons.Go(texts["Card.Appeal.Open"], verb, Of(line.Id))) with { Spacing = Spacing.Small },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    /// <summary>'紧急 · 总部处理中 · 请在 2026-11-16 前答复 · 已超时'.</summary>
    public static string State(AppealLine line, Texts texts) => string.Join(" · ", Marks(line, texts));

    public static TextColor? ColorOf(AppealLine line) =>
        line.Late ? TextColor.Attention : line.State == AppealState.Closed ? TextColor.Good : line.Urgent ? TextColor.Warning : null;

    /// <summary>'Previous' and 'next' of a list in pages, or nothing when all of it is shown.</summary>
    public static Element[] Pager(int page, int pages, string verb, IReadOnlyList<(string, string)> data, Texts texts)
    {
        CardAction Go(string key, int to) => Buttons.Go(texts[key], verb, [.. data, (AppealFields.Page, to.ToString(CultureInfo.InvariantCulture))]);
        return pages <= 1 ? [] :
        [
            new TextBlock(texts.With("Card.Page.Of", ("Page", page), ("Pages", pages))) { IsSubtle = true },
            Shown.Row(
            [
                .. page > 1 ? [Go("Card.Page.Previous", page - 1)] : Array.Empty<CardAction>(),
                .. page < pages ? [Go("Card.Page.Next", page + 1)] : Array.Empty<CardAction>(),
            ]),
        ];
    }

    public static int Pages(int count, int size = LinesOnAPage) => Math.Max(1, (count + size - 1) / size);

    private static IEnumerable<string> Marks(AppealLine line, Texts texts)
    {
        if (line.Urgent)
        {
            yield return texts["Card.Appeal.Urgent"];
        }

        if (line.Vip)
        {
            yield return texts[line.Escalated ? "Card.Appeal.VipEscalated" : "Card.Appeal.Vip"];
        }

        yield return texts.Show(line.State);
        if (line.DueOn is { } due)
        {
            yield return texts.With("Card.Appeal.DueOn", ("Day", due));
        }

        if (line.Late)
        {
            yield return texts["Card.Appeal.Late"];
        }
    }
}
