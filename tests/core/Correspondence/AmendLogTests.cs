using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Correspondence;

/// <summary>A log is changed while it is a draft, by who saw the newest version.</summary>
public sealed class AmendLogTests : IAsyncLifetime
{
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Amend_WithTheNewestVersion_IsChanged()
    {
        var log = (await stage.LogAsync()).Value.Log;

        var amended = (await stage.AmendAsync(log.Id, log.Version, stage.Manager)).Value;

        Assert.Equal((AppealCategory.ContractRisk, "改过的标题", "改过的事项。", AppealState.Draft), (amended.Appeal!.Category, amended.Appeal.Title, amended.Appeal.Text, amended.Appeal.State));
        Assert.True(amended.Version > log.Version);
    }

    [Fact]
    public async Task Amend_WithAnOlderVersion_ChangesNothing()
    {
        var log = (await stage.LogAsync()).Value.Log;
        await stage.AmendAsync(log.Id, log.Version, stage.Manager, "同事的文字");

        Assert.IsType<LogChangedMeanwhile>((await stage.AmendAsync(log.Id, log.Version)).Error);
        Assert.Equal("同事的文字", (await stage.AppealsAsync()).Single().Text);
    }

    [Fact]
    public async Task Amend_BySeveralAtOnce_LetsOneThrough()
    {
        var log = (await stage.LogAsync()).Value.Log;

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => stage.AmendAsync(log.Id, log.Version, text: $"第 {i} 版"))));

        Assert.Single(all, each => each.Error is null);
        Assert.All(all.Where(each => each.Error is not null), each => Assert.IsType<LogChangedMeanwhile>(each.Error));
    }

    [Fact]
    [Trait("Clause", "M12")]
    public async Task Amend_ToUrgent_SendsItAtOnce()
    {
        var log = (await stage.LogAsync()).Value.Log;

        var amended = (await stage.AmendAsync(log.Id, log.Version, urgent: true)).Value;

        Assert.Equal((AppealState.WithHeadquarters, true, "改过的事项。", false), (amended.Appeal!.State, amended.Appeal.Urgent, amended.Appeal.Text, amended.Appeal.MayAmend));
        Assert.IsType<AppealIsSent>((await stage.AmendAsync(log.Id, amended.Version)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Amend_WithoutTheRight_IsRefused()
    {
        var log = (await stage.LogAsync()).Value.Log;

        Assert.IsType<NothingThere>((await stage.AmendAsync(log.Id, log.Version, stage.Group.LiaisonB)).Error);
        Assert.IsType<NothingThere>((await stage.AmendAsync(log.Id, log.Version, stage.Keeper)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.AmendAsync(log.Id, log.Version, stage.Manager, urgent: true)).Error);
        Assert.IsType<NothingThere>((await stage.AmendAsync(new LogId(1), 1)).Error);
    }

    [Fact]
    public async Task Amend_TooLongOrAfterItWasThrownAway_IsRefused()
    {
        var log = (await stage.LogAsync()).Value.Log;

        Assert.Equal(new AppealTextTooLong("text", 4000, 4001), (await stage.AmendAsync(log.Id, log.Version, text: new string('长', 4001))).Error);
        await stage.DropAsync(log);
        Assert.IsType<NothingThere>((await stage.AmendAsync(log.Id, log.Version)).Error);
    }

    [Fact]
    public async Task Attach_TheSameFileTwice_StandsThereOnce()
    {
        var log = (await stage.LogAsync()).Value.Log;
        Task<Result<AttachedFile>> AttachAsync(string content, PersonCard? by = null) => stage.RunAsync((AttachToLog use) =>
            use.RunAsync((by ?? stage.Liaison).Id, log.Id, "报价.pdf", null, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), default));

        Assert.Equal(new AttachedFile("报价.pdf", false), (await AttachAsync("%PDF-1.7 报价")).Value);
        Assert.Equal(new AttachedFile("报价.pdf", true), (await AttachAsync("%PDF-1.7 报价", stage.Manager)).Value);
        Assert.IsType<FileTypeNotTaken>((await AttachAsync("MZ\u0090 program")).Error);
        Assert.IsType<FileIsEmpty>((await AttachAsync("")).Error);
        Assert.IsType<NothingThere>((await AttachAsync("%PDF-1", stage.Keeper)).Error);
        Assert.Equal("报价.pdf", Assert.Single((await stage.LookAsync()).Value.Logged.Single().Appeal!.Files).Name);
    }
}
