using TeamsGrading.Core.Seams;
using static TeamsGrading.Core.Seams.GradingAction;

namespace TeamsGrading.Core.Organization;

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>The unit in which the role is held, and units below it; for headquarters that is the whole tree.</summary>
    OwnTree,
}

/// <summary>
/// Role × action, as data: the whole of who may do what. A role's reach starts at the unit in which it is held. Committee duties are
/// held in the committee's unit. What is not in the table is not allowed.
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

    public static Reach Of(Role role, GradingAction action) => Roles[role].Contains(action) ? Reach.OwnTree : Reach.None;

    public static Reach Of(CommitteeDuty duty, GradingAction action) => Duties[duty].Contains(action) ? Reach.OwnTree : Reach.None;

    /// <summary>Everybody may see the unit they work in.</summary>
    public static bool ByBelonging(GradingAction action) => action == ViewUnit;
}
