using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>
/// 小组 sheet: a row is a seat; the rows of a unit and resolution together are one committee (000 §7.1). A committee on record never
/// changes: another composition needs another resolution.
/// </summary>
internal sealed class CommitteeSheet(GradingDb db) : IWorkbookSheet
{
    private const int Unit = 0;
    private const int EmployeeNumber = 1;
    private const int Duty = 2;
    private const int Resolution = 3;
    private const int InForceFrom = 4;
    private const int Reason = 5;

    /// <summary>A committee is only ever made or taken back whole, so its fingerprint says no more than that it is there.</summary>
    private const string AsMade = "made";

    private static readonly Dictionary<string, CommitteeDuty> Duties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["组长"] = CommitteeDuty.Leader,
        ["Leader"] = CommitteeDuty.Leader,
        ["组员"] = CommitteeDuty.Member,
        ["Member"] = CommitteeDuty.Member,
        ["秘书"] = CommitteeDuty.Secretary,
        ["Secretary"] = CommitteeDuty.Secretary,
    };

    private readonly Dictionary<(UnitId Unit, string Resolution), Draft> drafts = [];

    public SheetPlan Plan { get; } = new(SheetKind.Committee, "小组", "Committee",
    [
        new("Unit", "单位代码", "Unit code", Required: true),
        new("EmployeeNumber", "工号", "Employee no.", Required: true),
        new("Duty", "职责", "Duty", Required: true, Choices: ["组长", "组员", "秘书"]),
        new("Resolution", "决议号", "Resolution no.", Required: true),
        new("InForceFrom", "决议日期", "Date", Required: true),
        new("Reason", "少于五人的理由", "Reason for fewer than five"),
    ]);

    public async Task RunAsync(IEnumerable<SheetRow> rows, IImportRun run, CancellationToken cancellation)
    {
        drafts.Clear();
        foreach (var row in rows)
        {
            Read(row, run);
        }

        foreach (var ((unit, resolution), draft) in drafts.Where(pair => !pair.Value.Broken))
        {
            var stored = await db.Set<Committee>().AsNoTracking()
                .FirstOrDefaultAsync(committee => committee.Unit == unit && committee.ResolutionNumber == resolution, cancellation);
            draft.IsStored = stored is not null;
            draft.Fault = stored is not null && !draft.Says(stored)
                ? new ResolutionTaken(resolution)
                : Composition.Check([.. draft.Seats.Values], draft.Reason).Error;
        }

        foreach (var row in rows)
        {
            Judge(row, run);
        }

        foreach (var ((unit, resolution), draft) in drafts.Where(pair => run.Writes && !pair.Value.IsStored))
        {
            var number = await Versions.NextAsync(db, unit, cancellation);
            var committee = Committee.Establish(unit, resolution, draft.InForceFrom, draft.Seats.Values, draft.Reason, number);
            db.Add(committee);
            run.Journal(new JournalLine(SheetKind.Committee, committee.Id.Value, null, AsMade));
            run.Touch(unit);
        }
    }

    public async Task<Result> UndoAsync(IReadOnlyList<JournalLine> journal, CancellationToken cancellation)
    {
        foreach (var line in journal)
        {
            if (await db.Set<Committee>().SingleOrDefaultAsync(committee => committee.Id == new CommitteeId(line.Row), cancellation) is not { } committee)
            {
                return new RowChangedSince();
            }

            db.Remove(committee);
        }

        return Result.Done;
    }

    private void Read(SheetRow row, IImportRun run)
    {
        row.DemandRequired();
        var unitCode = row.Key(Unit);
        if (!run.Keys.Units.TryGetValue(unitCode, out var unit) && unitCode.Length > 0)
        {
            row.Fault(Unit, new NoSuchUnit());
        }

        var number = row.Key(EmployeeNumber);
        if (!run.Keys.People.TryGetValue(number, out var person) && number.Length > 0)
        {
            row.Fault(EmployeeNumber, new NoSuchPerson());
        }

        var duty = row.Choice(Duty, Duties);
        var resolution = row.Text(Resolution, 100);
        var from = row.Date(InForceFrom);
        var reason = row.Text(Reason) is { Length: > 0 } written ? written : null;
        var draft = unit != default && resolution.Length > 0 ? Draft.Of(drafts, (unit, resolution), row.Number) : null;
        if (!row.IsWrong && draft is not null)
        {
            draft.Take(row, person, duty!.Value, from!.Value, reason);
        }

        if (row.IsWrong)
        {
            draft?.Break();
            run.Wrong(row);
        }
    }

    private void Judge(SheetRow row, IImportRun run)
    {
        if (drafts.Values.FirstOrDefault(draft => draft.Seats.ContainsKey(row.Number)) is not { } draft)
        {
            return;
        }

        if (draft.Fault is { } fault && draft.FirstRow == row.Number)
        {
            row.Fault(fault is SmallCommitteeNeedsReason ? Reason : fault is ResolutionTaken ? Resolution : Unit, fault);
            run.Wrong(row);
        }
        else if (draft.IsStored)
        {
            run.Unchanged(row);
        }
        else
        {
            run.New(row);
        }
    }

    /// <summary>The committee that the rows of one resolution describe.</summary>
    private sealed class Draft(int firstRow)
    {
        public int FirstRow => firstRow;

        public bool Broken { get; private set; }

        public bool IsStored { get; set; }

        public Error? Fault { get; set; }

        /// <summary>By row of the sheet.</summary>
        public SortedDictionary<int, CommitteeSeat> Seats { get; } = [];

        public DateOnly InForceFrom { get; private set; }

        public string? Reason { get; private set; }

        public static Draft Of(Dictionary<(UnitId Unit, string Resolution), Draft> drafts, (UnitId Unit, string Resolution) key, int row) =>
            drafts.TryGetValue(key, out var draft) ? draft : drafts[key] = new Draft(row);

        public void Break() => Broken = true;

        public void Take(SheetRow row, PersonId person, CommitteeDuty duty, DateOnly from, string? reason)
        {
            if (Seats.FirstOrDefault(seat => seat.Value.Person == person) is { Value: not null } same)
            {
                row.Fault(CommitteeSheet.EmployeeNumber, new RowRepeats(same.Key));
                return;
            }

            if (Seats.Count > 0 && (from != InForceFrom || (reason is not null && Reason is not null && reason != Reason)))
            {
                row.Fault(from != InForceFrom ? CommitteeSheet.InForceFrom : CommitteeSheet.Reason, new ResolutionRowsDiffer(firstRow));
                return;
            }

            (InForceFrom, Reason) = (from, Reason ?? reason);
            Seats.Add(row.Number, new CommitteeSeat(person, duty));
        }

        public bool Says(Committee stored) =>
            stored.InForceFrom == InForceFrom && stored.SmallerThanFiveReason == Reason
            && stored.Seats.Select(seat => (seat.Person, seat.Duty)).ToHashSet().SetEquals(Seats.Values.Select(seat => (seat.Person, seat.Duty)));
    }
}
