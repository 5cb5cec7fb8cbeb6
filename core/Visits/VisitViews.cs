using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Visits;

/// <summary>What became of a plan's mail to one person. <paramref name="Trace"/> is null when there is no such mail.</summary>
public sealed record NoticeView(string Person, NoticeRole Role, MailTrace? Trace);

/// <summary>A unit concerned: who is told there, and what it says of the receipt.</summary>
/// <param name="HasLiaison">False is a gap that shows.</param>
/// <param name="Received">Version that it says it has; 0 for none.</param>
public sealed record ConcernedView(UnitId Unit, string Name, bool HasLiaison, bool HasAnybody, IReadOnlyList<NoticeView> Notices, int Received, string ReceivedBy, DateTime? ReceivedUtc);

/// <summary>An item of the preparation list.</summary>
public sealed record ItemView(
    PreparationId Id, PreparationKind Kind, PersonId OwnerId, string Owner, bool OwnerIsGone, DateOnly DueOn, string Progress, string ProgressBy, DateTime? ProgressUtc, bool Done, bool Closed, bool Late, int Version);

/// <summary>A background paper.</summary>
public sealed record PaperView(PaperId Id, string Name, long Size, string By, DateTime AtUtc);

/// <summary>What was asked of headquarters, and the answer.</summary>
public sealed record SupportView(SupportId Id, string Text, string AskedBy, DateTime AskedUtc, SupportState State, string Answer, string AnsweredBy, DateTime? AnsweredUtc);

/// <summary>A summary or its draft. <paramref name="Version"/> is 0 before anything is written.</summary>
public sealed record SummaryView(SummaryText Text, string By, DateTime? AtUtc, bool Saved, bool Filed, bool Unfit, int Version)
{
    public static SummaryView None { get; } = new(SummaryText.Empty, "", null, false, false, false, 0);
}

/// <summary>A follow-up in a list.</summary>
public sealed record FollowUpLine(FollowUpId Id, string Text, string Owner, bool OwnerIsGone, DateOnly DueOn, bool Closed, DateOnly? ClosedOn, bool Late);

/// <summary>What the reader may do with a visit now.</summary>
/// <param name="Plan">Change, mail, cancel, prepare, follow up.</param>
/// <param name="Units">Name units beside the customer's own.</param>
/// <param name="Ask">Ask headquarters for support.</param>
/// <param name="Answer">Answer what was asked.</param>
/// <param name="Receive">Say for a unit that the plan arrived.</param>
/// <param name="Summarise">Write and save the summary.</param>
/// <param name="Follow">Add follow-ups.</param>
public sealed record VisitRights(bool Plan, bool Units, bool Ask, bool Answer, bool Receive, bool Summarise, bool Follow);

/// <summary>A visit with everything that the reader sees of it.</summary>
/// <param name="Over">The planned end is past.</param>
/// <param name="SummaryLate">The summary is overdue.</param>
public sealed record VisitView(
    VisitId Id, VisitDirection Direction, VisitState State, CustomerId CustomerId, string Customer, UnitId UnitId, string Unit, bool Strategic, bool ByHeadquarters, string Planner,
    VisitPlan Plan, int PlanNumber, string CancelReason, DateTime? CancelledUtc, bool Began, bool Over, DateOnly SummaryDueOn, bool SummaryLate, VisitSight Sight,
    IReadOnlyList<ConcernedView> Units, IReadOnlyList<ItemView> Items, IReadOnlyList<PaperView> Papers, IReadOnlyList<SupportView> Supports, SummaryView Summary,
    IReadOnlyList<FollowUpLine> FollowUps, VisitRights May, int Version);
