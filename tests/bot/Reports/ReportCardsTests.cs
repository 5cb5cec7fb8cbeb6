using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Reports;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Reports;

/// <summary>The monthly report by cards only, its mail, and its document.</summary>
[Trait("Clause", "M14")]
public sealed class ReportCardsTests : IAsyncLifetime
{
    private ReportStage stage = null!;

    public async Task InitializeAsync() => stage = await ReportStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Report_FromDraftToCorrection_ByCardsOnly()
    {
        var officer = Hand(stage.Group.Officer);
        await officer.TypeAsync("月报", default);
        await officer.PressAsync(ReportVerbs.Draft, default, "2026-11");
        Assert.Equal("Reports.NobodyToSendTo", await officer.RefusedAsync(ReportVerbs.Publish, default));
        await officer.PressAsync(ReportVerbs.Distribution, default);
        await officer.PressAsync(ReportVerbs.Include, default, null, ("role", "UnitManager"));
        await officer.PressAsync(ReportVerbs.Include, default, null, ("name", "general"));
        await officer.PressAsync(ReportVerbs.List, default);
        await officer.PressAsync(ReportVerbs.Show, default);
        await officer.PressAsync(ReportVerbs.Section, default, (await SectionIdAsync("Volumes")));
        await officer.PressAsync(ReportVerbs.Save, default, null, ("text", "环比增长主要来自<电厂>。"), ("readers", "Everybody"));
        await officer.PressAsync(ReportVerbs.Preview, default);
        Assert.Contains("乙电厂", await PageAsync(officer, ReportVerbs.Preview), StringComparison.Ordinal);
        await officer.PressAsync(ReportVerbs.Preview, default, "返回首页");
        await officer.PressAsync(ReportVerbs.Show, default);
        await officer.PressAsync(ReportVerbs.Publish, default);
        Assert.Contains("3 人", officer.Card!.Text, StringComparison.Ordinal);
        await officer.PressAsync(ReportVerbs.Confirm, default);
        Assert.Equal("已发布", officer.Notice);
        Assert.Equal("Reports.DocumentIsOnTheDesk", await officer.RefusedAsync(ReportVerbs.File, default));

        await officer.PressAsync(ReportVerbs.Show, default);
        await officer.PressAsync(ReportVerbs.Correct, default);
        await officer.PressAsync(ReportVerbs.Section, default, (await SectionIdAsync(ReportSection.Lead)));
        await officer.PressAsync(ReportVerbs.Save, default, null, ("text", "补充导语"), ("readers", "Everybody"));
        await officer.PressAsync(ReportVerbs.Publish, default);
        Assert.Contains("导语", officer.Card!.Text, StringComparison.Ordinal);
        await officer.PressAsync(ReportVerbs.Confirm, default, null, ("text", "补充导语"));
        Assert.Contains("第 2 版，更正", officer.Card!.Text, StringComparison.Ordinal);

        var manager = Hand(stage.Group.ManagerA);
        await manager.TypeAsync("月报", default);
        Assert.False(manager.Offers(ReportVerbs.Draft));
        await manager.PressAsync(ReportVerbs.Read, default);
        Assert.Contains("补充导语", manager.Card!.Text, StringComparison.Ordinal);
        var volumes = await PageAsync(manager, ReportVerbs.Read);
        Assert.Contains("环比增长主要来自＜电厂＞。", volumes, StringComparison.Ordinal);
        Assert.Contains("甲化工", volumes, StringComparison.Ordinal);
        Assert.DoesNotContain("乙电厂", volumes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_TwoEditors_ShowsBothTextsAndLosesNone()
    {
        var id = (await stage.DraftAsync()).Value;
        var (one, other) = (Hand(stage.Group.Officer), Hand(stage.Second));
        var section = await SectionIdAsync("Remarks");
        foreach (var hand in new[] { one, other })
        {
            await hand.TypeAsync("月报", default);
            await hand.PressAsync(ReportVerbs.Show, default);
            await hand.PressAsync(ReportVerbs.Section, default, section);
        }

        await one.PressAsync(ReportVerbs.Save, default, null, ("text", "甲写的"));
        await other.PressAsync(ReportVerbs.Save, default, null, ("text", "乙写的"));

        Assert.Contains("甲写的", other.Card!.Text, StringComparison.Ordinal);
        Assert.Equal("乙写的", other.Input("text").Value);
        await other.PressAsync(ReportVerbs.Save, default, null, ("text", "甲写的，乙写的"));
        Assert.Equal("甲写的，乙写的", (await stage.SectionAsync(id, "Remarks")).Text);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerbOfHeadquarters_ByAUnit_IsRefusedAndChangesNothing()
    {
        var (report, edition) = await stage.PublishedAsync();
        var section = await SectionIdAsync("Remarks");
        var before = await stage.ViewAsync(report);
        foreach (var verb in new[] { ReportVerbs.Draft, ReportVerbs.Show, ReportVerbs.Section, ReportVerbs.Save, ReportVerbs.Figures, ReportVerbs.Preview, ReportVerbs.Distribution, ReportVerbs.Include, ReportVerbs.Exclude, ReportVerbs.Publish, ReportVerbs.Confirm, ReportVerbs.Correct })
        {
            var reply = await stage.Group.ActAsync(
                stage.Group.ManagerA, verb, ("report", Shown.Id(report.Value)), ("section", section), ("month", "2026-11"), ("text", "x"), ("version", "0"), ("name", "3"), ("line", "1"), ("edition", Shown.Id(edition.Value)));
            Assert.True(reply is CardReply.Refuse { Code: "Shared.NothingThere" or "Shared.ActionNotAllowed" }, $"{verb}: {reply}");
        }

        Assert.Equal(before.Version, (await stage.ViewAsync(report)).Version);
    }

    [Theory]
    [InlineData("zh-CN", "重点客户月报 2026年第11期")]
    [InlineData("en", "Monthly report on key customers, 2026 no. 11")]
    [Trait("Clause", "A09")]
    public async Task Mail_OfAnEdition_HasTheDocumentAndNoForeignCustomer(string locale, string title)
    {
        var (_, edition) = await stage.PublishedAsync();

        var mine = (await MailAsync(stage.Group.ManagerA with { Locale = locale }, ReportMails.Edition, edition.Value))!;
        var whole = (await MailAsync(stage.General with { Locale = locale }, ReportMails.Edition, edition.Value))!;

        Assert.Equal((title, $"#/card/report/{edition.Value}"), (mine.Title, mine.Place));
        Assert.Contains(mine.Parts, part => part is MailPart.Section);
        Assert.Equal((true, false), (Names(mine, "甲化工"), Names(mine, "乙电厂")));
        Assert.Equal((true, true), (Names(whole, "甲化工"), Names(whole, "乙电厂")));
        Assert.Null(await MailAsync(stage.Group.LiaisonA, ReportMails.Edition, edition.Value));
    }

    [Fact]
    public async Task MailOfWhatIsDue_OncePublished_SaysNothing()
    {
        var id = (await stage.DraftAsync()).Value;
        var due = (await MailAsync(stage.Group.Officer, ReportMails.Due, id.Value))!;
        Assert.Equal(("请编发重点客户月报 2026年第11期", $"#/card/report.draft/{id.Value}"), (due.Title, due.Place));
        Assert.Null(await MailAsync(stage.Group.ManagerA, ReportMails.Due, id.Value));

        await stage.PublishedAsync();

        Assert.Null(await MailAsync(stage.Group.Officer, ReportMails.Due, id.Value));
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Document_Fetched_IsTheKeptOneAndOnRecord()
    {
        var (_, edition) = await stage.PublishedAsync();

        var (one, again, unit) = (await FetchAsync(stage.General, edition), await FetchAsync(stage.General, edition), await FetchAsync(stage.Group.ManagerA, edition));
        var fetches = await stage.Group.Test.WithDbAsync(db => db.Set<ReportFetch>().AsNoTracking().ToListAsync());
        var kept = await stage.Group.Test.WithDbAsync(db => db.Set<ReportEdition>().SingleAsync());

        Assert.Equal(one, again);
        Assert.Equal(2, fetches.Count(fetch => fetch.Whole && fetch.Hash == kept.DocumentEn));
        Assert.Single(fetches, fetch => !fetch.Whole && fetch.Person == stage.Group.ManagerA.Id);
        Assert.DoesNotContain("乙电厂", TextOf(unit), StringComparison.Ordinal);
    }

    private async Task<byte[]> FetchAsync(PersonCard reader, EditionId edition) =>
        (await stage.Group.RunAsync<IServiceProvider, TeamsGrading.Core.Shared.Result<FetchedReport>>(scope => scope.GetRequiredService<FetchReport>().RunAsync(
            reader.Id, edition, reader.Locale, scope.GetRequiredService<ReportDocument>().Write, default))).Value.Content;

    private static bool Names(MailWords mail, string name) => TextOf(Assert.Single(mail.Files).Content).Contains(name, StringComparison.Ordinal);

    private static string TextOf(byte[] document)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return word.MainDocumentPart!.Document.Body!.InnerText;
    }

    private Task<MailWords?> MailAsync(PersonCard reader, string kind, long subject) => stage.Group.RunAsync<IServiceProvider, MailWords?>(
        scope => scope.GetRequiredKeyedService<IMailSource>(kind).WriteAsync(reader, subject, default));

    private async Task<string> SectionIdAsync(string key)
    {
        var report = await stage.Group.Test.WithDbAsync(db => db.Set<MonthlyReport>().SingleAsync());
        return Shown.Id((await stage.SectionAsync(report.Id, key)).Id.Value);
    }

    /// <summary>The card of the first section behind the cover.</summary>
    private static async Task<string> PageAsync(DemoHand hand, string verb)
    {
        var button = hand.Card!.Buttons.First(each => each.Verb == verb && each.Data.GetValueOrDefault("page") == "1");
        await hand.PressAsync(verb, default, $"{button.Title}|1");
        return hand.Card!.Text;
    }

    private DemoHand Hand(PersonCard person) => new(person, stage.Group.Test.Services, (_, _, _) => { });
}
