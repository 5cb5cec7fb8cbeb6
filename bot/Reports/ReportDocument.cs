using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Documents;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Reports;

/// <summary>月报文档 The report as a Word document in the group's usual look: cover, leading words, sections with sentences, charts and tables.</summary>
internal sealed class ReportDocument(Wording wording)
{
    public byte[] Write(ReportPaper paper, string locale)
    {
        var words = new ReportWording(wording.For(locale));
        var texts = words.Texts;
        var title = words.Title(paper.Month, paper.Edition);
        using var word = new WordFile(title, texts.Locale, texts["Report.Department"], null, Cover(paper, words));
        if (paper.Changes.Length > 0)
        {
            word.Heading(texts["Report.Changes"]);
            foreach (var line in ReportWording.Lines(paper.Changes))
            {
                word.Emphasis(line);
            }
        }

        foreach (var section in paper.Sections)
        {
            word.Heading(words.Section(section.Key));
            foreach (var line in ReportWording.Lines(section.Text))
            {
                word.Paragraph(line);
            }

            foreach (var block in section.Figures)
            {
                Write(word, block, words);
            }
        }

        word.Heading(texts["Report.Colophon"]);
        word.Table([],
        [
            [texts["Report.Published"], paper.PublishedUtc is { } at ? $"{Format.Moment(at)} {paper.By}" : texts["Report.NotPublished"]],
            [texts["Report.Source"], texts["Report.SourceText"]],
            .. paper.Hash.Length == 0 ? [] : new string[][] { [texts["Report.Hash"], paper.Hash] },
        ]);
        return word.Close();
    }

    private static WordCover Cover(ReportPaper paper, ReportWording words) => new(
        words.Texts["Report.Group"], words.Texts["Report.Title"], words.Number(paper.Month, paper.Edition), words.MonthName(paper.Month), words.Texts["Report.Department"],
        words.Day(paper), paper.Whole ? "" : words.Texts["Report.Restricted"], $"{words.Texts["Report.Group"]} · {words.Title(paper.Month, paper.Edition)}");

    private static void Write(WordFile word, ReportBlock block, ReportWording words)
    {
        switch (block)
        {
            case ReportBlock.Sentence sentence:
                word.Paragraph(words.Sentence(sentence));
                break;
            case ReportBlock.Table table:
                word.Subheading(words.TableTitle(table));
                word.Table(words.Columns(table), [.. table.Rows.Select(row => row.Select(words.Value).ToList())]);
                break;
            case ReportBlock.Bars bars:
                var (unit, values) = words.Bars(bars);
                word.Chart(new WordChart($"{words.ChartTitle(bars)} ({unit})", unit, bars.Values.All(bar => bar.Label is ReportValue.InMonth or ReportValue.Day), values));
                break;
            default:
                throw new InvalidOperationException(block.GetType().Name);
        }
    }
}
