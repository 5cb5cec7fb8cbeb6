namespace TeamsGrading.Tests.Support;

/// <summary>The test command counts honestly, above all when there is little to count.</summary>
public sealed class TallyTests
{
    private const string Trx = "<TestRun><ResultSummary outcome=\"X\"><Counters total=\"{0}\" executed=\"{0}\" passed=\"{1}\" failed=\"{2}\" error=\"0\" timeout=\"0\" aborted=\"{3}\" /></ResultSummary></TestRun>";

    [Theory]
    [InlineData(0, 5, 5, 0, 0, "5 0")]
    [InlineData(1, 5, 3, 2, 0, "3 2")]
    [InlineData(1, 5, 5, 0, 0, "5 1")]
    [InlineData(0, 0, 0, 0, 0, "0 1")]
    [InlineData(1, 5, 3, 1, 1, "3 2")]
    public async Task Tally_Trx_CountsCrashAndEmptinessAsFailed(int exit, int total, int passed, int failed, int aborted, string expected) =>
        Assert.Equal(expected, await TallyAsync(exit, "run.trx", string.Format(null, Trx, total, passed, failed, aborted)));

    [Theory]
    [InlineData(0, "<testsuites name=\"x\" tests=\"7\" failures=\"0\" errors=\"0\" time=\"1.5\">", "7 0")]
    [InlineData(1, "<testsuites name=\"x\" tests=\"7\" failures=\"2\" errors=\"1\" time=\"1.5\">", "4 3")]
    [InlineData(1, "", "0 1")]
    public async Task Tally_JUnit_Counts(int exit, string report, string expected) => Assert.Equal(expected, await TallyAsync(exit, "run.xml", report));

    [Fact]
    public async Task Tally_NoReport_IsAFailure() => Assert.Equal("0 1", await TallyAsync(0, "none.trx", null));

    private static async Task<string> TallyAsync(int exit, string name, string? report)
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-tally-");
        var file = Path.Combine(folder.FullName, name);
        if (report is not null)
        {
            await File.WriteAllTextAsync(file, report);
        }

        await using var run = await ProgramRun.ToEndAsync(
            "bash", [Repository.At("tests", "support", "tally"), exit.ToString(null as IFormatProvider), file], folder.FullName, TimeSpan.FromSeconds(20));
        folder.Delete(recursive: true);
        return run.Output.Trim();
    }
}
