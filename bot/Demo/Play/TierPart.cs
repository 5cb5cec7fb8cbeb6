using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>Standards before the rounds, and the lists that follow from both (000 §7.2.2, §7.2.3).</summary>
internal sealed class TierPart(YearPlay play)
{
    /// <summary>Cut-offs of each level by rank; the party organisation resolves, headquarters acknowledges.</summary>
    public async Task SetStandardsAsync(string unit, GasForm form, params int[] ranks)
    {
        play.Act("Play.Standards", ("Unit", RoundPart.UnitName(unit)), ("Form", form));
        var liaison = await OpenAsync(unit, form);
        for (var at = 0; at < ranks.Length; at++)
        {
            await LevelAsync(liaison, at, (TierFields.Rank, ranks[at].ToString(CultureInfo.InvariantCulture)));
        }

        await liaison.PressAsync(TierVerbs.ProposeStandards, play.Cancellation);
        await play.ResolveAndFileAsync(unit);
    }

    /// <summary>VIP2 with a stricter cut-off than VIP1, and a level more than the sales allow.</summary>
    public async Task CrossAsync(string unit, GasForm form)
    {
        play.Act("Play.Crossing", ("Unit", RoundPart.UnitName(unit)));
        var liaison = await OpenAsync(unit, form);
        await LevelAsync(liaison, 0, (TierFields.Rank, "5"));
        await LevelAsync(liaison, 1, (TierFields.Rank, "2"));
        await play.RefusedAsync("Tiers.CutOffsCross", liaison.RefusedAsync(
            TierVerbs.ProposeStandards, Carried(liaison), play.Texts["Card.Standards.Propose"], play.Cancellation));
    }

    /// <summary>Standards of a unit whose committee votes: no ranks, one condition.</summary>
    public async Task SetVoteStandardsAsync(string unit, GasForm form)
    {
        play.Act("Play.Standards", ("Unit", RoundPart.UnitName(unit)), ("Form", form));
        var liaison = await OpenAsync(unit, form);
        await LevelAsync(liaison, 0, (nameof(Core.Tiers.ConditionMetric.Fulfilment), "60"));
        await liaison.PressAsync(TierVerbs.ProposeStandards, play.Cancellation);
        await play.ResolveAndFileAsync(unit);
    }

    /// <summary>The levels that follow, with reasons; the list on its way, approved and filed.</summary>
    public async Task ListAsync(string unit, GasForm form)
    {
        play.Act("Play.List", ("Unit", RoundPart.UnitName(unit)), ("Form", form));
        var liaison = await play.TypeAsync(LiaisonOf(unit), TierVerbs.Lists);
        await liaison.PressAsync(TierVerbs.Levels, play.Cancellation, $"{Shown.Id(liaison.Person.Unit.Value)}|{form}");
        foreach (var line in liaison.Card!.Text.Split('\n').Take(24))
        {
            play.Line(line);
        }

        await liaison.PressAsync(TierVerbs.ProposeList, play.Cancellation);
        await play.ResolveAndFileAsync(unit);
    }

    public static string LiaisonOf(string unit) => unit switch { "HN" => "32", "HD" => "41", _ => "22" };

    private async Task<DemoHand> OpenAsync(string unit, GasForm form)
    {
        var liaison = await play.TypeAsync(LiaisonOf(unit), TierVerbs.Standards);
        return await liaison.PressAsync(
            TierVerbs.OpenStandards, play.Cancellation, null,
            (TierFields.Year, YearPlay.Rated.ToString(CultureInfo.InvariantCulture)), (TierFields.Form, form.ToString()));
    }

    private async Task LevelAsync(DemoHand liaison, int at, params (string, string)[] fill)
    {
        await liaison.PressAsync(TierVerbs.Level, play.Cancellation, $"Vip{at + 1}");
        await liaison.PressAsync(TierVerbs.SaveLevel, play.Cancellation, null, fill);
    }

    private static Dictionary<string, string> Carried(DemoHand hand) => hand.DataOf(TierVerbs.Level)
        .Where(pair => pair.Key is TierFields.Standards or TierFields.Revision).ToDictionary();
}
