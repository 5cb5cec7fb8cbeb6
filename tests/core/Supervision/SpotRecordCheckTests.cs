using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Tests.Core.Supervision;

[Trait("Clause", "R17")]
[Trait("Clause", "R03")]
public sealed class SpotRecordCheckTests : IAsyncLifetime
{
    private const string Path = "supervision/spotcheck-01.json";
    private SupervisionStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await SupervisionStage.CreateAsync();
        stage.Records.Paths[stage.Group.A] = ["rounds/gaseous-1.zip", "plans/gaseous-001.json", "awards.json", "committee/2026-01.json"];
        await stage.DrawAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Check_RecordAsItWasDrawn_Passes()
    {
        var text = await RecordAsync();

        Assert.True(Check(text).Passed, Check(text).Detail);
        Assert.Equal(text, await RecordAsync());
    }

    [Theory]
    [InlineData("3456.78", "3456.79")]
    [InlineData("\"perUnit\": 2", "\"perUnit\": 1")]
    [InlineData("A\\tcommittee", "A\\tcommittees")]
    public async Task Check_SeedSizeOrListChanged_Fails(string from, string to)
    {
        var text = await RecordAsync();
        Assert.Contains(from, text, StringComparison.Ordinal);

        Assert.False(Check(text.Replace(from, to, StringComparison.Ordinal)).Passed);
    }

    [Fact]
    public void Check_NoJson_FailsWithoutThrowing() => Assert.Equal("cannot be read", Check("[").Detail);

    private static PackCheck Check(string text) => new SpotRecordCheck().Begin().See(Path, Encoding.UTF8.GetBytes(text), new YearEvidence(new UnitId(1), 2025)).Single();

    private async Task<string> RecordAsync() => await stage.Group.RunAsync<IEnumerable<IYearRecords>, string>(async all =>
    {
        await foreach (var record in all.Single(records => records is SupervisionRecords).ForAsync(stage.Group.A, SupervisionStage.Year, default))
        {
            if (record.Path == Path)
            {
                return Encoding.UTF8.GetString(record.Content);
            }
        }

        return "";
    });
}
