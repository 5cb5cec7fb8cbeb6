using TeamsGrading.Bot.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>A unit without a committee sets one up (000 §7.1).</summary>
internal sealed class CommitteePart(YearPlay play)
{
    private const string Liaison = "41";

    public async Task SetUpAsync()
    {
        play.Act("Play.Committee");
        var liaison = await play.TypeAsync(Liaison, CommitteeVerbs.List);
        await liaison.PressAsync(CommitteeVerbs.Draft, play.Cancellation);
        await liaison.PressAsync(CommitteeVerbs.Find, play.Cancellation);
        foreach (var number in new[] { "40", "41", "42", "44" })
        {
            await AddAsync(liaison, number);
        }

        await liaison.PressAsync(CommitteeVerbs.Draft, play.Cancellation);
        await liaison.PressAsync(CommitteeVerbs.Check, play.Cancellation);
        await play.RefusedAsync("Committees.CommitteeIsEven", liaison.RefusedAsync(
            CommitteeVerbs.Propose,
            new Dictionary<string, string> { [CommitteeVerbs.UnitField] = Id("40"), [CommitteeVerbs.VersionField] = "4", [CommitteeVerbs.ReasonField] = play.Texts["Play.Committee.Small"] },
            play.Texts["Card.CommitteeCheck.Propose"], play.Cancellation));
        await liaison.PressAsync(CommitteeVerbs.Draft, play.Cancellation);
        await liaison.PressAsync(CommitteeVerbs.Find, play.Cancellation);
        await AddAsync(liaison, "45");
        await AddAsync(liaison, "46");
        await liaison.PressAsync(CommitteeVerbs.Draft, play.Cancellation);
        await DutyAsync(liaison, "40", CommitteeDuty.Leader);
        await DutyAsync(liaison, "46", CommitteeDuty.Secretary);
        await liaison.PressAsync(CommitteeVerbs.Check, play.Cancellation);
        await liaison.PressAsync(CommitteeVerbs.Propose, play.Cancellation);
        await play.ResolveAndFileAsync("HD");
    }

    private string Id(string number) => Cards.Shown.Id(play.Of(number).Person.Unit.Value);

    private Task AddAsync(DemoHand hand, string number) =>
        hand.PressAsync(CommitteeVerbs.Add, play.Cancellation, Cards.Shown.Id(play.Of(number).Person.Id.Value));

    private async Task DutyAsync(DemoHand hand, string number, CommitteeDuty duty)
    {
        await hand.PressAsync(CommitteeVerbs.Seat, play.Cancellation, Cards.Shown.Id(play.Of(number).Person.Id.Value));
        await hand.PressAsync(CommitteeVerbs.Duty, play.Cancellation, null, (CommitteeVerbs.DutyField, duty.ToString()));
    }
}
