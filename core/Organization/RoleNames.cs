namespace TeamsGrading.Core.Organization;

/// <summary>Roles as workbooks name them.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<Role, string> Chinese = new()
    {
        [Role.Liaison] = "联系人",
        [Role.UnitManager] = "单位经理",
        [Role.PartyRecorder] = "党组织经办人",
        [Role.HeadquartersOfficer] = "总部专员",
        [Role.ResourceCommitteeRecorder] = "资委会经办人",
        [Role.KeyAccountManager] = "大客户经理",
        [Role.InformationCentre] = "信息技术中心",
        [Role.ArchiveKeeper] = "档案专人",
        [Role.Inspector] = "检查人员",
        [Role.LeaderInCharge] = "分管领导",
        [Role.GeneralManager] = "集团总经理",
    };

    /// <summary>By the Chinese name or the English one, which may have spaces.</summary>
    public static Role? Read(string written)
    {
        var bare = written.Replace(" ", "");
        foreach (var (role, name) in Chinese)
        {
            if (bare == name || bare.Equals(role.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return role;
            }
        }

        return null;
    }

    public static string Write(IEnumerable<Role> roles) => string.Join("; ", roles.Order().Select(role => Chinese[role]));
}
