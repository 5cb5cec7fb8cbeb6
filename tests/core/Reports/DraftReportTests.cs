using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Reports;

/// <summary>The draft of a month, and what becomes of words and figures when it is drawn anew.</summary>
[Trait("Clause", "M14")]
public sealed class DraftReportTests : IAsyncLifetime
{
    private ReportStage stage = null!;

    public async Task InitializeAsync() => stage = await ReportStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Draft_OfAMonth_HasEverySectionInItsOrder()
    {
        var report = await stage.ViewAsync((await stage.DraftAsync()).Value);

        Assert.Equal([ReportSection.Lead, "Volumes", "Remarks"], report.Sections.Select(section => section.Key));
        Assert.Equal(Canon.Write(stage.Volumes.Blocks.Select(WrittenFigures.Of)), Canon.Write(report.Sections[1].Figures.Select(WrittenFigures.Of)));
        Assert.Equal((ReportState.Draft, 0), (report.State, report.Editions));
    }

    [Fact]
    public async Task Draft_Twice_IsOneReport()
    {
        var first = (await stage.DraftAsync()).Value;
        var both = await Task.WhenAll(stage.DraftAsync(stage.Second), stage.DraftAsync(stage.Group.Officer, new Month(2026, 10)));

        Assert.Equal(first, both[0].Value);
        Assert.Equal(2, await stage.Group.Test.WithDbAsync(db => db.Set<MonthlyReport>().CountAsync()));
        Assert.Equal(3, (await stage.ViewAsync(first)).Sections.Count);
    }

    [Fact]
    public async Task Draft_OfAMonthAhead_IsRefused() =>
        Assert.Equal("Reports.ReportMonthIsAhead", (await stage.DraftAsync(month: new Month(2027, 1))).Error?.Code);

    [Fact]
    public async Task Draft_ByAUnit_IsRefused() => Assert.NotNull((await stage.DraftAsync(stage.Group.ManagerA)).Error);

    [Fact]
    public async Task Redraft_SectionWithoutWords_TakesTheNewFigures()
    {
        var id = (await stage.DraftAsync()).Value;
        Change();
        await stage.DraftAsync();

        var section = await stage.SectionAsync(id, "Remarks");
        Assert.False(section.FiguresChanged);
        Assert.Equal(new ReportValue.Count(9), Assert.IsType<ReportBlock.Sentence>(section.Figures[0]).Values[0].Value);
    }

    [Fact]
    public async Task Redraft_SectionWithWords_KeepsBothAndAsks()
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.WriteAsync(id, "Remarks", "一条新备注");
        Change();
        await stage.DraftAsync();

