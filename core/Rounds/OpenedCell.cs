using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// All answers about one candidate and one item, sorted, so that neither who answered nor which answers belong together can be told
/// (voting.md 5, 6). Has no column of time, sequence, user or slot.
/// </summary>
public sealed class OpenedCell
{
    private OpenedCell()
    {
    }

    public long Id { get; private set; }

    public RoundId Round { get; private set; }

    public SubjectId Candidate { get; private set; }

    /// <summary>The judged item; zero for a vote.</summary>
    public RuleItemId Item { get; private set; }

    /// <summary>Half points, or choices, ascending, separated by blanks.</summary>
    public string Answers { get; private set; } = "";

    internal static OpenedCell Of(long id, RoundId round, SubjectId candidate, RuleItemId item, IEnumerable<int> sorted) =>
        new() { Id = id, Round = round, Candidate = candidate, Item = item, Answers = string.Join(' ', sorted) };
}

/// <summary>The published line of one candidate, for those who build on results (standards, awards).</summary>
public sealed class RoundResult
{
    private RoundResult()
    {
    }

    public RoundId Round { get; private set; }

    public SubjectId Subject { get; private set; }

    /// <summary>Null for a vote, and when too few could be counted.</summary>
    public int? Rank { get; private set; }

    public decimal? Total { get; private set; }

    /// <summary>Points of the base items alone; what the group-wide ranking goes by (000 §6.4).</summary>
    public decimal? BaseTotal { get; private set; }

    /// <summary>Null for scoring, and when too few could be counted.</summary>
    public bool? Passed { get; private set; }

    public bool Barred { get; private set; }

    internal static RoundResult Of(RoundId round, ResultRow row) => new()
    {
        Round = round,
        Subject = row.Subject,
        Rank = row.Rank,
        Total = row.Total,
        BaseTotal = row.BaseTotal ?? row.Total,
        Passed = row.Passed,
        Barred = row.Barred,
    };
}

/// <summary>The signed pack of a round, as it was archived.</summary>
public sealed class RoundArchive
{
    private RoundArchive()
    {
    }

    public RoundId Round { get; private set; }

    public byte[] Pack { get; private set; } = [];

    internal static RoundArchive Of(RoundId round, byte[] pack) => new() { Round = round, Pack = pack };
}

internal sealed class OpenedCellMapping :
    IEntityTypeConfiguration<OpenedCell>, IEntityTypeConfiguration<RoundResult>, IEntityTypeConfiguration<RoundArchive>
{
    public void Configure(EntityTypeBuilder<OpenedCell> builder)
    {
        builder.ToTable("OpenedCells");
        builder.Property(cell => cell.Id).ValueGeneratedNever();
        builder.Property(cell => cell.Answers).HasMaxLength(4000);
        builder.HasIndex(cell => new { cell.Round, cell.Candidate, cell.Item }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoundResult> builder)
    {
        builder.ToTable("RoundResults");
        builder.HasKey(result => new { result.Round, result.Subject });
        builder.Property(result => result.Total).HasPrecision(9, 2);
        builder.Property(result => result.BaseTotal).HasPrecision(9, 2);
    }

    public void Configure(EntityTypeBuilder<RoundArchive> builder)
    {
        builder.ToTable("RoundArchives");
        builder.HasKey(archive => archive.Round);
        builder.Property(archive => archive.Round).ValueGeneratedNever();
    }
}
