using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>A value; <paramref name="TooGood"/>: better than a better level's.</summary>
internal sealed record PlanCell(string Value, bool TooGood);

/// <summary>One benefit with a value for every level.</summary>
internal sealed record PlanRow(string Area, string Name, string Hint, IEnumerable<PlanCell> Cells);

/// <summary>All levels beside one another as the page reads them.</summary>
internal sealed record PlansAnswer(IEnumerable<string> Levels, bool InOrder, string Verdict, bool WithDrafts, IEnumerable<PlanRow> Rows);

/// <summary>服务方案对比 Answers the desk's page that compares all levels (R14).</summary>
public static class PlansPage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapPlans(this WebApplication app) => app.DeskPages().MapGet(
        "/plans", async (HttpContext context, ComparePlans compare, IDeciders deciders, long unit, int year, GasForm form, bool? drafts) =>
        {
            var headquarters = await deciders.HeadquartersAsync(context.RequestAborted);
            return context.Answer(
                await compare.RunAsync(context.Reader(), new UnitId(unit), year, form, drafts ?? false, context.RequestAborted),
                (comparison, texts) => Show(comparison, comparison.Unit == headquarters, texts));
        });

    private static PlansAnswer Show(PlanComparison comparison, bool ofGroup, Texts texts) => new(
        comparison.Levels.Select(level => PlanCompareCard.Head(level, ofGroup, texts)),
        comparison.InOrder,
        texts[comparison.InOrder ? "Card.Plan.InOrder" : "Card.Plan.OutOfOrder"],
        comparison.Levels.Any(level => !level.InForce),
        comparison.Benefits.Select(row => new PlanRow(
            texts.Show(row.Benefit.Area), row.Benefit.Name.In(texts.Locale), PlanParts.Hint(row.Benefit, texts),
            row.Values.Select(value => new PlanCell(texts.Show(value.Spoken), value.TooGood)))));
}
