using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>Kind <c>upkeep</c> and verb <c>upkeep.list</c>: without a unit the reader's only one, or all of them.</summary>
internal sealed class ShowDue(ViewDue view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var list = await view.RunAsync(reader.Id, new UnitId(subject), mineOnly: true, after: 0, cancellation);
        return list.Error is null ? DueCard.Write(list.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        if (call.Id(FileFields.Unit) is > 0 and var unit)
        {
            return await AnswerAsync(call, new UnitId(unit), null, cancellation);
        }

        var units = await view.UnitsAsync(call.Actor.Id, cancellation);
        return units.Count == 1
            ? await AnswerAsync(call, units[0].Unit, null, cancellation)
            : new CardReply.Show(UnitUpkeepCard.Units(units, call.Number(FileFields.Page, 1), wording.For(call.Actor.Locale)));
    }

    /// <summary>The list as it stands now.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, UnitId unit, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var list = await view.RunAsync(call.Actor.Id, unit, call[UpkeepVerbs.MineField] != UpkeepVerbs.No, call.Number(UpkeepVerbs.AfterField, 0), cancellation);
        return list.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(DueCard.Write(list.Value, texts), notice);
    }
}

/// <summary>Kind <c>upkeep.late</c>.</summary>
internal sealed class ShowLate(ViewDue view, Wording wording) : ICardSource
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var list = await view.RunAsync(reader.Id, new UnitId(subject), mineOnly: false, after: 0, cancellation);
        return list.Error is null ? DueCard.Late(list.Value, wording.For(reader.Locale)) : null;
    }
}

/// <summary>Verb <c>upkeep.confirm</c>: all sections of one file with one click.</summary>
internal sealed class ConfirmDue(ConfirmUnchanged confirm, ShowDue show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var confirmed = await confirm.RunAsync(call.Actor.Id, FileParts.CustomerOf(call), part: null, cancellation);
        return confirmed.Refused(out var refusal) ? texts.Refuse(refusal) : await show.AnswerAsync(
            call, new UnitId(call.Id(FileFields.Unit)),
            texts.With("Card.Upkeep.Confirmed", ("Customer", Shown.Plain(confirmed.Value.Customer)), ("Day", confirmed.Value.Again)), cancellation);
    }
}

/// <summary>Verb <c>upkeep.missing</c>.</summary>
internal sealed class ShowMissing(ViewIncomplete view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var list = await view.RunAsync(call.Actor.Id, new UnitId(call.Id(FileFields.Unit)), call.Number(FileFields.Page, 1), cancellation);
        return list.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(UnitUpkeepCard.Missing(list.Value, texts));
    }
}
