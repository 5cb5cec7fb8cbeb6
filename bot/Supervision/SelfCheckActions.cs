using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>Verb <c>selfcheck.list</c>.</summary>
internal sealed class ListSelfChecks(ViewSelfChecks view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var year = CheckFields.YearOf(call, clock);
        return new CardReply.Show(SelfCheckCards.List(
            year, await view.ListAsync(call.Actor.Id, year, cancellation), call.Number(CheckFields.Page, 1), wording.For(call.Actor.Locale)));
    }
}

/// <summary>Kind <c>selfcheck</c> and verb <c>selfcheck.show</c>.</summary>
internal sealed class ShowSelfCheck(ViewSelfChecks view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var check = await view.RunAsync(reader.Id, new SelfCheckId(subject), cancellation);
        return check.Error is null ? SelfCheckCards.One(check.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        AnswerAsync(call, new SelfCheckId(call.Id(CheckFields.Check)), null, cancellation);

    /// <summary>The self-check as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, SelfCheckId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var check = await view.RunAsync(call.Actor.Id, id, cancellation);
        return check.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(SelfCheckCards.One(check.Value, texts), notice);
    }
}

/// <summary>Verb <c>selfcheck.start</c>: begins it and shows its first points.</summary>
internal sealed class BeginSelfCheck(StartSelfCheck start, ViewSelfChecks view, ShowSelfCheck show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var started = await start.RunAsync(call.Actor.Id, new UnitId(call.Id(CheckFields.Unit)), call.Number(CheckFields.Year, 0), cancellation);
        if (started.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var check = await view.RunAsync(call.Actor.Id, started.Value, cancellation);
        return check is { Error: null, Value.State: SelfCheckState.UnderWay }
            ? new CardReply.Show(SelfCheckPointsCard.Write(check.Value, SelfCheckPointsCard.FirstOpen(check.Value), texts))
            : await show.AnswerAsync(call, started.Value, null, cancellation);
    }
}

/// <summary>Verb <c>selfcheck.points</c>: points to be judged, by page; without one those that are open.</summary>
internal sealed class ShowPoints(ViewSelfChecks view, ShowSelfCheck show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var check = await view.RunAsync(call.Actor.Id, new SelfCheckId(call.Id(CheckFields.Check)), cancellation);
        return check.Refused(out var refusal) ? texts.Refuse(refusal)
            : check.Value is { MayRun: true, State: SelfCheckState.UnderWay }
                ? new CardReply.Show(SelfCheckPointsCard.Write(check.Value, call.Number(CheckFields.Page, SelfCheckPointsCard.FirstOpen(check.Value)), texts))
                : await show.AnswerAsync(call, check.Value.Id, null, cancellation);
    }
}

/// <summary>Verb <c>selfcheck.save</c>: keeps the judgements of a page and goes on to the next. A point without a choice stays open.</summary>
internal sealed class SavePoints(JudgePoints judge, ViewSelfChecks view, ShowSelfCheck show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var id = new SelfCheckId(call.Id(CheckFields.Check));
        var judgements =
            from kind in SelfCheckPoints.All
            let verdict = CheckFields.Named<CheckVerdict>(call[CheckFields.VerdictOf(kind.Key)])
            where verdict is CheckVerdict.InOrder or CheckVerdict.Finding
            select new PointJudgement(kind.Key, verdict.Value, call[CheckFields.TextOf(kind.Key)], CheckFields.TextOf(kind.Key));
        var kept = await judge.RunAsync(call.Actor.Id, id, call.Number(CheckFields.Version, -1), [.. judgements], cancellation);
        if (kept.Refused(out var refusal))
        {
            return CheckFields.Refuse(refusal, texts);
        }

        var check = await view.RunAsync(call.Actor.Id, id, cancellation);
        var next = call.Number(CheckFields.Page, 1) + 1;
        return check.Error is null && (next - 1) * SelfCheckPointsCard.PageSize < check.Value.Points.Count
            ? new CardReply.Show(SelfCheckPointsCard.Write(check.Value, next, texts), texts["Card.Check.Saved"])
            : await show.AnswerAsync(call, id, texts["Card.Check.Saved"], cancellation);
    }
}

/// <summary>Verb <c>selfcheck.finish</c>.</summary>
internal sealed class EndSelfCheck(FinishSelfCheck finish, ShowSelfCheck show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var id = new SelfCheckId(call.Id(CheckFields.Check));
        var ended = await finish.RunAsync(call.Actor.Id, id, cancellation);
        return ended.Refused(out var refusal) ? texts.Refuse(refusal) : await show.AnswerAsync(call, id, texts["Card.SelfCheck.Finished"], cancellation);
    }
}
