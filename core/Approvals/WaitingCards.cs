using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>Kinds of the cards; their subject is the approval's id.</summary>
public static class ApprovalCards
{
    /// <summary>A step that waits for the reader's decision.</summary>
    public const string Step = "approval.step";

    /// <summary>The proposer's own proposal: how it stands, or why it came back.</summary>
    public const string Mine = "approval.mine";

    /// <summary>待我审批 What waits for the reader; has no subject.</summary>
    public const string Inbox = "approval.inbox";

    /// <summary>代理 Stand-ins of the reader; has no subject.</summary>
    public const string StandIns = "approval.standin";

    /// <summary>A filing: for headquarters to acknowledge, for the unit to answer.</summary>
    public const string Filing = "approval.filing";
}

/// <summary>Keeps <see cref="OpenStep"/> and the cards of those it waits for in step with an approval; everything is staged in the caller's transaction.</summary>
public sealed class WaitingCards(
    GradingDb db, IDeciders deciders, IAccess access, Mandates mandates, ICardPosts cards, IWorkingDays working, ApprovalSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan EndOfWork = TimeSpan.FromHours(18);

    /// <summary>The step that is current now waits for its decider.</summary>
    internal async Task WaitForDecisionAsync(Approval approval, CancellationToken cancellation)
    {
        var step = approval.Current;
        var unit = step.Place == StepPlace.Proposing ? approval.Unit : await deciders.HeadquartersAsync(cancellation);
        await WaitAsync(approval, WaitKind.Decision, step.Decider, unit, null, cancellation);
    }

    /// <summary>The filing waits for headquarters.</summary>
    internal async Task WaitForHeadquartersAsync(Approval approval, CancellationToken cancellation) => await WaitAsync(
        approval, WaitKind.Filing, Decider.MarketDepartment, await deciders.HeadquartersAsync(cancellation), null, cancellation);

    /// <summary>What headquarters asked back waits for the unit: for the proposer.</summary>
    internal Task WaitForAnswerAsync(Approval approval, CancellationToken cancellation) =>
        WaitAsync(approval, WaitKind.Answer, null, approval.Unit, approval.Proposer, cancellation);

    /// <summary>It waits for nobody any more; cards that were sent stay readable.</summary>
    internal async Task EndAsync(Approval approval, CancellationToken cancellation)
    {
        var waiting = await db.Set<OpenStep>().FindAsync([approval.Id], cancellation);
        if (waiting is null)
        {
            return;
        }

        db.Remove(waiting);
        await cards.SettleAsync(KindOf(waiting.Kind), approval.Id.Value, null, cancellation);
        await cards.RefreshAsync(KindOf(waiting.Kind), approval.Id.Value, null, cancellation);
    }

    /// <summary>The proposer reads what became of it.</summary>
    internal async Task TellProposerAsync(Approval approval, CancellationToken cancellation)
    {
        await cards.PostAsync(approval.Proposer, ApprovalCards.Mine, approval.Id.Value, null, cancellation);
        await cards.RefreshAsync(ApprovalCards.Mine, approval.Id.Value, null, cancellation);
    }

    internal static string KindOf(WaitKind kind) => kind == WaitKind.Decision ? ApprovalCards.Step : ApprovalCards.Filing;

    internal static DateTime DueUtc(OpenStep waiting) => GroupTime.ToUtc(waiting.DueOn.ToDateTime(TimeOnly.FromTimeSpan(EndOfWork)));

    /// <summary>Everybody it waits for today.</summary>
    internal async Task<IReadOnlyList<PersonId>> PeopleAsync(OpenStep waiting, CancellationToken cancellation)
    {
        if (waiting.Decider is { } decider)
        {
            var people = await mandates.PeopleAsync(decider, waiting.DeciderUnit, waiting.Proposer, cancellation);
            return waiting.Kind == WaitKind.Decision ? people
                : [.. people.Intersect(await access.PeopleAsync(GradingAction.AnswerFiling, waiting.Unit, cancellation))];
        }

        // When the proposer has left, whoever may propose for the unit owes the answer.
        var may = await access.PeopleAsync(GradingAction.ProposeForUnit, waiting.Unit, cancellation);
        return waiting.Person is { } owing && may.Contains(owing) ? [owing] : may;
    }

    private async Task WaitAsync(
        Approval approval, WaitKind kind, Decider? decider, UnitId deciderUnit, PersonId? person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = GroupTime.DateOf(now);
        var waiting = await db.Set<OpenStep>().FindAsync([approval.Id], cancellation);
        if (waiting is null)
        {
            waiting = OpenStep.Of(approval);
            db.Add(waiting);
        }
        else
        {
            await cards.SettleAsync(KindOf(waiting.Kind), approval.Id.Value, null, cancellation);
            await cards.RefreshAsync(KindOf(waiting.Kind), approval.Id.Value, null, cancellation);
        }

        waiting.WaitFor(kind, approval.Step, decider, deciderUnit, person);
        waiting.Since(now.UtcDateTime, today, (await working.CalendarAsync(cancellation)).AddWorkingDays(today, settings.RemindAfterWorkingDays));
        foreach (var each in await PeopleAsync(waiting, cancellation))
        {
            await cards.PostAsync(each, KindOf(kind), approval.Id.Value, DueUtc(waiting), cancellation);
        }

        await cards.RefreshAsync(KindOf(kind), approval.Id.Value, null, cancellation);
        await cards.RefreshAsync(ApprovalCards.Mine, approval.Id.Value, null, cancellation);
    }
}
