using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>Verb <c>spotcheck.list</c>.</summary>
internal sealed class ListSpotChecks(ViewSpotChecks view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var year = CheckFields.YearOf(call, clock);
        return new CardReply.Show(SpotCheckCards.List(
            year, await view.ListAsync(call.Actor.Id, year, cancellation), await view.MayAnnounceAsync(call.Actor.Id, cancellation), wording.For(call.Actor.Locale)));
    }
}

/// <summary>Kind <c>spotcheck</c> and verb <c>spotcheck.show</c>.</summary>
internal sealed class ShowSpotCheck(ViewSpotChecks view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var check = await view.RunAsync(reader.Id, new SpotCheckId(subject), cancellation);
        return check.Error is null ? SpotCheckCards.One(check.Value, 1, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        AnswerAsync(call, new SpotCheckId(call.Id(CheckFields.Check)), null, cancellation);

    /// <summary>The spot check as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, SpotCheckId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var check = await view.RunAsync(call.Actor.Id, id, cancellation);
        return check.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(SpotCheckCards.One(check.Value, call.Number(CheckFields.Page, 1), texts), notice);
    }
}

/// <summary>Verb <c>spotcheck.new</c>: the form of headquarters.</summary>
internal sealed class NewSpotCheck(ViewSpotChecks view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return await view.MayAnnounceAsync(call.Actor.Id, cancellation)
            ? new CardReply.Show(SpotCheckCards.New(CheckFields.YearOf(call, clock), GroupTime.DateOf(clock.GetUtcNow()), texts))
            : texts.Refuse(new NothingThere());
    }
}

/// <summary>Verb <c>spotcheck.announce</c>.</summary>
internal sealed class SendAnnouncement(AnnounceSpotCheck announce, ShowSpotCheck show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var announced = await announce.RunAsync(
            call.Actor.Id,
            new SpotCheckWish(call.Number(CheckFields.Year, 0), call[CheckFields.Source], CheckFields.DayOf(call), call.Number(CheckFields.Size, 0)), cancellation);
        return announced.Refused(out var refusal)
            ? CheckFields.Refuse(refusal, texts) : await show.AnswerAsync(call, announced.Value, texts["Card.Spot.Announced.Notice"], cancellation);
    }
}

/// <summary>Verb <c>spotcheck.draw</c>.</summary>
internal sealed class DrawSample(DrawSpotCheck draw, ShowSpotCheck show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var id = new SpotCheckId(call.Id(CheckFields.Check));
        var drawn = await draw.RunAsync(call.Actor.Id, id, call[CheckFields.Figure], cancellation);
        return drawn.Refused(out var refusal)
            ? CheckFields.Refuse(refusal, texts) : await show.AnswerAsync(call, id, texts["Card.Spot.Drawn.Notice"], cancellation);
    }
}

/// <summary>Verb <c>spotcheck.unit</c>.</summary>
internal sealed class ShowSampledUnit(ViewSpotChecks view, Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        AnswerAsync(call, unit => unit.Unit.Value == call.Id(CheckFields.Unit), null, cancellation);

    /// <summary>The unit that is meant, or nothing there.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, Func<SampledUnit, bool> meant, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var check = await view.RunAsync(call.Actor.Id, new SpotCheckId(call.Id(CheckFields.Check)), cancellation);
        if (check.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        return check.Value.Units.FirstOrDefault(meant) is { } unit
            ? new CardReply.Show(SampledUnitCard.Write(check.Value, unit, texts), notice)
            : texts.Refuse(new NothingThere());
    }
}

/// <summary>Verb <c>spotcheck.judge</c>: one record, then the next.</summary>
internal sealed class JudgeRecord(JudgeSample judge, ShowSampledUnit show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var verdict = CheckFields.Named<CheckVerdict>(call[CheckFields.Verdict]);
        if (verdict is not (CheckVerdict.InOrder or CheckVerdict.Finding))
        {
            return new CardReply.Refuse("Supervision.VerdictMissing", texts["Card.Spot.Verdict.Wrong"], CheckFields.Verdict);
        }

        var sample = call.Id(CheckFields.Sample);
        var judged = await judge.RunAsync(call.Actor.Id, sample, verdict == CheckVerdict.InOrder, call[CheckFields.Text], CheckFields.Text, cancellation);
        return judged.Refused(out var refusal)
            ? CheckFields.Refuse(refusal, texts)
            : await show.AnswerAsync(call, unit => unit.Samples.Any(each => each.Id == sample), texts["Card.Check.Saved"], cancellation);
    }
}
