using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Approvals;

/// <summary>The words of a decision, checked.</summary>
internal sealed record Decision(string? Reason, string? Resolution, DateOnly? ResolvedOn)
{
    /// <summary>
    /// To return, a reason; to approve a step that decides by resolution, its number and date. A date lies between the day of the proposal and
    /// today, both included.
    /// </summary>
    public static Result<Decision> Read(DecideStepRequest request, Approval approval, TimeProvider clock)
    {
        var reason = WrittenText.Tidy(request.Reason, Prose.Long);
        if (reason.Refused(out var refusal))
        {
            return refusal;
        }

        var resolution = WrittenText.Tidy(request.Resolution, Prose.Resolution);
        if (resolution.Refused(out refusal))
        {
            return refusal;
        }

        if (!request.Approve && reason.Value is null)
        {
            return new ReturnNeedsReason();
        }

        if (!approval.Current.ByResolution)
        {
            return new Decision(reason.Value, null, null);
        }

        if (request.Approve && resolution.Value is null)
        {
            return new ResolutionMissing();
        }

        if (request.ResolvedOn is not { } resolvedOn)
        {
            return request.Approve || resolution.Value is not null ? new ResolutionDateMissing() : new Decision(reason.Value, null, null);
        }

        if (resolution.Value is null)
        {
            // A date without a number says nothing; the form may have offered today's date by itself.
            return new Decision(reason.Value, null, null);
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());

        // A later step cannot have been resolved before the earlier one.
        var proposedOn = approval.ResolvedOn ?? GroupTime.DateOf(approval.ProposedUtc);
        return resolvedOn > today ? new ResolutionInFuture(today)
            : resolvedOn < proposedOn ? new ResolutionBeforeProposal(proposedOn)
            : new Decision(reason.Value, resolution.Value, resolvedOn);
    }
}
