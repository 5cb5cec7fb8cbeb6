using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>A level given to a first-year customer (000 §7.2.4).</summary>
internal sealed class GiftPart(YearPlay play)
{
    private const string Liaison = "41";

    public async Task GiveAsync()
    {
        play.Act("Play.Gift", ("Unit", RoundPart.UnitName("HD")));
        var liaison = await play.TypeAsync(Liaison, GiftVerbs.List);
        await play.RefusedAsync("Tiers.NotFirstYear", liaison.RefusedAsync(
            GiftVerbs.Start,
            new Dictionary<string, string>(liaison.DataOf(GiftVerbs.Start)) { [SpecialParts.Subject] = await new BarPart(play).SubjectAsync("40", "HD001") },
            play.Texts["Card.Gift.Give"], play.Cancellation));
        await liaison.PressAsync(GiftVerbs.Start, play.Cancellation);

        // Two levels can be given: the reason for this one is compulsory. The card asks for it; an old card might not have.
        await play.RefusedAsync("Tiers.GiftNeedsReason", liaison.RefusedAsync(
            GiftVerbs.Propose,
            new Dictionary<string, string>(liaison.DataOf(GiftVerbs.Propose)) { [SpecialParts.Level] = nameof(TierLevel.Vip2) },
            play.Texts["Card.Gift.Propose"], play.Cancellation));
        await liaison.PressAsync(
            GiftVerbs.Propose, play.Cancellation, null, (SpecialParts.Level, nameof(TierLevel.Vip2)), (SpecialParts.Reason, play.Texts["Play.Gift.Reason"]));
        await play.ReturnAsync(YearPlay.PartyOf("HD"), play.Texts["Play.Gift.Return"]);
        await liaison.TakeUpAsync("approval.mine", play.Cancellation);
        await play.TypeAsync(Liaison, GiftVerbs.List);
        await liaison.PressAsync(GiftVerbs.Show, play.Cancellation);
        await liaison.PressAsync(GiftVerbs.Propose, play.Cancellation, null, (SpecialParts.Reason, play.Texts["Play.Gift.Better"]));
        await play.ResolveAndFileAsync("HD");
    }
}
