using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Committees;

/// <summary>Kind <c>committee</c> and verb <c>committee.show</c>: the committee of a unit.</summary>
internal sealed class ShowCommittee(ViewCommittee view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var seen = await view.RunAsync(reader.Id, new UnitId(subject), cancellation);
        return seen.Error is null ? CommitteeCard.Write(seen.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var seen = await view.RunAsync(call.Actor.Id, new UnitId(call.Id(CommitteeVerbs.UnitField)), cancellation);
        return seen.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(CommitteeCard.Write(seen.Value, texts));
    }
}

/// <summary>Verb <c>committee.list</c>: the committees the reader may see; who sees one only gets it at once.</summary>
internal sealed class ShowCommittees(ListCommittees list, ViewCommittee view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var units = await list.RunAsync(call.Actor.Id, cancellation);
        if (units.Count == 1)
        {
            var seen = await view.RunAsync(call.Actor.Id, units[0].Unit.Id, cancellation);
            return seen.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(CommitteeCard.Write(seen.Value, texts));
        }

        return new CardReply.Show(units.Count == 0
            ? PlainCard.Write(texts, texts["Card.Committee.Title"], texts["Card.Committee.NoUnit"])
            : CommitteeListCard.Write(units, call.Number(CommitteeVerbs.PageField, 1), texts));
    }
}
