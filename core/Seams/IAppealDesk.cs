using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

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

/// <summary>How much of what an appeal takes.</summary>
public static class AppealLimits
{
    /// <summary>Characters of a title.</summary>
    public const int Title = 100;

    /// <summary>Characters of a text.</summary>
    public const int Text = 4000;

    /// <summary>Files of one appeal.</summary>
    public const int Files = 10;

    /// <summary>Bytes of one file.</summary>
    public const long FileBytes = 20L * 1024 * 1024;
}

/// <summary>An appeal as somebody outside the slice of appeals would have it written down.</summary>
/// <param name="Urgent">Sent at once, instead of waiting as a draft for the unit's month (001 §8.1.4).</param>
public sealed record AppealWish(CustomerId Customer, AppealCategory? Category, string? Title, string? Text, bool Urgent);

/// <summary>An appeal as a reader sees it who may.</summary>
/// <param name="CardKind">The card that shows it, with <paramref name="Id"/> as subject.</param>
/// <param name="MayAmend">It is a draft that the reader may change.</param>
/// <param name="MayAttach">The reader may put files to it.</param>
/// <param name="Version">Grows with every change.</param>
public sealed record AppealSight(
    long Id, string CardKind, AppealCategory Category, AppealState State, bool Urgent, string Title, string Text, IReadOnlyList<(string Name, long Size)> Files,
    bool MayAmend, bool MayAttach, int Version);

/// <summary>What a person may do with appeals of a unit.</summary>
public readonly record struct AppealChances(bool Read, bool Draft, bool Raise);

/// <summary>A file as it stands with an appeal; <paramref name="Already"/> when the same one stood there before.</summary>
public sealed record AttachedFile(string Name, bool Already);

/// <summary>Writes a prepared appeal in the caller's transaction and answers its id.</summary>
public delegate Task<Result<long>> StageAppeal();

/// <summary>诉求 Appeals for those who write them down from elsewhere; implemented by Appeals, which checks every right.</summary>
public interface IAppealDesk
{
    /// <summary>Checks rights and words; what it answers is then staged by the caller. Refused as writing an appeal on a card is.</summary>
    Task<Result<StageAppeal>> PrepareAsync(PersonId actor, AppealWish wish, CancellationToken cancellation);

    /// <summary>Changes a draft that is still at <paramref name="version"/>, and sends it when it became urgent; false when it is at another version. The customer stays.</summary>
    Task<Result<bool>> AmendAsync(PersonId actor, long appeal, int version, AppealWish wish, CancellationToken cancellation);

    /// <summary>Puts a file to an appeal, never whole in memory. Putting the same there again changes nothing.</summary>
    /// <param name="length">Bytes as announced, or null.</param>
    Task<Result<AttachedFile>> AttachAsync(PersonId actor, long appeal, string? name, long? length, Stream content, CancellationToken cancellation);

    /// <summary>False for a draft that was thrown away. Knows no rights.</summary>
    Task<bool> StandsAsync(long appeal, CancellationToken cancellation);

    /// <summary>Those of the appeals that the reader may see.</summary>
    Task<IReadOnlyDictionary<long, AppealSight>> SeenAsync(PersonId reader, IReadOnlyCollection<long> appeals, CancellationToken cancellation);

    /// <summary>How many appeals of each customer are open. Knows no rights.</summary>
    Task<IReadOnlyDictionary<CustomerId, int>> OpenAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation);

    /// <summary>What the person may do, by role or as the acting liaison.</summary>
    Task<AppealChances> ChancesAsync(PersonId person, UnitId unit, CancellationToken cancellation);
}
