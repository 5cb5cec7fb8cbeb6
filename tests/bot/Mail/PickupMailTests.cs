using System.Text;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Mails;

namespace TeamsGrading.Tests.Bot.Mail;

/// <summary>Mails as files: the embedded default.</summary>
[Trait("Clause", "M13")]
public sealed class PickupMailTests : IAsyncLifetime
{
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync(MailWay.Pickup);

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Send_ToTheFolder_WritesOneFileUnderItsReference()
    {
        await stage.QueueAsync("k", stage.Officer);

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));

        var mail = Assert.Single(await stage.MailsAsync());
        var file = Assert.Single(Directory.GetFiles(stage.Folder));
        var text = await File.ReadAllTextAsync(file);
        Assert.Equal(MailState.Sent, mail.State);
        Assert.Equal($"{mail.Reference}.eml", Path.GetFileName(file));
        Assert.Contains("hq@example.com", text);
        Assert.Contains($"x-teamsgrading-key: {mail.Reference}", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("multipart/alternative", text);
        Assert.Contains("text/html", text);
        Assert.Contains("visit.ics", text);
        Assert.Contains($"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("11月客户"))[..8]}", text);
    }

    [Fact]
    public async Task Send_FolderIsAFile_WaitsAndGoesOutWhenItIsMended()
    {
        Directory.Delete(stage.Folder);
        await File.WriteAllTextAsync(stage.Folder, "");
        await stage.QueueAsync("k");
        var sender = stage.Sender();
        await stage.WorkAsync(sender, TimeSpan.FromSeconds(3));
        var waiting = Assert.Single(await stage.MailsAsync());

        File.Delete(stage.Folder);
        await stage.WorkAsync(sender, TimeSpan.FromMinutes(10));

        Assert.Equal((MailState.Pending, MailReasons.FolderFailed), (waiting.State, waiting.Reason));
        Assert.Equal(MailState.Sent, Assert.Single(await stage.MailsAsync()).State);
        Assert.Single(Directory.GetFiles(stage.Folder));
    }

    [Fact]
    public async Task Send_FileOfAnImpossibleType_IsRefusedWithTheReason()
    {
        stage.Notes.MediaType = "nothing";
        await stage.QueueAsync("k");

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));

        var mail = Assert.Single(await stage.MailsAsync());
        Assert.Equal((MailState.Failed, MailReasons.NotWritten, 1), (mail.State, mail.Reason, mail.Attempts));
        Assert.Empty(Directory.GetFiles(stage.Folder));
    }
}
