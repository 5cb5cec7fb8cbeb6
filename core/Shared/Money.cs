namespace TeamsGrading.Core.Shared;

/// <summary>金额或单价 Yuan, or yuan per 方, exact to 0.0001; stored as whole ten-thousandths so that databases sum it exactly.</summary>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>Stored units per yuan.</summary>
    public const int Scale = 10_000;

    /// <summary>An amount of <paramref name="yuan"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than four decimal places, or beyond the storable range.</exception>
    public Money(decimal yuan)
    {
        if (!Fits(yuan))
        {
            throw new ArgumentOutOfRangeException(nameof(yuan));
        }

        Yuan = yuan;
    }

    /// <summary>The amount in 元 (or 元/方).</summary>
    public decimal Yuan { get; }

    /// <summary>The stored number: ten-thousandths of a yuan.</summary>
    public long Stored => (long)(Yuan * Scale);

    /// <summary>Whether the amount can be kept exactly.</summary>
    public static bool Fits(decimal yuan) => Math.Abs(yuan) <= long.MaxValue / Scale && decimal.Truncate(yuan * Scale) == yuan * Scale;

    public static Money FromStored(long stored) => new((decimal)stored / Scale);

    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);
}
