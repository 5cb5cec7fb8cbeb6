using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Reports;

/// <summary>The published report as a mail: what it says in sentences, as far as the reader may see, the link, and the Word document when it is small.</summary>
internal sealed class EditionMail(ReadEdition read, FetchReport fetch, ReportDocument document, Wording wording) : IMailSource
{
    /// <summary>A larger document is a link only.</summary>
    internal const int MostBytes = 3 * 1024 * 1024;

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var id = new EditionId(subject);
        var edition = await read.RunAsync(reader.Id, id, cancellation);
        if (edition.Error is not null)
        {
            return null;
        }

        var texts = wording.For(reader.Locale);
        var words = new ReportWording(texts);
        var paper = edition.Value.Paper;
        var fetched = await fetch.ReadAsync(reader.Id, id, reader.Locale, document.Write, cancellation);
        IReadOnlyList<MailFile> files = fetched.Error is null && fetched.Value.Content.Length < MostBytes
            ? [new MailFile(ReportFiles.NameOf(words, fetched.Value), WordType, fetched.Value.Content)] : [];
        return new MailWords(
            words.Title(paper.Month, paper.Edition),
            [
                .. paper.Changes.Length > 0 ? [new MailPart.Callout($"{texts["Report.Changes"]}\n{paper.Changes}")] : Array.Empty<MailPart>(),
                new MailPart.Facts(
                [
                    (texts["Report.MonthLabel"], words.MonthName(paper.Month)), (texts["Report.Issued"], $"{texts["Report.Department"]} {words.Day(paper)}"),
                    (texts["Mail.Report.Attached"], texts[files.Count > 0 ? "Mail.Report.IsAttached" : "Mail.Report.OnDesk"]),
                ]),
                .. paper.Whole ? [] : new MailPart[] { new MailPart.Paragraph(texts["Report.Restricted"]) },
                .. paper.Sections.SelectMany(section => Section(section, words)),
            ],
            texts["Mail.Report.Open"],
            string.Create(CultureInfo.InvariantCulture, $"#/card/{ReportCards.Edition}/{subject}"),
            files);
    }

    /// <summary>What a section says in words and sentences; its tables and pictures stand behind the link.</summary>
    public static IEnumerable<MailPart> Section(PaperSection section, ReportWording words)
    {
        var sentences = section.Figures.OfType<ReportBlock.Sentence>().Select(words.Sentence).ToList();
        if (sentences.Count + section.Text.Length == 0)
        {
            yield break;
        }

        yield return new MailPart.Section(words.Section(section.Key));
        if (section.Text.Length > 0)
        {
            yield return new MailPart.Paragraph(section.Text);
        }

        foreach (var sentence in sentences)
        {
            yield return new MailPart.Paragraph(sentence);
        }
    }
}

/// <summary>To headquarters while the report of the month before is to be edited and published; nothing once it is.</summary>
internal sealed class ReportDueMail(ViewReport view, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var report = await view.RunAsync(reader.Id, new ReportId(subject), cancellation);
        if (report.Error is not null || report.Value.Editions > 0)
        {
            return null;
        }

        var texts = wording.For(reader.Locale);
        var words = new ReportWording(texts);
        return new MailWords(
            texts.With("Mail.ReportDue.Title", ("Number", words.Number(report.Value.Month, 1))),
            [
                new MailPart.Callout(texts.With("Mail.ReportDue.What", ("Month", words.MonthName(report.Value.Month)))),
                new MailPart.Facts(
                [
                    (texts["Mail.ReportDue.Drafted"], Format.Moment(report.Value.DraftedUtc)),
                    (texts["Mail.ReportDue.Sections"], string.Join(texts["Card.Comma"], report.Value.Sections.Where(section => section.Key != ReportSection.Lead).Select(section => words.Section(section.Key)))),
                ]),
                new MailPart.Paragraph(texts["Mail.ReportDue.Do"]),
            ],
            texts["Mail.ReportDue.Open"],
            string.Create(CultureInfo.InvariantCulture, $"#/card/{ReportCards.Draft}/{subject}"),
            []);
    }
}
