using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>What of a file falls due by itself (002 §6.2.1): its four sections, and the monthly figures.</summary>
public enum UpkeepPart
{
    /// <summary>客户基本信息.</summary>
    Basics,

    /// <summary>与海油合作情况.</summary>
    Cooperation,

    /// <summary>合同执行情况.</summary>
    Execution,

    /// <summary>客户访谈情况.</summary>
    Interviews,

    /// <summary>提气量、价: figures of a month, whatever the customer's standing.</summary>
    Volumes,
}

/// <summary>Why a part is due.</summary>
public enum UpkeepCause
{
    /// <summary>更新周期 The cycle of the customer's standing.</summary>
    Cycle,

    /// <summary>§6.2.1 a.</summary>
    NewCustomer,

    /// <summary>§6.2.1 b.</summary>
    FurtherContract,

    /// <summary>§6.2.1 c.</summary>
    RatingFinal,

    /// <summary>§6.2.1 d.</summary>
    Visit,

    /// <summary>§6.2.1 e.</summary>
    BasicsChanged,
}

/// <summary>How a part was brought up to date.</summary>
public enum UpkeepDone
{
    /// <summary>更新 Something was saved in it.</summary>
    Saved,

    /// <summary>确认无变化 Confirmed unchanged.</summary>
    Confirmed,
}

/// <summary>Which parts are meant.</summary>
public static class UpkeepParts
{
    /// <summary>The four sections, in the order of a file.</summary>
    public static IReadOnlyList<UpkeepPart> Sections { get; } = [UpkeepPart.Basics, UpkeepPart.Cooperation, UpkeepPart.Execution, UpkeepPart.Interviews];

    public static UpkeepPart Of(FileSection section) => section switch
    {
        FileSection.Basics => UpkeepPart.Basics,
        FileSection.Cooperation => UpkeepPart.Cooperation,
        FileSection.Execution => UpkeepPart.Execution,
        FileSection.Interviews => UpkeepPart.Interviews,
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, null),
    };

    /// <summary>The parts that an event makes due at once.</summary>
    public static IReadOnlyList<UpkeepPart> Of(FileEvent what) => what switch
    {
        FileEvent.NewCustomer or FileEvent.RatingFinal or FileEvent.BasicsChanged => [UpkeepPart.Basics, UpkeepPart.Cooperation, UpkeepPart.Execution],
        FileEvent.FurtherContract => [UpkeepPart.Cooperation, UpkeepPart.Execution],
        FileEvent.Visit => [UpkeepPart.Interviews],
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    public static UpkeepCause CauseOf(FileEvent what) => what switch
    {
        FileEvent.NewCustomer => UpkeepCause.NewCustomer,
        FileEvent.FurtherContract => UpkeepCause.FurtherContract,
        FileEvent.RatingFinal => UpkeepCause.RatingFinal,
        FileEvent.Visit => UpkeepCause.Visit,
        FileEvent.BasicsChanged => UpkeepCause.BasicsChanged,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
