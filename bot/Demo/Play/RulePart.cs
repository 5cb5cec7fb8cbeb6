using System.Globalization;
using TeamsGrading.Bot.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>The group's rule from last year's, and a unit's differential items (000 §6).</summary>
internal sealed class RulePart(YearPlay play)
{
    private const string Officer = "11";
    private const string Leader = "16";
    private const string Manager = "17";

    public async Task DraftAsync()
    {
        play.Act("Play.Rule");
        var officer = await play.TypeAsync(Officer, RuleVerbs.List);
        await officer.PressAsync(RuleVerbs.Begin, play.Cancellation, null, (RuleVerbs.YearField, Year), (RuleVerbs.FromField, "LastYear"));

        // Half a point too few: there is no button to propose it, and an old one is refused.
        await ItemAsync(officer, "J3", ("points", "9.5"));
        await play.RefusedAsync("Rules.ItemsDoNotSumTo100", officer.RefusedAsync(
            RuleVerbs.Propose, Carried(officer), play.Texts["Card.Draft.Propose"], play.Cancellation));
        await play.RefusedAsync("Rules.ItemPointsImpossible", ItemRefusedAsync(officer, "J3", ("points", "-5")));
        await officer.PressAsync(RuleVerbs.Draft, play.Cancellation);
        await ItemAsync(officer, "J3", ("points", "10"), ("name", play.Texts["Play.Rule.Depth"]));
        await ConsiderAsync(officer);
        await officer.PressAsync(RuleVerbs.Preview, play.Cancellation);
        await officer.PressAsync(RuleVerbs.Draft, play.Cancellation);
        await officer.PressAsync(RuleVerbs.Propose, play.Cancellation);
    }

    public async Task ApproveAsync()
    {
        // The general manager comes second: the step is the leader's.
        var step = await play.Of(Leader).TakeUpAsync("approval.step", play.Cancellation);
        await play.RefusedAsync("Approvals.OutOfOrder", play.Of(Manager).RefusedAsync(
            "approval.approve", Second(step), play.Texts["Card.Approval.Approve"], play.Cancellation));
        await play.RefusedAsync("Approvals.OwnProposal", play.Of(Officer).RefusedAsync(
            "approval.approve", step.DataOf("approval.approve"), play.Texts["Card.Approval.Approve"], play.Cancellation));
        await play.ApproveAsync(Leader);
        await play.PassDaysAsync(1);
        await play.ApproveAsync(Manager);
    }

    public async Task DifferentiateAsync()
    {
        play.Act("Play.Differential");
        var liaison = await play.TypeAsync("32", RuleVerbs.Differentials);
        await liaison.PressAsync(RuleVerbs.BeginDifferential, play.Cancellation, null, (RuleVerbs.YearField, Year), (RuleVerbs.FromField, "Empty"));
        await NewAsync(liaison, ("code", "D1"), ("name", play.Texts["Play.Differential.Winter"]), ("points", "30.5"), ("mode", nameof(ItemMode.Judged)));
        await play.RefusedAsync("Rules.DifferentialPointsExceeded", liaison.RefusedAsync(
            RuleVerbs.Propose, Carried(liaison), play.Texts["Card.Draft.Propose"], play.Cancellation));
        await ItemAsync(liaison, "D1", ("points", "10"));
        await liaison.PressAsync(RuleVerbs.Propose, play.Cancellation);
        await play.ResolveAndFileAsync("HN");
    }

    private static string Year => YearPlay.Rated.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Carried(DemoHand hand) => hand.Card!.Buttons.Find(button => button.Verb == RuleVerbs.Item)!.Data
        .Where(pair => pair.Key is RuleVerbs.DraftField or RuleVerbs.TokenField).ToDictionary();

    private static Dictionary<string, string> Second(DemoHand step) => new(step.DataOf("approval.approve")) { ["step"] = "2" };

    private async Task ConsiderAsync(DemoHand officer)
    {
        await officer.PressAsync(RuleVerbs.Considerations, play.Cancellation);
        var missing = officer.Card!.Inputs.Where(input => input.Id.StartsWith("why.", StringComparison.Ordinal) && input.Value is null)
            .Select(input => (input.Id, play.Texts["Play.Rule.Why"])).ToArray();
        await officer.PressAsync(missing.Length > 0 ? RuleVerbs.Explain : RuleVerbs.Draft, play.Cancellation, null, missing);
    }

    /// <summary>Opens the item with that code, whichever line and page it stands on, and saves it with what is typed.</summary>
    private async Task ItemAsync(DemoHand hand, string code, params (string, string)[] fill)
    {
        await OpenAsync(hand, code);
        await hand.PressAsync(RuleVerbs.SaveItem, play.Cancellation, null, fill);
    }

    private async Task<string> ItemRefusedAsync(DemoHand hand, string code, params (string, string)[] fill)
    {
        await OpenAsync(hand, code);
        return await hand.RefusedAsync(RuleVerbs.SaveItem, play.Cancellation, null, fill);
    }

    private async Task NewAsync(DemoHand hand, params (string, string)[] fill)
    {
        await hand.PressAsync(RuleVerbs.Item, play.Cancellation, "0");
        await hand.PressAsync(RuleVerbs.SaveItem, play.Cancellation, null, fill);
    }

    private async Task OpenAsync(DemoHand hand, string code)
    {
        var quiet = play.Quiet;
        play.Quiet = true;
        foreach (var place in hand.Card!.Buttons.Where(button => button.Verb == RuleVerbs.Item && button.Data["place"] != "0").Select(button => button.Data["place"]).ToList())
        {
            await hand.PressAsync(RuleVerbs.Item, play.Cancellation, place);
            if (hand.Input("code").Value == code)
            {
                play.Quiet = quiet;
                return;
            }

            await hand.PressAsync(RuleVerbs.Draft, play.Cancellation);
        }

        throw hand.Stuck($"no item {code}");
    }
}
