using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>Kind and verb <c>visit.item</c>, and what is done with an item of the preparation list.</summary>
internal sealed class WorkOnItem(ViewParts view, PrepareVisit prepare, IDirectory directory, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var item = await view.ItemAsync(reader.Id, new PreparationId(subject), cancellation);
        return item.Error is null ? VisitWorkCards.Item(item.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (texts, actor, id) = (wording.For(call.Actor.Locale), call.Actor.Id, new PreparationId(call.Id(VisitFields.Item)));
        var (step, notice) = call.Verb switch
        {
            VisitVerbs.Item => (Result.Done, null),
            VisitVerbs.Assign => (await prepare.AssignAsync(
                actor, id, call.Number(VisitFields.Version, -1), await VisitFields.PersonOf(call, directory, cancellation), VisitFields.DayOf(call, VisitFields.Day), cancellation), "Card.Visit.Assigned"),
            VisitVerbs.Progress => (await prepare.ReportAsync(actor, id, call[VisitFields.Word], done: false, cancellation), "Card.Visit.Noted"),
            VisitVerbs.Ready => (await prepare.ReportAsync(actor, id, call[VisitFields.Word], done: true, cancellation), "Card.Visit.ItemIsReady"),
            _ => throw new InvalidOperationException($"verb {call.Verb}"),
        };
        if (step.Refused(out var refusal))
        {
            return VisitFields.Refuse(refusal, texts);
        }

        var item = await view.ItemAsync(actor, id, cancellation);
        return item.Refused(out refusal) ? texts.Refuse(refusal) : new CardReply.Show(VisitWorkCards.Item(item.Value, texts), notice is null ? null : texts[notice]);
    }
}

/// <summary>Kind and verb <c>visit.support</c>, and headquarters' answer.</summary>
internal sealed class WorkOnSupport(ViewParts view, AnswerSupport answer, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var asked = await view.SupportAsync(reader.Id, new SupportId(subject), cancellation);
        return asked.Error is null ? VisitWorkCards.Support(asked.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (texts, id) = (wording.For(call.Actor.Locale), new SupportId(call.Id(VisitFields.Support)));
        var step = call.Verb == VisitVerbs.Support ? Result.Done
            : await answer.RunAsync(call.Actor.Id, id, call.Verb == VisitVerbs.Give, call[VisitFields.Answer], cancellation);
        if (step.Refused(out var refusal))
        {
            return VisitFields.Refuse(refusal, texts);
        }

        var asked = await view.SupportAsync(call.Actor.Id, id, cancellation);
        return asked.Refused(out refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(VisitWorkCards.Support(asked.Value, texts), call.Verb == VisitVerbs.Support ? null : texts["Card.Visit.Answered"]);
    }
}

/// <summary>Kind <c>visit.summary</c>, verbs <c>visit.draft</c> and <c>visit.save</c>.</summary>
internal sealed class WorkOnSummary(ViewVisit view, SummariseVisit summarise, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var visit = await view.RunAsync(reader.Id, new VisitId(subject), cancellation);
        return visit is { Error: null, Value.Sight: VisitSight.All } ? VisitWorkCards.Summary(visit.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (texts, id, version) = (wording.For(call.Actor.Locale), VisitFields.VisitOf(call), call.Number(VisitFields.Version, 0));
        var saves = call.Verb == VisitVerbs.Save;
        var step = saves
            ? await summarise.SaveAsync(call.Actor.Id, id, version, VisitFields.SummaryOf(call), cancellation)
            : await summarise.DraftAsync(call.Actor.Id, id, version, VisitFields.SummaryOf(call), cancellation);
        if (step.Refused(out var refusal))
        {
            return VisitFields.Refuse(refusal, texts);
        }

        var visit = await view.RunAsync(call.Actor.Id, id, cancellation);
        return visit.Refused(out refusal) ? texts.Refuse(refusal)
            : saves ? new CardReply.Show(VisitCard.Write(visit.Value, texts), texts[visit.Value.Summary.Filed ? "Card.Visit.SummaryFiled" : "Card.Visit.SummaryKept"])
            : new CardReply.Show(VisitWorkCards.Summary(visit.Value, texts), texts["Card.Visit.DraftKept"]);
    }
}

/// <summary>Verbs <c>visit.follow</c> and <c>visit.add</c>: a new follow-up.</summary>
internal sealed class BeginFollowUp(ViewParts view, FollowVisit follow, ShowVisit show, IDirectory directory, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (texts, id) = (wording.For(call.Actor.Locale), VisitFields.VisitOf(call));
        if (call.Verb == VisitVerbs.Add)
        {
            var added = await follow.AddAsync(
                call.Actor.Id, id, call[VisitFields.Text], await VisitFields.PersonOf(call, directory, cancellation), VisitFields.DayOf(call, VisitFields.Day), VisitFields.RequestOf(call),
                cancellation);
            return await show.AfterAsync(call, id, added.Error is { } error ? error : Result.Done, "Card.Visit.FollowAdded", cancellation);
        }

        var form = await view.NewFollowUpAsync(call.Actor.Id, id, cancellation);
        return form.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(VisitWorkCards.NewFollowUp(form.Value, texts));
    }
}

/// <summary>Kind and verb <c>visit.followup</c>, and what is done with a follow-up.</summary>
internal sealed class WorkOnFollowUp(ViewParts view, FollowVisit follow, IDirectory directory, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var card = await view.FollowUpAsync(reader.Id, new FollowUpId(subject), cancellation);
        return card.Error is null ? VisitWorkCards.Follow(card.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (texts, actor, id) = (wording.For(call.Actor.Locale), call.Actor.Id, new FollowUpId(call.Id(VisitFields.FollowUp)));
        var (step, notice) = call.Verb switch
        {
            VisitVerbs.FollowUp => (Result.Done, null),
            VisitVerbs.Note => (await follow.NoteAsync(actor, id, call[VisitFields.Word], VisitFields.RequestOf(call), cancellation), "Card.Visit.Noted"),
            VisitVerbs.Close => (await follow.CloseAsync(actor, id, call[VisitFields.Word], VisitFields.RequestOf(call), cancellation), "Card.Visit.FollowClosed"),
            VisitVerbs.Hand => (await follow.HandOverAsync(
                actor, id, call.Number(VisitFields.Version, -1), await VisitFields.PersonOf(call, directory, cancellation), VisitFields.DayOf(call, VisitFields.Day), cancellation),
                "Card.Visit.Assigned"),
            _ => throw new InvalidOperationException($"verb {call.Verb}"),
        };
        if (step.Refused(out var refusal))
        {
            return VisitFields.Refuse(refusal, texts);
        }

        var card = await view.FollowUpAsync(actor, id, cancellation);
        return card.Refused(out refusal) ? texts.Refuse(refusal) : new CardReply.Show(VisitWorkCards.Follow(card.Value, texts), notice is null ? null : texts[notice]);
    }
}
