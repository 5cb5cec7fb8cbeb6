using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Core.Customers.Upkeep;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>The weekly mail to whoever answers for a unit's files.</summary>
[Trait("Clause", "A05")]
public sealed class LateFilesMailTests : IAsyncLifetime
{
    private UpkeepStage stage = null!;

    public async Task InitializeAsync() => stage = await UpkeepStage.CreateAsync(services => services.AddMailSource<LateFilesMail>(UpkeepMails.Late));

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Late_ManyFiles_ManagerGetsOneMailAWeekThatNamesThem()
    {
        for (var number = 0; number < 5; number++)
        {
            await stage.OpenAsync();
        }

        stage.Day("2027-01-01");
        await RemindAsync();
        stage.Day("2027-01-02");
        await RemindAsync();

        var mail = Assert.Single(await MailsAsync());
        var words = await WordsAsync(stage.Group.ManagerA, mail.Subject);
        Assert.Equal((stage.Group.ManagerA.Id, UpkeepMails.Late), (mail.Recipient, mail.Kind));
        Assert.Contains(words!.Parts.OfType<MailPart.Table>().Single().Rows, row => row[0] == "客户001");
        Assert.Equal($"#/card/upkeep.late/{stage.Group.A.Value}", words.Place);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Words_ForSomebodyOfAnotherUnit_AreNone()
    {
        await stage.OpenAsync();
        stage.Day("2027-01-01");

        Assert.NotNull(await WordsAsync(stage.Group.ManagerA, stage.Group.A.Value));
        Assert.Null(await WordsAsync(stage.Group.LiaisonB, stage.Group.A.Value));
    }

    [Fact]
    public async Task Words_NothingLate_AreNone()
    {
        await stage.OpenAsync();

        Assert.Null(await WordsAsync(stage.Group.ManagerA, stage.Group.A.Value));
    }

    private Task<int> RemindAsync() => stage.Group.RunAsync<RemindUpkeep, int>(remind => remind.RunAsync(default));

    private Task<List<TeamsGrading.Core.Mails.Mail>> MailsAsync() =>
        stage.Group.Test.WithDbAsync(db => db.Set<TeamsGrading.Core.Mails.Mail>().AsNoTracking().ToListAsync());

    private Task<MailWords?> WordsAsync(PersonCard reader, long subject) => stage.Group.RunAsync<IServiceProvider, MailWords?>(
        scope => scope.GetRequiredKeyedService<IMailSource>(UpkeepMails.Late).WriteAsync(reader, subject, default));
}
