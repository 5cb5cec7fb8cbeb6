using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Tiers;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>Bars, revocations, and a bar lifted again (000 §11.2).</summary>
internal sealed class BarPart(YearPlay play)
{
    private const string Liaison = "32";

    /// <summary>Bars a customer; without evidence it is refused.</summary>
    public async Task BarAsync(string key, string code, string cause)
    {
        play.Act(key);
        var liaison = await play.TypeAsync(Liaison, BarVerbs.List);
        await liaison.PressAsync(BarVerbs.Search, play.Cancellation);
        await liaison.PressAsync(BarVerbs.Search, play.Cancellation, null, (SpecialParts.Query, code));
        await liaison.PressAsync(BarVerbs.Start, play.Cancellation);
        await liaison.PressAsync(
            BarVerbs.Describe, play.Cancellation, null, (SpecialParts.Cause, cause), (SpecialParts.Text, play.Texts[$"{key}.Text"]));
        await play.RefusedAsync("Tiers.BarNeedsEvidence", liaison.RefusedAsync(
            BarVerbs.Confirm,
            new Dictionary<string, string>(liaison.DataOf(BarVerbs.Cite)) { [SpecialParts.Version] = "1" },
            play.Texts["Card.Bar.Confirm"], play.Cancellation));
        await liaison.PressAsync(
            BarVerbs.Cite, play.Cancellation, null,
            ("issuer", play.Texts["Play.Bar.Issuer"]), ("number", "2026-017"), ("issued", Format.Day(play.Clock.Today)), ("passage", play.Texts[$"{key}.Text"]));
        await liaison.PressAsync(BarVerbs.Check, play.Cancellation);
        await liaison.PressAsync(BarVerbs.Confirm, play.Cancellation);
    }

    /// <summary>The unit appeals, its party organisation resolves, headquarters acknowledges.</summary>
    public async Task LiftAsync(string name)
    {
        play.Act("Play.Lift");
        var liaison = await play.TypeAsync(Liaison, BarVerbs.List);
        foreach (var button in liaison.Card!.Buttons.Where(button => button.Verb == BarVerbs.Show).ToList())
        {
            await play.TypeAsync(Liaison, BarVerbs.List);
            await liaison.PressAsync(BarVerbs.Show, play.Cancellation, button.Data[SpecialParts.Bar]);
            if (liaison.Card!.Title.Contains(name, StringComparison.Ordinal))
            {
                break;
            }
        }

        await liaison.PressAsync(BarVerbs.Lift, play.Cancellation);
        await liaison.PressAsync(BarVerbs.Appeal, play.Cancellation, null, (SpecialParts.Reason, play.Texts["Play.Lift.Reason"]));
        await play.ResolveAndFileAsync("HN");
    }

    /// <summary>A rated subject as cards carry it, found by its code.</summary>
    public async Task<string> SubjectAsync(string number, string code)
    {
        play.Quiet = true;
        var hand = await play.TypeAsync(number, BarVerbs.List);
        await hand.PressAsync(BarVerbs.Search, play.Cancellation);
        await hand.PressAsync(BarVerbs.Search, play.Cancellation, null, (SpecialParts.Query, code));
        play.Quiet = false;
        return hand.DataOf(BarVerbs.Start)[SpecialParts.Subject];
    }
}
