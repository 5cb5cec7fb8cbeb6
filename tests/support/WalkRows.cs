using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Support;

/// <summary>One thing of each kind in the hidden unit, where the demo group or the played year has none.</summary>
internal static class WalkRows
{
    private const int Year = 2025;

    public static async Task<int> AddAsync(GradingDb db, UnitId unit, SubjectId subject, PersonId by, PersonId other, DateOnly today)
    {
        var now = today.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
        if (!await db.Set<Round>().AnyAsync(round => round.Unit == unit))
        {
            var form = new RoundForm(
                RoundForm.Version, RoundId.New(), unit, "HN", "机密单位", Year, GasForm.Liquid, RoundKind.Scoring, now, now.AddDays(400), CommitteeId.New(), "1", null,
                RuleVersionId.New(), "", false, 0.5m, [], [], [], "");
            db.Add(Round.Open(form, "{}", "{}", by, now, "walk"));
        }

        if (!await db.Set<Approval>().AnyAsync(approval => approval.Unit == unit))
        {
            db.Add(Approval.Propose(new Proposal(ApprovalMatter.DifferentialItems, 4711, unit, Year, by, "{}"), 1, null, now));
        }

        if (!await db.Set<Bar>().AnyAsync(bar => bar.Unit == unit))
        {
            db.Add(Bar.Draft(subject, unit, Year, by, now));
        }

        if (!await db.Set<Gift>().AnyAsync(gift => gift.Unit == unit))
        {
            db.Add(Gift.Draft(unit, Year, subject, GasForm.Liquid, by, now));
        }

        if (!await db.Set<StandIn>().AnyAsync())
        {
            db.Add(StandIn.Name(by, other, today.AddDays(400), today.AddDays(401), now));
        }

        if (!await db.Set<MonthlyReport>().AnyAsync())
        {
            db.Add(MonthlyReport.Begin(Month.Of(today.AddMonths(-1)), now));
        }

        return await db.SaveChangesAsync();
    }
}
