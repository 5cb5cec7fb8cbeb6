using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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

/// <summary>Why somebody read a file, told from the way taken to it; an export and an opened right carry a reason in words besides.</summary>
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
}

/// <summary>查阅记录 One reading of a file or one export, written once (002 §5.5, A11). It says who, when, what and why; never what stood there.</summary>
[AppendOnly]
public sealed class FileReading
{
    private FileReading()
    {
    }

    public FileReadingId Id { get; private set; }

    public PersonId Person { get; private set; }

    /// <summary>Null for an export of many.</summary>
    public CustomerId? Customer { get; private set; }

    public UnitId Unit { get; private set; }

    public ReadingPurpose Purpose { get; private set; }

    /// <summary>In words, where one is asked for; else empty.</summary>
    public string Reason { get; private set; } = "";

    public DateTime AtUtc { get; private set; }

    internal static FileReading Of(PersonId person, CustomerId? customer, UnitId unit, ReadingPurpose purpose, string reason, DateTime now) =>
        new() { Id = FileReadingId.New(), Person = person, Customer = customer, Unit = unit, Purpose = purpose, Reason = reason, AtUtc = now };
}

internal sealed class FileReadingMapping : IEntityTypeConfiguration<FileReading>
{
    public void Configure(EntityTypeBuilder<FileReading> builder)
    {
        builder.ToTable("FileReadings");
        builder.Property(reading => reading.Id).ValueGeneratedNever();
        builder.Property(reading => reading.Reason).HasMaxLength(1000);
        builder.HasIndex(reading => new { reading.Unit, reading.AtUtc });
        builder.HasIndex(reading => new { reading.Customer, reading.AtUtc });
        builder.HasIndex(reading => new { reading.Person, reading.AtUtc });
    }
}
