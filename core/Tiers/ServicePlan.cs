using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Id of a 评后销售服务方案 service plan, the same from version to version.</summary>
public readonly record struct ServicePlanId(long Value) : ITypedId<ServicePlanId>
{
    public static ServicePlanId From(long value) => new(value);

    public static ServicePlanId New() => new(RandomId.Next());
}

/// <summary>评后销售服务方案 The plan of a unit, or of headquarters for strategic customers, for one year and form (000 §9.2, §9.3).</summary>
public sealed class ServicePlan
{
    private ServicePlan()
    {
    }

    public ServicePlanId Id { get; private set; }

    /// <summary>Headquarters for the strategic plan.</summary>
    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    public GasForm Form { get; private set; }

    /// <summary>The strategic plan, by the market department.</summary>
    public bool IsStrategic { get; private set; }

    /// <summary>Canonical <see cref="PlanContent"/> as it is being edited, or as proposed while <see cref="UnderWay"/>.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>On its way through approval; not to be edited.</summary>
    public bool UnderWay { get; private set; }

    /// <summary>Canonical content in force, or null.</summary>
    public string? InForce { get; private set; }

    public DateOnly? InForceFrom { get; private set; }

    /// <summary>Concurrency token of the draft.</summary>
    public int Version { get; private set; }

    /// <summary>Counts checks of VIP plans against the strategic plan; a concurrency token, so that of two plans approved at once one sees the other.</summary>
    public int Checked { get; private set; }

    public bool Differs => Draft != InForce;

    public PlanContent Drafted => PlanContent.Read(Draft);

    internal static ServicePlan Begin(PlanContent content, bool strategic) => new()
    {
        Id = ServicePlanId.New(),
        Unit = content.Unit,
        Year = content.Year,
        Form = content.Form,
        IsStrategic = strategic,
        Draft = content.Write(),
    };

    /// <exception cref="InvalidOperationException">Under way.</exception>
    internal void Edit(PlanContent content)
    {
        Demand(!UnderWay);
        Draft = content.Write();
        Version++;
    }

    /// <exception cref="InvalidOperationException">Under way already.</exception>
    internal void Propose()
    {
        Demand(!UnderWay);
        UnderWay = true;
        Version++;
    }

    internal void Unlock()
    {
        UnderWay = false;
        Version++;
    }

    /// <summary>The draft is approved and takes effect.</summary>
    /// <exception cref="InvalidOperationException">Not under way.</exception>
    internal void TakeEffect(DateOnly from)
    {
        Demand(UnderWay);
        UnderWay = false;
        InForce = Draft;
        InForceFrom = from;
        Version++;
        Checked++;
    }

    internal void BeChecked() => Checked++;

    private void Demand(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"plan {Id.Value} is {(UnderWay ? "" : "not ")}under way");
        }
    }
}

internal sealed class ServicePlanMapping : IEntityTypeConfiguration<ServicePlan>
{
    /// <summary>Beyond what nvarchar(n) holds: nvarchar(max).</summary>
    internal const int Unbounded = 100_000_000;

    public void Configure(EntityTypeBuilder<ServicePlan> builder)
    {
        builder.ToTable("ServicePlans");
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Property(plan => plan.Draft).HasMaxLength(Unbounded);
        builder.Property(plan => plan.InForce).HasMaxLength(Unbounded);
        builder.Property(plan => plan.Version).IsConcurrencyToken();
        builder.Property(plan => plan.Checked).IsConcurrencyToken();
        builder.Ignore(plan => plan.Differs);
        builder.Ignore(plan => plan.Drafted);
        builder.HasIndex(plan => new { plan.Unit, plan.Year, plan.Form }).IsUnique();
        builder.HasIndex(plan => new { plan.Year, plan.Form });
    }
}
