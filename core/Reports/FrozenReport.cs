using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Reports;

/// <summary>A published edition as it is kept and hashed.</summary>
/// <param name="Month">yyyymm.</param>
/// <param name="By">Name of who published it, as it was then.</param>
public sealed record FrozenReport(int Month, int Edition, string Changes, string By, DateTime PublishedUtc, IReadOnlyList<FrozenSection> Sections);

/// <summary>A section as published; hidden ones are not there.</summary>
public sealed record FrozenSection(string Key, string Text, TextReaders Readers, IReadOnlyList<WrittenBlock> Figures);

/// <summary>A block as canonical JSON has it. A sentence has one row under the names of its values, bars have rows of label and figure.</summary>
public sealed record WrittenBlock(string Kind, string Key, string Unit, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<WrittenValue>> Rows);

/// <summary>A value as canonical JSON has it.</summary>
public sealed record WrittenValue(string Kind, string Text, decimal? Number, IReadOnlyList<UnitId> Units);

/// <summary>Writes blocks as canonical JSON and reads them back.</summary>
internal static class WrittenFigures
{
    public static string Write(IEnumerable<ReportBlock> blocks) => Canon.Write(blocks.Select(Of).ToList());

    public static IReadOnlyList<ReportBlock> Read(string text) => text.Length == 0 ? [] : [.. Canon.Read<List<WrittenBlock>>(text).Select(Of)];

    public static ReportBlock Of(WrittenBlock block) => block.Kind switch
    {
        nameof(ReportBlock.Sentence) => new ReportBlock.Sentence(block.Key, [.. block.Columns.Zip(block.Rows[0], (name, value) => (name, Of(value)))]),
        nameof(ReportBlock.Table) => new ReportBlock.Table(block.Key, block.Columns, [.. block.Rows.Select(row => row.Select(Of).ToList())]),
        nameof(ReportBlock.Bars) => new ReportBlock.Bars(block.Key, block.Unit, [.. block.Rows.Select(row => (Of(row[0]), row[1].Number ?? 0))]),
        _ => throw new InvalidOperationException($"block {block.Kind}"),
    };

    public static WrittenBlock Of(ReportBlock block) => block switch
    {
        ReportBlock.Sentence sentence => new(nameof(ReportBlock.Sentence), sentence.Key, "", [.. sentence.Values.Select(value => value.Name)], [[.. sentence.Values.Select(value => Of(value.Value))]]),
        ReportBlock.Table table => new(nameof(ReportBlock.Table), table.Key, "", table.Columns, [.. table.Rows.Select(row => row.Select(Of).ToList())]),
        ReportBlock.Bars bars => new(nameof(ReportBlock.Bars), bars.Key, bars.Unit, [], [.. bars.Values.Select(bar => new[] { Of(bar.Label), Written("Bar", "", bar.Value) })]),
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    private static ReportValue Of(WrittenValue value) => value.Kind switch
    {
        nameof(ReportValue.Plain) => new ReportValue.Plain(value.Text),
        nameof(ReportValue.Owned) => new ReportValue.Owned(value.Text, value.Units),
        nameof(ReportValue.Word) => new ReportValue.Word(value.Text),
        nameof(ReportValue.Count) => new ReportValue.Count((int)value.Number!.Value),
        nameof(ReportValue.Day) => new ReportValue.Day(DayOf((int)value.Number!.Value)),
        nameof(ReportValue.InMonth) => new ReportValue.InMonth(Month.FromStamp((int)value.Number!.Value)),
        nameof(ReportValue.Volume) => new ReportValue.Volume(value.Number!.Value),
        nameof(ReportValue.Change) => new ReportValue.Change(value.Number),
        _ => throw new InvalidOperationException($"value {value.Kind}"),
    };

    private static WrittenValue Of(ReportValue value) => value switch
    {
        ReportValue.Plain plain => Written(nameof(ReportValue.Plain), plain.Text, null),
        ReportValue.Owned owned => new(nameof(ReportValue.Owned), owned.Text, null, [.. owned.Units.Distinct().OrderBy(unit => unit.Value)]),
        ReportValue.Word word => Written(nameof(ReportValue.Word), word.Key, null),
        ReportValue.Count count => Written(nameof(ReportValue.Count), "", count.Number),
        ReportValue.Day day => Written(nameof(ReportValue.Day), "", (day.On.Year * 10_000) + (day.On.Month * 100) + day.On.Day),
        ReportValue.InMonth month => Written(nameof(ReportValue.InMonth), "", month.Month.Stamp),
        ReportValue.Volume volume => Written(nameof(ReportValue.Volume), "", volume.CubicMetres),
        ReportValue.Change change => Written(nameof(ReportValue.Change), "", change.Share),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    /// <summary>Divided by one with all places, a number loses its padding zeros: equal numbers give equal texts.</summary>
    private static WrittenValue Written(string kind, string text, decimal? number) => new(kind, text, number / 1.0000000000000000000000000000m, []);

    private static DateOnly DayOf(int stamp) => new(stamp / 10_000, stamp / 100 % 100, stamp % 100);
}
