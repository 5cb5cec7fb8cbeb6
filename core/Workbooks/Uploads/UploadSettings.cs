namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>How much of a sheet is taken over at once, and how long an upload waits.</summary>
/// <param name="MostRows">Rows of one upload.</param>
/// <param name="Hours">Hours from its beginning after which an upload that was not taken over is thrown away.</param>
public sealed record UploadSettings(int MostRows = UploadSettings.Default, int Hours = 2)
{
    public const int Default = 100_000;

    /// <summary>Rows of a spreadsheet, less the headers.</summary>
    public const int Highest = 1_048_575;

    /// <summary>Rows of one part.</summary>
    public const int PartRows = 2_000;

    /// <summary>Bytes of one part as sent.</summary>
    public const int PartBytes = 2 * 1024 * 1024;

    /// <summary>Uploads of one person that wait at once; a further one takes the place of the oldest.</summary>
    internal const int MostWaiting = 3;
}
