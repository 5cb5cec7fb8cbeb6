using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>What a person can be allowed to do; the table of role × action × scope is Organization/AccessTable.</summary>
public enum GradingAction
{
    /// <summary>See that the unit exists, its people and committees.</summary>
    ViewUnit,

    /// <summary>See the unit's customers and their figures.</summary>
    ViewCustomers,

    /// <summary>Load a workbook, undo the last load.</summary>
    ImportWorkbook,

    /// <summary>Open a rating round of the unit.</summary>
    OpenRound,

    /// <summary>Watch participation of a round ('7 of 9 have finished') and the delivery of its cards.</summary>
    WatchRound,

    /// <summary>Remind members who have not finished.</summary>
    RemindMembers,

    /// <summary>Close a round before its deadline.</summary>
    CloseRound,

    /// <summary>Score candidates; the roll of the round decides in addition.</summary>
    CastBallot,

    /// <summary>See the published ranking.</summary>
    ViewResult,

    /// <summary>Export the archive pack of a round with its per-cell answers.</summary>
    ExportRound,

    /// <summary>Draft and propose what a unit sends on its way: committee, differential items, standards, VIP list, gifts, service plans.</summary>
    ProposeForUnit,

    /// <summary>Draft and propose what headquarters sends on its way: rule, strategic list and plan.</summary>
    ProposeForGroup,

    /// <summary>Decide a step of an approval; that the step is the person's own is decided by the route in addition.</summary>
    DecideApproval,

    /// <summary>See approvals and filings, standards, lists, awards, plans and the year of the unit.</summary>
    ViewYear,

    /// <summary>Acknowledge filings of the unit or ask back.</summary>
    AnswerFiling,

    /// <summary>See the group-wide ranking by base score.</summary>
    ViewGroupRanking,

    /// <summary>Bar a customer or revoke its award, with evidence (000 §11.2).</summary>
    BarCustomer,

    /// <summary>Is told when a customer of the unit is barred, and sees cause and evidence (000 §11.2).</summary>
    SeeBars,

    /// <summary>Carry out the unit's yearly self-check (000 §10.1).</summary>
    RunSelfCheck,

    /// <summary>Carry out headquarters' spot check of the unit (000 §10.2).</summary>
    RunSpotCheck,

    /// <summary>Export the pack of a unit's year with the archives of its rounds.</summary>
    ExportYear,

    /// <summary>Read customers' files of the unit: contracts, contacts, interviews, originals (002 §6.3.1). Every reading is logged.</summary>
    ReadFile,

    /// <summary>Open, fill in and confirm customers' files of the unit, by card, on the desk and from Excel (002 §4.3 b, §5.2).</summary>
    KeepFile,

    /// <summary>Put a remark of risk into a file of the unit, with evidence (002 §6.2.2).</summary>
    RemarkRisk,

    /// <summary>Decide, with the reason, that a remark of risk no longer holds; never one's own remark (002 §6.2.2).</summary>
    CloseRemark,

    /// <summary>Take files or lists of the unit's customers out of the product, watermarked and logged (002 §5.5).</summary>
    ExportFiles,

    /// <summary>Ask the information centre to open or close rights on the unit's files (002 §6.3.1, §6.3.2).</summary>
    RequestAccess,

    /// <summary>Open and close rights on files at a unit's request; close all of a person who leaves, moves or retires (002 §6.3.2, §6.3.4).</summary>
    OpenAccess,

    /// <summary>Read who read and exported what, and trace a found copy (002 §5.5).</summary>
    ReadAccessLog,

    /// <summary>Is told once a week what is late in the unit's files, in one summary (002 §6.2.1).</summary>
    AnswerForFiles,

    /// <summary>Publish versions of the fill guide (002 §4.1 b).</summary>
    PublishGuide,

    /// <summary>Carry out headquarters' monthly, quarterly and yearly checks of the unit's files (002 §6.4.1).</summary>
    CheckFiles,

    /// <summary>Draft, edit, publish and correct headquarters' monthly report and keep its distribution list (001 §8.1.4).</summary>
    PublishReport,

    /// <summary>Read the whole of published monthly reports; asked at headquarters. Whoever else a report is sent to reads what their units may see.</summary>
    ReadReport,

