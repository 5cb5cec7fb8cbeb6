using TeamsGrading.Bot.Tiers;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>A year after its approval an award lapses by itself; unit and headquarters are told 60 and 30 days before (000 §7.2.1).</summary>
internal sealed class LapsePart(YearPlay play)
{
    /// <param name="until">Last day of the awards of HN's gaseous list.</param>
    public async Task LapseAsync(DateOnly until)
    {
        await play.PassToAsync(until.AddDays(-60));
        play.Act("Play.Lapse.Sixty");
        await play.Of("32").TakeUpAsync("lapse", play.Cancellation);
        await play.Of("11").TakeUpAsync("lapse", play.Cancellation);
        await play.PassToAsync(until);
        play.Act("Play.Lapse.Last");
        play.Line(await ValidAsync());
        await play.PassDaysAsync(1);
        play.Act("Play.Lapse.Lapsed");
        play.Line(await ValidAsync());
    }

    /// <summary>What the unit's card of valid awards says.</summary>
    private async Task<string> ValidAsync()
    {
        var liaison = await play.TypeAsync("32", TierVerbs.Awards);
        return string.Join(" / ", liaison.Card!.Text.Split('\n').Take(8));
    }
}
