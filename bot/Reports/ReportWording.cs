using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Reports;

/// <summary>The words of a report in its reader's language, as typed: cards and mails make them safe for themselves.</summary>
/// <param name="safe">What is done to a text from data before it is put into a sentence; as typed when null.</param>
internal sealed class ReportWording(Texts texts, Func<string, string>? safe = null)
{
    private const decimal Big = 10_000_000m;
    private const decimal HundredMillion = 100_000_000m;
    private const decimal TenThousand = 10_000m;

    public Texts Texts => texts;

    public string Section(string key) => texts[$"Report.Section.{key}"];

    public string Value(ReportValue value) => value switch
    {
        ReportValue.Plain plain => Safe(plain.Text),
        ReportValue.Owned owned => Safe(owned.Text),
        ReportValue.Word word => texts[$"Report.Word.{word.Key}"],
        ReportValue.Count count => count.Number.ToString("N0", CultureInfo.InvariantCulture),
        ReportValue.Day day => Format.Day(day.On),
        ReportValue.InMonth month => month.Month.ToString(),
        ReportValue.Volume volume => Format.Volume(volume.CubicMetres, texts),
        ReportValue.Change change => Change(change.Share),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    /// <summary>Filled in at one go: a name that looks like a placeholder stays a name.</summary>
    public string Sentence(ReportBlock.Sentence sentence)
    {
        var values = sentence.Values.ToDictionary(value => value.Name, value => Value(value.Value));
        return Texts.Placeholder().Replace(texts[$"Report.Sentence.{sentence.Key}"], match => values[match.Groups[1].Value]);
    }

    public string TableTitle(ReportBlock.Table table) => texts[$"Report.Table.{table.Key}"];

    public IReadOnlyList<string> Columns(ReportBlock.Table table) => [.. table.Columns.Select(column => texts[$"Report.Column.{column}"])];

    public string ChartTitle(ReportBlock.Bars bars) => texts[$"Report.Chart.{bars.Key}"];

    /// <summary>The bars in a unit that reads well, and the name of that unit.</summary>
    public (string Unit, IReadOnlyList<(string Label, decimal Value)> Bars) Bars(ReportBlock.Bars bars)
    {
        if (bars.Unit != "Volume")
        {
            return (texts["Report.Unit.Count"], [.. bars.Values.Select(bar => (Value(bar.Label), bar.Value))]);
        }

        var big = bars.Values.Any(bar => Math.Abs(bar.Value) >= Big);
        var (unit, by, places) = big ? (texts["Unit.HundredMillion"], HundredMillion, 4) : (texts["Unit.TenThousand"], TenThousand, 2);
        return (unit, [.. bars.Values.Select(bar => (Value(bar.Label), decimal.Round(bar.Value / by, places, MidpointRounding.AwayFromZero)))]);
    }

    /// <summary>2026年第11期, with the edition where it is a correction.</summary>
    public string Number(Month month, int edition)
    {
        var number = texts.With("Report.Number", ("Year", month.Year), ("Number", month.Number));
        return edition > 1 ? texts.With("Report.NumberCorrected", ("Number", number), ("Edition", edition)) : number;
    }

    public string Title(Month month, int edition) => texts.With("Report.TitleOf", ("Number", Number(month, edition)));

    public string MonthName(Month month) => texts.With("Report.Month", ("Year", month.Year), ("Number", month.Number));

    /// <summary>The day of publishing, or that it is not published.</summary>
    public string Day(ReportPaper paper) => paper.PublishedUtc is { } at ? Format.Day(DateOnly.FromDateTime(GroupTime.LocalOf(at))) : texts["Report.NotPublished"];

    public static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Safe(string text) => safe is null ? text : safe(text);

    private static string Change(decimal? share) => share is { } value
        ? (value > 0 ? "+" : "") + Format.Percent(value)
        : Format.Percent(null);
}
