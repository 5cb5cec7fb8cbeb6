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
        [Role.Liaison] = [ViewUnit, ViewCustomers, ViewResult],
        [Role.UnitManager] = [ViewUnit, ViewCustomers, ViewResult, WatchRound],
        [Role.PartyRecorder] = [ViewUnit, ViewResult],
        [Role.HeadquartersOfficer] = [ViewUnit, ViewCustomers, ImportWorkbook, WatchRound, ViewResult],
        [Role.ResourceCommitteeRecorder] = [ViewUnit, ViewResult],
        [Role.KeyAccountManager] = [ViewUnit, ViewCustomers],
        [Role.InformationCentre] = [ViewUnit],
        [Role.ArchiveKeeper] = [ViewUnit, ViewCustomers],
        [Role.Inspector] = [ViewUnit, ViewResult, ExportRound],
    };

    private static readonly Dictionary<CommitteeDuty, GradingAction[]> Duties = new()
    {
        [CommitteeDuty.Leader] = [ViewUnit, ViewCustomers, WatchRound, CastBallot, ViewResult],
        [CommitteeDuty.Member] = [ViewUnit, ViewCustomers, CastBallot, ViewResult],
        [CommitteeDuty.Secretary] = [ViewUnit, ViewCustomers, OpenRound, WatchRound, RemindMembers, CloseRound, ViewResult],
    };

    public static bool Allows(Role role, GradingAction action) => Roles[role].Contains(action);

    public static bool Allows(CommitteeDuty duty, GradingAction action) => Duties[duty].Contains(action);

    /// <summary>Everybody may see the unit they work in.</summary>
    public static bool ByBelonging(GradingAction action) => action == ViewUnit;
}
