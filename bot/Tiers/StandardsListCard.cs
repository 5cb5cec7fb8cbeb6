using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>评定标准一览 The standards the reader may see, and for a unit's people the start of new ones.</summary>
internal static class StandardsListCard
{
    private const int Most = 20;

    /// <param name="mine">Units for which the reader may draft.</param>
    public static Card Write(IReadOnlyList<StandardsLine> lines, IReadOnlyList<(UnitId Id, string Name)> mine, DateOnly today, Texts texts)
    {
        var title = texts["Card.Standards.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Standards.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            .. lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Standards.None"])] : lines.Take(Most).Select(line => Line(line, texts)),
            .. lines.Count > Most ? [Shown.Note(texts.With("Card.Tiers.More", ("Count", lines.Count - Most)))] : Array.Empty<Element>(),
            .. mine.Count == 0 ? [] : Start(mine, today, texts),
            Shown.Row(
            [
                .. mine.Count == 0 ? [] : new[] { Buttons.Send(texts["Card.Standards.Start"], TierVerbs.OpenStandards) },
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static ColumnSet Line(StandardsLine line, Texts texts) => TierParts.Line(
        TierParts.Name(line.UnitName, line.Year, line.Form, texts),
        line.UnderWay ? texts["Card.Standards.UnderWay"]
            : line.Number == 0 ? texts["Card.Standards.Draft"]
            : texts.With("Card.Standards.InForce", ("Number", line.Number), ("From", line.EffectiveOn)),
        [new ActionSet([Buttons.Go(texts["Card.Tiers.Show"], TierVerbs.ShowStandards, (TierFields.Standards, Shown.Id(line.Id.Value)))])]);

    private static IEnumerable<Element> Start(IReadOnlyList<(UnitId Id, string Name)> mine, DateOnly today, Texts texts)
    {
        yield return Shown.Section(texts["Card.Standards.Begin"]);
        yield return Choice(TierFields.Unit, [.. mine.Select(unit => new Choice(unit.Name, Shown.Id(unit.Id.Value)))], texts);
        yield return Choice(TierFields.Year, [.. Enumerable.Range(0, 3).Select(back => Year(today.Year - back))], texts) with { Value = Year(today.Year - 1).Value };
        yield return Choice(TierFields.Form, [.. Enum.GetValues<GasForm>().Select(form => new Choice(texts.Show(form), form.ToString()))], texts);
    }

    private static ChoiceInput Choice(string field, IReadOnlyList<Choice> choices, Texts texts) => new(choices)
    {
        Id = field,
        Label = texts[$"Card.Tiers.{field}"],
        Style = ChoiceStyle.Compact,
        Value = choices[0].Value,
        IsRequired = true,
        ErrorMessage = texts[$"Card.Tiers.Missing.{field}"],
    };

    private static Choice Year(int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        return new Choice(text, text);
    }
}

/// <summary>Verb <c>standards.list</c>.</summary>
internal sealed class ListStandards(ViewStandards view, IAccess access, IDirectory directory, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var mine = (await access.UnitsAsync(call.Actor.Id, GradingAction.ProposeForUnit, cancellation)).ToHashSet();
        var units = (await directory.UnitsAsync(cancellation)).Where(unit => mine.Contains(unit.Id) && unit.Parent is not null).ToList();
        return new CardReply.Show(StandardsListCard.Write(
            await view.ListAsync(call.Actor.Id, cancellation), [.. units.Select(unit => (unit.Id, unit.Name))], GroupTime.DateOf(clock.GetUtcNow()),
            wording.For(call.Actor.Locale)));
    }
}
