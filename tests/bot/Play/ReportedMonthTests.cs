using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Commands;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Play;

/// <summary>A whole month of three units and headquarters through cards only, from the first appeal to the corrected report, with its mails and documents.</summary>
[Trait("Kind", "Slow")]
public sealed class ReportedMonthTests
{
    private static readonly string[] Refused =
    [
        "Appeals.AppealNeedsCategory", "Visits.VisitEndsBeforeItStarts", "Monthly.MonthChangedMeanwhile", "Reports.NobodyToSendTo", "Reports.TextNamesCustomer",
        "Reports.ReportChangedMeanwhile", "Reports.FiguresAreUndecided", "Reports.ReportIsPublished",
    ];

    [Theory]
    [InlineData("zh-CN", "李静")]
    [InlineData("en", "李静")]
    [Trait("Clause", "M12")]
    [Trait("Clause", "M13")]
    [Trait("Clause", "M14")]
    public async Task Month_FromTheFirstAppealToTheCorrectedReport_IsPlayedThroughCards(string locale, string liaison)
    {
        using var folder = new TestFolder();
        var (data, target) = (Directory.CreateDirectory(folder.At("data")), Directory.CreateDirectory(folder.At("out")).FullName);
        await using var services = DemoMonthCommand.Compose(data, new DemoClock(new DateTime(2026, 11, 2, 9, 0, 0)), target);
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<GradingDb>().Database.EnsureCreatedAsync();
        }

        await using var told = new StringWriter();
        var play = await DemoMonthCommand.PlayAsync(services, new Wording().For(locale), target, told, default);
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_MONTH") is { } keep)
        {
            Directory.CreateDirectory(keep);
            await File.WriteAllTextAsync(Path.Combine(keep, $"told.{locale}.txt"), told.ToString());
            foreach (var file in Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories))
            {
                File.Copy(file, Path.Combine(keep, $"{locale}-{Path.GetFileName(file)}"), overwrite: true);
            }
        }

        Assert.Equal(Refused, play.Year.Refusals);
        Assert.Contains(liaison, told.ToString(), StringComparison.Ordinal);
        var mails = Directory.GetFiles(Path.Combine(target, "mail"), "*.eml");
        Assert.Equal(play.Mails, mails.Length);
        await AssertMailsAsync(services);
        foreach (var edition in new[] { 1, 2 })
        {
            foreach (var language in new[] { "zh-CN", "en" })
            {
                using var document = WordprocessingDocument.Open(Path.Combine(target, $"report-2026-11-{edition}.{language}.docx"), isEditable: false);
                Assert.Equal("", string.Join("\n", new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")));
                Assert.NotEmpty(document.MainDocumentPart!.ChartParts);
            }
        }
    }

    /// <summary>Whoever reported in time was reminded before and never after; who did not, also the manager and headquarters. The report went to each once an edition.</summary>
    private static async Task AssertMailsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var mails = await db.Set<TeamsGrading.Core.Mails.Mail>().AsNoTracking().ToListAsync();
        Assert.All(mails, mail => Assert.True(mail.State is TeamsGrading.Core.Mails.MailState.Sent or TeamsGrading.Core.Mails.MailState.Dropped, $"{mail.Kind} {mail.State} {mail.Reason}"));
        var people = (await scope.ServiceProvider.GetRequiredService<TeamsGrading.Core.Seams.IDirectory>().PeopleAsync(default)).ToDictionary(person => person.EmployeeNumber, person => person.Id);
        int Of(string number, string kind) => mails.Count(mail => mail.Recipient == people[number] && mail.Kind == kind);
        Assert.True(Of("41", "reminder.liaison") > Of("22", "reminder.liaison"));
        Assert.Equal(1, Of("32", "reminder.liaison"));
        Assert.True(Of("40", "reminder.manager") >= 1);
        Assert.Equal(0, Of("30", "reminder.manager"));
        Assert.True(Of("11", "reminder.headquarters") >= 1);
        Assert.True(Of("11", "appeal.urgent") >= 1);
        foreach (var number in new[] { "16", "17", "20", "30", "40", "22", "32", "41" })
        {
            Assert.Equal(2, Of(number, ReportMails.Edition));
        }

        Assert.Equal(2, await db.Set<ReportEdition>().CountAsync());
    }
}
