namespace TeamsGrading.Core.Organization;

/// <summary>Roles of the product; what each may do is <see cref="AccessTable"/>. Committee duties count as roles beside these.</summary>
public enum Role
{
    /// <summary>所属单位联系人.</summary>
    Liaison,

    /// <summary>所属单位总经理 or 分管副总.</summary>
    UnitManager,

    /// <summary>党组织审批经办人 records resolutions of the unit's party organisation, in headquarters of the market department's.</summary>
    PartyRecorder,

    /// <summary>资源与市场部 officer of headquarters.</summary>
    HeadquartersOfficer,

    /// <summary>资委会 recorder.</summary>
    ResourceCommitteeRecorder,

    /// <summary>大客户经理.</summary>
    KeyAccountManager,

    /// <summary>信息技术中心 ITC.</summary>
    InformationCentre,

    /// <summary>档案专人.</summary>
    ArchiveKeeper,

    /// <summary>检查人员 inspects archived rounds with their per-cell answers.</summary>
    Inspector,

    /// <summary>气电集团分管领导 decides rule versions first (000 §6.3).</summary>
    LeaderInCharge,

    /// <summary>气电集团总经理 decides rule versions last (000 §6.3).</summary>
    GeneralManager,
}
