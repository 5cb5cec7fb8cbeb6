namespace TeamsGrading.Core.Customers.Files;

/// <summary>Keys of the parts that the program itself knows; they stay in every version of the fill guide.</summary>
public static class FileParts
{
    public const string Basics = "basics";
    public const string Contacts = "contacts";
    public const string Cooperation = "cooperation";
    public const string Contracts = "contracts";
    public const string Execution = "execution";
    public const string Equipment = "equipment";
    public const string Meters = "meters";
    public const string Interviews = "interviews";

    /// <summary>Field of contracts and meters by which two entries are the same thing.</summary>
    public const string Number = "number";
}
