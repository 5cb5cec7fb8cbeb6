using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo;

/// <summary>A unit of the demo group. <paramref name="Sales"/> is last year's total in 亿方: classes A, B and C of 000 annex 3.</summary>
internal sealed record DemoUnit(string Code, string Name, decimal? Sales);

/// <summary>A person of the demo group. <paramref name="Number"/> is the employee number and the end of the Entra object id.</summary>
internal sealed record DemoPerson(string Number, string Name, string Unit, string Position, Role[] Roles, CommitteeDuty? Duty = null, string Locale = "zh-CN")
{
    /// <summary>Made-up object id, the same on every machine, so that a local Teams client can be set up for this person.</summary>
    public Guid ObjectId => Guid.Parse($"00000000-0000-0000-0000-{Number.PadLeft(12, '0')}");

    public string Mail => $"u{Number}@example.com";
}

/// <summary>Headquarters, three units, and who works there; two committees, of seven and of five.</summary>
internal static class DemoPeople
{
    public static readonly DemoUnit[] Units =
    [
        new("HQ", "气电集团总部", null),
        new("HN", "华南销售公司", 62.4m),
        new("HD", "华东销售公司", 41.5m),
        new("QN", "琼南销售公司", 18.3m),
    ];

    public static readonly DemoPerson[] All =
    [
        new("10", "林致远", "HQ", "资源与市场部总经理", [Role.HeadquartersOfficer]),
        new("11", "顾清扬", "HQ", "资源与市场部客户管理岗", [Role.HeadquartersOfficer]),
        new("12", "Grace Yuan", "HQ", "Resources and Markets, analyst", [Role.HeadquartersOfficer], Locale: "en"),
        new("13", "贺敏", "HQ", "资委会秘书", [Role.ResourceCommitteeRecorder]),
        new("14", "石磊", "HQ", "信息技术中心工程师", [Role.InformationCentre]),
        new("15", "鲁正", "HQ", "审计部检查员", [Role.Inspector]),
        new("16", "方远", "HQ", "分管市场副总经理", [Role.LeaderInCharge]),
        new("17", "程国安", "HQ", "总经理", [Role.GeneralManager]),
        new("18", "叶青", "HQ", "资源与市场部党支部", [Role.PartyRecorder]),

        new("20", "陈一", "QN", "总经理", [Role.UnitManager], CommitteeDuty.Leader),
        new("21", "王立新", "QN", "副总经理（分管市场）", [Role.UnitManager], CommitteeDuty.Member),
        new("22", "李静", "QN", "市场部经理", [Role.Liaison], CommitteeDuty.Member),
        new("23", "赵海波", "QN", "市场销售主管", [Role.KeyAccountManager], CommitteeDuty.Member),
        new("24", "Chen Mei", "QN", "Customer care lead", [Role.ArchiveKeeper], CommitteeDuty.Member, "en"),
        new("25", "孙晓", "QN", "评级工作小组秘书", [], CommitteeDuty.Secretary),
        new("26", "何伟", "QN", "党委办公室", [Role.PartyRecorder]),

        new("30", "周启明", "HN", "总经理", [Role.UnitManager], CommitteeDuty.Leader),
        new("31", "吴国栋", "HN", "副总经理（分管市场）", [Role.UnitManager], CommitteeDuty.Member),
        new("32", "郑慧敏", "HN", "市场部经理", [Role.Liaison], CommitteeDuty.Member),
        new("33", "冯建军", "HN", "资源部经理", [], CommitteeDuty.Member),
        new("34", "褚文静", "HN", "市场销售主管", [Role.KeyAccountManager], CommitteeDuty.Member),
        new("35", "卫东", "HN", "客户管理主管", [Role.ArchiveKeeper], CommitteeDuty.Member),
        new("36", "David Jiang", "HN", "LNG sales lead", [], CommitteeDuty.Member, "en"),
        new("37", "沈雨桐", "HN", "评级工作小组秘书", [], CommitteeDuty.Secretary),
        new("38", "韩志强", "HN", "党委办公室", [Role.PartyRecorder]),

        new("40", "杨帆", "HD", "总经理", [Role.UnitManager]),
        new("41", "朱琳", "HD", "市场部经理", [Role.Liaison]),
        new("42", "秦岚", "HD", "档案专人", [Role.ArchiveKeeper]),
        new("43", "许航", "HD", "党委办公室", [Role.PartyRecorder]),
        new("44", "尤嘉", "HD", "副总经理（分管市场）", [Role.UnitManager]),
        new("45", "俞兰", "HD", "市场销售主管", [Role.KeyAccountManager]),
        new("46", "柳青", "HD", "市场部综合岗", []),
    ];

    /// <summary>The manager of a unit is who leads it; everybody there reports to that person, who reports to headquarters.</summary>
    public static string? ManagerOf(DemoPerson person) => person.Number switch
    {
        "17" => null,
        "16" => "17",
        "10" => "16",
        "20" or "30" or "40" => "10",
        _ => person.Unit switch { "HQ" => "10", "QN" => "20", "HN" => "30", _ => "40" },
    };
}
