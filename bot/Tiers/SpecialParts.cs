using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Files go up and down at the card desk only: a chat has no place for them.</summary>
public sealed record FilesAreOnTheDesk() : Error(ErrorKind.Invalid);

/// <summary>Fields and parts that the cards of bars, gifts and the strategic list share.</summary>
internal static class SpecialParts
{
    public const string Bar = "bar";
    public const string Gift = "gift";
    public const string Subject = "subject";
    public const string Unit = "unit";
    public const string Form = "form";
    public const string Year = "year";
    public const string Page = "page";
    public const string Version = "version";
    public const string Piece = "piece";
    public const string Query = "query";
    public const string Cause = "cause";
    public const string Text = "text";
    public const string Reason = "reason";
    public const string Level = "level";
    public const string Words = "words";

    /// <summary>Long words on a card that only shows them.</summary>
    public const int Shortened = 240;

    public static Element[] Top(string title, string below) => [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    /// <summary>What somebody wrote, safe to show; the end of long words is left out.</summary>
    public static string Said(string text, int most = Shortened) => Shown.Plain(text.Length <= most ? text : text[..most] + "…");

    /// <summary>A line with its state below it and a button beside it.</summary>
    public static ColumnSet Line(string name, string below, CardAction? button, TextColor? color = null) => new(
    [
        new Column("stretch",
        [
            new TextBlock(name) { Weight = TextWeight.Bolder },
            new TextBlock(below) { Size = TextSize.Small, IsSubtle = color is null, Color = color, Spacing = Spacing.None },
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

    /// <summary>The part of a long list that a page shows, and the buttons to turn it.</summary>
    public static (IReadOnlyList<T> Shown, Element[] Pager) Turn<T>(
        IReadOnlyList<T> all, int page, int size, string verb, Texts texts, params IReadOnlyList<(string, string)> data)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(page, 1, pages);
        CardAction Go(string key, int to) => Buttons.Go(texts[key], verb, [.. data, (Page, Shown.Id(to))]);
        return (
            [.. all.Skip((shown - 1) * size).Take(size)],
            pages == 1 ? [] :
            [
                new TextBlock(texts.With("Card.Page.Of", ("Page", shown), ("Pages", pages))) { IsSubtle = true },
                Shown.Row(
                [
                    .. shown > 1 ? [Go("Card.Page.Previous", shown - 1)] : Array.Empty<CardAction>(),
                    .. shown < pages ? [Go("Card.Page.Next", shown + 1)] : Array.Empty<CardAction>(),
                ]),
            ]);
    }

    /// <summary>'华南公司 · VIP1 · 气态' of an award; a strategic one has no form.</summary>
    public static string Award(string unit, TierLevel level, GasForm? form, Texts texts) => form is { } known
        ? texts.With("Card.Award.Line", ("Unit", Shown.Plain(unit)), ("Level", level), ("Form", known))
        : texts.With("Card.Award.Strategic", ("Level", level));

    public static TextInput Long(string id, string key, Texts texts, string value, int most, bool required = true) => new()
    {
        Id = id,
        Label = texts[key],
        IsMultiline = true,
        MaxLength = most,
        Value = value.Length == 0 ? null : value,
        IsRequired = required ? true : null,
        ErrorMessage = required ? texts[$"{key}.Wrong"] : null,
    };

    public static CardReply.Refuse Refuse(Error error, Texts texts) => PlanFields.Refuse(error, texts);
}
