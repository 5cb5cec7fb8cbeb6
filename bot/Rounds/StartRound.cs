using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>开轮 Verb <c>round.new</c>: the first step of opening a round, for secretaries.</summary>
internal sealed class StartRound(IAccess access, IDirectory directory, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var units = new List<(UnitId, string)>();
        foreach (var unit in await access.UnitsAsync(call.Actor.Id, GradingAction.OpenRound, cancellation))
        {
            units.Add((unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? ""));
        }

        return new CardReply.Show(units.Count == 0
            ? PlainCard.Write(texts, texts["Card.New.Title"], texts["Card.New.None"])
            : NewRoundCard.Write(units, DateOnly.FromDateTime(Format.Local(clock.GetUtcNow().UtcDateTime)), texts));
    }
}
