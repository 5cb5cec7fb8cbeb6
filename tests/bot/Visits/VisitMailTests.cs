using System.Text;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Visits;

/// <summary>The words of the mails about visits, from what holds when they are written.</summary>
[Trait("Clause", "M07")]
public sealed class VisitMailTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Plan_ForTheUnit_HoldsTheWholePlanAndTheCalendarFile()
    {
        var id = await stage.ReadyAsync();
        await stage.SendAsync(id);

        var words = await PlanAsync(Group.ManagerA);

        Assert.Equal(("拜访方案：南海玻璃（2026-11-20）", $"#/card/visit/{id.Value}"), (words!.Title, words.Place));
        var facts = words.Parts.OfType<MailPart.Facts>().Single().Rows;
        Assert.Contains(("时间", "2026-11-20 09:00 – 11:30（北京时间）"), facts);
        Assert.Contains(("行程安排", "09:00 抵达\n09:30 座谈"), facts);
        Assert.Contains(("职责分工", "李静：汇报"), facts);
        var file = Assert.Single(words.Files);
        Assert.Equal(("visit.ics", "text/calendar; charset=utf-8; method=PUBLISH"), (file.Name, file.MediaType));
        Assert.Contains($"UID:visit-{id.Value}@teamsgrading", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ChangedAndCancelled_SaysWhatAndWhy()
    {
        var id = await stage.ReadyAsync();
        await stage.SendAsync(id);
        await stage.DeliverAsync();
        await stage.ChangeAsync(id, VisitStage.Basics("2026-11-24"));
        var changed = await PlanAsync(Group.ManagerA);
        await stage.DeliverAsync();
        await stage.CancelAsync(id, "对方<临时>有事");
        var cancelled = await PlanAsync(Group.ManagerA);

        Assert.Equal("拜访方案有变动（第 2 版）：南海玻璃（2026-11-24）", changed!.Title);
        Assert.Equal(["时间", "2026-11-20 09:00 – 11:30", "2026-11-24 09:00 – 11:30"], changed.Parts.OfType<MailPart.Table>().Single().Rows.Single());
        Assert.Equal(("取消拜访：南海玻璃（2026-11-24）", "本次安排已取消。原因：对方<临时>有事"), (cancelled!.Title, cancelled.Parts.OfType<MailPart.Callout>().Single().Text));
        var file = Encoding.UTF8.GetString(Assert.Single(cancelled.Files).Content);
        Assert.Contains("METHOD:CANCEL\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", file, StringComparison.Ordinal);
        var html = MailHtml.Write(cancelled, "zh-CN", "https://x", "f");
        Assert.Contains("对方&lt;临时&gt;有事", html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "M09")]
    public async Task Support_AskedAndAnswered_EachSideHasItsMail()
    {
        var id = await stage.ReadyAsync();
        var asked = (await Group.RunAsync((AskSupport use) => use.RunAsync(Group.LiaisonA.Id, id, "请领导出席", default))).Value;
        var question = await stage.WordsAsync(Group.Officer, VisitMails.Support, asked.Value);
        Assert.Null(await stage.WordsAsync(Group.LiaisonA, VisitMails.Answer, asked.Value));
        await Group.RunAsync((AnswerSupport use) => use.RunAsync(Group.Officer.Id, asked, false, "当日有会", default));

        Assert.Equal("A公司 申请总部支持：拜访 南海玻璃", question!.Title);
        Assert.Contains(question.Parts, part => part is MailPart.Callout { Text: "请领导出席" });
        Assert.Null(await stage.WordsAsync(Group.Officer, VisitMails.Support, asked.Value));
        var answer = await stage.WordsAsync(Group.LiaisonA with { Locale = "en" }, VisitMails.Answer, asked.Value);
        Assert.Equal("Headquarters cannot support the visit to 南海玻璃", answer!.Title);
        Assert.Contains(answer.Parts, part => part is MailPart.Callout { Text: "当日有会" });
        Assert.Null(await stage.WordsAsync(Group.LiaisonB, VisitMails.Answer, asked.Value));
    }

    [Fact]
    [Trait("Clause", "M08")]
    public async Task Late_SummaryAndFollowUp_AreSaidOnlyWhileTheyAreLate()
    {
        var (owed, done) = (await stage.ReadyAsync(), await stage.DoneAsync());
        var follow = (await stage.FollowAsync(done, Group.LiaisonA)).Value;
        Assert.Null(await stage.WordsAsync(Group.LiaisonA, VisitMails.SummaryLate, owed.Value));
        Assert.Null(await stage.WordsAsync(Group.LiaisonA, VisitMails.FollowUpLate, follow.Value));
        stage.Day("2026-12-11");

        Assert.Equal("纪要逾期：南海玻璃", (await stage.WordsAsync(Group.LiaisonA, VisitMails.SummaryLate, owed.Value))!.Title);
        Assert.Equal("后续事项逾期：南海玻璃", (await stage.WordsAsync(Group.LiaisonA, VisitMails.FollowUpLate, follow.Value))!.Title);
        Assert.Null(await stage.WordsAsync(Group.LiaisonB, VisitMails.SummaryLate, owed.Value));
        Assert.Null(await stage.WordsAsync(Group.LiaisonB, VisitMails.FollowUpLate, follow.Value));
        Assert.Null(await stage.WordsAsync(Group.LiaisonA, VisitMails.SummaryLate, done.Value));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Withdrawn_FromAUnit_ClearsTheCalendarAndTellsNoDetail()
    {
        await stage.RegisterAsync("B9", "南海玻璃东厂", Group.B, subject: stage.Glass.Subject);
        var id = await stage.ReadyAsync(Group.Officer);
        Assert.Null((await Group.RunAsync((ChangePlan use) => use.UnitsAsync(Group.Officer.Id, id, [Group.B], default))).Error);
        await stage.SendAsync(id, Group.Officer);
        await stage.DeliverAsync();
        Assert.Null((await Group.RunAsync((ChangePlan use) => use.UnitsAsync(Group.Officer.Id, id, [], default))).Error);
        var mail = Assert.Single(await stage.MailsAsync(), mail => mail.Kind == VisitMails.Withdrawn);

        var words = await stage.WordsAsync(Group.LiaisonB, VisitMails.Withdrawn, mail.Subject);

        Assert.Equal(("不再涉及本单位：拜访（2026-11-20）", "#/"), (words!.Title, words.Place));
        var file = Encoding.UTF8.GetString(Assert.Single(words.Files).Content);
        Assert.Contains("METHOD:CANCEL\r\n", file, StringComparison.Ordinal);
        Assert.Contains($"UID:visit-{id.Value}@teamsgrading", file, StringComparison.Ordinal);
        Assert.DoesNotContain("南海", MailPlain.Write(words, "link", "footer") + file, StringComparison.Ordinal);
        Assert.Null(await stage.WordsAsync(Group.LiaisonA, VisitMails.Withdrawn, mail.Subject));
    }

    private async Task<MailWords?> PlanAsync(PersonCard reader)
    {
        var notice = (await stage.MailsAsync()).Last(mail => mail.Kind == VisitMails.Plan && mail.Recipient == reader.Id && mail.State == TeamsGrading.Core.Mails.MailState.Pending);
        return await stage.WordsAsync(reader, VisitMails.Plan, notice.Subject);
    }
}
