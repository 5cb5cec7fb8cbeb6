using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Gathers what the secretary checks before opening, by the checks of opening itself. Nothing is stored; opening checks everything again.</summary>
internal sealed class RoundPreview(OpenRound open)
{
    public async Task<Result<PreparedRound>> OfAsync(PersonId actor, RoundPlan plan, string request, CancellationToken cancellation)
    {
        var previewed = await open.PreviewAsync(PlanFields.ToOpen(actor, plan, request), cancellation);
        if (previewed.Refused(out var refusal))
        {
            return refusal;
        }

        var form = previewed.Value;
        return new PreparedRound(
            plan,
            form.UnitName,
            [.. form.Roll.Select(slot => (slot.Voter, slot.Name))],
            [.. form.Candidates.Select(candidate => (candidate.Subject, candidate.Name))],
            form.Items.Count(item => item.Mode == ItemMode.Judged),
            form.Items.Count(item => item.Mode == ItemMode.Measured),
            form.SmallerThanFiveReason,
            request);
    }
}
