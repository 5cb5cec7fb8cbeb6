using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>规则 sheet: a row is an item; the rows of a year together are its rule, which must be whole (000 §6.1).</summary>
internal sealed class RuleSheet(GradingDb db, WriteRule writeRule) : IWorkbookSheet
{
    private const int Year = 0;
    private const int Code = 1;
    private const int Name = 2;
    private const int Points = 3;
    private const int Mode = 4;
    private const int MetricName = 5;
    private const int BandsText = 6;

    private const int PointPlaces = 4;

    private static readonly Dictionary<string, ItemMode> Modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["计量"] = ItemMode.Measured,
        ["Measured"] = ItemMode.Measured,
        ["评分"] = ItemMode.Judged,
        ["Judged"] = ItemMode.Judged,
    };

    private readonly SortedDictionary<int, YearRows> years = [];

    public SheetPlan Plan { get; } = new(SheetKind.Rule, "规则", "Rule",
    [
        new("Year", "年度", "Year", Required: true),
        new("Code", "评分项代码", "Item code", Required: true),
        new("Name", "评分项名称", "Item name", Required: true),
        new("Points", "分值", "Points", Required: true),
        new("Mode", "方式", "Mode", Required: true, Choices: ["计量", "评分"]),
        new("Metric", "指标", "Metric"),
        new("Bands", "分段", "Bands"),
    ]);

    public async Task RunAsync(IEnumerable<SheetRow> rows, IImportRun run, CancellationToken cancellation)
    {
        years.Clear();
        foreach (var row in rows)
        {
            Read(row, run);
        }

        foreach (var (year, lines) in years)
        {
            lines.Stored = await LatestAsync(year, cancellation);
            lines.Fault = lines.Broken ? null : FaultOfWhole(year, lines.Content);
        }

        foreach (var row in rows)
        {
            Judge(row, run);
        }

        foreach (var (year, lines) in years.Where(_ => run.Writes))
        {
            await WriteAsync(year, lines.Content, run, cancellation);
        }
    }

    public async Task<Result> UndoAsync(IReadOnlyList<JournalLine> journal, CancellationToken cancellation)
    {
        foreach (var line in journal)
        {
            var version = await db.Set<RuleVersion>().SingleOrDefaultAsync(version => version.Id == new RuleVersionId(line.Row), cancellation);
            if (version is { State: RuleState.Used })
            {
                return new RuleIsUsed(version.Year, version.Number);
            }

            if (version is null || Mark(version) != line.After)
            {
                return new RowChangedSince();
            }

            if (line.Before is null)
            {
                db.Remove(version);
            }
            else if (TakeBack(version, RuleNote.Read(line.Before)).Refused(out var fault))
            {
                return fault;
            }
        }

        return Result.Done;
    }

    /// <summary>The version goes back with the content, so that the import before can be undone in turn.</summary>
    private Result TakeBack(RuleVersion version, RuleContent before)
    {
        var token = version.Version - 1;
        var revised = version.Revise(before);
        db.Entry(version).Property(known => known.Version).CurrentValue = token;
        return revised;
    }

    private static string Mark(RuleVersion version) => string.Create(CultureInfo.InvariantCulture, $"{version.Version} {version.Hash}");

    private static Error? FaultOfWhole(int year, RuleContent content) =>
        RuleCheck.FaultsOf(content) is [var fault, ..] ? fault : RuleVersion.Write(year, 1, content).Error;

    private Task<RuleVersion?> LatestAsync(int year, CancellationToken cancellation) => db.Set<RuleVersion>()
        .Where(version => version.Year == year).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);

    private void Read(SheetRow row, IImportRun run)
    {
        row.DemandRequired();
        var year = row.Scaled(Year, 0);
        if (year is < 2000 or > 2999)
        {
            row.Fault(Year, new NotAYear());
        }

        var item = ReadItem(row);
        if (year is not { } known || known is < 2000 or > 2999)
        {
            run.Wrong(row);
            return;
        }

        var lines = years.TryGetValue((int)known, out var found) ? found : years[(int)known] = new YearRows();
        if (item is not null && lines.Items.FirstOrDefault(line => line.Item.Code.Equals(item.Code, StringComparison.OrdinalIgnoreCase)) is { Row: > 0 } first)
        {
            row.Fault(Code, new RowRepeats(first.Row));
        }

        if (row.IsWrong || item is null)
        {
            lines.Broken = true;
            run.Wrong(row);
            return;
        }

        lines.Items.Add((row.Number, item));
    }

    private static RuleItemContent? ReadItem(SheetRow row)
    {
        var code = row.Key(Code);
        var name = row.Text(Name);
        var points = row.Scaled(Points, PointPlaces);
        var mode = row.Choice(Mode, Modes);
        var metric = row.Key(MetricName, 100);
        var bands = row.Text(BandsText, 8_000);
        if (row.IsWrong || points is null || mode is null)
        {
            return null;
        }

        var item = new RuleItemContent(
            code,
            name,
            Canonical.Shortest(points.Value / 10_000m),
            mode.Value,
            metric.Length > 0 ? Accept(row, MetricName, MetricNames.Read(code, metric)) : null,
            bands.Length > 0 ? Accept(row, BandsText, BandText.Read(code, bands)) : null);
        if (!row.IsWrong)
        {
            foreach (var fault in RuleCheck.FaultsOf(item))
            {
                row.Fault(ColumnOf(fault), fault);
            }
        }

        return item;
    }

    private static T? Accept<T>(SheetRow row, int column, Result<T> read)
        where T : class
    {
        if (read.Refused(out var fault))
        {
            row.Fault(column, fault);
            return null;
        }

        return read.Value;
    }

    private static int ColumnOf(Error fault) => fault switch
    {
        ItemPointsImpossible or JudgedPointsNotHalf or ItemsDoNotSumTo100 => Points,
        MeasuredItemNeedsMetric or JudgedItemIsMeasured => MetricName,
        MeasuredItemNeedsBands or BandsExceedPoints or BandsNeverReachPoints => BandsText,
        ItemNeedsName => Name,
        _ => Code,
    };

    private void Judge(SheetRow row, IImportRun run)
    {
        var year = row.Scaled(Year, 0);
        if (year is null || !years.TryGetValue((int)year, out var lines) || lines.Items.Find(line => line.Row == row.Number).Item is not { } item)
        {
            return;
        }

        if (lines.Fault is { } fault && lines.Items[0].Row == row.Number)
        {
            row.Fault(ColumnOf(fault), fault);
            run.Wrong(row);
            return;
        }

        var stored = lines.Stored?.Content.Items.FirstOrDefault(old => old.Code == item.Code);
        if (stored is null)
        {
            run.New(row);
            return;
        }

        var fields = new Fields();
        fields.Take(row, Name, stored.Name, item.Name);
        fields.Take(row, Points, Canonical.Shortest(stored.Points), item.Points);
        fields.Take(row, Mode, stored.Mode, item.Mode);
        fields.Take(row, MetricName, RuleNote.Metric(stored), RuleNote.Metric(item));
        fields.Take(row, BandsText, RuleNote.Bands(stored), RuleNote.Bands(item));
        if (fields.Any)
        {
            run.Changed(row, fields.Changes);
        }
        else
        {
            run.Unchanged(row);
        }
    }

    private async Task WriteAsync(int year, RuleContent content, IImportRun run, CancellationToken cancellation)
    {
        var written = (await writeRule.StageAsync(year, content, cancellation)).Value;
        if (written.Change == RuleChange.Unchanged)
        {
            return;
        }

        var before = written.Before is { } old ? RuleNote.Write(old) : null;
        run.Journal(new JournalLine(SheetKind.Rule, written.Version.Id.Value, before, Mark(written.Version)));
        foreach (var unit in run.Keys.Units.Values)
        {
            run.Touch(unit);
        }
    }
}
