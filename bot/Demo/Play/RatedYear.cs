using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>
/// A whole rated year of three units and headquarters, from the draft of the rule to the final strategic list and beyond, through cards only;
/// refusals on the way are shown as refused.
/// </summary>
internal sealed class RatedYear(YearPlay play)
{
    /// <summary>Barred while the round runs, and lifted later.</summary>
    private const string BarredInRound = "HN010";

    private const string BarredName = "清远华北陶瓷有限公司";

    /// <summary>Loses its award after the list was approved.</summary>
    private const string Revoked = "HN007";

    /// <summary>The day on which HN's gaseous list is approved; its awards end the day before a year later.</summary>
    private DateOnly approvedOn;

    public async Task PlayAsync()
    {
        await play.BeginAsync();
        await RulesAsync();
        await StandardsAsync();
        await RoundsAsync();
        await ListsAsync();
        await SpecialAsync();
        await PlansAsync();
        await new StrategicPart(play).ListAsync(["HN008", "QN003"], lower: "HN004");
        await ChecksAsync();
        await new LapsePart(play).LapseAsync(approvedOn.AddYears(1).AddDays(-1));
    }

    private async Task RulesAsync()
    {
        var rule = new RulePart(play);
        await rule.DraftAsync();
        await rule.ApproveAsync();
        await play.PassDaysAsync(2);
        await new CommitteePart(play).SetUpAsync();
        await rule.DifferentiateAsync();
    }

    private async Task StandardsAsync()
    {
        var tiers = new TierPart(play);
        await play.PassDaysAsync(4);
        await tiers.CrossAsync("HN", GasForm.Gaseous);
        await tiers.SetStandardsAsync("HN", GasForm.Gaseous, 2, 5, 8);
        await tiers.SetStandardsAsync("HN", GasForm.Liquid, 1, 3, 6);
        await tiers.SetStandardsAsync("HD", GasForm.Gaseous, 2, 6);
        await tiers.SetStandardsAsync("QN", GasForm.Gaseous, 3);
        await tiers.SetVoteStandardsAsync("QN", GasForm.Liquid);
    }

    private async Task RoundsAsync()
    {
        var rounds = new RoundPart(play);
        await play.PassDaysAsync(7);
        var first = await rounds.OpenAsync("HN", GasForm.Gaseous, RoundKind.Scoring);
        await rounds.AnswerAsync("HN", first, but: 4);
        await new BarPart(play).BarAsync("Play.BarInRound", BarredInRound, nameof(BarCause.BadFaith));
        await rounds.AnswerAsync("HN", first, from: 3);
        await rounds.CloseAsync("HN", first);
        foreach (var (unit, form, kind) in new[]
        {
            ("HN", GasForm.Liquid, RoundKind.Scoring), ("HD", GasForm.Gaseous, RoundKind.Scoring), ("QN", GasForm.Gaseous, RoundKind.Scoring),
            ("QN", GasForm.Liquid, RoundKind.Voting),
        })
        {
            var round = await rounds.OpenAsync(unit, form, kind);
            await rounds.AnswerAsync(unit, round);
            await rounds.CloseAsync(unit, round);
        }
    }

    private async Task ListsAsync()
    {
        var tiers = new TierPart(play);
        await play.PassDaysAsync(5);
        approvedOn = play.Clock.Today;
        await tiers.ListAsync("HN", GasForm.Gaseous);
        await tiers.ListAsync("HN", GasForm.Liquid);
        await tiers.ListAsync("HD", GasForm.Gaseous);
        await tiers.ListAsync("QN", GasForm.Gaseous);
        await tiers.ListAsync("QN", GasForm.Liquid);
    }

    private async Task SpecialAsync()
    {
        var bars = new BarPart(play);
        await play.PassDaysAsync(10);
        await new GiftPart(play).GiveAsync();
        await play.PassDaysAsync(20);
        await bars.BarAsync("Play.Revoke", Revoked, nameof(BarCause.Finance));
        await play.PassDaysAsync(5);
        await bars.LiftAsync(BarredName);
    }

    private async Task PlansAsync()
    {
        var plans = new PlanPart(play);
        await play.PassDaysAsync(7);
        await plans.PlanUnitAsync("HN", GasForm.Gaseous, 3, wrongFirst: true);
        await plans.PlanUnitAsync("HD", GasForm.Gaseous, 2, wrongFirst: false);
        await plans.PlanUnitAsync("QN", GasForm.Gaseous, 1, wrongFirst: false);
        await plans.PlanStrategicAsync(GasForm.Gaseous);
    }

    private async Task ChecksAsync()
    {
        var checks = new CheckPart(play);
        await play.PassDaysAsync(30);
        await checks.SelfCheckAsync("HN");
        await checks.SpotCheckAsync("HN");
    }
}
