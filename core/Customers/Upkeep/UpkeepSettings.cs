namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>When updates are due.</summary>
/// <param name="VolumesDay">Day of the following month by which the figures of a month are due, 1 to 28.</param>
/// <param name="EventWorkingDays">Working days after one of the five events until an update is late.</param>
public sealed record UpkeepSettings(int VolumesDay = 10, int EventWorkingDays = 5)
{
    /// <summary>Days before the last day on which people are reminded.</summary>
    internal static readonly int[] RemindBefore = [7, 1];

    /// <summary>How far a list of what is due looks ahead, in days.</summary>
    public const int Ahead = 31;
}
