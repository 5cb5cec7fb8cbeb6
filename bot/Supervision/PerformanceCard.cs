using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>考核指标 Performance figures of the units the reader sees.</summary>
internal static class PerformanceCard
{
    private const int PageSize = 15;

    public static Card Write(int year, IReadOnlyList<UnitPerformance> units, int page, Texts texts)
    {
        var title = texts["Card.Performance.Title"];
        var pages = Math.Max(1, (units.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return CardDocument.Write(title, title,
        [
            .. CheckParts.Top(title, texts.With("Card.Check.Year", ("Year", year))),
            .. units.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Check.None"])] : units.Skip((shown - 1) * PageSize).Take(PageSize).SelectMany(unit => Unit(unit, texts)),
            .. pages == 1 ? [] : new Element[]
            {
                Shown.Row(
                [
                    .. shown > 1 ? [Turn(texts["Card.Page.Previous"], shown - 1)] : Array.Empty<CardAction>(),
                    .. shown < pages ? [Turn(texts["Card.Page.Next"], shown + 1)] : Array.Empty<CardAction>(),
                ]),
            },
            Shown.Note(texts["Card.Performance.How"]),
            CheckParts.Years(year, CheckVerbs.Performance, texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);

        CardAction Turn(string text, int to) => Buttons.Go(text, CheckVerbs.Performance, (CheckFields.Year, Shown.Id(year)), (CheckFields.Page, Shown.Id(to)));
    }

    private static IEnumerable<Element> Unit(UnitPerformance unit, Texts texts) =>
    [
        Shown.Section(Shown.Plain(unit.Name)),
        new FactSet(
        [
            new Fact(texts["Card.Performance.Rounds"], Of(unit.Rounds)),
            new Fact(texts["Card.Performance.Filings"], Of(unit.Filings)),
            new Fact(texts["Card.Performance.Files"], Of(unit.Files)),
            new Fact(texts["Card.Performance.FileChecks"], Of(unit.FileChecks)),
            new Fact(texts["Card.Performance.SelfCheck"], texts[$"Card.SelfCheck.State.{unit.SelfCheck}"] + (unit.SelfCheck == YearStepState.Late ? " ⚠" : "")),
            new Fact(texts["Card.Performance.Findings"], texts.With(
                unit.LateFindings > 0 ? "Card.Performance.FindingsLate" : "Card.Performance.FindingsOpen", ("Open", unit.OpenFindings), ("Late", unit.LateFindings))),
        ]),
    ];

    private static string Of(PartOf part) => part.Share is null ? "–" : $"{part.Part} / {part.All} · {Format.Percent(part.Share)}";
}

/// <summary>Verb <c>performance.show</c>.</summary>
internal sealed class ShowPerformance(ViewPerformance view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var year = CheckFields.YearOf(call, clock);
        var units = await view.RunAsync(call.Actor.Id, year, cancellation);
        return units.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(PerformanceCard.Write(year, units.Value, call.Number(CheckFields.Page, 1), texts));
    }
}