        var section = await stage.SectionAsync(id, "Remarks");
        Assert.True(section.FiguresChanged);
        Assert.Equal("一条新备注", section.Text);
        Assert.Equal(new ReportValue.Count(1), Assert.IsType<ReportBlock.Sentence>(section.Figures[0]).Values[0].Value);
        Assert.Equal(new ReportValue.Count(9), Assert.IsType<ReportBlock.Sentence>(section.Newer![0]).Values[0].Value);
    }

    [Theory]
    [InlineData(true, 9)]
    [InlineData(false, 1)]
    public async Task Figures_Decided_StandAndAreAskedAboutNoMore(bool newer, int made)
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.WriteAsync(id, "Remarks", "一条新备注");
        Change();
        await stage.DraftAsync();
        var before = await stage.SectionAsync(id, "Remarks");

        Assert.Null((await DecideAsync(before.Id, newer)).Error);
        Assert.Equal("Reports.FiguresStand", (await DecideAsync(before.Id, newer)).Error?.Code);

        var section = await stage.SectionAsync(id, "Remarks");
        Assert.False(section.FiguresChanged);
        Assert.Equal(new ReportValue.Count(made), Assert.IsType<ReportBlock.Sentence>(section.Figures[0]).Values[0].Value);
    }

    [Fact]
    public async Task Words_WrittenAboutFiguresDrawnAnewMeanwhile_AreMarked()
    {
        var id = (await stage.DraftAsync()).Value;
        var form = await stage.SectionAsync(id, "Remarks");
        Change();
        await stage.DraftAsync();

        var saved = await stage.Group.RunAsync((EditReport use) => use.SaveAsync(
            stage.Group.Officer.Id, form.Id, new SectionEdit("一条新备注", TextReaders.Headquarters, false, null, form.Version, form.Seen), default));

        Assert.Null(saved.Error);
        Assert.True((await stage.SectionAsync(id, "Remarks")).FiguresChanged);
    }

    [Fact]
    public async Task Save_OverSomebodyElsesWords_IsAConflictThatShowsThem()
    {
        var id = (await stage.DraftAsync()).Value;
        Assert.Null((await stage.WriteAsync(id, "Remarks", "甲的文字", at: 0)).Error);

        var second = await stage.WriteAsync(id, "Remarks", "乙的文字", at: 0, by: stage.Second);

        var conflict = Assert.IsType<SectionChangedMeanwhile>(second.Error);
        Assert.Equal(("officer", "甲的文字"), (conflict.By, conflict.Text));
        Assert.Equal("甲的文字", (await stage.SectionAsync(id, "Remarks")).Text);
        Assert.Null((await stage.WriteAsync(id, "Remarks", "甲和乙的文字", at: 1, by: stage.Second)).Error);
    }

    [Fact]
    public async Task Save_TheSameTwice_IsDoneOnceMore()
    {
        var id = (await stage.DraftAsync()).Value;

        Assert.Null((await stage.WriteAsync(id, "Remarks", "文字", at: 0)).Error);
        Assert.Null((await stage.WriteAsync(id, "Remarks", "文字", at: 0)).Error);
    }

    [Fact]
    public async Task Save_AtOnceByTwo_OneSavesAndTheOtherIsTold()
    {
        var id = (await stage.DraftAsync()).Value;

        var both = await Task.WhenAll(stage.WriteAsync(id, "Remarks", "甲", at: 0), stage.WriteAsync(id, "Remarks", "乙", at: 0, by: stage.Second));

        Assert.Single(both, each => each.Error is null);
        Assert.Single(both, each => each.Error is SectionChangedMeanwhile);
    }

    [Fact]
    public async Task Save_ForUnits_NamingACustomer_IsRefused()
    {
        var id = (await stage.DraftAsync()).Value;

        var refused = await stage.WriteAsync(id, ReportSection.Lead, "本月乙电厂提气增加，A公司表现良好", TextReaders.Everybody);

        Assert.Equal(new TextNamesCustomer("乙电厂", "text"), refused.Error);
        Assert.Null((await stage.WriteAsync(id, ReportSection.Lead, "本月A公司表现良好", TextReaders.Everybody)).Error);
        Assert.Null((await stage.WriteAsync(id, ReportSection.Lead, "本月乙电厂提气增加", TextReaders.Headquarters)).Error);
    }

    [Fact]
    public async Task Save_ForUnits_NamingAKeyCustomerThatNoFigureNames_IsRefused()
    {
        stage.Customers.Add("丙化肥", stage.Group.C, CustomerStanding.Vip);
        stage.Customers.Add("丁玻璃", stage.Group.C);
        var id = (await stage.DraftAsync()).Value;

        var refused = await stage.WriteAsync(id, ReportSection.Lead, "丙化肥冬季需保供", TextReaders.Everybody);

        Assert.Equal(new TextNamesCustomer("丙化肥", "text"), refused.Error);
        Assert.Null((await stage.WriteAsync(id, ReportSection.Lead, "丙化肥冬季需保供", TextReaders.Headquarters)).Error);
        Assert.Null((await stage.WriteAsync(id, ReportSection.Lead, "丁玻璃冬季需保供", TextReaders.Everybody)).Error);
    }

    [Fact]
    public async Task Save_TooLong_IsRefused()
    {
        var id = (await stage.DraftAsync()).Value;

        Assert.Equal("Reports.ReportTextTooLong", (await stage.WriteAsync(id, "Remarks", new string('长', 20_000))).Error?.Code);
    }

    [Fact]
    public async Task Save_WithAPlace_MovesTheSection()
    {
        var id = (await stage.DraftAsync()).Value;

        await stage.WriteAsync(id, "Remarks", "", place: 1);

        Assert.Equal([ReportSection.Lead, "Remarks", "Volumes"], (await stage.ViewAsync(id)).Sections.Select(section => section.Key));
    }

    private Task<Result> DecideAsync(ReportSectionId id, bool newer) =>
        stage.Group.RunAsync((EditReport use) => use.DecideFiguresAsync(stage.Group.Officer.Id, id, newer, default));

    private void Change() => stage.Remarks.Blocks[0] = new ReportBlock.Sentence(
        "Remarks", [("Made", new ReportValue.Count(9)), ("Ended", new ReportValue.Count(0)), ("Open", new ReportValue.Count(9))]);
}
