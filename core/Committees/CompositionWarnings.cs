using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Committees;

/// <summary>What a committee should usually have (000 §7.1.2: 'as a rule') and this one seems not to have.</summary>
public enum CompositionWarning
{
    /// <summary>No 组长.</summary>
    LeaderMissing,

    /// <summary>More than one 组长.</summary>
    SeveralLeaders,

    /// <summary>No 所属单位总经理.</summary>
    GeneralManagerMissing,

    /// <summary>No 分管副总经理.</summary>
    DeputyMissing,

    /// <summary>No 部门负责人.</summary>
    DepartmentHeadMissing,

    /// <summary>Nobody from 市场销售 or 客户管理.</summary>
    SalesStaffMissing,

    /// <summary>No 秘书: nobody could open a round.</summary>
    SecretaryMissing,
}

/// <summary>
/// Judges by the positions on record, which are free text: a guess that warns and never blocks. Only voting members count as the members of
/// 000 §7.1.2.
/// </summary>
public static class CompositionWarnings
{
    private static readonly string[] Manager = ["总经理", "general manager", "managing director"];
    private static readonly string[] Deputy = ["副总", "分管", "deputy", "vice"];
    private static readonly string[] Aide = ["助理", "秘书", "assistant", "secretary"];
    private static readonly string[] Head = ["主任", "部长", "处长", "科长", "部门经理", "部经理", "中心经理", "负责人", "head", "director", "manager"];
    private static readonly string[] Sales = ["销售", "市场", "营销", "客户", "商务", "sales", "market", "customer", "account", "commercial"];

    /// <param name="position">The person's position as the personnel data says.</param>
    public static IReadOnlyList<CompositionWarning> Of(IReadOnlyCollection<CommitteeSeat> seats, Func<PersonId, string> position)
    {
        var voters = seats.Where(seat => seat.Duty != CommitteeDuty.Secretary).Select(seat => position(seat.Person)).ToList();
        var leaders = seats.Count(seat => seat.Duty == CommitteeDuty.Leader);
        var warnings = new List<CompositionWarning>();
        void Warn(bool lacks, CompositionWarning warning)
        {
            if (lacks)
            {
                warnings.Add(warning);
            }
        }

        Warn(leaders == 0, CompositionWarning.LeaderMissing);
        Warn(leaders > 1, CompositionWarning.SeveralLeaders);
        Warn(!voters.Exists(IsGeneralManager), CompositionWarning.GeneralManagerMissing);
        Warn(!voters.Exists(IsDeputy), CompositionWarning.DeputyMissing);
        Warn(!voters.Exists(IsHead), CompositionWarning.DepartmentHeadMissing);
        Warn(!voters.Exists(IsSales), CompositionWarning.SalesStaffMissing);
        Warn(seats.All(seat => seat.Duty != CommitteeDuty.Secretary), CompositionWarning.SecretaryMissing);
        return warnings;
    }

    private static bool IsGeneralManager(string position) => Has(position, Manager) && !Has(position, Deputy) && !Has(position, Aide);

    private static bool IsDeputy(string position) =>
        (Has(position, ["副总", "分管"]) || (Has(position, Manager.Append("president")) && Has(position, Deputy))) && !Has(position, Aide);

    private static bool IsHead(string position) => Has(position, Head) && !IsGeneralManager(position) && !IsDeputy(position) && !Has(position, Aide);

    /// <summary>Also the head of such a department: the clause asks for people who do this work, not for their rank.</summary>
    private static bool IsSales(string position) => Has(position, Sales);

    private static bool Has(string position, IEnumerable<string> words) => words.Any(word => position.Contains(word, StringComparison.OrdinalIgnoreCase));
}
