namespace TeamsGrading.Core.Reminders;

/// <summary>When people are reminded of the monthly appeals.</summary>
/// <param name="Ladder">Working days before the due day; 0 is the day itself. Descending, without repetition.</param>
/// <param name="Hour">Hour of Asia/Shanghai; nobody is reminded before it.</param>
public sealed record ReminderSettings(IReadOnlyList<int> Ladder, int Hour)
{
    /// <summary>Seven, three and one working day before and on the day, at nine.</summary>
    public ReminderSettings()
        : this([7, 3, 1, 0], 9)
    {
    }
}
