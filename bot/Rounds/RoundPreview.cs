using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Gathers what the secretary checks before opening. Nothing is stored; opening checks everything again.</summary>
internal sealed class RoundPreview(
    IAccess access, ICommitteeRolls committees, ICandidates candidates, IRuleBook rules, IDirectory directory, TimeProvider clock)
{
    public async Task<Result<PreparedRound>> OfAsync(PersonId actor, RoundPlan plan, string request, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.OpenRound, plan.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (Cards.Format.Utc(plan.Deadline) <= now)
        {
            return new DeadlineHasPassed();
        }

        if (await committees.InForceAsync(plan.Unit, DateOnly.FromDateTime(Cards.Format.Local(now)), cancellation) is not { } committee)
        {
            return new NoCommitteeInForce();
        }

        if (await rules.ForYearAsync(plan.Year, cancellation) is not { } rule)
        {
            return new NoRuleForYear(plan.Year);
        }

        var standing = await candidates.ForAsync(plan.Unit, plan.Year, plan.Form, cancellation);
        if (standing.Count == 0)
        {
            return new NoCandidates(plan.Year);
        }

        var voters = new List<(PersonId, string)>();
        foreach (var voter in committee.Voters)
        {
            voters.Add((voter, (await directory.PersonAsync(voter, cancellation))?.Name ?? ""));
        }

        return new PreparedRound(
            plan,
            (await directory.UnitAsync(plan.Unit, cancellation))?.Name ?? "",
            voters,
            [.. standing.Select(candidate => (candidate.Id, candidate.Name))],
            rule.Items.Count(item => item.Mode == ItemMode.Judged),
            rule.Items.Count(item => item.Mode == ItemMode.Measured),
            committee.SmallerThanFiveReason,
            request);
    }
}
