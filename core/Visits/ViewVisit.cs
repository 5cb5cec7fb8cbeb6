using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>Shows a visit: whole to the customer's unit and headquarters, its plan to other units that headquarters named.</summary>
public sealed class ViewVisit(
    GradingDb db, VisitGround ground, IAccess access, IDirectory directory, ICustomers customers, PublishPlan publish, AskSupport support, IMailFates fates)
{
    public async Task<Result<VisitView>> RunAsync(PersonId reader, VisitId id, CancellationToken cancellation)
    {
        var found = await ground.ToSeeAsync(reader, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (visit, sight) = found.Value;
        var whole = sight == VisitSight.All;
        var card = (await customers.OfAsync([visit.Customer], cancellation)).FirstOrDefault();
        var supports = whole ? await SupportsAsync(id, cancellation) : [];
        var summary = whole ? await SummaryAsync(id, cancellation) : SummaryView.None;
        return new VisitView(
            id, visit.Direction, visit.State, visit.Customer, card?.Name ?? "", visit.Unit, (await directory.UnitAsync(visit.Unit, cancellation))?.Name ?? "", visit.Strategic,
            visit.ByHeadquarters, await ground.NameAsync(visit.Planner, cancellation), visit.Plan, visit.PlanNumber, visit.CancelReason, visit.CancelledUtc,
            visit.StartUtc <= ground.Now, visit.EndUtc <= ground.Now, visit.SummaryDueOn, visit.State == VisitState.Planned && visit.SummaryDueOn < ground.Today, sight,
            await UnitsAsync(reader, visit, whole, cancellation), whole ? await ItemsAsync(visit, cancellation) : [], await PapersAsync(id, cancellation), supports, summary,
            whole ? await FollowUpsAsync(id, cancellation) : [], await MayAsync(reader, visit, supports, cancellation), visit.Version);
    }

    /// <summary>The papers of a visit, oldest first.</summary>
    internal async Task<IReadOnlyList<PaperView>> PapersAsync(VisitId id, CancellationToken cancellation)
    {
        var papers = new List<PaperView>();
        foreach (var paper in (await db.Set<VisitPaper>().AsNoTracking().Where(paper => paper.Visit == id && paper.RemovedUtc == null).ToListAsync(cancellation)).OrderBy(paper => paper.AtUtc))
        {
            papers.Add(new PaperView(paper.Id, paper.Name, paper.Size, await ground.NameAsync(paper.By, cancellation), paper.AtUtc));
        }

        return papers;
    }

    internal async Task<ItemView> ItemAsync(PreparationItem item, CancellationToken cancellation)
    {
        var owner = await directory.PersonAsync(item.Owner, cancellation);
        return new ItemView(
            item.Id, item.Kind, item.Owner, owner?.Name ?? "", owner is not { Gone: false, Moved: false }, item.DueOn, item.Progress,
            item.ProgressBy is { } by ? await ground.NameAsync(by, cancellation) : "", item.ProgressUtc, item.Done, item.Closed, !item.Closed && item.DueOn < ground.Today, item.Version);
    }

    internal async Task<SupportView> SupportAsync(VisitSupport asked, CancellationToken cancellation) => new(
        asked.Id, asked.Text, await ground.NameAsync(asked.AskedBy, cancellation), asked.AskedUtc, asked.State, asked.Answer,
        asked.AnsweredBy is { } by ? await ground.NameAsync(by, cancellation) : "", asked.AnsweredUtc);

    private async Task<IReadOnlyList<ConcernedView>> UnitsAsync(PersonId reader, Visit visit, bool whole, CancellationToken cancellation)
    {
        var rows = await db.Set<VisitUnit>().AsNoTracking().Where(unit => unit.Visit == visit.Id && unit.Concerned).ToListAsync(cancellation);
        if (!whole)
        {
            var own = await access.UnitsAsync(reader, GradingAction.ViewVisits, cancellation);
            rows.RemoveAll(row => !own.Contains(row.Unit));
        }

        var notices = (await db.Set<PlanNotice>().AsNoTracking().Where(notice => notice.Visit == visit.Id && notice.Number == visit.PlanNumber).ToListAsync(cancellation)).ToLookup(notice => notice.Unit);
        var traces = await fates.OfAsync([.. notices.SelectMany(unit => unit).Select(notice => notice.MailKey)], cancellation);
        var audience = (await publish.AudienceAsync([.. rows.Select(row => row.Unit)], cancellation)).ToDictionary(unit => unit.Unit);
        var units = new List<ConcernedView>();
        foreach (var row in rows)
        {
            var told = new List<NoticeView>();
            foreach (var notice in notices[row.Unit].OrderBy(notice => notice.Role).ThenBy(notice => notice.Id.Value))
            {
                told.Add(new NoticeView(await ground.NameAsync(notice.Person, cancellation), notice.Role, traces.GetValueOrDefault(notice.MailKey)));
            }

            units.Add(new ConcernedView(
                row.Unit, (await directory.UnitAsync(row.Unit, cancellation))?.Name ?? "", audience[row.Unit].Liaison is not null, !audience[row.Unit].IsEmpty, told, row.Received,
                row.ReceivedBy is { } by ? await ground.NameAsync(by, cancellation) : "", row.ReceivedUtc));
        }

        return [.. units.OrderBy(unit => unit.Unit != visit.Unit).ThenBy(unit => unit.Name, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<ItemView>> ItemsAsync(Visit visit, CancellationToken cancellation)
    {
        var items = new List<ItemView>();
        foreach (var item in (await db.Set<PreparationItem>().AsNoTracking().Where(item => item.Visit == visit.Id).ToListAsync(cancellation)).OrderBy(item => item.Kind))
        {
            items.Add(await ItemAsync(item, cancellation));
        }

        return items;
    }

    private async Task<IReadOnlyList<SupportView>> SupportsAsync(VisitId id, CancellationToken cancellation)
    {
        var supports = new List<SupportView>();
        foreach (var asked in (await db.Set<VisitSupport>().AsNoTracking().Where(asked => asked.Visit == id).ToListAsync(cancellation)).OrderByDescending(asked => asked.AskedUtc))
        {
            supports.Add(await SupportAsync(asked, cancellation));
        }

        return supports;
    }

    private async Task<SummaryView> SummaryAsync(VisitId id, CancellationToken cancellation) =>
        await db.Set<VisitSummary>().AsNoTracking().FirstOrDefaultAsync(summary => summary.Visit == id, cancellation) is { } summary
            ? new SummaryView(
                summary.Text, await ground.NameAsync(summary.By, cancellation), summary.AtUtc, summary.SavedUtc is not null, summary.Filed, summary.Unfit, summary.Version)
            : SummaryView.None;

    private async Task<IReadOnlyList<FollowUpLine>> FollowUpsAsync(VisitId id, CancellationToken cancellation)
    {
        var lines = new List<FollowUpLine>();
        foreach (var follow in (await db.Set<FollowUp>().AsNoTracking().Where(follow => follow.Visit == id).ToListAsync(cancellation))
            .OrderBy(follow => follow.Closed).ThenBy(follow => follow.DueOn).ThenBy(follow => follow.Id.Value))
        {
            var owner = await directory.PersonAsync(follow.Owner, cancellation);
            lines.Add(new FollowUpLine(
                follow.Id, follow.Text, owner?.Name ?? "", owner is not { Gone: false, Moved: false }, follow.DueOn, follow.Closed, follow.ClosedOn, !follow.Closed && follow.DueOn < ground.Today));
        }

        return lines;
    }

    private async Task<VisitRights> MayAsync(PersonId reader, Visit visit, IReadOnlyList<SupportView> supports, CancellationToken cancellation)
    {
        var plans = await access.UnitsAsync(reader, GradingAction.PlanVisits, cancellation);
        var (may, planned, ahead) = (plans.Contains(visit.Unit), visit.State == VisitState.Planned, visit.EndUtc > ground.Now);
        var top = await ground.IsOfHeadquartersAsync(reader, cancellation);
        var open = supports.Any(asked => asked.State == SupportState.Asked);
        return new VisitRights(
            may && planned,
            may && planned && ahead && top,
            may && planned && !top && visit.StartUtc > ground.Now && visit.Direction == VisitDirection.Outgoing && !visit.ByHeadquarters && !open
                && await support.IsStrategicAsync(visit, cancellation),
            open && (await access.UnitsAsync(reader, GradingAction.SupportVisits, cancellation)).Contains(visit.Unit),
            visit.PlanNumber > 0 && !top && await OwesReceiptAsync(visit, plans, cancellation),
            may && planned && visit.StartUtc <= ground.Now,
            may && visit.State != VisitState.Cancelled && visit.StartUtc <= ground.Now);
    }

    private async Task<bool> OwesReceiptAsync(Visit visit, IReadOnlyList<UnitId> plans, CancellationToken cancellation) =>
        (await db.Set<VisitUnit>().AsNoTracking().Where(unit => unit.Visit == visit.Id && unit.Concerned && unit.Received < visit.PlanNumber)
            .Select(unit => unit.Unit).ToListAsync(cancellation)).Exists(plans.Contains);
}
