using TeamsGrading.Bot.Tiers;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>The strategic list: from each unit's highest level only; resolved, then decided by the resource committee (000 §8).</summary>
internal sealed class StrategicPart(YearPlay play)
{
    private const string Officer = "11";

    /// <param name="codes">Whom headquarters recommends.</param>
    /// <param name="lower">Somebody on a lower level, who cannot be.</param>
    public async Task ListAsync(string[] codes, string lower)
    {
        play.Act("Play.Strategic");
        var bars = new BarPart(play);
        var vip2 = await bars.SubjectAsync("10", lower);
        var officer = await play.TypeAsync(Officer, StrategicVerbs.List);
        await officer.PressAsync(StrategicVerbs.Candidates, play.Cancellation);
        foreach (var line in officer.Card!.Text.Split('\n'))
        {
            play.Line(line);
        }

        await play.RefusedAsync("Tiers.NotOnHighestLevel", officer.RefusedAsync(
            StrategicVerbs.Add,
            new Dictionary<string, string> { [SpecialParts.Subject] = vip2, [SpecialParts.Words] = play.Texts["Play.Strategic.Words"] },
            play.Texts["Card.Strategic.Save"], play.Cancellation));
        foreach (var code in codes)
        {
            var subject = await bars.SubjectAsync("10", code);
            await play.TypeAsync(Officer, StrategicVerbs.List);
            await officer.PressAsync(StrategicVerbs.Candidates, play.Cancellation);
            await officer.PressAsync(StrategicVerbs.Candidate, play.Cancellation, subject);
            await officer.PressAsync(StrategicVerbs.Add, play.Cancellation, null, (SpecialParts.Words, play.Texts["Play.Strategic.Words"]));
        }

        await play.TypeAsync(Officer, StrategicVerbs.List);
        await officer.PressAsync(StrategicVerbs.Propose, play.Cancellation);
        await play.ApproveAsync("18");
        await play.PassDaysAsync(3);
        await play.ApproveAsync("13");
        await play.TypeAsync(Officer, StrategicVerbs.List);
        foreach (var line in officer.Card!.Text.Split('\n'))
        {
            play.Line(line);
        }
    }
}
