using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Cards;

/// <summary>Parts that many cards share.</summary>
public static class Shown
{
    /// <summary>
    /// A name or remark from data, safe in a text block: the characters that Markdown and card templates act upon are replaced by their full-width forms.
    /// </summary>
    public static string Plain(string text) => text.AsSpan().IndexOfAny("*_[]`#<>{}~|\r\n") < 0
        ? text
        : string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] switch
                {
                    '\r' or '\n' => ' ',
                    '*' or '_' or '[' or ']' or '`' or '#' or '<' or '>' or '{' or '}' or '~' or '|' => (char)(source[i] + 0xFEE0),
                    var other => other,
                };
            }
        });

    /// <summary>A remark of risk, <see cref="RiskNote.Mark"/>, in words; one of another making as it is.</summary>
    public static string Remark(string mark, Texts texts) => mark.Split(' ') is [var name, var day] && Enum.TryParse<RiskKind>(name, out var kind) && Enum.IsDefined(kind)
        ? texts.With("Card.Risk.Mark", ("Kind", kind), ("Day", day))
        : Plain(mark);

    /// <summary>The card's heading.</summary>
    public static TextBlock Heading(string text) => new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    /// <summary>A heading inside a card.</summary>
    public static TextBlock Section(string text) =>
        new(text) { Weight = TextWeight.Bolder, Spacing = Spacing.Large, Separator = true };

    /// <summary>Small print.</summary>
    public static TextBlock Note(string text) => new(text) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };

    /// <summary>One or two sentences the reader has to notice.</summary>
    public static Container Callout(string text, ContainerStyle style) =>
        new([new TextBlock(text)]) { Style = style };

    /// <summary>Buttons in one row; a phone shows two in full.</summary>
    public static ActionSet Row(params IReadOnlyList<CardAction> actions) => new(actions) { Spacing = Spacing.Medium };

    /// <summary>Buttons in as many rows of two as they need.</summary>
    public static IEnumerable<Element> Rows(IReadOnlyList<CardAction> actions) =>
        actions.Chunk(2).Select((pair, index) => new ActionSet(pair) { Spacing = index == 0 ? Spacing.Medium : Spacing.Small });

    /// <summary>An id as card data carries it.</summary>
    public static string Id(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A card that says one thing, with the way back to 'my work'.</summary>
public static class PlainCard
{
    /// <summary>For answers without a form: nothing there, done, not possible.</summary>
    public static Card Write(Texts texts, string title, string text) => CardDocument.Write(
        title,
        title,
        [Shown.Heading(title), new TextBlock(text), Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home))]);
}
