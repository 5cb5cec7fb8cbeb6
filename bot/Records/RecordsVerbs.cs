namespace TeamsGrading.Bot.Records;

/// <summary>Verbs and fields of the cards about a year's pack.</summary>
internal static class RecordsVerbs
{
    public const string Choose = "year.export";
    public const string Prepare = "year.prepare";
    public const string Unit = "unit";
    public const string Year = "year";
}
