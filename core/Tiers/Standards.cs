using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>评定标准 of one unit, year and form: the draft, and which version is in force (000 §7.2.3; R11).</summary>
[NeverDeleted]
public sealed class Standards
{
    private Standards()
    {
    }

    public StandardsId Id { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>The rated year.</summary>
    public int Year { get; private set; }

    public GasForm Form { get; private set; }

    /// <summary>Canonical <see cref="StandardsContent"/> as it is being edited, or as it was proposed last.</summary>
    public string DraftText { get; private set; } = "";

    /// <summary>Why it is changed in mid-year (000 §11.1), with the last proposal.</summary>
    public string? AdjustmentReason { get; private set; }

    /// <summary>An approval is under way: nothing may be edited.</summary>
    public bool Locked { get; private set; }

    /// <summary>Number of the version in force; 0 when none is.</summary>
    public int InForce { get; private set; }

    /// <summary>Counts every change; a concurrency token, and what an editor's card was drawn from.</summary>
    public int Revision { get; private set; }

    internal StandardsContent Draft => Canon.Read<StandardsContent>(DraftText);

    internal static Standards Begin(UnitId unit, int year, GasForm form, StandardsContent content) => new()
    {
        Id = StandardsId.New(),
        Unit = unit,
        Year = year,
        Form = form,
        DraftText = Canon.Write(content.Plain()),
        Revision = 1,
    };

    /// <exception cref="InvalidOperationException">Under way.</exception>
    internal void Edit(StandardsContent content)
    {
        if (Locked)
        {
            throw new InvalidOperationException($"standards {Id.Value} are under way");
        }

        DraftText = Canon.Write(content.Plain());
        Revision++;
    }

    internal void Send(string? adjustmentReason)
    {
        (Locked, AdjustmentReason) = (true, adjustmentReason);
        Revision++;
    }

    internal void Unlock()
    {
        Locked = false;
        Revision++;
    }

    /// <summary>The draft became the version in force.</summary>
    internal StandardsVersion Approve(string text, ApprovalId approval, DateOnly effectiveOn)
    {
        Unlock();
        InForce++;
        return StandardsVersion.Of(this, text, approval, effectiveOn);
    }
}

/// <summary>An approved version of standards; never changed, never deleted.</summary>
[AppendOnly]
public sealed class StandardsVersion
{
    private StandardsVersion()
    {
    }

    public long Id { get; private set; }

    public StandardsId Standards { get; private set; }

    /// <summary>1, 2, 3 … within the standards.</summary>
    public int Number { get; private set; }

    /// <summary>Canonical <see cref="StandardsText"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public ApprovalId Approval { get; private set; }

    public DateOnly EffectiveOn { get; private set; }

    public string? AdjustmentReason { get; private set; }

    internal static StandardsVersion Of(Standards standards, string text, ApprovalId approval, DateOnly effectiveOn) => new()
    {
        Id = RandomId.Next(),
        Standards = standards.Id,
        Number = standards.InForce,
        Text = text,
        Hash = Canon.Hash(text),
        Approval = approval,
        EffectiveOn = effectiveOn,
        AdjustmentReason = standards.AdjustmentReason,
    };
}

internal sealed class StandardsMapping : IEntityTypeConfiguration<Standards>
{
    private const int Long = 1_000_000;

    public void Configure(EntityTypeBuilder<Standards> builder)
    {
        builder.ToTable("Standards");
        builder.Property(standards => standards.Id).ValueGeneratedNever();
        builder.Property(standards => standards.DraftText).HasMaxLength(Long);
        builder.Property(standards => standards.AdjustmentReason).HasMaxLength(2000);
        builder.Property(standards => standards.Revision).IsConcurrencyToken();
        builder.HasIndex(standards => new { standards.Unit, standards.Year, standards.Form }).IsUnique();
    }
}

internal sealed class StandardsVersionMapping : IEntityTypeConfiguration<StandardsVersion>
{
    private const int Long = 1_000_000;

    public void Configure(EntityTypeBuilder<StandardsVersion> builder)
    {
        builder.ToTable("StandardsVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Text).HasMaxLength(Long);
        builder.Property(version => version.AdjustmentReason).HasMaxLength(2000);
        builder.HasIndex(version => new { version.Standards, version.Number }).IsUnique();
    }
}
