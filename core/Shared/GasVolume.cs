namespace TeamsGrading.Core.Shared;

/// <summary>气量 Gas volume in 方 (m³), exact to 0.001; stored as whole thousandths so that databases sum it exactly.</summary>
public readonly record struct GasVolume : IComparable<GasVolume>
{
    /// <summary>Stored units per 方.</summary>
    public const int Scale = 1_000;

    /// <summary>方 in one 亿方.</summary>
    public const decimal HundredMillion = 100_000_000m;

    /// <summary>A volume of <paramref name="cubicMetres"/> 方.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than three decimal places, or beyond the storable range.</exception>
    public GasVolume(decimal cubicMetres)
    {
        if (!Fits(cubicMetres))
        {
            throw new ArgumentOutOfRangeException(nameof(cubicMetres));
        }

        CubicMetres = cubicMetres;
    }

    /// <summary>The volume in 方.</summary>
    public decimal CubicMetres { get; }

    /// <summary>The stored number: thousandths of a 方.</summary>
    public long Stored => (long)(CubicMetres * Scale);

    /// <summary>The volume in 亿方 (10⁸ m³), the unit of the rating rules.</summary>
    public decimal InHundredMillions => CubicMetres / HundredMillion;

    /// <summary>Whether the volume can be kept exactly.</summary>
    public static bool Fits(decimal cubicMetres) =>
        Math.Abs(cubicMetres) <= long.MaxValue / Scale && decimal.Truncate(cubicMetres * Scale) == cubicMetres * Scale;

    public static GasVolume FromStored(long stored) => new((decimal)stored / Scale);

    public static GasVolume FromHundredMillions(decimal hundredMillions) => new(hundredMillions * HundredMillion);

    public int CompareTo(GasVolume other) => CubicMetres.CompareTo(other.CubicMetres);
}
