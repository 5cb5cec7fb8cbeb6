using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>A value in headquarters' monthly report; the bot writes it in the reader's language and units.</summary>
public abstract record ReportValue
{
    private ReportValue()
    {
    }

    /// <summary>Text as somebody typed it, or a name.</summary>
    public sealed record Plain(string Text) : ReportValue;

    /// <summary>
    /// Name of a customer, a unit, or something else that belongs to units. A unit's reader sees the row, sentence or bar it stands in only when one of
    /// the units is the reader's own (002 §6.3.1); what holds a <see cref="Plain"/> and nothing owned is for headquarters alone.
    /// </summary>
    public sealed record Owned(string Text, IReadOnlyList<UnitId> Units) : ReportValue;

    /// <summary>Wording of the bot under <c>Report.Word.&lt;Key&gt;</c>.</summary>
    public sealed record Word(string Key) : ReportValue;

    public sealed record Count(int Number) : ReportValue;

    public sealed record Day(DateOnly On) : ReportValue;

    /// <summary>A month, for example beneath a bar.</summary>
    public sealed record InMonth(Month Month) : ReportValue;

    /// <summary>Gas, 方.</summary>
    public sealed record Volume(decimal CubicMetres) : ReportValue;

    /// <summary>A change as a share of 1, or null where there is nothing to compare with.</summary>
    public sealed record Change(decimal? Share) : ReportValue;
}

/// <summary>A part of a section of the monthly report.</summary>
public abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    /// <summary>A sentence: wording of the bot under <c>Report.Sentence.&lt;Key&gt;</c> with named values.</summary>
    public sealed record Sentence(string Key, IReadOnlyList<(string Name, ReportValue Value)> Values) : ReportBlock;

    /// <summary>A table; titles of its columns are wording under <c>Report.Column.&lt;Key&gt;</c>.</summary>
    public sealed record Table(string Key, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportValue>> Rows) : ReportBlock;

    /// <summary>Bars, largest or oldest first as given; the title is wording under <c>Report.Chart.&lt;Key&gt;</c>.</summary>
    /// <param name="Unit"><c>Count</c> or <c>Volume</c>.</param>
    public sealed record Bars(string Key, string Unit, IReadOnlyList<(ReportValue Label, decimal Value)> Values) : ReportBlock;
}

/// <summary>
/// What a slice contributes to the draft of headquarters' monthly report on key customers (001 §8.1.4, M14); any number are registered. The
/// heading is wording of the bot under <c>Report.Section.&lt;Key&gt;</c>. Knows no rights. Deterministic; costs in proportion to the month's rows.
/// </summary>
public interface IReportSections
{
    /// <summary>For example <c>Appeals</c>, <c>Visits</c>, <c>FollowUps</c>, <c>Volumes</c>, <c>Remarks</c>, <c>Awards</c>.</summary>
    string Key { get; }

    /// <summary>Place in the report, ascending: 10 appeals, 20 visits, 30 follow-ups, 40 volumes, 50 remarks, 60 awards.</summary>
    int Order { get; }

    Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month, CancellationToken cancellation);
}
