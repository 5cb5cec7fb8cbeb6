using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using static TeamsGrading.Core.Rules.RuleColumns;

namespace TeamsGrading.Core.Rules;

/// <summary>规则 sheet: a row is an item; the rows of a year together are its rule, which must be whole (000 §6.1).</summary>
internal sealed class RuleSheet(GradingDb db, WriteRule writeRule) : IWorkbookSheet
{
    private readonly SortedDictionary<int, YearRows> years = [];

    public SheetPlan Plan => RuleColumns.Plan;

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
            lines.Fault = lines.Broken ? null : FaultOfWhole(year, lines);
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

    private static Error? FaultOfWhole(int year, YearRows rows)
    {
        if (RuleCheck.FaultsOf(rows.Content) is [var fault, ..])
        {
            return fault;
        }

        var written = RuleVersion.Write(year, rows.Stored?.Number ?? 1, rows.Content);
        return written.Error
            ?? (rows.Stored is { Origin: RuleOrigin.Approved } stored && stored.Hash != written.Value.Hash ? new RuleApprovedHere(year, stored.Number) : null);
    }

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

        lines.TakeSettings(row);
        if (row.IsWrong || item is null)
        {
            lines.Broken = true;
            run.Wrong(row);
            return;
        }

        lines.Items.Add((row.Number, item));
    }

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
        if (lines.Quorum?.Row == row.Number && lines.Stored is { } before)
        {
            fields.Take(row, Quorum, Canonical.Shortest(before.Quorum), lines.Quorum.Value.Share);
        }

        if (lines.DropExtremes?.Row == row.Number && lines.Stored is { } known)
        {
            fields.Take(row, DropExtremes, known.DropExtremes, lines.DropExtremes.Value.Yes);
        }

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
