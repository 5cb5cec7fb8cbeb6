using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Bot.Reminders;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Reminders;

/// <summary>What people see of reminders: cards by right, mails by what holds when they are sent.</summary>
[Trait("Clause", "M13")]
public sealed class ReminderCardsTests : IAsyncLifetime
{
    private RemindStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await RemindStage.CreateAsync(services => services.AddMailCards());
        stage.Dues.Owes(stage.A, 2026, 11);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Render_Reminder_IsShownToThoseConcernedAndToNobodyElse()
    {
        await stage.RunAsync(2026, 11, 24);
        var subject = (await SubjectAsync()).Value;

        var shown = await RenderAsync(stage.LiaisonA, subject);
        Assert.Contains("A公司", shown);
        Assert.Contains("3", shown);
        Assert.Contains("2026-11-28", shown);
        Assert.Contains("November 2026", await RenderAsync(stage.ManagerA, subject));
        Assert.NotNull(await RenderAsync(stage.Officer, subject));
        Assert.Null(await RenderAsync(stage.LiaisonB, subject));
        Assert.Null(await RenderAsync(stage.ManagerB, subject));
    }

    [Theory]
    [Trait("Clause", "M12")]
    [InlineData(27, "No other working day is left until then.", null, "截止。")] // Friday, when the ladder is at its end.
    [InlineData(28, "It is due today.", null, "截止。")] // Saturday: due, and nobody is late.
    [InlineData(29, "It is late.", "2026-03-28", "逾期")]
    public async Task Late_IsAfterTheTwentyEighthAlsoWhereThatIsADayOff(int day, string standing, string? overdue, string list)
    {
        stage.Dues.Owes(stage.A, 2026, 3);
        await stage.RunAsync(2026, 3, 27);
        stage.At(2026, 3, day, 22);
        var id = await stage.Test.WithDbAsync(db => db.Set<Reminding>().Where(row => row.Month == new Month(2026, 3)).Select(row => row.Id).SingleAsync());

        Assert.Contains(standing, await RenderAsync(stage.ManagerA, id.Value));
        var page = (await stage.Test.RunAsync((WatchReminders use) => use.HandleAsync(stage.Officer, new Month(2026, 3), 0, default))).Value;
        Assert.Equal((new DateOnly(2026, 3, 28), day > 28), (page.DueOn, page.IsLate));
        Assert.Contains(list, await TextAsync(stage.Officer, ReminderVerbs.Month, (ReminderVerbs.MonthStamp, "202603")));
        var due = await stage.Test.WithDbAsync(db => db.Set<CardPost>().Where(post => post.Kind == ReminderCards.Unit && post.Person == stage.LiaisonA).Select(post => post.DueUtc).SingleAsync());
        Assert.Equal(overdue is not null, due < stage.Test.Clock.GetUtcNow().UtcDateTime); // As the desk's lists ask.
    }

    [Fact]
    public async Task Unit_Trail_TellsWhatBecameOfEveryReminder()
    {
        await stage.RunAsync(2026, 11, 18);
        await stage.RunAsync(2026, 11, 30);
        var subject = Shown.Id((await SubjectAsync()).Value);

        var trail = await TextAsync(stage.Officer, ReminderVerbs.Unit, (ReminderVerbs.Reminding, subject));

        Assert.Contains("liaisonA", trail);
        Assert.Contains("managerA", trail);
        Assert.Contains("邮件待发", trail);
        Assert.Contains("卡片在办理中心", trail);
        Assert.Contains("由后一次提醒代替", trail);
        Assert.Null(await TextAsync(stage.LiaisonB, ReminderVerbs.Unit, (ReminderVerbs.Reminding, subject)));
    }

    [Fact]
    public async Task Month_ForHeadquarters_ListsWhoOwesAndIsRefusedToOthers()
    {
        stage.Care.Liaisons.Remove(stage.A);
        await stage.RunAsync(2026, 11, 30);

        var list = await TextAsync(stage.Officer, ReminderVerbs.Month);

        Assert.Contains("A公司", list);
        Assert.Contains("没有联系人", list);
        Assert.DoesNotContain("B公司", list);
        Assert.Null(await TextAsync(stage.LiaisonA, ReminderVerbs.Month));
        Assert.Null(await TextAsync(stage.ManagerA, ReminderVerbs.Plan));
        Assert.Null(await RenderAsync(stage.LiaisonA, 202611, ReminderCards.Late));
        Assert.NotNull(await RenderAsync(stage.Officer, 202611, ReminderCards.Late));
    }

    [Fact]
    public async Task Plan_ForHeadquarters_SaysWhatWouldBeSentAndWhy()
    {
        stage.At(2026, 11, 26);

        var plan = await TextAsync(stage.Officer, ReminderVerbs.Plan);

        Assert.Contains("截止前 1 个工作日", plan);
        Assert.Contains("liaisonA", plan);
        Assert.Empty(await stage.MailsAsync());
    }

