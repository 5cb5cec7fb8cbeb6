using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>What an item of a check is about.</summary>
public enum FileCheckTopic
{
    /// <summary>One customer's file.</summary>
    File,

    /// <summary>提气量、价 Volumes and prices of all customers of the unit.</summary>
    Volumes,

    /// <summary>All files of the unit.</summary>
    Whole,
}

/// <summary>Something to be judged in a check: how it stood when the check was gathered, and what headquarters says of it.</summary>
public sealed class FileCheckItem
{
    /// <summary>Longest list of codes that is kept.</summary>
    internal const int LongestCodes = 1000;

    private FileCheckItem()
    {
    }

    public long Id { get; private set; }

    public FileCheckId Check { get; private set; }

    public UnitId Unit { get; private set; }

    public FileCheckTopic Topic { get; private set; }

    /// <summary>Null when it is about many.</summary>
    public CustomerId? Customer { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public bool HasFile { get; private set; }

    /// <summary>Completeness of the file, 0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>Required values that are missing.</summary>
    public int Missing { get; private set; }

    /// <summary>Parts whose update is late, by commas.</summary>
    public string LateParts { get; private set; } = "";

    /// <summary>Customers of whom something is wanting.</summary>
    public int Concerned { get; private set; }

    /// <summary>Customers that were looked at.</summary>
    public int All { get; private set; }

    /// <summary>Codes of the first of those concerned.</summary>
    public string Codes { get; private set; } = "";

    public CheckVerdict Verdict { get; private set; }

    public PersonId? By { get; private set; }

    public DateTime? AtUtc { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Nothing is wanting as far as the records say.</summary>
    public bool IsSound => Topic == FileCheckTopic.File ? HasFile && Percent == 100 && LateParts.Length == 0 : Concerned == 0;

    internal static FileCheckItem Of(FileCheckId check, UnitId unit, FileState state) => new()
    {
        Id = RandomId.Next(),
        Check = check,
        Unit = unit,
        Topic = FileCheckTopic.File,
        Customer = state.Customer.Id,
        Code = state.Customer.Code,
        Name = state.Customer.Name,
        HasFile = state.HasFile,
        Percent = state.Percent,
        Missing = state.Missing.Count,
        LateParts = string.Join(',', state.LateParts),
        All = 1,
    };

    internal static FileCheckItem Of(FileCheckId check, UnitId unit, FileCheckTopic topic, int all, int concerned, IEnumerable<string> codes)
    {
        var kept = string.Join(' ', codes);
        return new FileCheckItem
        {
            Id = RandomId.Next(),
            Check = check,
            Unit = unit,
            Topic = topic,
            All = all,
            Concerned = concerned,
            Codes = kept.Length <= LongestCodes ? kept : kept[..kept.LastIndexOf(' ', LongestCodes)],
        };
    }

    /// <exception cref="InvalidOperationException">Judged before.</exception>
    internal void Judge(CheckVerdict verdict, PersonId by, DateTime now)
    {
        if (Verdict != CheckVerdict.Open)
        {
            throw new InvalidOperationException($"item {Id} is judged");
        }

        (Verdict, By, AtUtc) = (verdict, by, now);
        Version++;
    }
}

internal sealed class FileCheckItemMapping : IEntityTypeConfiguration<FileCheckItem>
{
    public void Configure(EntityTypeBuilder<FileCheckItem> builder)
    {
        builder.ToTable("FileCheckItems");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Codes).HasMaxLength(FileCheckItem.LongestCodes);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.Ignore(item => item.IsSound);
        builder.HasIndex(item => new { item.Check, item.Unit });
    }
}
