using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Supervision.FileChecks;

namespace TeamsGrading.Bot.Supervision;

/// <summary>Verb <c>filecheck.list</c>: this year's, or last year's when nothing of this year can be checked yet.</summary>
internal sealed class ListFileChecks(ViewFileChecks view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var newest = FileCheckPeriod.Opened(GroupTime.DateOf(clock.GetUtcNow())).Max(period => period.Year);
        return new CardReply.Show(FileCheckCard.List(
            await view.YearAsync(call.Actor.Id, Math.Clamp(call.Number(CheckFields.Year, newest), 2000, 2999), cancellation), texts));
    }
}

/// <summary>Kind <c>filecheck</c> and verb <c>filecheck.show</c>.</summary>
internal sealed class ShowFileCheck(ViewFileChecks view, Wording wording, TimeProvider clock) : ICardSource, ICardAction
{
    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var check = await view.RunAsync(reader.Id, new FileCheckId(subject), cancellation);
        return check.Error is null ? FileCheckCard.One(check.Value, 1, Today, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, Of(call), null, cancellation);

    public static FileCheckId Of(CardCall call) => new(call.Id(CheckFields.Check));

    /// <summary>The check as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, FileCheckId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var check = await view.RunAsync(call.Actor.Id, id, cancellation);
        return check.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(FileCheckCard.One(check.Value, call.Number(CheckFields.Page, 1), Today, texts), notice);
    }
}

/// <summary>Every verb that takes a check a step further and shows it.</summary>
internal sealed class StepFileCheck(StartFileCheck start, GatherFileCheck gather, SampleFileCheck sample, ShowFileCheck show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (done, id, notice) = await DoAsync(call, cancellation);
        return done.Refused(out var refusal) ? CheckFields.Refuse(refusal, texts) : await show.AnswerAsync(call, id, notice is null ? null : texts[notice], cancellation);
    }

    private async Task<(Result Done, FileCheckId Id, string? Notice)> DoAsync(CardCall call, CancellationToken cancellation)
    {
        var (actor, id) = (call.Actor.Id, ShowFileCheck.Of(call));
        switch (call.Verb)
        {
            case FileCheckVerbs.Start:
                var kind = CheckFields.Named<FileCheckKind>(call[FileCheckCard.Kind]) ?? (FileCheckKind)(-1);
                var started = await start.RunAsync(actor, new FileCheckPeriod(kind, call.Number(CheckFields.Year, 0), call.Number(FileCheckCard.Number, 0)), cancellation);
                return started.Refused(out var refusal) ? (refusal, id, null) : (Result.Done, started.Value, null);
            case FileCheckVerbs.Gather:
                return (await gather.RunAsync(actor, id, cancellation), id, "Card.FileCheck.Gathered");
            case FileCheckVerbs.Announce:
                return (
                    await sample.AnnounceAsync(actor, id, call[CheckFields.Source], CheckFields.DayOf(call), call.Number(CheckFields.Size, 0), cancellation), id,
                    "Card.Spot.Announced.Notice");
            case FileCheckVerbs.Draw:
                return (await sample.DrawAsync(actor, id, call[CheckFields.Figure], cancellation), id, "Card.Spot.Drawn.Notice");
            default:
                throw new InvalidOperationException($"verb {call.Verb}");
        }
    }
}

/// <summary>Verb <c>filecheck.unit</c>.</summary>
internal sealed class ShowCheckedUnit(ViewFileChecks view, Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        AnswerAsync(call, ShowFileCheck.Of(call), new UnitId(call.Id(CheckFields.Unit)), null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, FileCheckId id, UnitId unit, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var items = await view.UnitAsync(call.Actor.Id, id, unit, call.Number(CheckFields.Page, 1), cancellation);
        return items.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(CheckedUnitCard.Write(items.Value, texts), notice);
    }
}

/// <summary>Verbs <c>filecheck.judge</c>, one item and then the next, and <c>filecheck.rest</c>, all that are without fault.</summary>
internal sealed class JudgeFile(JudgeFileItem judge, ShowCheckedUnit show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call.Verb == FileCheckVerbs.Rest)
        {
            var (check, unit) = (ShowFileCheck.Of(call), new UnitId(call.Id(CheckFields.Unit)));
            var rest = await judge.RestAsync(call.Actor.Id, check, unit, cancellation);
            return rest.Refused(out var refused) ? CheckFields.Refuse(refused, texts) : await show.AnswerAsync(call, check, unit, texts["Card.Check.Saved"], cancellation);
        }

        var verdict = CheckFields.Named<CheckVerdict>(call[CheckFields.Verdict]);
        if (verdict is not (CheckVerdict.InOrder or CheckVerdict.Finding))
        {
            return new CardReply.Refuse("Supervision.VerdictMissing", texts["Card.Spot.Verdict.Wrong"], CheckFields.Verdict);
        }

        var judged = await judge.RunAsync(call.Actor.Id, call.Id(CheckFields.Sample), verdict == CheckVerdict.InOrder, call[CheckFields.Text], cancellation);
        return judged.Refused(out var refusal) ? CheckFields.Refuse(refusal, texts)
            : await show.AnswerAsync(call, judged.Value.Check, judged.Value.Unit, texts["Card.Check.Saved"], cancellation);
    }
}