    [Fact]
    public async Task Mails_OfALateUnit_SayWhatIsMissingToEachInTheirLanguage()
    {
        await stage.RunAsync(2026, 11, 30);

        var (liaison, manager, officer) = (await WordsAsync(stage.LiaisonA, ReminderMails.Liaison), await WordsAsync(stage.ManagerA, ReminderMails.Manager), await WordsAsync(stage.Officer, ReminderMails.Headquarters));

        Assert.Contains("2026 年 11 月", liaison!.Title);
        Assert.Contains("late", manager!.Title);
        Assert.Contains("2 of 3", MailPlain.Write(manager, "link", "footer"));
        Assert.StartsWith("#/card/reminder/", liaison.Place, StringComparison.Ordinal);
        Assert.Equal("#/card/reminder.late/202611", officer!.Place);
        Assert.Contains("A公司", MailPlain.Write(officer, "link", "footer"));
    }

    [Fact]
    public async Task Mails_NothingOwedAnyMoreWhenSent_AreDropped()
    {
        await stage.RunAsync(2026, 11, 30);
        stage.Dues.Reports(stage.A, 2026, 11);

        Assert.Null(await WordsAsync(stage.LiaisonA, ReminderMails.Liaison));
        Assert.Null(await WordsAsync(stage.ManagerA, ReminderMails.Manager));
        Assert.Null(await WordsAsync(stage.Officer, ReminderMails.Headquarters));
    }

    [Fact]
    public async Task Mail_ReaderNoLongerTheLiaison_IsDropped()
    {
        await stage.RunAsync(2026, 11, 24);
        stage.Care.Liaisons[stage.A] = new Caretaker(stage.Silent, stage.Silent);

        Assert.Null(await WordsAsync(stage.LiaisonA, ReminderMails.Liaison));
    }

    [Fact]
    public async Task Delivery_ByKindAndMonth_ListsThoseAndLeadsToWhatTheyConcern()
    {
        await stage.RunAsync(2026, 11, 24);
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));

        var all = await ActAsync(stage.Officer, DeliveryCard.List, (DeliveryCard.Month, "2026-11"), (DeliveryCard.Kind, ReminderMails.Liaison));
        var other = await TextAsync(stage.Officer, DeliveryCard.List, (DeliveryCard.Month, "2026-10"));

        var shown = JsonNode.Parse(Assert.IsType<CardReply.Show>(all).Card.Utf8Json.Span)!;
        Assert.Contains("liaisonA", Support.CardJson.Text(shown));
        Assert.DoesNotContain("liaisonA", other);
        var about = Support.CardJson.Data(Support.CardJson.Button(shown, "看所涉事项")!);
        Assert.Contains("A公司", await TextAsync(stage.Officer, ReminderVerbs.Unit, (ReminderVerbs.Reminder, about[ReminderVerbs.Reminder])));
    }

    private async Task<RemindingId> SubjectAsync() => (await stage.Test.WithDbAsync(db => Task.FromResult(db.Set<Reminding>().Single()))).Id;

    private async Task<MailWords?> WordsAsync(PersonId reader, string kind)
    {
        var mail = await stage.Test.WithDbAsync(db => Task.FromResult(db.Set<TeamsGrading.Core.Mails.Mail>().First(mail => mail.Recipient == reader && mail.Kind == kind)));
        var person = await PersonAsync(reader);
        return await stage.Test.RunAsync<IServiceProvider, MailWords?>(scope => scope.GetRequiredKeyedService<IMailSource>(kind).WriteAsync(person, mail.Subject, default));
    }

    private Task<PersonCard> PersonAsync(PersonId id) => stage.Test.RunAsync<IDirectory, PersonCard>(async directory => (await directory.PersonAsync(id, default))!);

    private async Task<string?> RenderAsync(PersonId reader, long subject, string kind = ReminderCards.Unit)
    {
        var person = await PersonAsync(reader);
        var card = await stage.Test.RunAsync<CardBook, Card?>(book => book.RenderAsync(person, kind, subject, default));
        return card is null ? null : Support.CardJson.Text(JsonNode.Parse(card.Utf8Json.Span)!);
    }

    private async Task<CardReply> ActAsync(PersonId actor, string verb, params (string Name, string Value)[] inputs)
    {
        var person = await PersonAsync(actor);
        return await stage.Test.RunAsync<CardBook, CardReply>(book => book.ActAsync(person, verb, inputs.ToDictionary(pair => pair.Name, pair => pair.Value), default));
    }

    private async Task<string?> TextAsync(PersonId actor, string verb, params (string Name, string Value)[] inputs) =>
        await ActAsync(actor, verb, inputs) is CardReply.Show shown ? Support.CardJson.Text(JsonNode.Parse(shown.Card.Utf8Json.Span)!) : null;
}
