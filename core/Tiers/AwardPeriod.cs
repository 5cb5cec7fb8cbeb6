namespace TeamsGrading.Core.Tiers;

/// <summary>有效期 One year, both days included (000 §7.2.1, §8.1; R09).</summary>
public readonly record struct AwardPeriod(DateOnly From, DateOnly Until)
{
    /// <summary>
    /// The year that begins on <paramref name="from"/>: up to the day before the same day a year later. From 29 February, which a year later
    /// does not exist, it ends on 28 February.
    /// </summary>
    public static AwardPeriod Of(DateOnly from)
    {
        var anniversary = from.AddYears(1);
        return new AwardPeriod(from, anniversary.Day == from.Day ? anniversary.AddDays(-1) : anniversary);
    }
}
