using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Surveys;

/// <summary>Verb <c>survey.list</c>.</summary>
internal sealed class ListSurveys(ViewSurveys view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => new CardReply.Show(SurveyListCard.Write(
        await view.ListAsync(call.Actor.Id, cancellation), call.Number(SurveyFields.Page, 1), wording.For(call.Actor.Locale)));
}

/// <summary>Verbs <c>survey.new</c> and <c>survey.edit</c>: the form.</summary>
internal sealed class WriteSurvey(ViewSurveys view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        SurveyView? there = null;
        if (call.Verb == SurveyVerbs.Edit)
        {
            var found = await view.OneAsync(call.Actor.Id, ShowSurvey.Of(call), cancellation);
            if (found.Refused(out var missing))
            {
                return texts.Refuse(missing);
            }

            there = found.Value;
        }

        var units = await view.UnitsAsync(call.Actor.Id, cancellation);
        return units.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(there is { State: not SurveyState.Draft } ? SurveyCard.Write(there, texts) : SurveyFormCard.Write(there?.Id ?? SurveyId.New(), there, units.Value, texts));
    }
}

/// <summary>Kind <c>survey</c> and verb <c>survey.show</c>.</summary>
internal sealed class ShowSurvey(ViewSurveys view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var survey = await view.OneAsync(reader.Id, new SurveyId(subject), cancellation);
        return survey.Error is null ? SurveyCard.Write(survey.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, Of(call), null, cancellation);

    public static SurveyId Of(CardCall call) => new(call.Id(SurveyFields.Survey));

    /// <summary>The survey after a step, or why the step was refused.</summary>
    public async Task<CardReply> AfterAsync(CardCall call, SurveyId id, Result step, string notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return step.Refused(out var refusal) ? SurveyFields.Refuse(refusal, texts) : await AnswerAsync(call, id, texts[notice], cancellation);
    }

    private async Task<CardReply> AnswerAsync(CardCall call, SurveyId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var survey = await view.OneAsync(call.Actor.Id, id, cancellation);
        return survey.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(SurveyCard.Write(survey.Value, texts), notice);
    }
}

/// <summary>Every verb that changes a survey and shows it: save, ask, drop, open, close, copy.</summary>
internal sealed class StepSurvey(DraftSurvey draft, OpenSurvey open, CloseSurvey close, ShowSurvey show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (actor, id) = (call.Actor.Id, ShowSurvey.Of(call));
        switch (call.Verb)
        {
            case SurveyVerbs.Save:
                return await ShowAsync(await draft.RunAsync(actor, id, call.Number(SurveyFields.Version, 0), Typed(call), cancellation), "Card.Survey.Saved");
            case SurveyVerbs.Copy:
                return await ShowAsync(await draft.CopyAsync(actor, id, new SurveyId(call.Id(SurveyFields.From)), cancellation), "Card.Survey.Copied");
            case SurveyVerbs.Ask:
                return await show.AfterAsync(call, id, await draft.AskAsync(actor, id, Asked(call), cancellation), "Card.Survey.Added", cancellation);
            case SurveyVerbs.Drop:
                return await show.AfterAsync(call, id, await draft.DropAsync(actor, id, new QuestionId(call.Id(SurveyFields.Question)), cancellation), "Card.Survey.Dropped", cancellation);
            case SurveyVerbs.Open:
                return await show.AfterAsync(call, id, await open.RunAsync(actor, id, call.Number(SurveyFields.Version, 0), cancellation), "Card.Survey.Opened", cancellation);
            case SurveyVerbs.Close:
                return await show.AfterAsync(call, id, await close.RunAsync(actor, id, cancellation), "Card.Survey.Closed", cancellation);
            default:
                throw new InvalidOperationException($"verb {call.Verb}");
        }

        Task<CardReply> ShowAsync(Result<SurveyId> made, string notice) => made.Refused(out var refusal)
            ? show.AfterAsync(call, id, refusal, notice, cancellation) : show.AfterAsync(call, made.Value, Result.Done, notice, cancellation);
    }

    private static TypedSurvey Typed(CardCall call) => new(
        call[SurveyFields.Title], call[SurveyFields.English], call[SurveyFields.Intro], call[SurveyFields.EnglishIntro],
        [.. SurveyFields.Several(call, SurveyFields.Kinds).Select(SurveyFields.Named<CustomerStanding>).OfType<CustomerStanding>()],
        [.. SurveyFields.IdsOf(call, SurveyFields.Units).Select(unit => new UnitId(unit))], SurveyFields.DayOf(call, SurveyFields.Until));

    private static TypedQuestion Asked(CardCall call) => new(
        SurveyFields.Named<QuestionKind>(call[SurveyFields.Kind]), call[SurveyFields.Text], call[SurveyFields.English], call[SurveyFields.Choices],
        call[SurveyFields.EnglishChoices], call[SurveyFields.Required] != "0");
}

/// <summary>Verb <c>survey.preview</c>.</summary>
internal sealed class PreviewSurvey(ViewSurveys view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var form = await view.PreviewAsync(call.Actor.Id, ShowSurvey.Of(call), cancellation);
        return form.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(SurveyPreviewCard.Write(ShowSurvey.Of(call), form.Value, texts));
    }
}

/// <summary>Kind and verb <c>survey.unit</c>.</summary>
internal sealed class ShowSurveyUnit(ViewSurveyUnit view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var part = await view.RunAsync(reader.Id, new SurveyUnitId(subject), 1, cancellation);
        return part.Error is null ? SurveyUnitCard.Write(part.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var part = await view.RunAsync(call.Actor.Id, new SurveyUnitId(call.Id(SurveyFields.Part)), call.Number(SurveyFields.Page, 1), cancellation);
        return part.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(SurveyUnitCard.Write(part.Value, texts));
    }
}

/// <summary>Verb <c>survey.link</c>: links that are shown this once.</summary>
internal sealed class MakeSurveyLinks(HandOutLinks hand, SurveyAddress address, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var links = await hand.RunAsync(
            call.Actor.Id, new SurveyUnitId(call.Id(SurveyFields.Part)), [.. SurveyFields.IdsOf(call, SurveyFields.Invitations).Select(id => new InvitationId(id))], cancellation);
        return links.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(SurveyLinksCard.Write(links.Value, address, texts), texts["Card.Survey.LinksMade"]);
    }
}

/// <summary>Verb <c>survey.results</c>.</summary>
internal sealed class ShowSurveyResults(ViewSurveyResults view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var results = await view.RunAsync(call.Actor.Id, ShowSurvey.Of(call), cancellation);
        return results.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(SurveyResultsCard.Write(results.Value, texts));
    }
}
