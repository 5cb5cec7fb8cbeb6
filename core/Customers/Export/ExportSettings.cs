namespace TeamsGrading.Core.Customers.Export;

/// <summary>How much may be taken out at once (002 §5.5).</summary>
/// <param name="MostRows">Rows of all sheets of one export together.</param>
public sealed record ExportSettings(int MostRows = ExportSettings.Default)
{
    public const int Default = 50_000;

    /// <summary>Rows that a sheet has, less the two above the data: no setting goes beyond.</summary>
    public const int Highest = 1_048_574;
}
