using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Puts a proposed service plan into words: one line per benefit and level.</summary>
internal abstract class PlanMatterSheet(IDirectory directory) : IMatterSheet
{
    public abstract ApprovalMatter Matter { get; }

    public async Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var plan = PlanContent.Read(text);
        var unit = Matter == ApprovalMatter.StrategicPlan ? null : (await directory.UnitAsync(plan.Unit, cancellation))?.Name ?? "";
        return new MatterSheet(
            $"{texts["Card.Plan.Title"]} · {PlanParts.Name(unit, plan.Year, plan.Form, texts)}",
            [
                .. plan.Policy is not { } policy ? [] : new MatterLine[]
                {
                    new(texts["Card.Plan.Policy"], texts.With(
                        "Card.Plan.PolicyLine", ("Title", Shown.Plain(policy.Title)), ("Number", Shown.Plain(policy.Number)), ("Date", policy.Date))),
                },
                .. from benefit in plan.Benefits
                   from level in plan.Levels
                   select new MatterLine(
                       $"{benefit.Code} {PlanParts.Text(benefit.Name, texts)} · {texts.Show(level.Level)}",
                       PlanParts.Value(benefit.Spoken(level.Of(benefit.Code)), texts)),
            ],
            []);
    }
}

/// <summary>A unit's plan.</summary>
internal sealed class VipPlanSheet(IDirectory directory) : PlanMatterSheet(directory)
{
    public override ApprovalMatter Matter => ApprovalMatter.VipPlan;
}

/// <summary>The strategic plan.</summary>
internal sealed class StrategicPlanSheet(IDirectory directory) : PlanMatterSheet(directory)
{
    public override ApprovalMatter Matter => ApprovalMatter.StrategicPlan;
}
