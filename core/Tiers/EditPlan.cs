using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A value as typed on a card; null or empty takes it out. <paramref name="Field"/> is the input it came from.</summary>
public sealed record TypedValue(string Field, TierLevel Level, string Benefit, string? Typed);

/// <summary>Edits the draft of a service plan. <c>version</c> is the draft's as it was shown: somebody else's change in between is never lost.</summary>
public sealed class EditPlan(GradingDb db, PlanGround ground, TimeProvider clock)
{
    private const int LongestTitle = 200, LongestNumber = 60;

    /// <summary>Sets values; those not named stay.</summary>
    public Task<Result> FillAsync(PersonId actor, ServicePlanId id, int version, IReadOnlyList<TypedValue> values, CancellationToken cancellation) =>
        ChangeAsync(actor, id, version, content => Fill(content, values), cancellation);

    /// <summary>Cites the approved sales policy (000 §9.3.1).</summary>
    public Task<Result> CiteAsync(PersonId actor, ServicePlanId id, int version, string? title, string? number, DateOnly? date, CancellationToken cancellation) =>
        ChangeAsync(actor, id, version, content => Cite(content, title?.Trim() ?? "", number?.Trim() ?? "", date), cancellation);

    /// <summary>Takes over today's catalogue and today's number of levels; values of what is gone are dropped.</summary>
    public async Task<Result> RenewAsync(PersonId actor, ServicePlanId id, int version, CancellationToken cancellation)
    {
        var plan = await ground.FindAsync(id, cancellation);
        if (plan.Refused(out var refusal) || (await ground.DemandProposalAsync(actor, plan.Value.Unit, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        var levels = await ground.LevelsAsync(plan.Value.Unit, cancellation);
        if (levels.Refused(out refusal))
        {
            return refusal;
        }

        var catalogue = await ground.CatalogueAsync(cancellation);
        return await ChangeAsync(actor, id, version, content => content.Onto(catalogue, levels.Value), cancellation);
    }

    private async Task<Result> ChangeAsync(
        PersonId actor, ServicePlanId id, int version, Func<PlanContent, Result<PlanContent>> change, CancellationToken cancellation)
    {
        var found = await ground.FindAsync(id, cancellation);
        if (found.Refused(out var refusal) || (await ground.DemandProposalAsync(actor, found.Value.Unit, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        try
        {
            return await db.WriteAsync<Result>(
                async () =>
                {
                    var plan = await db.Set<ServicePlan>().SingleAsync(plan => plan.Id == id, cancellation);
                    if (plan.UnderWay)
                    {
                        return new PlanIsUnderWay();
                    }

                    if (plan.Version != version)
                    {
                        return new PlanChangedMeanwhile();
                    }

                    var changed = change(plan.Drafted);
                    if (changed.Refused(out var wrong))
                    {
                        return wrong;
                    }

                    plan.Edit(changed.Value);
                    return Result.Done;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return new PlanChangedMeanwhile();
        }
    }

    private static Result<PlanContent> Fill(PlanContent content, IReadOnlyList<TypedValue> values)
    {
        foreach (var (field, level, code, typed) in values)
        {
            var benefit = content.Benefits.FirstOrDefault(benefit => benefit.Code == code);
            if (benefit is null || content.At(level) is null)
            {
                return new PlanChangedMeanwhile();
            }

            var value = string.IsNullOrWhiteSpace(typed) ? null : benefit.Read(typed);
            if (value is null && !string.IsNullOrWhiteSpace(typed))
            {
                return new PlanValueIsWrong(field, benefit.Name, level);
            }

            content = content.With(level, code, value);
        }

        return content;
    }

    private Result<PlanContent> Cite(PlanContent content, string title, string number, DateOnly? date)
    {
        if (title.Length is 0 or > LongestTitle)
        {
            return new PlanNeedsPolicy("title");
        }

        if (number.Length is 0 or > LongestNumber)
        {
            return new PlanNeedsPolicy("number");
        }

        if (date is not { } day)
        {
            return new PlanNeedsPolicy("date");
        }

        return day > GroupTime.DateOf(clock.GetUtcNow()) ? new PolicyIsNotYetApproved() : content with { Policy = new SalesPolicy(title, number, day) };
    }
}
