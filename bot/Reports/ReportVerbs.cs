using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Reports;

/// <summary>Verbs of the cards of monthly reports.</summary>
internal static class ReportVerbs
{
    public const string List = "report.list";
    public const string Draft = "report.draft";
    public const string Show = "report.show";
    public const string Section = "report.section";
    public const string Save = "report.save";
    public const string Figures = "report.figures";
    public const string Preview = "report.preview";
    public const string Distribution = "report.distribution";
    public const string Include = "report.include";
    public const string Exclude = "report.exclude";
    public const string Publish = "report.publish";
    public const string Confirm = "report.confirm";
    public const string Correct = "report.correct";
    public const string Read = "report.read";
    public const string Seen = "report.seen";

    /// <summary>The desk fetches the document itself; elsewhere the answer says where it is.</summary>
    public const string File = "report.file";
}

/// <summary>What the cards of monthly reports carry.</summary>
internal static class ReportFields
{
    public const string Report = "report";
    public const string Edition = "edition";
    public const string Section = "section";
    public const string Month = "month";
    public const string Page = "page";
    public const string Version = "version";
    public const string Seen = "seen";
    public const string Text = "text";
    public const string Readers = "readers";
    public const string Hidden = "hidden";
    public const string Place = "place";
    public const string Choice = "choice";
    public const string Unit = "unit";
    public const string Role = "role";
    public const string Name = "name";
    public const string Line = "line";

    /// <summary>Value of <see cref="Choice"/>: the figures drawn later.</summary>
    public const string Newer = "newer";

    /// <summary>Value of <see cref="Choice"/>: the figures that stand beneath the text.</summary>
    public const string Former = "former";

    /// <summary>A month as <c>2026-11</c>, or null.</summary>
    public static Month? MonthOf(CardCall call) =>
        DateOnly.TryParseExact(call[Month] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000
            ? Core.Shared.Month.Of(day) : null;

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) => texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);
}
