using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reports;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Reports;

/// <summary>The system drafts the month before and puts it before headquarters on the first working days, until it is published.</summary>
[Trait("Clause", "M14")]
public sealed class RemindReportTests : IAsyncLifetime
{
    private ReportStage stage = null!;

    public async Task InitializeAsync() => stage = await ReportStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData("2026-12-01 08:59", 0)]
    [InlineData("2026-12-01 09:00", 1)]
    [InlineData("2026-11-02 09:00", 1)]
    [InlineData("2026-10-08 09:00", 1)]
    [InlineData("2026-10-07 12:00", 0)]
    public async Task Remind_OnTheFirstWorkingDay_DraftsAndTellsHeadquarters(string local, int expected)
    {
        At(local);

        Assert.Equal(expected, await RunAsync());
        Assert.Equal(0, await RunAsync());

        Assert.Equal(expected, await stage.Group.Test.WithDbAsync(db => db.Set<MonthlyReport>().CountAsync()));
        Assert.Equal(expected * 2, (await stage.MailsAsync()).Count(mail => mail.Kind == ReportMails.Due));
        Assert.Equal(expected * 2, stage.Group.Posts.Log.Count(line => line.StartsWith("post report.draft", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Remind_UntilPublished_OnTheThirdAndFifthWorkingDay()
    {
        At("2026-12-01 09:00");
        await RunAsync();
        At("2026-12-02 09:00");
        Assert.Equal(0, await RunAsync());
        At("2026-12-03 09:00");
        Assert.Equal(1, await RunAsync());
        await stage.IncludeAsync(nameof(Role.UnitManager));
        Assert.Null((await stage.PublishAsync((await stage.DraftAsync()).Value)).Error);
        At("2026-12-07 09:00");
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Remind_AfterAStandstill_IsOneReminder()
    {
        At("2026-12-20 12:00");

        Assert.Equal(1, await RunAsync());
        Assert.Equal(2, (await stage.MailsAsync()).Count);
        Assert.Equal(0, await RunAsync());
    }

    private Task<int> RunAsync() => stage.Group.RunAsync((RemindReport use) => use.RunAsync(default));

    private void At(string local) => stage.Group.Test.Clock.SetUtc(
        new DateTimeOffset(DateTime.SpecifyKind(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture).AddHours(-8), DateTimeKind.Utc)));
}
