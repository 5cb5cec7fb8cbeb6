using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Verb <c>gift.list</c>: the first-year customers of a unit.</summary>
internal sealed class ListGifts(ViewGifts view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var units = await view.UnitsAsync(call.Actor.Id, cancellation);
        var unit = call.Id(SpecialParts.Unit) is var asked and not 0 ? new UnitId(asked) : units.FirstOrDefault()?.Id;
        if (unit is not { } known)
        {
            return texts.Refuse(new ActionNotAllowed());
        }

        var sheet = await view.SheetAsync(call.Actor.Id, known, cancellation);
        return sheet.Refused(out var refusal)
            ? SpecialParts.Refuse(refusal, texts)
            : new CardReply.Show(GiftListCard.Write(sheet.Value, units, call.Number(SpecialParts.Page, 1), texts));
    }
}

/// <summary>Kind <c>gift</c> and verb <c>gift.show</c>.</summary>
internal sealed class ShowGift(ViewGifts view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var gift = await view.OneAsync(reader.Id, new GiftId(subject), cancellation);
        return gift.Error is null ? GiftCard.Write(gift.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        ShowAsync(call, new GiftId(call.Id(SpecialParts.Gift)), null, cancellation);

    public async Task<CardReply> ShowAsync(CardCall call, GiftId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var gift = await view.OneAsync(call.Actor.Id, id, cancellation);
        return gift.Refused(out var refusal) ? SpecialParts.Refuse(refusal, texts) : new CardReply.Show(GiftCard.Write(gift.Value, texts), notice);
    }
}

/// <summary>Verb <c>gift.start</c>: a draft for the chosen customer.</summary>
internal sealed class StartGift(ProposeGift propose, ShowGift show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var started = await propose.StartAsync(
            call.Actor.Id, new UnitId(call.Id(SpecialParts.Unit)), new SubjectId(call.Id(SpecialParts.Subject)),
            PlanFields.Named<GasForm>(call[SpecialParts.Form]) ?? GasForm.Gaseous, cancellation);
        return started.Refused(out var refusal) ? SpecialParts.Refuse(refusal, texts) : await show.ShowAsync(call, started.Value, null, cancellation);
    }
}

/// <summary>Verb <c>gift.propose</c>.</summary>
internal sealed class SendGift(ProposeGift propose, ShowGift show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var id = new GiftId(call.Id(SpecialParts.Gift));
        var proposed = await propose.RunAsync(call.Actor.Id, id, PlanFields.Named<TierLevel>(call[SpecialParts.Level]), call[SpecialParts.Reason], cancellation);
        return proposed.Refused(out var refusal)
            ? SpecialParts.Refuse(refusal, texts)
            : await show.ShowAsync(call, id, texts["Card.Gift.Proposed"], cancellation);
    }
}

/// <summary>Verb <c>gift.drop</c>.</summary>
internal sealed class DropGift(ProposeGift propose, ListGifts list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var dropped = await propose.DropAsync(call.Actor.Id, new GiftId(call.Id(SpecialParts.Gift)), cancellation);
        return dropped.Refused(out var refusal)
            ? SpecialParts.Refuse(refusal, wording.For(call.Actor.Locale))
            : await list.HandleAsync(call, cancellation);
    }
}
