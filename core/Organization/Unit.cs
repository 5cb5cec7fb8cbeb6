using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Organization;

/// <summary>单位 Headquarters or a subsidiary; a tree with headquarters at the top (000 annex 2.1, 2.3).</summary>
public sealed class Unit
{
    private Unit()
    {
    }

    public UnitId Id { get; private set; }

    /// <summary>Short code, unique, as used in workbooks.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Null for headquarters only.</summary>
    public UnitId? Parent { get; private set; }

    /// <summary>上一年度总销售气量 Total sales of last year; decides the number of VIP levels (000 §7.2.2). Null when not known.</summary>
    public GasVolume? LastYearSales { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public static Unit Establish(string code, string name, UnitId? parent, GasVolume? lastYearSales) =>
        Establish(UnitId.New(), code, name, parent, lastYearSales);

    /// <summary>With an id chosen before, because a row further up referred to the unit.</summary>
    internal static Unit Establish(UnitId id, string code, string name, UnitId? parent, GasVolume? lastYearSales) =>
        new() { Id = id, Code = code, Name = name, Parent = parent, LastYearSales = lastYearSales };

    /// <summary>Takes over what headquarters' master data says now.</summary>
    public void Describe(string name, UnitId? parent, GasVolume? lastYearSales)
    {
        Name = name;
        Parent = parent;
        LastYearSales = lastYearSales;
        Version++;
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units");
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.Property(unit => unit.Version).IsConcurrencyToken();
    }
}
