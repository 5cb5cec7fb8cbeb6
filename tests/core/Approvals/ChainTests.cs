using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

public sealed class ChainTests
{
    [Theory]
    [Trait("Clause", "R03")]
    [InlineData("UPDATE ApprovalEvents SET Reason='other' WHERE Kind='Returned'")]
    [InlineData("UPDATE ApprovalEvents SET \"By\"=\"By\"+1 WHERE Kind='Approved'")]
    [InlineData("UPDATE ApprovalEvents SET Resolution='X' WHERE Kind='Approved'")]
    [InlineData("UPDATE ApprovalEvents SET AtUtc='2026-11-01 00:00:00' WHERE Number=1")]
    [InlineData("DELETE FROM ApprovalEvents WHERE Number=2")]
    [InlineData("DELETE FROM ApprovalEvents WHERE Number=(SELECT MAX(Number) FROM ApprovalEvents)")]
    [InlineData("UPDATE ApprovalEvents SET Kind='Approved' WHERE Kind='Returned'")]
    [InlineData("UPDATE Approvals SET State='Approved' WHERE State='Returned'")]
    [InlineData("UPDATE Approvals SET Text='other' WHERE Version=2")]
    [InlineData("UPDATE Approvals SET Filing='Acknowledged' WHERE Filing='Filed'")]
    [InlineData("UPDATE Approvals SET Proposer=Proposer+1")]
    [InlineData("DELETE FROM Approvals WHERE Version=1")]
    [InlineData("UPDATE ApprovalChains SET Number=Number-1 WHERE Year=2025")]
    [InlineData("UPDATE ApprovalEvents SET Ends=Ends+5 WHERE Kind='StandInNamed'")]
    [InlineData("DELETE FROM ApprovalEvents WHERE Year=0")]
    public async Task Chain_TamperedWith_IsFound(string sql)
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await PlayAsync(stage);
        Assert.Empty(await FaultsAsync(stage));

        await stage.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));

        Assert.NotEmpty(await FaultsAsync(stage));
    }

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Records_Twice_AreTheSameBytes()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await PlayAsync(stage);

        var (first, second) = (await RecordsAsync(stage), await RecordsAsync(stage));

        Assert.Equal(["approvals/chain.json", "approvals/stand-ins.json", "approvals/versions/standards-7-v0001.json", "approvals/versions/standards-7-v0002.json"], first.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
        Assert.Empty(ApprovalRecordCheck.Run(stage.Unit, 2025, first));
    }

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Records_AnyByteChanged_AreFound()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await PlayAsync(stage);
        var files = await RecordsAsync(stage);
        foreach (var (path, content) in files)
        {
            var text = Encoding.UTF8.GetString(content);
            for (var place = text.IndexOf(':', StringComparison.Ordinal); place > 0; place = text.IndexOf(':', place + 1))
            {
                // The first character of each value: a digit, a quote's content, a null.
                var at = text[place + 2] == '"' ? place + 3 : place + 2;
                if (text[at] is '[' or '{' or ',' or '"' or '\n')
                {
                    continue;
                }

                var spoiled = text[..at] + (text[at] == '9' ? '8' : '9') + text[(at + 1)..];
                var faults = ApprovalRecordCheck.Run(stage.Unit, 2025, files.ToDictionary(file => file.Key, file => file.Key == path ? Encoding.UTF8.GetBytes(spoiled) : file.Value));
                Assert.True(faults.Count > 0, $"{path} at {at}: {text[place..Math.Min(text.Length, place + 40)]}");
            }
        }
    }

    [Fact]
    public async Task Evidence_OfAnApprovedVersion_IsGivenToOtherChecks()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await PlayAsync(stage);
        var inspection = new ApprovalRecordCheck().Begin();
        var evidence = new YearEvidence(stage.Unit, 2025);

        foreach (var (path, content) in (await RecordsAsync(stage)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            Assert.All(inspection.See(path, content, evidence), check => Assert.True(check.Passed, $"{check.Name} {check.Detail}"));
        }

        Assert.Equal("v2", Assert.Single(evidence.Approved).Value.Text);
    }

    [Fact]
    public async Task Verify_ByAStranger_FindsNothingThere()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var stranger = await stage.WhoAsync("stranger");

        Assert.IsType<NothingThere>(
            (await stage.Test.RunAsync((VerifyChain use) => use.RunAsync(stranger, stage.Unit, 2025, default))).Error);
    }

    /// <summary>A return, a second version, approved by a stand-in, filed.</summary>
    private static async Task PlayAsync(ApprovalStage stage)
    {
        await stage.DecideAsync("party", await stage.ProposeAsync("liaison", ApprovalMatter.Standards), approve: false);
        await stage.NameAsync("party", "deputy", 0, 3);
        var second = await stage.ProposeAsync("liaison", ApprovalMatter.Standards, text: "v2");
        Assert.Null((await stage.DecideAsync("deputy", second)).Error);
    }

    private static async Task<IReadOnlyList<PackCheck>> FaultsAsync(ApprovalStage stage) =>
        ApprovalRecordCheck.Run(stage.Unit, 2025, await RecordsAsync(stage));

    private static Task<SortedDictionary<string, byte[]>> RecordsAsync(ApprovalStage stage) => stage.Test.RunAsync(async (IYearRecords records) =>
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var record in records.ForAsync(stage.Unit, 2025, default))
        {
            files.Add(record.Path, record.Content);
        }

        return files;
    });
}
