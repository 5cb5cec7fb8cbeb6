using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Verbs <c>filing.acknowledge</c>, <c>filing.ask</c> and <c>filing.answer</c>.</summary>
internal sealed class AnswerIt(HandleFiling filing, ShowApproval show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (actor, approval, text) = (call.Actor.Id, new ApprovalId(call.Id(ApprovalFields.Approval)), call[ApprovalFields.Text]);
        var done = call.Verb switch
        {
            ApprovalVerbs.Acknowledge => await filing.AcknowledgeAsync(actor, approval, cancellation),
            ApprovalVerbs.AskBack => await filing.AskBackAsync(actor, approval, text, cancellation),
            _ => await filing.AnswerAsync(actor, approval, text, cancellation),
        };
        return done.Refused(out var refusal)
            ? ApprovalFields.Refuse(texts, refusal)
            : await show.AnswerAsync(call, texts[$"Card.Filing.Notice.{call.Verb["filing.".Length..]}"], cancellation);
    }
}
