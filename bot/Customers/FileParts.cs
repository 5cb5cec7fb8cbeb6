using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Parts that the cards about customers share.</summary>
internal static class FileParts
{
    public const int LinesOnAPage = 10;

    /// <summary>Long words on a card that shows many.</summary>
    public const int Shortened = 160;

    public static Element[] Top(string title, string below) => [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    /// <summary>What somebody wrote, safe to show; the end of long words is left out.</summary>
    public static string Said(string text, int most = Shortened) => Shown.Plain(text.Length <= most ? text : text[..most] + "…");

    /// <summary>Name, small print below it and a button beside it.</summary>
    public static ColumnSet Line(string name, string below, CardAction? button, TextColor? color = null) => new(
    [
        new Column("stretch",
        [
            new TextBlock(name) { Weight = TextWeight.Bolder },
            .. below.Length == 0 ? [] : new Element[]
            {
                new TextBlock(below) { Size = TextSize.Small, IsSubtle = color is null ? true : null, Color = color, Spacing = Spacing.None },
            },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        .. button is null ? Array.Empty<Column>() :
        [
            new Column("auto", [new ActionSet([button])]) { VerticalContentAlignment = VerticalContentAlignment.Center },
        ],
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    /// <summary>'Previous' and 'next' of a list in pages, or nothing when all of it is shown.</summary>
    public static Element[] Pager(int page, int pages, string verb, IReadOnlyList<(string, string)> data, Texts texts)
    {
        CardAction Go(string key, int to) => Buttons.Go(texts[key], verb, [.. data, (FileFields.Page, to.ToString(CultureInfo.InvariantCulture))]);
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

    public static (string, string) Of(CustomerId customer) => (FileFields.Customer, Shown.Id(customer.Value));

    public static CustomerId CustomerOf(CardCall call) => new(call.Id(FileFields.Customer));

    /// <summary>'VIP1，有效期至 2027-05-07', of several one after the other; how the customer is kept when there is none.</summary>
    public static string Levels(IReadOnlyList<AwardCard> awards, Texts texts) => awards.Count == 0
        ? texts["Card.Customer.NoLevel"]
        : string.Join(texts["Card.Comma"], awards.Select(award => texts.With("Card.Customer.Level", ("Level", award.Level), ("Until", award.Until))));

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) => texts.Refuse(error, FieldOf(error));

    /// <summary>The field that the refusal is about, or null.</summary>
    public static string? FieldOf(Error error) => error.GetType().GetProperty("Field")?.GetValue(error) as string;
}
