using TeamsGrading.Core.Seams;
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
    public const long MostFileBytes = AppealLimits.FileBytes;
}
