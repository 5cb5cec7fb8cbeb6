using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>各级权益对照 All levels benefit by benefit; what is better than a better level's is marked.</summary>
internal static class PlanCompareCard
{
    /// <summary>Values on one page.</summary>
    private const int MostValues = 150;

    public static Card Write(PlanComparison comparison, bool ofGroup, bool drafts, int page, Texts texts)
    {
        var title = texts["Card.Plan.Compare"];
        var size = Math.Max(1, MostValues / Math.Max(1, comparison.Levels.Count));
        var pages = Math.Max(1, (comparison.Benefits.Count + size - 1) / size);
        var shown = Math.Clamp(page, 1, pages);
        var name = PlanParts.Name(ofGroup ? null : comparison.UnitName, comparison.Year, comparison.Form, texts);
        return CardDocument.Write($"{title} · {name}", name,
        [
            .. PlanParts.Top(title, name),
            .. comparison.Levels.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Plan.CompareNone"])] : Body(comparison, ofGroup, (shown - 1) * size, size, texts),
            .. pages == 1 ? [] : new Element[]
            {
                Shown.Row(
                [
                    .. shown > 1 ? [Turn(texts["Card.Page.Previous"], shown - 1)] : Array.Empty<CardAction>(),
                    .. shown < pages ? [Turn(texts["Card.Page.Next"], shown + 1)] : Array.Empty<CardAction>(),
                ]),
            },
            Shown.Row(
                Buttons.Go(texts["Card.Plan.Back"], PlanVerbs.List, (PlanFields.Year, Shown.Id(comparison.Year))),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);

        CardAction Turn(string text, int to) => Buttons.Go(
            text, PlanVerbs.Compare, (PlanFields.Unit, Shown.Id(comparison.Unit.Value)), (PlanFields.Year, Shown.Id(comparison.Year)),
            (PlanFields.Form, comparison.Form.ToString()), (PlanFields.Drafts, drafts ? "1" : "0"), (PlanFields.Page, Shown.Id(to)));
    }

    private static IEnumerable<Element> Body(PlanComparison comparison, bool ofGroup, int skip, int take, Texts texts)
    {
        yield return Shown.Callout(
            texts[comparison.InOrder ? "Card.Plan.InOrder" : "Card.Plan.OutOfOrder"], comparison.InOrder ? ContainerStyle.Good : ContainerStyle.Attention);
        if (comparison.Levels.Any(level => !level.InForce))
        {
            yield return Shown.Note(texts["Card.Plan.WithDrafts"]);
        }

        BenefitArea? area = null;
        foreach (var row in comparison.Benefits.Skip(skip).Take(take))
        {
            if (row.Benefit.Area != area)
            {
                area = row.Benefit.Area;
                yield return Shown.Section(texts.Show(area));
            }

            yield return new TextBlock(PlanParts.Text(row.Benefit.Name, texts)) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
            yield return Shown.Note(PlanParts.Hint(row.Benefit, texts)) with { Spacing = Spacing.None };
            yield return new FactSet([.. comparison.Levels.Zip(row.Values, (level, value) => new Fact(Head(level, ofGroup, texts), Cell(value, texts)))])
            {
                Spacing = Spacing.Small,
            };
        }
    }

    internal static string Head(ComparedLevel level, bool ofGroup, Texts texts)
    {
        var name = texts.Show(level.Level);
        var whose = ofGroup && level.Level != TierLevel.Strategic ? $"{Shown.Plain(level.UnitName)} {name}" : name;
        return level.InForce ? whose : texts.With("Card.Plan.Drafted", ("Level", whose));
    }

    private static string Cell(ComparedValue value, Texts texts) => (value.TooGood ? "⚠ " : "") + PlanParts.Value(value.Spoken, texts);
}

/// <summary>Verb <c>plan.compare</c>.</summary>
internal sealed class ShowComparison(ComparePlans compare, PlanGround ground, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (PlanFields.Named<GasForm>(call[PlanFields.Form]) is not { } form)
        {
            return texts.Refuse(new NothingThere());
        }

        var drafts = call[PlanFields.Drafts] == "1";
        var comparison = await compare.RunAsync(
            call.Actor.Id, new UnitId(call.Id(PlanFields.Unit)), call.Number(PlanFields.Year, 0), form, drafts, cancellation);
        return comparison.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(PlanCompareCard.Write(
                comparison.Value, comparison.Value.Unit == await ground.HeadquartersAsync(cancellation), drafts, call.Number(PlanFields.Page, 1), texts));
    }
}
