using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Reports;

/// <summary>Verb <c>report.publish</c>: asks first, and says to how many people it goes.</summary>
internal sealed class AskToPublish(PublishReport publish, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var plan = await publish.PlanAsync(call.Actor.Id, ShowReport.Of(call), cancellation);
        return plan.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(PublishCards.Confirm(plan.Value, texts));
    }
}

/// <summary>Verb <c>report.confirm</c>.</summary>
internal sealed class ConfirmPublishing(PublishReport publish, ReportDocument document, ShowEdition show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var published = await publish.RunAsync(
            call.Actor.Id, ShowReport.Of(call), call.Number(ReportFields.Version, -1), call[ReportFields.Text], document.Write, cancellation);
        return published.Refused(out var refusal)
            ? ReportFields.Refuse(refusal, texts)
            : await show.AnswerAsync(call, published.Value, 0, texts["Card.Report.Published.Notice"], cancellation);
    }
}

/// <summary>Verb <c>report.correct</c>.</summary>
internal sealed class BeginCorrection(CorrectReport correct, ShowReport show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var begun = await correct.RunAsync(call.Actor.Id, ShowReport.Of(call), cancellation);
        return begun.Refused(out var refusal) ? texts.Refuse(refusal) : await show.AnswerAsync(call, ShowReport.Of(call), texts["Card.Report.Correcting.Notice"], cancellation);
    }
}

/// <summary>Verb <c>report.distribution</c>.</summary>
internal sealed class ShowDistribution(EditDistribution distribution, Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var list = await distribution.ViewAsync(call.Actor.Id, cancellation);
        return list.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(PublishCards.Distribution(list.Value, texts), notice);
    }
}

/// <summary>Verb <c>report.include</c>.</summary>
internal sealed class IncludeInDistribution(EditDistribution distribution, ShowDistribution show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var unit = call.Id(ReportFields.Unit);
        var added = await distribution.AddAsync(
            call.Actor.Id, new DistributionWish(call[ReportFields.Role], unit == 0 ? null : new UnitId(unit), call[ReportFields.Name]), cancellation);
        return added.Refused(out var refusal) ? ReportFields.Refuse(refusal, texts) : await show.AnswerAsync(call, texts["Card.Report.Added.Notice"], cancellation);
    }
}

/// <summary>Verb <c>report.exclude</c>.</summary>
internal sealed class ExcludeFromDistribution(EditDistribution distribution, ShowDistribution show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var removed = await distribution.RemoveAsync(call.Actor.Id, new DistributionLineId(call.Id(ReportFields.Line)), cancellation);
        return removed.Refused(out var refusal) ? texts.Refuse(refusal) : await show.AnswerAsync(call, texts["Card.Report.Removed.Notice"], cancellation);
    }
}
