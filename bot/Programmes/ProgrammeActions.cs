using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Programmes;

/// <summary>Verb <c>programme.list</c>.</summary>
internal sealed class ListProgrammes(ViewProgrammes view, IAccess access, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => new CardReply.Show(ProgrammeListCard.Write(
        await view.ListAsync(call.Actor.Id, cancellation), (await access.UnitsAsync(call.Actor.Id, GradingAction.PublishProgramme, cancellation)).Contains(call.Actor.Unit),
        call.Number(ProgrammeFields.Page, 1), wording.For(call.Actor.Locale)));
}

/// <summary>Verbs <c>programme.new</c> and <c>programme.edit</c>: the form.</summary>
internal sealed class WriteProgramme(ViewProgrammes view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        ProgrammeId? id = call.Verb == ProgrammeVerbs.Edit ? ShowProgramme.Of(call) : null;
        var form = await view.FormAsync(call.Actor.Id, id, cancellation);
        if (form.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        return form.Value.Programme is { State: not ProgrammeState.Draft } there ? new CardReply.Show(ProgrammeCard.Write(there, texts))
            : new CardReply.Show(ProgrammeFormCard.Write(id ?? ProgrammeId.New(), form.Value, texts));
    }
}

/// <summary>Kind <c>programme</c> and verb <c>programme.show</c>.</summary>
internal sealed class ShowProgramme(ViewProgrammes view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var programme = await view.OneAsync(reader.Id, new ProgrammeId(subject), cancellation);
        return programme.Error is null ? ProgrammeCard.Write(programme.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, null, cancellation);

    public static ProgrammeId Of(CardCall call) => new(call.Id(ProgrammeFields.Programme));

    /// <summary>The programme after a step, or why the step was refused.</summary>
    public async Task<CardReply> AfterAsync(CardCall call, Result step, string notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return step.Refused(out var refusal) ? ProgrammeFields.Refuse(refusal, texts) : await AnswerAsync(call, texts[notice], cancellation);
    }

    private async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var programme = await view.OneAsync(call.Actor.Id, Of(call), cancellation);
        return programme.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(ProgrammeCard.Write(programme.Value, texts), notice);
    }
}

/// <summary>Verb <c>programme.save</c>: a draft, made or changed.</summary>
internal sealed class SaveProgramme(DraftProgramme draft, ShowProgramme show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var saved = await draft.RunAsync(
            call.Actor.Id, ShowProgramme.Of(call), call.Number(ProgrammeFields.Version, 0),
            new TypedProgramme(
                ProgrammeFields.Named<ProgrammeKind>(call[ProgrammeFields.Kind]), call[ProgrammeFields.Name], call[ProgrammeFields.Text],
                ProgrammeFields.DayOf(call, ProgrammeFields.From), ProgrammeFields.DayOf(call, ProgrammeFields.Until),
                [.. ProgrammeFields.IdsOf(call, ProgrammeFields.Units).Select(id => new UnitId(id))]),
            cancellation);
        return await show.AfterAsync(call, saved.Refused(out var refusal) ? refusal : Result.Done, "Card.Programme.Saved", cancellation);
    }
}

/// <summary>Verbs <c>programme.publish</c>, <c>programme.extend</c> and <c>programme.close</c>.</summary>
internal sealed class StepProgramme(LeadProgramme lead, ShowProgramme show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (actor, id) = (call.Actor.Id, ShowProgramme.Of(call));
        return call.Verb switch
        {
            ProgrammeVerbs.Publish => await show.AfterAsync(
                call, await lead.PublishAsync(actor, id, call.Number(ProgrammeFields.Version, 0), cancellation), "Card.Programme.Published", cancellation),
            ProgrammeVerbs.Extend => await show.AfterAsync(
                call, await lead.ExtendAsync(actor, id, ProgrammeFields.DayOf(call, ProgrammeFields.Until), cancellation), "Card.Programme.Extended", cancellation),
            _ => await show.AfterAsync(call, await lead.CloseAsync(actor, id, call[ProgrammeFields.Outcome], cancellation), "Card.Programme.Closed", cancellation),
        };
    }
}

