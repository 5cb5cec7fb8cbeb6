using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>Kind <c>finding</c> and verb <c>finding.show</c>.</summary>
internal sealed class ShowFinding(ViewFindings view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var finding = await view.RunAsync(reader.Id, new FindingId(subject), cancellation);
        return finding.Error is null ? FindingCards.One(finding.Value.UnitId, finding.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, null, cancellation);

    /// <summary>The finding as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var finding = await view.RunAsync(call.Actor.Id, Of(call), cancellation);
        return finding.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(FindingCards.One(finding.Value.UnitId, finding.Value, texts), notice);
    }

    public static FindingId Of(CardCall call) => new(call.Id(CheckFields.Finding));

    /// <summary>The finding after a step, or why the step was refused.</summary>
    public async Task<CardReply> AfterAsync(CardCall call, Result step, string notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return step.Refused(out var refusal) ? CheckFields.Refuse(refusal, texts) : await AnswerAsync(call, texts[notice], cancellation);
    }
}

/// <summary>Verb <c>finding.list</c>.</summary>
internal sealed class ListFindings(ViewFindings view, IDirectory directory, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (unit, year) = (new UnitId(call.Id(CheckFields.Unit)), CheckFields.YearOf(call, clock));
        var findings = await view.ListAsync(call.Actor.Id, unit, year, null, cancellation);
        return findings.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(FindingCards.List((await directory.UnitAsync(unit, cancellation))?.Name ?? "", year, findings.Value, texts));
    }
}

/// <summary>Verb <c>finding.assign</c>.</summary>
internal sealed class AssignFinding(FollowFinding follow, ShowFinding show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await show.AfterAsync(
        call, await follow.AssignAsync(call.Actor.Id, ShowFinding.Of(call), new PersonId(call.Id(CheckFields.Person)), CheckFields.DayOf(call), cancellation),
        "Card.Finding.Assigned", cancellation);
}

/// <summary>Verb <c>finding.correct</c>.</summary>
internal sealed class CorrectFinding(FollowFinding follow, ShowFinding show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await show.AfterAsync(
        call, await follow.CorrectAsync(call.Actor.Id, ShowFinding.Of(call), call[CheckFields.Word], cancellation), "Card.Finding.Corrected", cancellation);
}

/// <summary>Verbs <c>finding.confirm</c> and <c>finding.sendback</c>, headquarters' only.</summary>
internal sealed class ConfirmFinding(FollowFinding follow, ShowFinding show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var accepted = call.Verb == CheckVerbs.Confirm;
        return await show.AfterAsync(
            call, await follow.ConfirmAsync(call.Actor.Id, ShowFinding.Of(call), accepted, call[CheckFields.Word], cancellation),
            accepted ? "Card.Finding.Closed" : "Card.Finding.SentBack", cancellation);
    }
}
