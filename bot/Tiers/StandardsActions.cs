using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Kind <c>standards</c> and verb <c>standards.show</c>.</summary>
internal sealed class ShowStandards(ViewStandards view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var standards = await view.RunAsync(reader.Id, new StandardsId(subject), cancellation);
        return standards.Error is null ? StandardsCard.Write(standards.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        AnswerAsync(call, TierFields.StandardsOf(call), notice: null, cancellation);

    /// <summary>The card as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, Result<StandardsId> done, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (done.Refused(out var refusal))
        {
            return TierFields.Refuse(refusal, texts);
        }

        var standards = await view.RunAsync(call.Actor.Id, done.Value, cancellation);
        return standards.Refused(out refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(StandardsCard.Write(standards.Value, texts), notice is null ? null : texts[notice]);
    }
}

/// <summary>Verb <c>standards.open</c>: the standards of a unit, year and form, begun when there are none.</summary>
internal sealed class OpenStandards(DraftStandards draft, ShowStandards show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (where, wrong) = TierFields.Where(call);
        return where is not { } at
            ? TierFields.Missing(wrong!, wording.For(call.Actor.Locale))
            : await show.AnswerAsync(call, await draft.OpenAsync(call.Actor.Id, at.Unit, at.Year, at.Form, cancellation), null, cancellation);
    }
}

/// <summary>Verbs <c>standards.level</c> and <c>standards.tie</c>: the form of one part of the draft.</summary>
internal sealed class ShowStandardsForm(ViewStandards view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var standards = await view.RunAsync(call.Actor.Id, TierFields.StandardsOf(call), cancellation);
        return standards.Refused(out var refusal) ? texts.Refuse(refusal)
            : !standards.Value.MayPropose ? texts.Refuse(new ActionNotAllowed())
            : standards.Value.UnderWay ? texts.Refuse(new StandardsUnderWay())
            : call.Verb == TierVerbs.TieBreak ? new CardReply.Show(TieBreakCard.Write(standards.Value, texts))
            : TierFields.Named<TierLevel>(call[TierFields.Level]) is { } level && CheckStandards.Vip.Contains(level)
                ? new CardReply.Show(LevelForm.Write(standards.Value, level, texts))
            : TierFields.Missing(TierFields.Level, texts);
    }
}

/// <summary>Verb <c>standards.save</c>: what one level asks for.</summary>
internal sealed class SaveLevel(DraftStandards draft, ShowStandards show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (TierFields.Named<TierLevel>(call[TierFields.Level]) is not { } level)
        {
            return TierFields.Missing(TierFields.Level, texts);
        }

        var (standard, wrong) = LevelForm.Read(call, level);
        return standard is null
            ? TierFields.Missing(wrong!, texts)
            : await show.AnswerAsync(
                call, await draft.SetLevelAsync(call.Actor.Id, TierFields.StandardsOf(call), TierFields.RevisionOf(call), standard, cancellation),
                "Card.Level.Saved", cancellation);
    }
}

/// <summary>Verb <c>standards.drop</c>: the draft without a level.</summary>
internal sealed class DropLevel(DraftStandards draft, ShowStandards show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => TierFields.Named<TierLevel>(call[TierFields.Level]) is not { } level
        ? TierFields.Missing(TierFields.Level, wording.For(call.Actor.Locale))
        : await show.AnswerAsync(
            call, await draft.DropLevelAsync(call.Actor.Id, TierFields.StandardsOf(call), TierFields.RevisionOf(call), level, cancellation),
            "Card.Level.Dropped", cancellation);
}

/// <summary>Verb <c>standards.tiebreak</c>: which figure tells those apart who share a rank.</summary>
internal sealed class SaveTieBreak(DraftStandards draft, ShowStandards show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await show.AnswerAsync(
        call,
        await draft.SetTieBreakAsync(
            call.Actor.Id, TierFields.StandardsOf(call), TierFields.RevisionOf(call), TierFields.Named<ConditionMetric>(call[TierFields.TieBreak]), cancellation),
        "Card.Level.Saved", cancellation);
}

/// <summary>Verb <c>standards.propose</c>: off to the unit's party organisation.</summary>
internal sealed class SendStandards(ProposeStandards propose, ShowStandards show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var id = TierFields.StandardsOf(call);
        var sent = await propose.RunAsync(call.Actor.Id, id, TierFields.RevisionOf(call), call[TierFields.Reason], cancellation);
        return sent.Refused(out var refusal)
            ? TierFields.Refuse(refusal, wording.For(call.Actor.Locale))
            : await show.AnswerAsync(call, id, "Card.Standards.Sent", cancellation);
    }
}
