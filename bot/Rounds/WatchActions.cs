using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Kind <c>participation</c> and verb <c>round.watch</c>.</summary>
internal sealed class ShowParticipation(ViewParticipation view, IAccess access, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var watch = await SheetAsync(reader.Id, new RoundId(subject), cancellation);
        return watch.Error is null ? WatchCard.Write(watch.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        await AnswerAsync(call, notice: null, cancellation);

    /// <summary>The card as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var watch = await SheetAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        return watch.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(WatchCard.Write(watch.Value, texts), notice);
    }

    public async Task<Result<WatchSheet>> SheetAsync(PersonId reader, RoundId round, CancellationToken cancellation)
    {
        var watch = await view.RunAsync(reader, round, cancellation);
        if (watch.Refused(out var refusal))
        {
            return refusal;
        }

        return Sheets.Watch(watch.Value, await MayAsync(GradingAction.RemindMembers), await MayAsync(GradingAction.CloseRound));

        async Task<bool> MayAsync(GradingAction action) =>
            (await access.UnitsAsync(reader, action, cancellation)).Contains(watch.Value.Form.Unit);
    }
}

/// <summary>Verb <c>round.remind</c>.</summary>
internal sealed class RemindThem(RemindMembers remind, ShowParticipation watch, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var reminded = await remind.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        return reminded.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : await watch.AnswerAsync(call, texts.With("Card.Watch.Reminded", ("Count", reminded.Value)), cancellation);
    }
}

/// <summary>Verb <c>round.closing</c>: asks before closing.</summary>
internal sealed class AskToClose(ShowParticipation watch, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var sheet = await watch.SheetAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        return sheet.Refused(out var refusal) ? texts.Refuse(refusal)
            : sheet.Value.Phase is RoundPhase.Open && sheet.Value.MayClose ? new CardReply.Show(CloseCard.Write(sheet.Value, texts))
            : new CardReply.Show(WatchCard.Write(sheet.Value, texts));
    }
}

/// <summary>Verb <c>round.close</c>.</summary>
internal sealed class CloseNow(CloseRound close, ShowParticipation watch, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var closed = await close.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        return closed.Refused(out var refusal) ? texts.Refuse(refusal) : await watch.AnswerAsync(call, texts["Card.Close.Notice"], cancellation);
    }
}