    /// <summary>Watch what became of mails and send those again that failed (001 §8.1.4).</summary>
    WatchMails,

    /// <summary>See who looks after the unit and its strategic customers, with gaps and history (001 §8.1.3).</summary>
    ViewCare,

    /// <summary>Name the unit's liaison and who stands in (001 §8.1.3).</summary>
    NameLiaison,

    /// <summary>Name headquarters' follower of a strategic customer and who stands in (001 §4.1 d, §8.1.3).</summary>
    NameFollower,

    /// <summary>Change the calendar of working days, and import the published plan of a year.</summary>
    KeepCalendar,
    /// <summary>Read the unit's appeals and how its months stand (001 §8).</summary>
    ReadAppeals,

    /// <summary>Write appeals down, for who reports them (001 §8.1).</summary>
    DraftAppeals,

    /// <summary>Report the unit's appeals: each month, urgent ones at once; reply when asked back; close or reopen what was answered (001 §8.1, §8.2).</summary>
    ReportAppeals,

    /// <summary>Answer appeals of the unit's VIP customers, or hand them to headquarters (001 §8.1.2).</summary>
    AnswerVipAppeals,

    /// <summary>Sort, assign, ask back and answer appeals at headquarters (001 §8.2).</summary>
    HandleAppeals,

    /// <summary>Decide appeals that headquarters sent up to the group (001 §8.2.2).</summary>
    DecideGroupAppeals,
    /// <summary>Draft, publish, extend and close programmes: headquarters nationally, a unit in its own region (001 §6.1, §6.2).</summary>
    PublishProgramme,

    /// <summary>Choose target customers of the unit for a programme and record their progress (001 §6.1).</summary>
    RunProgramme,

    /// <summary>See programmes of the unit, its targets and their progress.</summary>
    SeeProgramme,

    /// <summary>Make, open and close satisfaction surveys (001 §5.3).</summary>
    RunSurvey,

    /// <summary>Make the links of a survey for the unit's customers and hand them on (001 §5.3).</summary>
    HandOutSurvey,

    /// <summary>See how many of the unit's customers answered a survey, and its results (001 §5.3).</summary>
    SeeSurvey,
    /// <summary>See what happens by itself, and run it by hand.</summary>
    RunJobs,

    /// <summary>Answers for the unit's monthly appeals: is told, in one mail, what is missing when they are late (001 §8.1.4).</summary>
    AnswerForAppeals,

    /// <summary>Watch who owes the monthly appeals and what became of every reminder (001 §8.1.4).</summary>
    WatchReminders,

    /// <summary>See visits of the unit's customers, their summaries and follow-ups (001 §7).</summary>
    ViewVisits,

    /// <summary>Plan visits of the unit's customers, mail the plan, write the summary, name who follows up (001 §7.1, §7.2).</summary>
    PlanVisits,

    /// <summary>Is told of plans of visits as whoever answers for the unit (001 §7.2.2).</summary>
    HearOfVisits,

    /// <summary>Answer for headquarters what a unit asks for before it visits a strategic customer (001 §7.2.4).</summary>
    SupportVisits,
}

/// <summary>The one place that decides who may see and do what (unit scope and role).</summary>
public interface IAccess
{
    /// <summary>
    /// Success when <paramref name="actor"/> may do <paramref name="action"/> in <paramref name="unit"/>. Otherwise
    /// <see cref="ActionNotAllowed"/>, recorded, when the person may at least see the unit, and <see cref="NothingThere"/> when not.
    /// </summary>
    Task<Result> DemandAsync(PersonId actor, GradingAction action, UnitId unit, CancellationToken cancellation);

    /// <summary>Every unit in which the person may do the action; for lists and search.</summary>
    Task<IReadOnlyList<UnitId>> UnitsAsync(PersonId actor, GradingAction action, CancellationToken cancellation);

    /// <summary>Whether roles and committee duties alone give it, rights that were opened aside; for whoever asks whether one has to be opened.</summary>
    Task<bool> ByRoleAsync(PersonId person, GradingAction action, UnitId unit, CancellationToken cancellation);

    /// <summary>Everybody who may do the action in the unit; for telling the entitled.</summary>
    Task<IReadOnlyList<PersonId>> PeopleAsync(GradingAction action, UnitId unit, CancellationToken cancellation);
}
