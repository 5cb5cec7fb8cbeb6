using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>单位 sheet: the tree of units. A row's parent may stand further down.</summary>
internal sealed class UnitSheet(GradingDb db) : IWorkbookSheet
{
    private const int Code = 0;
    private const int Name = 1;
    private const int Parent = 2;
    private const int LastYearSales = 3;

    /// <summary>方 are kept to 0.001, so 亿方 to eleven places.</summary>
    private const int SalesPlaces = 11;

    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);

    public SheetPlan Plan { get; } = new(SheetKind.Units, "单位", "Units",
    [
        new("Code", "单位代码", "Unit code", Required: true),
        new("Name", "单位名称", "Unit name", Required: true),
        new("Parent", "上级单位代码", "Parent code"),
        new("LastYearSales", "上年销售气量", "Last year's sales", Unit: "亿方"),
    ]);

    public async Task RunAsync(IEnumerable<SheetRow> rows, IImportRun run, CancellationToken cancellation)
    {
        lines.Clear();
        foreach (var unit in await db.Set<Unit>().ToListAsync(cancellation))
        {
            lines.Add(unit.Code, new Line(unit.Id, unit));
            run.Keys.Units.Add(unit.Code, unit.Id);
        }

        foreach (var line in lines.Values)
        {
            line.Parent = line.Stored?.Parent is { } parent ? lines.Values.Single(other => other.Id == parent).Stored!.Code : "";
        }

        foreach (var row in rows)
        {
            Read(row, run);
        }

        foreach (var row in rows.Where(row => lines.TryGetValue(row.Key(Code), out var line) && line.Row == row.Number))
        {
            Judge(row, lines[row.Key(Code)], run);
        }
    }

    public async Task<Result> UndoAsync(IReadOnlyList<JournalLine> journal, CancellationToken cancellation)
    {
        foreach (var line in journal)
        {
            var unit = await db.Set<Unit>().SingleOrDefaultAsync(unit => unit.Id == new UnitId(line.Row), cancellation);
            if (unit is null || unit.Version.ToString(CultureInfo.InvariantCulture) != line.After)
            {
                return new RowChangedSince();
            }

            if (line.Before is null)
            {
                db.Remove(unit);
                continue;
            }

            var before = JsonSerializer.Deserialize<Before>(line.Before)!;
            var version = unit.Version - 1;
            unit.Describe(before.Name, Wrap(before.Parent), before.Sales is { } sales ? GasVolume.FromStored(sales) : null);

            // The version goes back with the values, so that the import before can be undone in turn.
            db.Entry(unit).Property(known => known.Version).CurrentValue = version;
        }

        return Result.Done;
    }

    private static UnitId? Wrap(long? id) => id is { } value ? new UnitId(value) : null;

    /// <summary>First pass: the keys and the shape of the tree.</summary>
    private void Read(SheetRow row, IImportRun run)
    {
        var code = row.Key(Code);
        if (code.Length == 0)
        {
            row.DemandRequired();
            run.Wrong(row);
            return;
        }

        if (!lines.TryGetValue(code, out var line))
        {
            lines.Add(code, line = new Line(UnitId.New(), null));
            run.Keys.Units.Add(code, line.Id);
        }
        else if (line.Row > 0)
        {
            row.Fault(Code, new RowRepeats(line.Row));
            run.Wrong(row);
            return;
        }

        line.Row = row.Number;
        line.Parent = row.Covers(Parent) ? row.Key(Parent) : line.Parent;
    }

    /// <summary>Second pass: the tree is known.</summary>
    private void Judge(SheetRow row, Line line, IImportRun run)
    {
        row.DemandRequired();
        var name = row.Text(Name);
        var sales = row.Scaled(LastYearSales, SalesPlaces) is { } scaled ? GasVolume.FromStored(scaled) : (GasVolume?)null;
        CheckPlace(row, line);
        if (row.IsWrong)
        {
            run.Wrong(row);
            return;
        }

        var parent = line.Parent.Length > 0 ? lines[line.Parent].Id : (UnitId?)null;
        var code = row.Key(Code);
        if (line.Stored is not { } stored)
        {
            run.New(row);
            Write(run, line.Id, code, name, parent, sales);
            return;
        }

        var fields = new Fields();
        var newName = fields.Take(row, Name, stored.Name, name);
        var oldParent = stored.Parent is { } id ? lines.Values.Single(other => other.Id == id).Stored!.Code : "";
        fields.Take(row, Parent, oldParent, line.Parent);
        var newSales = fields.Take(row, LastYearSales, stored.LastYearSales?.InHundredMillions, sales?.InHundredMillions) is { } value
            ? GasVolume.FromHundredMillions(value)
            : (GasVolume?)null;
        if (!fields.Any)
        {
            run.Unchanged(row);
            return;
        }

        run.Changed(row, fields.Changes);
        if (run.Writes)
        {
            var before = JsonSerializer.Serialize(new Before(stored.Name, stored.Parent?.Value, stored.LastYearSales?.Stored));
            stored.Describe(newName, parent, newSales);
            Journal(run, stored, before);
        }
    }

    private void Write(IImportRun run, UnitId id, string code, string name, UnitId? parent, GasVolume? sales)
    {
        if (run.Writes)
        {
            var unit = Unit.Establish(id, code, name, parent, sales);
            db.Add(unit);
            Journal(run, unit, null);
        }
    }

    private static void Journal(IImportRun run, Unit unit, string? before)
    {
        run.Journal(new JournalLine(SheetKind.Units, unit.Id.Value, before, unit.Version.ToString(CultureInfo.InvariantCulture)));
        run.Touch(unit.Id);
    }

    /// <summary>The parent exists, nobody stands above itself, and only one unit stands at the top.</summary>
    private void CheckPlace(SheetRow row, Line line)
    {
        var faults = row.Faults.Count;
        row.Key(Parent);
        if (row.Faults.Count > faults)
        {
            return;
        }

        if (line.Parent.Length == 0)
        {
            var other = lines.FirstOrDefault(pair => pair.Value != line && pair.Value.Parent.Length == 0);
            if (other.Key is not null)
            {
                row.Fault(Parent, new SecondHeadquarters(other.Key));
            }

            return;
        }

        var above = line;
        for (var steps = 0; above.Parent.Length > 0; steps++)
        {
            if (!lines.TryGetValue(above.Parent, out var next))
            {
                if (above == line)
                {
                    row.Fault(Parent, new NoSuchUnit());
                }

                return;
            }

            above = next;
            if (above == line || steps > lines.Count)
            {
                row.Fault(Parent, new UnitAboveItself());
                return;
            }
        }
    }

    private sealed class Line(UnitId id, Unit? stored)
    {
        public UnitId Id => id;

        public Unit? Stored => stored;

        public int Row { get; set; }

        public string Parent { get; set; } = "";
    }

    private sealed record Before(string Name, long? Parent, long? Sales);
}
