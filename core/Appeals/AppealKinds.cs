using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals;

/// <summary>Id of a 诉求 appeal.</summary>
public readonly record struct AppealId(long Value) : ITypedId<AppealId>
{
    public static AppealId From(long value) => new(value);

    public static AppealId New() => new(RandomId.Next());

    /// <summary>By number, as the database sorts; for walking through many in portions.</summary>
    public static bool operator >(AppealId left, AppealId right) => left.Value > right.Value;

    /// <summary>By number, as the database sorts.</summary>
    public static bool operator <(AppealId left, AppealId right) => left.Value < right.Value;
}

/// <summary>诉求类别 What an appeal is about, in the order of 001 §8.1.1.</summary>
public enum AppealCategory
{
    /// <summary>（1）全国性天然气产品及服务方案执行情况.</summary>
    NationalExecution,

    /// <summary>（2）对全国性产品或服务的反馈意见与建议.</summary>
    NationalFeedback,

    /// <summary>（3）来访或拜访协商事项的跟踪进展情况.</summary>
    VisitProgress,

    /// <summary>（4）需总部支持的合作诉求或需总部出面的合作机会.</summary>
    HeadquartersSupport,

    /// <summary>（5）在合同签订、执行方面出现的重大问题、风险或隐患.</summary>
    ContractRisk,

    /// <summary>（6）与我方购销合作中存在的重大纠纷或隐患.</summary>
    TradeDispute,

    /// <summary>（7）面临的重大经营或财务风险.</summary>
    OperatingRisk,

    /// <summary>（8）地方政府层面可能对我方客户管理与服务造成影响的重要情况.</summary>
    LocalGovernment,

    /// <summary>（9）其他与战略客户管理服务相关的重要事项.</summary>
    Other,
}

/// <summary>Where an appeal stands, and with it who owes the next step.</summary>
public enum AppealState
{
    /// <summary>草稿 Written down, not sent.</summary>
    Draft,

    /// <summary>A VIP customer's: the unit answers itself (001 §8.1.2).</summary>
    WithUnit,

    /// <summary>Headquarters sorts and answers it.</summary>
    WithHeadquarters,

    /// <summary>Headquarters asked the reporting unit; the clock pauses.</summary>
    AskedBack,

    /// <summary>Sent up to the group; the leader in charge decides.</summary>
    AtGroup,

    /// <summary>Answered; the unit has the last word.</summary>
    Answered,

    /// <summary>Closed by the unit's word.</summary>
    Closed,

    /// <summary>Taken back by the unit.</summary>
    Withdrawn,
}

/// <summary>A step in the history of an appeal.</summary>
public enum AppealStepKind
{
    /// <summary>Sent.</summary>
    Raised,

    /// <summary>The unit handed a VIP customer's appeal to headquarters.</summary>
    Escalated,

    /// <summary>Headquarters corrected the category.</summary>
    Sorted,

    /// <summary>Headquarters named who handles it.</summary>
    Assigned,

    /// <summary>Headquarters asked the unit.</summary>
    AskedBack,

    /// <summary>The unit said what was missing.</summary>
    Supplied,

    /// <summary>Headquarters sent it up to the group.</summary>
    SentUp,

    /// <summary>The leader in charge decided.</summary>
    Decided,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>The unit was not content.</summary>
    Reopened,

    /// <summary>The unit closed it.</summary>
    Closed,

    /// <summary>The unit took it back.</summary>
    Withdrawn,

    /// <summary>A file was attached.</summary>
    Attached,

    /// <summary>The answer is due soon.</summary>
    Warned,

    /// <summary>The answer is late; stays visible for ever.</summary>
    Breached,

    /// <summary>It went to somebody else, because who had it left or was replaced.</summary>
    PassedOn,
}

/// <summary>Why a unit hands a VIP customer's appeal to headquarters (001 §8.1.2).</summary>
public enum EscalationReason
{
    /// <summary>难以自行解决.</summary>
    CannotSolve,

    /// <summary>可能形成重大风险.</summary>
    MajorRisk,
}

/// <summary>Kinds of cards and mails.</summary>
public static class AppealCards
{
    /// <summary>One appeal; subject is its id.</summary>
    public const string Appeal = "appeal";

    /// <summary>A unit's month; subject is the id of the unit's return, or the month (yyyymm) for the reader's own unit.</summary>
    public const string Month = "appeals.month";

    /// <summary>Mail: an urgent appeal came in; subject is the appeal.</summary>
    public const string UrgentMail = "appeal.urgent";

    /// <summary>Mail: an appeal waits for the reader; subject is the appeal.</summary>
    public const string TurnMail = "appeal.turn";
}

/// <param name="AnswerWorkingDays">Working days within which headquarters answers.</param>
/// <param name="UrgentWorkingDays">Working days within which an urgent one is answered.</param>
/// <param name="VipWorkingDays">Working days within which a unit answers its VIP customer.</param>
/// <param name="WarnWorkingDays">Working days before the due day on which is warned.</param>
public sealed record AppealSettings(int AnswerWorkingDays = 10, int UrgentWorkingDays = 2, int VipWorkingDays = 5, int WarnWorkingDays = 2)
{
    /// <summary>Working days allowed for an answer.</summary>
    internal int DaysOf(bool urgent, bool ofTheUnit) => urgent ? UrgentWorkingDays : ofTheUnit ? VipWorkingDays : AnswerWorkingDays;

    /// <summary>Largest attachment.</summary>
    public const long MostFileBytes = 20L * 1024 * 1024;

    /// <summary>Day of the month by which a unit reports (001 §8.1.4).</summary>
    public const int DueDay = 28;
}
