namespace TeamsGrading.Core.Customers.Export;

/// <summary>How much may be taken out at once (002 §5.5).</summary>
/// <param name="MostRows">Rows of all sheets of one export together.</param>
/// <param name="MostTableRows">Rows of one table in a person's sheet.</param>
public sealed record ExportSettings(int MostRows = ExportSettings.Default, int MostTableRows = ExportSettings.DefaultTable)
{
    public const int Default = 50_000;

    public const int DefaultTable = 100_000;

    /// <summary>Rows that a sheet has, less the two above the data: no setting goes beyond.</summary>
    public const int Highest = 1_048_574;
}
