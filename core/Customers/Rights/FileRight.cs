using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>Id of a right on files that was asked for.</summary>
public readonly record struct FileRightId(long Value) : ITypedId<FileRightId>
{
    public static FileRightId From(long value) => new(value);

    public static FileRightId New() => new(RandomId.Next());
}

/// <summary>Where a right stands.</summary>
public enum FileRightState
{
    /// <summary>待开通 The unit asked; the information centre has not decided.</summary>
    Asked,

    /// <summary>已开通 Opened; in force from its first to its last day.</summary>
    Open,

    /// <summary>已退回 Declined.</summary>
    Declined,

    /// <summary>已注销 Closed before its last day, or ended.</summary>
    Closed,
}

/// <summary>Why a right is no longer open.</summary>
public enum RightEnd
{
    /// <summary>到期 Its last day is over.</summary>
    PeriodOver,

    /// <summary>单位或信息技术中心注销 The unit or the information centre closed it.</summary>
    Withdrawn,

    /// <summary>离职 The person left.</summary>
    Left,

    /// <summary>退休 The person retired.</summary>
    Retired,

    /// <summary>调离 The person moved to another unit or post.</summary>
    Moved,
}

/// <summary>
/// 查询权限 A right on the files of one unit, for one person and a period: asked for by the unit, opened by the information centre (002 §6.3.1,
/// §6.3.2), closed the same day when the person leaves, moves or retires (§6.3.4). Never extended: for longer, it is asked for anew.
/// </summary>
[NeverDeleted]
public sealed class FileRight
{
    private FileRight()
    {
    }

    public FileRightId Id { get; private set; }

    /// <summary>Who is to have it.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Unit of the person when it was asked for.</summary>
    public UnitId Belonged { get; private set; }

    /// <summary>Whose files; this unit's alone.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>One of <see cref="RequestRight.Offered"/>.</summary>
    public GradingAction Action { get; private set; }

    /// <summary>First day, Asia/Shanghai.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, Asia/Shanghai.</summary>
    public DateOnly Until { get; private set; }

    public string Reason { get; private set; } = "";

    public PersonId AskedBy { get; private set; }

    public DateTime AskedUtc { get; private set; }

    public FileRightState State { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public DateTime? DecidedUtc { get; private set; }

    public RightEnd? End { get; private set; }

    /// <summary>Null where it ended by itself.</summary>
    public PersonId? ClosedBy { get; private set; }

    public DateTime? ClosedUtc { get; private set; }

    /// <summary>Why it was declined or closed, in words; may be empty.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public bool InForceOn(DateOnly day) => State == FileRightState.Open && From <= day && day <= Until;

    internal static FileRight Ask(RightRequest request, PersonCard person, string reason, DateTime now) => new()
    {
        Id = FileRightId.New(),
        Person = person.Id,
        Belonged = person.Unit,
        Unit = request.Unit,
        Action = request.Action,
        From = request.From!.Value,
        Until = request.Until!.Value,
        Reason = reason,
        AskedBy = request.Actor,
        AskedUtc = now,
    };

    internal void Open(PersonId by, DateTime now) => Decide(FileRightState.Open, by, now);

    internal void Decline(PersonId by, string answer, DateTime now)
    {
        Decide(FileRightState.Declined, by, now);
        Answer = answer;
    }

    internal void Close(RightEnd end, PersonId? by, string answer, DateTime now)
    {
        if (State is not (FileRightState.Open or FileRightState.Asked))
        {
            throw new InvalidOperationException($"right {Id.Value} is {State}");
        }

        (State, End, ClosedBy, ClosedUtc, Answer) = (FileRightState.Closed, end, by, now, answer);
        Version++;
    }

    private void Decide(FileRightState to, PersonId by, DateTime now)
    {
        if (State != FileRightState.Asked)
        {
            throw new InvalidOperationException($"right {Id.Value} is {State}");
        }

        (State, DecidedBy, DecidedUtc) = (to, by, now);
        Version++;
    }
}

internal sealed class FileRightMapping : IEntityTypeConfiguration<FileRight>
{
    public void Configure(EntityTypeBuilder<FileRight> builder)
    {
        builder.ToTable("FileRights");
        builder.Property(right => right.Id).ValueGeneratedNever();
        builder.Property(right => right.Reason).HasMaxLength(RequestRight.LongestReason);
        builder.Property(right => right.Answer).HasMaxLength(RequestRight.LongestReason);
        builder.Property(right => right.Version).IsConcurrencyToken();
        builder.HasIndex(right => new { right.Person, right.Unit, right.State });
        builder.HasIndex(right => new { right.State, right.Until });
        builder.HasIndex(right => new { right.Unit, right.AskedUtc });
    }
}
