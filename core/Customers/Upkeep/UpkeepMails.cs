using System.Globalization;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>The kind of mail about what is late.</summary>
public static class UpkeepMails
{
    /// <summary>What is late in a unit, one mail a week for who answers for it. Subject: the unit.</summary>
    public const string Late = "files.late";

    internal static string KeyOf(UnitId unit, DateOnly day, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"{Late}:{unit.Value}:{day:yyyyMMdd}:{person.Value}");
}
