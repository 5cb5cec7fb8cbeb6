using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Years;

namespace TeamsGrading.Bot.Years;

/// <summary>单位年度 The year of a unit: what is late, under way, done and still ahead, each with the way to its card.</summary>
internal static class YearCard
{
    public const string Kind = "year.timeline";
    public const string Verb = "year.show";
    public const string UnitField = "unit";
    public const string YearField = "year";

    /// <summary>Steps on the card; the page of the desk shows all.</summary>
    private const int Most = 30;

    public static Card Write(YearSheet sheet, Texts texts)
    {
        var title = texts.With("Card.Year.Name", ("Unit", Shown.Plain(sheet.Unit.Name)), ("Year", sheet.Year));
        var count = YearWords.Count(sheet.Count, texts).Text;
        return CardDocument.Write(title, $"{title}: {count}",
        [
            Shown.Heading(title),
            new TextBlock(count)
            {
                Weight = TextWeight.Bolder,
                Spacing = Spacing.None,
                Color = sheet.Count.Late > 0 ? TextColor.Attention : null,
            },
            .. sheet.Steps.Count == 0 ? [new TextBlock(texts["Card.Year.Empty"])] : Array.Empty<Element>(),
            .. YearWords.Stages(sheet.Steps.Take(Most)).SelectMany(stage =>
                stage.Select(step => Line(step, sheet.Today, texts)).Prepend<Element>(Shown.Section(texts.Show(stage.Key)))),
            .. sheet.Steps.Count > Most ? [Shown.Note(texts.With("Card.Year.More", ("Count", sheet.Steps.Count - Most)))] : Array.Empty<Element>(),
            .. Choose(sheet, texts),
        ]);
    }

    private static ColumnSet Line(YearStep step, DateOnly today, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(YearWords.Title(step, texts)) { Weight = TextWeight.Bolder },
            new TextBlock(string.Join(" · ", new[] { texts.Show(step.State), YearWords.When(step, today, texts) }.Where(part => part.Length > 0)))
            {
                Size = TextSize.Small,
                Spacing = Spacing.None,
                Color = Colour(step.State),
                IsSubtle = step.State == YearStepState.Ahead ? true : null,
            },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        .. step.CardKind is not { } kind ? [] : new Column[]
        {
            new("auto", [new ActionSet([Buttons.Go(texts["Card.List.Show"], "card.open", ("kind", kind), ("subject", Shown.Id(step.Subject)))])])
            {
                VerticalContentAlignment = VerticalContentAlignment.Center,
            },
        },
    ])
    {
        Spacing = Spacing.Small,
    };

    private static TextColor? Colour(YearStepState state) => state switch
    {
        YearStepState.Done => TextColor.Good,
        YearStepState.UnderWay => TextColor.Accent,
        YearStepState.Late => TextColor.Attention,
        _ => null,
    };

    /// <summary>Another unit, where the reader may see several, or another year.</summary>
    private static IEnumerable<Element> Choose(YearSheet sheet, Texts texts)
    {
        yield return Shown.Section(texts["Card.Year.Other"]);
        if (sheet.Units.Count > 1)
        {
            yield return new ChoiceInput([.. sheet.Units.Select(unit => new Choice(unit.Name, YearWords.Id(unit.Id)))])
            {
                Id = UnitField,
                Label = texts["Card.Year.Unit"],
                Style = ChoiceStyle.Compact,
                Value = YearWords.Id(sheet.Unit.Id),
            };
        }

        yield return new ChoiceInput([.. sheet.Years.Select(year => new Choice(Text(year), Text(year)))])
        {
            Id = YearField,
            Label = texts["Card.Year.Year"],
            Style = ChoiceStyle.Compact,
            Value = Text(sheet.Year),
        };
        yield return Shown.Row(
            sheet.Units.Count > 1 ? Buttons.Add(texts["Card.List.Show"], Verb) : Buttons.Add(texts["Card.List.Show"], Verb, (UnitField, YearWords.Id(sheet.Unit.Id))),
            Buttons.Go(texts["Card.Home.Open"], CardBook.Home));
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
