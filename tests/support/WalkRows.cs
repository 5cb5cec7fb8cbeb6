using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Surveys;
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

        var (customer, file) = (
            await db.Set<Customer>().AsNoTracking().FirstAsync(each => each.Unit == unit && each.Subject == subject), new KeptFile(new string('b', 64), FileType.Pdf, 9));
        if (!await db.Set<Programme>().AnyAsync(programme => programme.Owner == unit))
        {
            var programme = Programme.Draft(
                ProgrammeId.New(), ProgrammeScope.Regional, unit, by, new ProgrammeWords(default, "机密专项", "机密专项的内容", today, today.AddDays(30)));
            db.AddRange(
                programme, ProgrammeUnit.Of(programme.Id, unit), ProgrammeFile.Of(programme.Id, "机密专项.pdf", file, by, now),
                ProgrammeTarget.Choose(programme.Id, unit, customer.Id, today));
        }

        if (!await db.Set<SurveyUnit>().AnyAsync(asked => asked.Unit == unit))
        {
            var survey = Survey.Draft(SurveyId.New(), by, new SurveyWords("机密问卷", "Secret survey", "", "", 1, today.AddDays(30)));
            db.AddRange(
                survey, SurveyUnit.Of(survey.Id, unit), SurveyInvitation.Of(survey.Id, unit, customer.Id),
                SurveyQuestion.Of(survey.Id, 1, QuestionKind.Score, new Bilingual("机密问题", "Secret question"), [], required: true));
        }

        await db.SaveChangesAsync();
        return await OnceAsync(db, db.Set<MonthlyReport>(), () => MonthlyReport.Begin(Month.Of(today.AddMonths(-1)), now));
    }

    /// <summary>Adds what a job of the running program may add at the same moment, on the first of a month for example: then that one is taken.</summary>
    public static async Task<int> OnceAsync<T>(GradingDb db, IQueryable<T> there, Func<T> make)
        where T : class
    {
        if (await there.AnyAsync())
        {
            return 0;
        }

        db.Add(make());
        try
        {
            return await db.SaveChangesAsync();
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return 0;
        }
    }
}
