namespace TeamsGrading.Core.Reminders;

/// <summary>Kinds of the cards about monthly appeals that are owed.</summary>
public static class ReminderCards
{
    /// <summary>What a unit owes of a month, for its liaison and, once late, its manager. Subject: <see cref="Reminding"/>.</summary>
    public const string Unit = "reminder";

    /// <summary>Who is late, for headquarters. Subject: the month as yyyymm.</summary>
    public const string Late = "reminder.late";
}

/// <summary>Kinds of the mails about monthly appeals that are owed. Subject: <see cref="Reminder"/>.</summary>
public static class ReminderMails
{
    /// <summary>For the liaison or the stand-in.</summary>
    public const string Liaison = "reminder.liaison";

    /// <summary>For who answers for the unit: one mail that says what is missing in it.</summary>
    public const string Manager = "reminder.manager";

    /// <summary>For headquarters: who is late and who could not be reached.</summary>
    public const string Headquarters = "reminder.headquarters";
}
