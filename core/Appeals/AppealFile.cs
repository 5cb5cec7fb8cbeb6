using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals;

/// <summary>Id of a file of an appeal.</summary>
public readonly record struct AppealFileId(long Value) : ITypedId<AppealFileId>
{
    public static AppealFileId From(long value) => new(value);

    public static AppealFileId New() => new(RandomId.Next());
}

/// <summary>附件 A file that belongs to an appeal: name and hash here, the bytes in the store. Taken out of a draft only; never deleted.</summary>
[NeverDeleted]
public sealed class AppealFile
{
    public const int LongestName = 200;

    private AppealFile()
    {
    }

    public AppealFileId Id { get; private set; }

    public AppealId Appeal { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public FileType Type { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>Appeal and hash while it stands; unique: the same file is not attached twice.</summary>
    public string? StandingKey { get; private set; }

    internal static AppealFile Of(AppealId appeal, string name, KeptFile file, PersonId by, DateTime now) => new()
    {
        Id = AppealFileId.New(),
        Appeal = appeal,
        Name = name,
        Hash = file.Hash,
        Type = file.Type,
        Size = file.Size,
        By = by,
        AtUtc = now,
        StandingKey = KeyOf(appeal, file.Hash),
    };

    internal static string KeyOf(AppealId appeal, string hash) => string.Create(null, $"{appeal.Value}:{hash}");

    internal void TakeOut() => StandingKey = null;
}

internal sealed class AppealFileMapping : IEntityTypeConfiguration<AppealFile>
{
    public void Configure(EntityTypeBuilder<AppealFile> builder)
    {
        builder.ToTable("AppealFiles");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(AppealFile.LongestName);
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.Property(file => file.StandingKey).HasMaxLength(100);
        builder.HasIndex(file => new { file.Appeal, file.AtUtc });
        builder.HasIndex(file => file.StandingKey).IsUnique();
    }
}
