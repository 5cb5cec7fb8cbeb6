using System.Text.Json.Nodes;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Mail;

/// <summary>Mails of the pickup folder are read at the desk by their recipient; who watches over mails sees what became of them and no words.</summary>
[Trait("Clause", "M13")]
public sealed class ReadMailTests : IAsyncLifetime
{
    private MailStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await MailStage.CreateAsync(MailWay.Pickup);
        stage.Notes.Text = "<script>alert(1)</script> 佛山城燃 **bold** = ü";
        await stage.QueueAsync("k", stage.Liaison);
        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Read_Recipient_SeesTheWordsAsTyped()
    {
        var mail = Assert.Single(await stage.MailsAsync());

        var list = await TextAsync(stage.Liaison, MailReading.Mine);
        var text = await TextAsync(stage.Liaison, MailReading.Read, mail.Id);

        Assert.Contains(mail.Reference, list);
        Assert.Contains("Appeals of November are due", text);
        Assert.Contains("佛山城燃", text);
        Assert.Contains("＜script＞alert(1)", text);
        Assert.Contains("= ü", text);
        Assert.Contains("visit.ics", text);
        Assert.DoesNotContain("Content-Type", text);
    }

    [Fact]
    public async Task Read_WhoWatchesOverMails_SeesTheFactsAndNoWords()
    {
        var mail = Assert.Single(await stage.MailsAsync());

        var text = await TextAsync(stage.Officer, MailReading.Read, mail.Id);

        Assert.Contains("Grace", text);
        Assert.Contains("已发送", text);
        Assert.Contains(mail.Reference, text);
        Assert.DoesNotContain("Appeals of November", text);
        Assert.DoesNotContain("佛山城燃", text);
        Assert.DoesNotContain("visit.ics", text);
    }

    [Fact]
    public async Task Read_OtherPeople_OnlyWhoWatchesOverMailsMay()
    {
        await stage.QueueAsync("k2", stage.Officer);
        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));
        var mails = await stage.MailsAsync();

        Assert.NotNull(await TextAsync(stage.Officer, MailReading.Read, mails.Single(mail => mail.Key == "k").Id));
        Assert.Null(await TextAsync(stage.Liaison, MailReading.Read, mails.Single(mail => mail.Key == "k2").Id));
        Assert.Null(await TextAsync(stage.Liaison, MailReading.Read, new MailId(7)));
        Assert.DoesNotContain(mails.Single(mail => mail.Key == "k").Reference, await TextAsync(stage.Officer, MailReading.Mine));
    }

    [Fact]
    public async Task Read_FileTakenAway_SaysWhereToLook()
    {
        Array.ForEach(Directory.GetFiles(stage.Folder), File.Delete);
        var mail = Assert.Single(await stage.MailsAsync());

        Assert.Contains(mail.Reference, await TextAsync(stage.Liaison, MailReading.Read, mail.Id));
    }

    private async Task<string?> TextAsync(PersonId actor, string verb, MailId? mail = null)
    {
        var person = await stage.Test.RunAsync<IDirectory, PersonCard>(async directory => (await directory.PersonAsync(actor, default))!);
        var inputs = mail is { } id ? new Dictionary<string, string> { [DeliveryCard.Mail] = Shown.Id(id.Value) } : [];
        return await stage.Test.RunAsync<CardBook, CardReply>(book => book.ActAsync(person, verb, inputs, default)) is CardReply.Show shown
            ? Support.CardJson.Text(JsonNode.Parse(shown.Card.Utf8Json.Span)!)
            : null;
    }
}
