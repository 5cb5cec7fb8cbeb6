using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Reading;

/// <summary>Id of a line of the access log.</summary>
public readonly record struct FileReadingId(long Value) : ITypedId<FileReadingId>
{
    public static FileReadingId From(long value) => new(value);

    public static FileReadingId New() => new(RandomId.Next());
}

/// <summary>
/// Why somebody read a file, told from the way taken to it; an export and an opened right carry a reason in words besides. What was done to
/// rights stands in the same log, so that it alone tells who could read what when.
/// </summary>
public enum ReadingPurpose
{
    /// <summary>维护 Filling in or confirming.</summary>
    Upkeep,

    /// <summary>查询 Looking a customer up.</summary>
    Enquiry,

    /// <summary>检查 Headquarters' or the unit's check.</summary>
    Check,

    /// <summary>评级 Rating, standards, lists, bars.</summary>
    Rating,

    /// <summary>服务 Visits, appeals, service.</summary>
    Care,

    /// <summary>导出 Taken out as a file.</summary>
    Export,

    /// <summary>下载原件 An original was downloaded.</summary>
    Original,

    /// <summary>申请权限 A unit asked for a right.</summary>
    RightAsked,

    /// <summary>开通权限 The information centre opened a right.</summary>
    RightOpened,

    /// <summary>退回申请 The information centre declined a request.</summary>
    RightDeclined,

    /// <summary>注销权限 A right was closed, or came to its end.</summary>
    RightClosed,

    /// <summary>人员变动 A person left, retired or moved (002 §6.3.4).</summary>
    PersonGone,
}

/// <summary>
/// 查阅记录 One reading of a file, one export or one change of a right, written once (002 §5.5, A11). It says who, when, what and why; never what
/// stood there. Lines of a unit and year are one hash chain, see <see cref="AccessChain"/>.
/// </summary>
[AppendOnly]
public sealed class FileReading
{
    private FileReading()
    {
    }

    public FileReadingId Id { get; private set; }

    /// <summary>Whose files it is about; begins the chain with <see cref="Year"/>.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>Year of the line, Asia/Shanghai.</summary>
    public int Year { get; private set; }

    /// <summary>Place in the chain of the unit and year, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Who did it; id 0 where the program did it by itself.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Null for an export of many, and for what was done to rights.</summary>
    public CustomerId? Customer { get; private set; }

    /// <summary>Whose right it is about; null for readings.</summary>
    public PersonId? About { get; private set; }

    /// <summary>The opened right by which the person read, or the one it is about; null when the person's role gives the right.</summary>
    public FileRightId? Right { get; private set; }

    public ReadingPurpose Purpose { get; private set; }

    /// <summary>In words, where one is asked for; for a reading by an opened right the reason of that right; else empty.</summary>
    public string Reason { get; private set; } = "";

    public DateTime AtUtc { get; private set; }

    /// <summary><see cref="Hash"/> of the line before, or of the root of the chain.</summary>
    public string Previous { get; private set; } = "";

    public string Hash { get; private set; } = "";

    internal static FileReading Of(NewReading what, int year, int number, string previous, DateTime now)
    {
        var reading = new FileReading
        {
            Id = FileReadingId.New(),
            Unit = what.Unit,
            Year = year,
            Number = number,
            Person = what.Person,
            Customer = what.Customer,
            About = what.About,
            Right = what.Right,
            Purpose = what.Purpose,
            Reason = what.Reason,
            AtUtc = now,
            Previous = previous,
        };
        reading.Hash = reading.ComputeHash();
        return reading;
    }

    /// <summary>SHA-256 over everything but the id; the reason, the one free text, stands last.</summary>
    internal string ComputeHash() => Canon.Hash(FormattableString.Invariant(
        $"{Number}\n{Previous}\n{Unit.Value}\n{Year}\n{Person.Value}\n{Customer?.Value}\n{About?.Value}\n{Right?.Value}\n{Purpose}\n{AtUtc.Ticks}\n{Reason}"));
}

/// <summary>A line before it is put into its chain.</summary>
internal sealed record NewReading(
    PersonId Person, CustomerId? Customer, UnitId Unit, ReadingPurpose Purpose, string Reason, PersonId? About = null, FileRightId? Right = null);

internal sealed class FileReadingMapping : IEntityTypeConfiguration<FileReading>
{
    public void Configure(EntityTypeBuilder<FileReading> builder)
    {
        builder.ToTable("FileReadings");
        builder.Property(reading => reading.Id).ValueGeneratedNever();
        builder.Property(reading => reading.Reason).HasMaxLength(AccessLog.LongestReason);
        builder.Property(reading => reading.Previous).HasMaxLength(64);
        builder.Property(reading => reading.Hash).HasMaxLength(64);
        builder.HasIndex(reading => new { reading.Unit, reading.Year, reading.Number }).IsUnique();
        builder.HasIndex(reading => reading.AtUtc);
        builder.HasIndex(reading => new { reading.Customer, reading.AtUtc });
        builder.HasIndex(reading => new { reading.Person, reading.AtUtc });
        builder.HasIndex(reading => new { reading.About, reading.AtUtc });
    }
}
