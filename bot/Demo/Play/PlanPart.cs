using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>Service plans: the strategic one first in quality, then each unit's, level by level (000 §9).</summary>
internal sealed class PlanPart(YearPlay play)
{
    /// <summary>A plan in which VIP2 beats VIP1 in one benefit is refused with the benefit; mended, it is approved and filed.</summary>
    public async Task PlanUnitAsync(string unit, GasForm form, int levels, bool wrongFirst)
    {
        play.Act("Play.Plan", ("Unit", RoundPart.UnitName(unit)), ("Form", form));
        var liaison = await StartAsync(TierPart.LiaisonOf(unit), form, Shown.Id(play.Of(TierPart.LiaisonOf(unit)).Person.Unit.Value));
        await liaison.PressAsync(PlanVerbs.Policy, play.Cancellation);
        await liaison.PressAsync(
            PlanVerbs.Cite, play.Cancellation, null,
            (PlanPolicyCard.Title, play.Texts["Play.Plan.Policy"]), (PlanPolicyCard.Number, "RPSM-01-15-2026"), (PlanPolicyCard.Date, "2026-01-12"));
        string[] discounts = wrongFirst ? ["0.02", "0.05", "0.01"] : ["0.05", "0.03", "0.01"];
        await FillAsync(liaison, BenefitArea.PriceAndVolume, "V1", discounts[..levels]);
        await FillAsync(liaison, BenefitArea.Market, "M1", new[] { "4", "2", "1" }[..levels]);
        if (wrongFirst)
        {
            await play.RefusedAsync("Tiers.PlanBreaksOrder", liaison.RefusedAsync(PlanVerbs.Propose, play.Cancellation));
            await FillAsync(liaison, BenefitArea.PriceAndVolume, "V1", new[] { "0.05", "0.03", "0.01" }[..levels]);
        }

        await liaison.PressAsync(PlanVerbs.Propose, play.Cancellation);
        await play.ApproveAsync(unit switch { "HN" => "30", "HD" => "40", _ => "20" });
        await play.AcknowledgeAsync();
    }

    public async Task PlanStrategicAsync(GasForm form)
    {
        play.Act("Play.StrategicPlan", ("Form", form));
        var officer = await StartAsync("11", form, Shown.Id(play.Of("11").Person.Unit.Value));
        await FillAsync(officer, BenefitArea.PriceAndVolume, "V1", "0.08");
        await FillAsync(officer, BenefitArea.Market, "M1", "8");
        await officer.PressAsync(PlanVerbs.Propose, play.Cancellation);
        await play.ApproveAsync("13");
    }

    private async Task<DemoHand> StartAsync(string number, GasForm form, string unit)
    {
        var hand = await play.TypeAsync(number, PlanVerbs.List);
        return await hand.PressAsync(PlanVerbs.Start, play.Cancellation, $"{unit}|{form}");
    }

    /// <summary>One benefit, best level first; the form then goes on to the next area, and back to the plan.</summary>
    private async Task FillAsync(DemoHand hand, BenefitArea area, string benefit, params string[] values)
    {
        await hand.PressAsync(PlanVerbs.Area, play.Cancellation, area.ToString());
        var fields = hand.Card!.Inputs.Where(input => input.Id.StartsWith($"v.{benefit}.", StringComparison.Ordinal)).Select(input => input.Id).ToList();
        await hand.PressAsync(PlanVerbs.Fill, play.Cancellation, null, [.. fields.Zip(values)]);
        if (hand.Offers(PlanVerbs.Show))
        {
            await hand.PressAsync(PlanVerbs.Show, play.Cancellation);
        }
    }
}