/// <summary>Kind and verb <c>programme.unit</c>, and verb <c>programme.find</c> with the customers that fit.</summary>
internal sealed class ShowProgrammeUnit(ViewTargets view, FindTargets find, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var part = await view.PartAsync(reader.Id, new ProgrammeUnitId(subject), 1, cancellation);
        return part.Error is null ? ProgrammeUnitCard.Write(part.Value, "", null, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var part = await view.PartAsync(call.Actor.Id, Of(call), call.Number(ProgrammeFields.Page, 1), cancellation);
        if (part.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        if (call.Verb != ProgrammeVerbs.Find)
        {
            return new CardReply.Show(ProgrammeUnitCard.Write(part.Value, "", null, texts));
        }

        var query = call[ProgrammeFields.Query] ?? "";
        var found = await find.RunAsync(call.Actor.Id, Of(call), query, cancellation);
        return found.Refused(out refusal) ? texts.Refuse(refusal, ProgrammeFields.Query) : new CardReply.Show(ProgrammeUnitCard.Write(part.Value, query, found.Value, texts));
    }

    public static ProgrammeUnitId Of(CardCall call) => new(call.Id(ProgrammeFields.Part));

    /// <summary>The unit's part after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, string notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var part = await view.PartAsync(call.Actor.Id, Of(call), 1, cancellation);
        return part.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(ProgrammeUnitCard.Write(part.Value, "", null, texts), notice);
    }
}

/// <summary>Verb <c>programme.choose</c>.</summary>
internal sealed class ChooseProgrammeTargets(ChooseTargets choose, ShowProgrammeUnit show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var chosen = await choose.RunAsync(
            call.Actor.Id, ShowProgrammeUnit.Of(call), [.. ProgrammeFields.IdsOf(call, ProgrammeFields.Customers).Select(id => new CustomerId(id))], cancellation);
        return chosen.Refused(out var refusal) ? ProgrammeFields.Refuse(refusal, texts)
            : await show.AnswerAsync(call, texts.With("Card.Programme.Chosen", ("Count", chosen.Value)), cancellation);
    }
}

/// <summary>Verbs <c>programme.target</c>, <c>programme.progress</c> and <c>programme.sign</c>.</summary>
internal sealed class WorkTarget(ViewTargets view, RecordProgress record, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (actor, id) = (call.Actor.Id, new TargetId(call.Id(ProgrammeFields.Target)));
        var day = ProgrammeFields.DayOf(call, ProgrammeFields.Day);
        var (step, notice) = call.Verb switch
        {
            ProgrammeVerbs.Progress => (await record.NoteAsync(
                actor, id, call.Number(ProgrammeFields.Version, 0),
                new TypedProgress(ProgrammeFields.Named<Intention>(call[ProgrammeFields.Intention]), day, call[ProgrammeFields.Text]), cancellation), texts["Card.Programme.Recorded"]),
            ProgrammeVerbs.Sign => (await record.SignAsync(actor, id, call[ProgrammeFields.Number], ProgrammeFields.DayOf(call, ProgrammeFields.SignedOn), cancellation), texts["Card.Programme.Signed"]),
            _ => (Result.Done, (string?)null),
        };
        if (step.Refused(out var refusal))
        {
            return ProgrammeFields.Refuse(refusal, texts);
        }

        var target = await view.OneAsync(actor, id, cancellation);
        return target.Refused(out refusal) ? texts.Refuse(refusal) : new CardReply.Show(TargetCard.Write(target.Value, GroupTime.DateOf(clock.GetUtcNow()), texts), notice);
    }
}

/// <summary>Verbs <c>programme.upload</c> and <c>programme.file</c> where the channel has no files: says where they are.</summary>
internal sealed class ProgrammeFilesElsewhere(Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        Task.FromResult<CardReply>(wording.For(call.Actor.Locale).Refuse(new ProgrammeFilesAreOnTheDesk()));
}
