using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Supervision;

/// <summary>What the unit's own records say against its points: steps of the year that are not done, filings that are not in order (000 §10.1).</summary>
public sealed class SelfCheckHints(IEnumerable<IYearSteps> steps, IApprovalList approvals)
{
    private static readonly string[] Own = ["SelfCheck", "SpotCheck"];

    /// <summary>Hints by key of the point, in the form <see cref="CheckPoint.Hints"/> keeps.</summary>
    public async Task<ILookup<string, string>> OfAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var hints = new List<(string Point, string Hint)>();
        foreach (var source in steps)
        {
            foreach (var step in await source.ForAsync(unit, year, today, cancellation))
            {
                if (step.State != YearStepState.Done && !Own.Contains(step.Key))
                {
                    hints.Add((SelfCheckPoints.OfStep(step.Key).Key, $"{step.Key}:{step.Form}:{step.State}"));
                }
            }
        }

        foreach (var approval in await approvals.ForYearAsync(unit, year, cancellation))
        {
            if (approval.State == ApprovalState.UnderWay || approval.Filing == FilingState.AskedBack)
            {
                var state = approval.State == ApprovalState.UnderWay ? nameof(ApprovalState.UnderWay) : nameof(FilingState.AskedBack);
                hints.Add((PointOf(approval.Matter), $"Approval:{approval.Matter}:{state}"));
            }
        }

        return hints.Distinct().Order().ToLookup(hint => hint.Point, hint => hint.Hint);
    }

    private static string PointOf(ApprovalMatter matter) => matter switch
    {
        ApprovalMatter.Committee => "CommitteeFiling",
        ApprovalMatter.DifferentialItems => "Differential",
        ApprovalMatter.Standards => "Standards",
        ApprovalMatter.VipList => "VipList",
        ApprovalMatter.Gift => "Gifts",
        ApprovalMatter.VipPlan => "PlanPolicy",
        ApprovalMatter.LiftBar => "Bars",
        _ => SelfCheckPoints.Rest,
    };
}
