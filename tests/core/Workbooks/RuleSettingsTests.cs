using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

/// <summary>Quorum and dropping extremes on the sheet 规则, and imports beside the approval route.</summary>
[Trait("Clause", "R04")]
public sealed class RuleSettingsTests : ImportTest
{
    [Theory]
    [InlineData("60%", "是", 0.6, true)]
    [InlineData("６６.７％", "Yes", 0.667, true)]
    [InlineData(60, "否", 0.6, false)]
    [InlineData(0.6, "no", 0.6, false)]
    [InlineData(null, null, 0.5, false)]
    public async Task Import_SettingsOnOneRow_HoldForTheYear(object? quorum, object? drop, double share, bool drops)
    {
        Assert.NotNull((await ImportAsync(With((1, quorum, drop)).Bytes())).Value.Recorded);

        var rule = (await CardAsync())!;
        Assert.Equal(((decimal)share, drops), (rule.Quorum, rule.DropExtremes));
    }

    [Theory]
    [InlineData("40%", typeof(QuorumImpossible))]
    [InlineData("100%", typeof(QuorumImpossible))]
    [InlineData("half", typeof(NotANumber))]
    [InlineData("x%", typeof(NotANumber))]
    public async Task Import_ImpossibleQuorum_IsRefused(string quorum, Type reason)
    {
        var report = (await ImportAsync(With((1, quorum, null)).Bytes())).Value;

        Assert.Equal([$"Rule 2 Quorum {reason.Name}"], Faults(report));
    }

    [Fact]
    public async Task Import_RowsThatDiffer_AreRefusedAtTheSecond()
    {
        var report = (await ImportAsync(With((1, "60%", "是"), (2, "70%", "否")).Bytes())).Value;

        Assert.Equal(["Rule 3 Quorum RuleSettingsDiffer", "Rule 3 DropExtremes RuleSettingsDiffer"], Faults(report));
        Assert.All(report.Wrong.Single().Faults, fault => Assert.Equal(new RuleSettingsDiffer(2), fault.Reason));
    }

    [Fact]
    public async Task Import_WithoutTheColumnsOrWithEmptyOnes_KeepsWhatWasStated()
    {
        await ImportAsync(With((1, "60%", "是")).Bytes());
        var hash = (await CardAsync())!.Hash;

        await ImportAsync(new GroupWorkbook().Bytes());
        await ImportAsync(With().Bytes());

        Assert.Equal(hash, (await CardAsync())!.Hash);
        await ImportAsync(With((2, "60%", "否")).Bytes());
        Assert.False((await CardAsync())!.DropExtremes);
        Assert.Null((await UndoAsync()).Error);
        Assert.Equal(hash, (await CardAsync())!.Hash);
    }

    [Fact]
    public async Task Import_OverAVersionApprovedHere_IsRefusedUnlessItSaysTheSame()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var content = await Database.WithDbAsync(db => Task.FromResult(db.Set<RuleVersion>().ToList().Single().Content));
        await Database.WithDbAsync(db =>
        {
            db.Add(RuleVersion.Approve(2026, 2, content with { Quorum = 0.6m }, new ApprovalId(1), new DateOnly(2026, 3, 1), "调整").Value);
            return db.SaveChangesAsync();
        });

        Assert.Empty(Faults((await ImportAsync(With((1, "60%", null)).Bytes())).Value));
        Assert.Equal(["Rule 2 Code RuleApprovedHere"], Faults((await ImportAsync(With((1, "70%", null)).Bytes())).Value));
        Assert.Equal(0.6m, (await CardAsync())!.Quorum);
    }

    private static GroupWorkbook With(params (int Row, object? Quorum, object? Drop)[] stated)
    {
        var workbook = new GroupWorkbook();
        for (var row = 0; row < workbook.Rule.Count; row++)
        {
            var said = stated.FirstOrDefault(each => each.Row == row);
            workbook.Rule[row] = [.. workbook.Rule[row], row == 0 ? "有效参与比例" : said.Quorum, row == 0 ? "Drop extremes" : said.Drop];
        }

        return workbook;
    }

    private Task<RuleCard?> CardAsync() => Database.RunAsync((IRuleBook book) => book.ForYearAsync(2026, default));
}
