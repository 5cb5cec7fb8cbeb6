using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Supervision;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>The unit's yearly self-check and headquarters' spot check (000 §10.1, §10.2).</summary>
internal sealed class CheckPart(YearPlay play)
{
    public async Task SelfCheckAsync(string unit)
    {
        play.Act("Play.SelfCheck", ("Unit", RoundPart.UnitName(unit)));
        var liaison = await play.TypeAsync(TierPart.LiaisonOf(unit), CheckVerbs.SelfChecks);
        await liaison.PressAsync(CheckVerbs.Start, play.Cancellation);
        await play.RefusedAsync("Supervision.PointsAreOpen", liaison.RefusedAsync(
            CheckVerbs.Finish, new Dictionary<string, string> { [CheckFields.Check] = liaison.DataOf(CheckVerbs.Save)[CheckFields.Check] },
            play.Texts["Card.SelfCheck.Finish"], play.Cancellation));
        while (liaison.Offers(CheckVerbs.Save))
        {
            await liaison.PressAsync(CheckVerbs.Save, play.Cancellation, null, [.. liaison.Card!.Inputs
                .Where(input => input.Choices.Count > 0 && input.Value is null).Select(input => (input.Id, "InOrder"))]);
        }

        await liaison.PressAsync(CheckVerbs.Finish, play.Cancellation);
        await CorrectAsync(liaison, unit);
    }

    /// <summary>Announced with the source of its seed, drawn once the figure is out, judged record by record.</summary>
    public async Task SpotCheckAsync(string unit)
    {
        play.Act("Play.SpotCheck");
        var officer = await play.TypeAsync("11", CheckVerbs.SpotChecks);
        await officer.PressAsync(CheckVerbs.NewSpotCheck, play.Cancellation);
        await officer.PressAsync(CheckVerbs.Announce, play.Cancellation, null, (CheckFields.Source, play.Texts["Play.SpotCheck.Source"]), (CheckFields.Size, "3"));
        await play.RefusedAsync("Supervision.TooEarlyToDraw", officer.RefusedAsync(
            CheckVerbs.Draw,
            new Dictionary<string, string> { [CheckFields.Check] = await CheckIdAsync(officer), [CheckFields.Figure] = "3912.55" },
            play.Texts["Card.Spot.Draw"], play.Cancellation));
        await play.PassDaysAsync(8);
        await play.TypeAsync("11", CheckVerbs.SpotChecks);
        await officer.PressAsync(CheckVerbs.SpotCheck, play.Cancellation);
        await officer.PressAsync(CheckVerbs.Draw, play.Cancellation, null, (CheckFields.Figure, "3912.55"));
        await officer.PressAsync(CheckVerbs.SampledUnit, play.Cancellation, Shown.Id(play.Of(TierPart.LiaisonOf(unit)).Person.Unit.Value));
        while (officer.Offers(CheckVerbs.Judge))
        {
            await officer.PressAsync(CheckVerbs.Judge, play.Cancellation, null, (CheckFields.Verdict, "InOrder"));
        }

        foreach (var line in officer.Card!.Text.Split('\n'))
        {
            play.Line(line);
        }
    }

    private async Task<string> CheckIdAsync(DemoHand officer)
    {
        play.Quiet = true;
        await play.TypeAsync("11", CheckVerbs.SpotChecks);
        play.Quiet = false;
        return officer.DataOf(CheckVerbs.SpotCheck)[CheckFields.Check];
    }

    /// <summary>What the self-check found is corrected and closed.</summary>
    private async Task CorrectAsync(DemoHand liaison, string unit)
    {
        while (liaison.Offers(CheckVerbs.Findings))
        {
            await liaison.PressAsync(CheckVerbs.Findings, play.Cancellation);
            var open = liaison.Card!.Buttons.FirstOrDefault(button => button.Verb == CheckVerbs.Finding && !closed.Contains(button.Data[CheckFields.Finding]));
            if (open is null)
            {
                return;
            }

            closed.Add(open.Data[CheckFields.Finding]);
            await liaison.PressAsync(CheckVerbs.Finding, play.Cancellation, open.Data[CheckFields.Finding]);
            if (liaison.Offers(CheckVerbs.Assign))
            {
                await liaison.PressAsync(
                    CheckVerbs.Assign, play.Cancellation, null, (CheckFields.Person, Shown.Id(liaison.Person.Id.Value)),
                    (CheckFields.Day, Format.Day(play.Clock.Today.AddDays(20))));
            }

            await liaison.PressAsync(CheckVerbs.Correct, play.Cancellation, null, (CheckFields.Word, play.Texts["Play.SelfCheck.Corrected"]));
        }
    }

    private readonly HashSet<string> closed = [];
}
