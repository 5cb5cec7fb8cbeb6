using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>Id of a target customer of a programme.</summary>
public readonly record struct TargetId(long Value) : ITypedId<TargetId>
{
    public static TargetId From(long value) => new(value);

    public static TargetId New() => new(RandomId.Next());
}

/// <summary>合作意向 What the customer intends, as last recorded.</summary>
public enum Intention
{
    /// <summary>尚未接触.</summary>
    None,

    /// <summary>沟通中.</summary>
    Talking,

    /// <summary>有意向.</summary>
    Interested,

    /// <summary>已达成意向.</summary>
    Agreed,

    /// <summary>不参与, with the reason.</summary>
    Declined,
}

/// <summary>How far a target ever came; a step back does not take back what was reached.</summary>
public enum FunnelStep
{
    /// <summary>目标客户.</summary>
    Target,

    /// <summary>已接触.</summary>
    Contacted,

    /// <summary>有意向.</summary>
    Interested,

    /// <summary>已达成意向.</summary>
    Agreed,

    /// <summary>已签约.</summary>
    Signed,
}

/// <summary>目标客户 A customer of a unit whom a programme is to reach (001 §6.1).</summary>
[NeverDeleted]
public sealed class ProgrammeTarget
{
    /// <summary>Longest number of a contract.</summary>
    public const int LongestNumber = 60;

    private ProgrammeTarget()
    {
    }

    public TargetId Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    public UnitId Unit { get; private set; }

    public CustomerId Customer { get; private set; }

    public Intention Intention { get; private set; }

    public FunnelStep Reached { get; private set; }

    /// <summary>Still to be worked on: neither declined nor signed.</summary>
    public bool Open { get; private set; }

    /// <summary>Day of the last progress, or of being chosen.</summary>
    public DateOnly LastOn { get; private set; }

    /// <summary>Empty until a contract is signed.</summary>
    public string ContractNumber { get; private set; } = "";

    public DateOnly? ContractOn { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static ProgrammeTarget Choose(ProgrammeId programme, UnitId unit, CustomerId customer, DateOnly on) => new()
    {
        Id = TargetId.New(),
        Programme = programme,
        Unit = unit,
        Customer = customer,
        Open = true,
        LastOn = on,
    };

    internal void Progress(Intention intention, DateOnly on)
    {
        DemandUnsigned();
        var step = intention switch
        {
            Intention.None => FunnelStep.Target,
            Intention.Talking or Intention.Declined => FunnelStep.Contacted,
            Intention.Interested => FunnelStep.Interested,
            Intention.Agreed => FunnelStep.Agreed,
            _ => throw new InvalidOperationException($"intention {intention}"),
        };
        (Intention, Open, Reached) = (intention, intention != Intention.Declined, step > Reached ? step : Reached);
        LastOn = on > LastOn ? on : LastOn;
        Version++;
    }

    /// <summary>Final.</summary>
    internal void Sign(string number, DateOnly on)
    {
        DemandUnsigned();
        (Intention, Reached, Open, ContractNumber, ContractOn) = (Intention.Agreed, FunnelStep.Signed, false, number, on);
        LastOn = on > LastOn ? on : LastOn;
        Version++;
    }

    private void DemandUnsigned()
    {
        if (Reached == FunnelStep.Signed)
        {
            throw new InvalidOperationException($"target {Id.Value} is signed");
        }
    }
}

internal sealed class ProgrammeTargetMapping : IEntityTypeConfiguration<ProgrammeTarget>
{
    public void Configure(EntityTypeBuilder<ProgrammeTarget> builder)
    {
        builder.ToTable("ProgrammeTargets");
        builder.Property(target => target.Id).ValueGeneratedNever();
        builder.Property(target => target.ContractNumber).HasMaxLength(ProgrammeTarget.LongestNumber);
        builder.Property(target => target.Version).IsConcurrencyToken();
        builder.HasIndex(target => new { target.Programme, target.Customer }).IsUnique();
        builder.HasIndex(target => new { target.Programme, target.Unit, target.Open, target.LastOn });
        builder.HasIndex(target => target.Customer);
    }
}
