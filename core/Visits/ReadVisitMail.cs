using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>A plan as its mail tells it.</summary>
/// <param name="Number">Version of the plan; the calendar entry's sequence is one less.</param>
/// <param name="Changes">Against the version that the reader was mailed last; empty for the first.</param>
/// <param name="First">The reader was mailed no version before.</param>
/// <param name="PlannerMail">Empty when the planner has none.</param>
public sealed record PlanMail(
    VisitId Visit, VisitDirection Direction, int Number, VisitPlan Plan, bool Cancelled, string CancelReason, IReadOnlyList<PlanChange> Changes, bool First, string Customer, string Unit,
    string Planner, string PlannerMail, IReadOnlyList<string> Papers, DateTime AtUtc);

/// <summary>A follow-up as its mail tells it.</summary>
public sealed record FollowUpMail(FollowUpId Id, string Customer, string Text, DateOnly DueOn);

/// <summary>What mails about visits say, at the moment when they are written; null when there is nothing to say any more.</summary>
public sealed class ReadVisitMail(GradingDb db, VisitGround ground, IDirectory directory, ICustomers customers, IMailFates fates, ViewVisit view, ViewParts parts)
{
    public async Task<PlanMail?> PlanAsync(PersonId reader, NoticeId id, CancellationToken cancellation)
    {
        var notice = await db.Set<PlanNotice>().AsNoTracking().FirstOrDefaultAsync(notice => notice.Id == id, cancellation);
        if (notice is null || notice.Person != reader)
        {
            return null;
        }

        // A newer version is on its way to the reader and says everything.
        var later = await db.Set<PlanNotice>().AsNoTracking().AnyAsync(each => each.Visit == notice.Visit && each.Person == reader && each.Number > notice.Number, cancellation);
        var seen = later ? new NothingThere() : await ground.ToSeeAsync(reader, notice.Visit, cancellation);
        if (seen.Error is not null)
        {
            return null;
        }

        var visit = seen.Value.Visit;
        var mailed = await db.Set<MailedPlan>().AsNoTracking().SingleAsync(plan => plan.Visit == visit.Id && plan.Number == notice.Number, cancellation);
        var before = (await HadAsync(notice, notice.Number - 1, cancellation))?.Plan;
        var planner = await directory.PersonAsync(visit.Planner, cancellation);
        return new PlanMail(
            visit.Id, visit.Direction, notice.Number, mailed.Plan, mailed.Cancelled, visit.CancelReason, before is null ? [] : VisitPlan.Differences(before, mailed.Plan), before is null,
            (await customers.OfAsync([visit.Customer], cancellation)).FirstOrDefault()?.Name ?? "", (await directory.UnitAsync(visit.Unit, cancellation))?.Name ?? "",
            planner?.Name ?? "", planner?.Mail ?? "", [.. (await view.PapersAsync(visit.Id, cancellation)).Select(paper => paper.Name)], mailed.AtUtc);
    }

    /// <summary>
    /// A visit that concerned the reader's unit and does so no more, as it is taken out of the calendar: when it was to be and who planned it, nothing
    /// else. Null when no plan went out to the reader, or the reader may see the visit all the same.
    /// </summary>
    public async Task<PlanMail?> WithdrawnAsync(PersonId reader, NoticeId id, CancellationToken cancellation)
    {
        var notice = await db.Set<PlanNotice>().AsNoTracking().FirstOrDefaultAsync(notice => notice.Id == id, cancellation);
        if (notice is null || notice.Person != reader || (await ground.ToSeeAsync(reader, notice.Visit, cancellation)).Error is null
            || await HadAsync(notice, notice.Number, cancellation) is not { } had)
        {
            return null;
        }

        var visit = await db.Set<Visit>().AsNoTracking().SingleAsync(visit => visit.Id == notice.Visit, cancellation);
        var planner = await directory.PersonAsync(visit.Planner, cancellation);
        return new PlanMail(
            visit.Id, visit.Direction, had.Number + 1, new VisitPlan("", had.Plan.Start, had.Plan.End, "", "", ""), Cancelled: true, "", [], First: false, "", "",
            planner?.Name ?? "", planner?.Mail ?? "", [], ground.Now);
    }

    public async Task<SupportCard?> SupportAsync(PersonId reader, SupportId id, CancellationToken cancellation) =>
        await parts.SupportAsync(reader, id, cancellation) is { Error: null } seen ? seen.Value : null;

    /// <summary>The visit whose summary is late still.</summary>
    public async Task<VisitView?> LateSummaryAsync(PersonId reader, VisitId id, CancellationToken cancellation) =>
        await view.RunAsync(reader, id, cancellation) is { Error: null, Value: { SummaryLate: true, Sight: VisitSight.All } } seen ? seen.Value : null;

    /// <summary>The follow-up that is late still.</summary>
    public async Task<FollowUpMail?> LateFollowUpAsync(PersonId reader, FollowUpId id, CancellationToken cancellation) =>
        await parts.FollowUpAsync(reader, id, cancellation) is { Error: null, Value.Line.Late: true } seen
            ? new FollowUpMail(id, seen.Value.Visit.Customer, seen.Value.Line.Text, seen.Value.Line.DueOn) : null;

    /// <summary>What the reader has: the last version up to that number whose mail went out, or may have.</summary>
    private async Task<MailedPlan?> HadAsync(PlanNotice notice, int upTo, CancellationToken cancellation)
    {
        var earlier = (await db.Set<PlanNotice>().AsNoTracking().Where(each => each.Visit == notice.Visit && each.Person == notice.Person && each.Number <= upTo)
            .ToListAsync(cancellation)).OrderByDescending(each => each.Number).ToList();
        var traces = await fates.OfAsync([.. earlier.Select(each => each.MailKey)], cancellation);
        var last = earlier.Find(each => traces.TryGetValue(each.MailKey, out var trace) && trace.Fate is MailFate.Sent or MailFate.Unknown);
        return last is null ? null
            : await db.Set<MailedPlan>().AsNoTracking().SingleAsync(plan => plan.Visit == notice.Visit && plan.Number == last.Number, cancellation);
    }
}
