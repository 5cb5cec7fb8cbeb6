using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Reports;

/// <summary>Publishing, editions and who reads what of them.</summary>
[Trait("Clause", "M14")]
public sealed partial class PublishReportTests : IAsyncLifetime
{
    private ReportStage stage = null!;

    public async Task InitializeAsync() => stage = await ReportStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Publish_ToTheList_SendsCardAndMailToEachOnceAndFreezes()
    {
        await stage.IncludeAsync(null, name: "3");
        var (id, edition) = await stage.PublishedAsync();

        var mails = (await stage.MailsAsync()).Where(mail => mail.Kind == ReportMails.Edition).ToList();
        Assert.Equal(
            new[] { stage.Group.ManagerA.Id, stage.ManagerB.Id, stage.General.Id }.Order(Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))),
            mails.Select(mail => mail.Recipient).Order(Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))));
        Assert.Equal(3, stage.Group.Posts.Log.Count(line => line.StartsWith("post report ", StringComparison.Ordinal)));
        var kept = await stage.Group.Test.WithDbAsync(db => db.Set<ReportEdition>().SingleAsync());
        Assert.Equal((edition, 1, 3, Canon.Hash(kept.Text)), (kept.Id, kept.Number, kept.Recipients, kept.Hash));
        Assert.Equal("Reports.ReportIsPublished", (await stage.WriteAsync(id, "Remarks", "后来的文字")).Error?.Code);
        Assert.Equal("Reports.ReportIsPublished", (await stage.DraftAsync()).Error?.Code);
        Assert.True(await stage.Group.RunAsync((IReportMonths use) => use.IsClosedAsync(ReportStage.November, default)));
        Assert.False(await stage.Group.RunAsync((IReportMonths use) => use.IsClosedAsync(new Month(2026, 10), default)));
    }

    [Fact]
    public async Task Publish_Twice_IsRefusedTheSecondTime()
    {
        var (id, _) = await stage.PublishedAsync();

        Assert.Equal("Reports.ReportIsPublished", (await stage.PublishAsync(id)).Error?.Code);
    }

    [Fact]
    public async Task Publish_AtOnceByTwo_IsOneEdition()
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));

        var both = await Task.WhenAll(stage.PublishAsync(id, version: 0), stage.PublishAsync(id, by: stage.Second, version: 0));

        Assert.Single(both, each => each.Error is null);
        Assert.Equal(1, await stage.Group.Test.WithDbAsync(db => db.Set<ReportEdition>().CountAsync()));
        Assert.Equal(2, (await stage.MailsAsync()).Count);
    }

    [Fact]
    public async Task Publish_Empty_IsRefusedClearly()
    {
        stage.Volumes.Blocks.Clear();
        stage.Remarks.Blocks.Clear();
        stage.Remarks.Blocks.Add(new ReportBlock.Sentence("Remarks", [("Made", new ReportValue.Count(0)), ("Ended", new ReportValue.Count(0)), ("Open", new ReportValue.Count(0))]));
        var id = (await stage.DraftAsync()).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));

        Assert.Equal(new ReportIsEmpty(ReportStage.November), (await stage.PublishAsync(id)).Error);
        await stage.WriteAsync(id, ReportSection.Lead, "本月无事。");
        Assert.Null((await stage.PublishAsync(id)).Error);
    }

    [Fact]
    public async Task Publish_ToNobody_IsRefusedClearly() =>
        Assert.Equal("Reports.NobodyToSendTo", (await stage.PublishAsync((await stage.DraftAsync()).Value)).Error?.Code);

    [Fact]
    public async Task Publish_BeforeTheMonthIsOver_IsRefusedWithTheDay()
    {
        var id = (await stage.DraftAsync(month: new Month(2026, 12))).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));

        Assert.Equal(new ReportMonthIsNotOver(new Month(2026, 12), new DateOnly(2027, 1, 1)), (await stage.PublishAsync(id)).Error);
    }

    [Fact]
    public async Task Publish_ChangedSinceConfirmed_IsRefused()
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));
        await stage.WriteAsync(id, "Remarks", "文字");

        Assert.Equal("Reports.ReportChangedMeanwhile", (await stage.PublishAsync(id, version: 0)).Error?.Code);
    }

    [Fact]
    public async Task Publish_WithFiguresUndecided_IsRefused()
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));
        await stage.WriteAsync(id, "Remarks", "文字");
        stage.Remarks.Blocks.Clear();
        await stage.DraftAsync();

        Assert.Equal(new FiguresAreUndecided(1), (await stage.PublishAsync(id)).Error);
    }

    [Fact]
    public async Task Correct_SaysWhatChanged_IsTheNextEditionAndTheOlderStaysReadable()
    {
        var (id, first) = await stage.PublishedAsync();
        Assert.Null((await CorrectAsync(id)).Error);
        Assert.Equal("Reports.CorrectionIsUnderWay", (await CorrectAsync(id)).Error?.Code);
        await stage.WriteAsync(id, "Remarks", "更正后的说明", TextReaders.Everybody);

        Assert.Equal("Reports.CorrectionNeedsChanges", (await stage.PublishAsync(id, " ")).Error?.Code);
        Assert.Equal("Reports.TextNamesCustomer", (await stage.PublishAsync(id, "乙电厂的气量有误")).Error?.Code);
        var second = (await stage.PublishAsync(id, "风险备注一节补充说明")).Value;

        var (old, now) = ((await stage.ReadAsync(stage.General, first)).Value, (await stage.ReadAsync(stage.General, second)).Value);
        Assert.Equal((1, second), (old.Paper.Edition, old.Newest));
        Assert.Equal((2, "风险备注一节补充说明", null), (now.Paper.Edition, now.Paper.Changes, now.Newest));
        Assert.DoesNotContain(old.Paper.Sections, section => section.Text.Length > 0);
        Assert.Equal(6, (await stage.MailsAsync()).Count);
    }

    [Fact]
    public async Task Correct_TakenOffTheListMeanwhile_StillGetsTheCorrection()
    {
        var (id, _) = await stage.PublishedAsync();
        foreach (var line in (await stage.Group.RunAsync((EditDistribution use) => use.ViewAsync(stage.Group.Officer.Id, default))).Value.Lines)
        {
            await stage.Group.RunAsync((EditDistribution use) => use.RemoveAsync(stage.Group.Officer.Id, line.Id, default));
        }

        await CorrectAsync(id);
        var second = (await stage.PublishAsync(id, "更正")).Value;

        Assert.Equal(3, await stage.Group.Test.WithDbAsync(db => db.Set<ReportRecipient>().CountAsync(recipient => recipient.Edition == second)));
    }

    [Fact]
    public async Task Correct_NotPublished_IsRefused() => Assert.Equal("Reports.ReportIsNotPublished", (await CorrectAsync((await stage.DraftAsync()).Value)).Error?.Code);

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Read_ByAUnitsRecipient_NamesItsOwnCustomersOnly()
    {
        stage.Volumes.Blocks.Add(new ReportBlock.Sentence("AndMore", [("Count", new ReportValue.Plain("总部的话"))]));
        var id = (await stage.DraftAsync()).Value;
        await stage.WriteAsync(id, "Volumes", "乙电厂增长明显");
        await stage.WriteAsync(id, "Remarks", "各单位请关注", TextReaders.Everybody);
        var (_, edition) = await stage.PublishedAsync();

        var whole = Canon.Write((await stage.ReadAsync(stage.General, edition)).Value.Paper.Sections.SelectMany(section => section.Figures).Select(WrittenFigures.Of));
        var read = (await stage.ReadAsync(stage.Group.ManagerA, edition)).Value.Paper;
        var mine = Canon.Write(read.Sections.SelectMany(section => section.Figures).Select(WrittenFigures.Of));

        Assert.All(new[] { "甲化工", "乙电厂", "总部的话" }, name => Assert.Contains(name, whole, StringComparison.Ordinal));
        Assert.Contains("甲化工", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("乙电厂", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("总部的话", mine, StringComparison.Ordinal);
        Assert.Contains("VolumeTotal", mine, StringComparison.Ordinal);
        Assert.Contains("VolumeByMonth", mine, StringComparison.Ordinal);
        Assert.Equal(["", "各单位请关注"], read.Sections.Select(section => section.Text));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Read_NotARecipient_IsNothing()
    {
        var (_, edition) = await stage.PublishedAsync();

        Assert.IsType<NothingThere>((await stage.ReadAsync(stage.Group.LiaisonA, edition)).Error);
        Assert.Null((await stage.ReadAsync(stage.Group.Officer, edition)).Error);
    }

    [Theory]
    [InlineData(ReportSteps.Composed, 0)]
    [InlineData(ReportSteps.Kept, 0)]
    [InlineData(ReportSteps.Staged, 0)]
    [InlineData(ReportSteps.Saved, 0)]
    [InlineData(ReportSteps.Committed, 1)]
    public async Task Publish_BrokenOffAtAPoint_LeavesNothingOrAWholeEdition(string point, int editions)
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));
        using (new BreakAt(point, id))
        {
            await Assert.ThrowsAsync<BrokenOffException>(() => stage.PublishAsync(id));
        }

        Assert.Equal((editions, editions * 2, editions * 2), await CountAsync());
        var again = await stage.PublishAsync(id);
        Assert.Equal(editions == 1 ? "Reports.ReportIsPublished" : null, again.Error?.Code);
        Assert.Equal((1, 2, 2), await CountAsync());
    }

    private Task<Result> CorrectAsync(ReportId id) => stage.Group.RunAsync((CorrectReport use) => use.RunAsync(stage.Group.Officer.Id, id, default));

    private async Task<(int Editions, int Recipients, int Mails)> CountAsync() => (
        await stage.Group.Test.WithDbAsync(db => db.Set<ReportEdition>().CountAsync()), await stage.Group.Test.WithDbAsync(db => db.Set<ReportRecipient>().CountAsync()),
        (await stage.MailsAsync()).Count);

    private sealed class BrokenOffException : Exception;

    /// <summary>Throws when the report passes the point.</summary>
    private sealed class BreakAt : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string point;
        private readonly long report;
        private readonly List<IDisposable> subscriptions = [];

        public BreakAt(string point, ReportId report)
        {
            (this.point, this.report) = (point, report.Value);
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "TeamsGrading.Reports")
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == point && report.Equals(value.Value))
            {
                throw new BrokenOffException();
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
