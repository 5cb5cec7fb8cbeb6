using TeamsGrading.Core.Seams;
using static TeamsGrading.Core.Seams.GradingAction;

namespace TeamsGrading.Core.Organization;

/// <summary>
/// Role × action, as data: the whole of who may do what. A right reaches the unit in which the role is held and the units below it,
/// for headquarters the whole tree. Committee duties are held in the committee's unit. What is not in the table is not allowed.
/// </summary>
public static class AccessTable
{
    private static readonly Dictionary<Role, GradingAction[]> Roles = new()
    {
        [Role.Liaison] =
        [
            ViewUnit, ViewCustomers, ViewResult, ProposeForUnit, ViewYear, BarCustomer, SeeBars, RunSelfCheck, ReadFile, KeepFile, RemarkRisk,
            RequestAccess, ViewCare,
            ReadAppeals, DraftAppeals, ReportAppeals, AnswerVipAppeals,
            PublishProgramme, RunProgramme, SeeProgramme, HandOutSurvey, SeeSurvey,
            ViewVisits, PlanVisits,
        ],
        [Role.UnitManager] =
        [
            ViewUnit, ViewCustomers, ViewResult, WatchRound, ProposeForUnit, DecideApproval, ViewYear, BarCustomer, SeeBars, RunSelfCheck,
            ReadFile, RemarkRisk, CloseRemark, ExportFiles, RequestAccess, AnswerForFiles, ViewCare, NameLiaison,
            ReadAppeals, DraftAppeals, ReportAppeals, AnswerVipAppeals,
            PublishProgramme, SeeProgramme, SeeSurvey,
            AnswerForAppeals,
            ViewVisits, PlanVisits, HearOfVisits,
        ],
        [Role.PartyRecorder] = [ViewUnit, ViewResult, DecideApproval, ViewYear],
        [Role.HeadquartersOfficer] =
        [
            ViewUnit, ViewCustomers, ImportWorkbook, WatchRound, ViewResult, ProposeForGroup, ViewYear, AnswerFiling, ViewGroupRanking, BarCustomer, SeeBars,
            RunSpotCheck, ReadFile, RemarkRisk, CloseRemark, ExportFiles, ReadAccessLog, PublishGuide, CheckFiles, WatchMails,
            PublishReport, ReadReport,
            ViewCare, NameLiaison, NameFollower, KeepCalendar,
            ReadAppeals, HandleAppeals,
            PublishProgramme, SeeProgramme, RunSurvey, SeeSurvey,
            RunJobs, WatchReminders,
            ViewVisits, PlanVisits, SupportVisits,
        ],
        [Role.ResourceCommitteeRecorder] = [ViewUnit, ViewResult, DecideApproval, ViewYear, ViewGroupRanking],
        [Role.KeyAccountManager] = [ViewUnit, ViewCustomers, SeeBars, ReadFile, RemarkRisk, ViewCare, ReadAppeals, DraftAppeals, RunProgramme, SeeProgramme, ViewVisits, PlanVisits],
        [Role.InformationCentre] = [ViewUnit, OpenAccess, ReadAccessLog, WatchMails, KeepCalendar, RunJobs],
        [Role.ArchiveKeeper] = [ViewUnit, ViewCustomers, ReadFile, KeepFile, RemarkRisk, ViewVisits],
        [Role.Inspector] = [ViewUnit, ViewResult, ExportRound, ViewYear, ViewGroupRanking, ExportYear],
        [Role.LeaderInCharge] = [ViewUnit, ViewResult, DecideApproval, ViewYear, ViewGroupRanking, ReadReport, ReadAppeals, DecideGroupAppeals],
        [Role.GeneralManager] = [ViewUnit, ViewResult, DecideApproval, ViewYear, ViewGroupRanking, ReadReport],
    };

    private static readonly Dictionary<CommitteeDuty, GradingAction[]> Duties = new()
    {
        [CommitteeDuty.Leader] = [ViewUnit, ViewCustomers, WatchRound, CastBallot, ViewResult, ProposeForUnit, ViewYear],
        [CommitteeDuty.Member] = [ViewUnit, ViewCustomers, CastBallot, ViewResult, ViewYear],
        [CommitteeDuty.Secretary] =
        [
            ViewUnit, ViewCustomers, OpenRound, WatchRound, RemindMembers, CloseRound, ViewResult, ProposeForUnit, ViewYear, BarCustomer, SeeBars, RunSelfCheck,
        ],
    };

    /// <summary>What a right that the information centre opened gives: finding the customers of exactly that unit, and what it was opened for (002 §6.3.2).</summary>
    private static readonly Dictionary<GradingAction, GradingAction[]> Opened = new()
    {
        [ReadFile] = [ViewCustomers, ReadFile],
        [KeepFile] = [ViewCustomers, ReadFile, KeepFile],
        [ExportFiles] = [ViewCustomers, ReadFile, ExportFiles],
    };

    public static bool Allows(Role role, GradingAction action) => Roles[role].Contains(action);

    public static bool Allows(CommitteeDuty duty, GradingAction action) => Duties[duty].Contains(action);

    /// <summary>Whether a right opened for <paramref name="opened"/> gives the action.</summary>
    public static bool Covers(GradingAction opened, GradingAction action) => Opened.TryGetValue(opened, out var given) && given.Contains(action);

    /// <summary>Everybody may see the unit they work in.</summary>
    public static bool ByBelonging(GradingAction action) => action == ViewUnit;
}
