using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>人员 sheet. A row's manager may stand further down.</summary>
internal sealed class PeopleSheet(GradingDb db, DepartureNote departures) : IWorkbookSheet
{
    private const int EmployeeNumber = 0;
    private const int Name = 1;
    private const int Mail = 2;
    private const int ObjectId = 3;
    private const int Unit = 4;
    private const int Position = 5;
    private const int Roles = 6;
    private const int Manager = 7;
    private const int Locale = 8;
    private const int LeftOn = 9;

    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Line> objectIds = [];
    private Dictionary<UnitId, string> unitCodes = [];

    public SheetPlan Plan { get; } = new(SheetKind.People, "人员", "People",
    [
        new("EmployeeNumber", "工号", "Employee no.", Required: true),
        new("Name", "姓名", "Name", Required: true),
        new("Mail", "邮箱", "Mail"),
        new("ObjectId", "Entra对象标识", "Entra object id"),
        new("Unit", "所属单位代码", "Unit code", Required: true),
        new("Position", "职务", "Position"),
        new("Roles", "角色", "Roles"),
        new("Manager", "直接上级工号", "Manager"),
        new("Locale", "语言", "Locale", Choices: ["zh-CN", "en"]),
        new("LeftOn", "离开日期", "Left on"),
    ]);

    public async Task RunAsync(IEnumerable<SheetRow> rows, IImportRun run, CancellationToken cancellation)
    {
        lines.Clear();
        objectIds.Clear();
        departures.Clear();
        unitCodes = run.Keys.Units.ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (var person in await db.Set<Person>().ToListAsync(cancellation))
        {
            lines.Add(person.EmployeeNumber, new Line(person.Id, person.EmployeeNumber, person));
            run.Keys.People.Add(person.EmployeeNumber, person.Id);
        }

        var numbers = lines.Values.ToDictionary(line => line.Id, line => line.Number);
        foreach (var line in lines.Values)
        {
            line.Manager = line.Stored!.Manager is { } manager ? numbers.GetValueOrDefault(manager, "") : "";
        }

        foreach (var row in rows)
        {
            Read(row, run);
        }

        foreach (var line in lines.Values.Where(line => line.Row == 0 && line.Stored?.EntraObjectId is not null))
        {
            objectIds.Add(line.Stored!.EntraObjectId!.Value, line);
        }

        foreach (var row in rows.Where(row => lines.TryGetValue(row.Key(EmployeeNumber), out var line) && line.Row == row.Number))
        {
            Judge(row, lines[row.Key(EmployeeNumber)], run);
        }

        await ObjectIdsInFlux.ReleaseAsync(db, cancellation);
        await departures.TellAsync(cancellation);
    }

    public Task<Result> UndoAsync(IReadOnlyList<JournalLine> journal, CancellationToken cancellation) =>
        PersonNote.UndoAsync(db, journal, cancellation);

    /// <summary>First pass: the keys and who reports to whom.</summary>
    private void Read(SheetRow row, IImportRun run)
    {
        var number = row.Key(EmployeeNumber);
        if (number.Length == 0)
        {
            row.DemandRequired();
            run.Wrong(row);
            return;
        }

        if (!lines.TryGetValue(number, out var line))
        {
            lines.Add(number, line = new Line(PersonId.New(), number, null));
            run.Keys.People.Add(number, line.Id);
        }
        else if (line.Row > 0)
        {
            row.Fault(EmployeeNumber, new RowRepeats(line.Row));
            run.Wrong(row);
            return;
        }

        line.Row = row.Number;
        line.Manager = row.Covers(Manager) ? row.Key(Manager) : line.Manager;
    }

    private void Judge(SheetRow row, Line line, IImportRun run)
    {
        row.DemandRequired();
        var stored = line.Stored;
        var fields = new Fields();
        var unit = row.Key(Unit);
        if (unit.Length > 0 && !run.Keys.Units.ContainsKey(unit))
        {
            row.Fault(Unit, new NoSuchUnit());
        }

        CheckManagers(row, line);
        var roles = PersonCells.Roles(row, Roles);
        var details = new PersonDetails(
            fields.Take(row, Name, stored?.Name ?? "", row.Text(Name)),
            fields.Take(row, Mail, stored?.Mail ?? "", PersonCells.Mail(row, Mail)),
            fields.Take(row, ObjectId, stored?.EntraObjectId, ReadObjectId(row, line)),
            default,
            fields.Take(row, Position, stored?.Position ?? "", row.Text(Position)),
            line.Manager.Length > 0 && lines.TryGetValue(line.Manager, out var manager) ? manager.Id : null,
            fields.Take(row, Locale, stored?.Locale ?? "zh-CN", PersonCells.Locale(row, Locale)),
            fields.Take(row, LeftOn, stored?.LeftOn, PersonCells.LeftOn(row, LeftOn, stored?.LeftOn)));
        if (row.IsWrong)
        {
            run.Wrong(row);
            return;
        }

        details = details with { Unit = run.Keys.Units[unit] };
        if (stored is null)
        {
            run.New(row);
            Write(run, line, details, roles);
            return;
        }

        fields.Take(row, Unit, unitCodes[stored.Unit], unit);
        fields.Take(row, Manager, lines.Values.FirstOrDefault(other => other.Id == stored.Manager)?.Number ?? "", line.Manager);
        var held = stored.Roles.Select(grant => grant.Role).ToHashSet();
        if (!row.Covers(Roles))
        {
            roles = held;
        }
        else if (!held.SetEquals(roles))
        {
            fields.Note(Roles, RoleNames.Write(held), RoleNames.Write(roles));
        }

        if (!fields.Any)
        {
            run.Unchanged(row);
            return;
        }

        run.Changed(row, fields.Changes);
        Rewrite(run, stored, details, roles);
    }

    private void Write(IImportRun run, Line line, PersonDetails details, IEnumerable<Role> roles)
    {
        if (run.Writes)
        {
            var person = Person.Join(line.Id, line.Number, details, roles);
            db.Add(person);
            Journal(run, person, null);
        }
    }

    private void Rewrite(IImportRun run, Person stored, PersonDetails details, IEnumerable<Role> roles)
    {
        if (run.Writes)
        {
            var before = PersonNote.Of(stored).Write();
            run.Touch(stored.Unit);
            departures.Note(stored, details);
            stored.Describe(details, roles);
            Journal(run, stored, before);
        }
    }

    private static void Journal(IImportRun run, Person person, string? before)
    {
        run.Journal(new JournalLine(SheetKind.People, person.Id.Value, before, person.Version.ToString(CultureInfo.InvariantCulture)));
        run.Touch(person.Unit);
    }

    private void CheckManagers(SheetRow row, Line line)
    {
        var faults = row.Faults.Count;
        row.Key(Manager);
        if (row.Faults.Count > faults)
        {
            return;
        }

        var above = line;
        for (var steps = 0; above.Manager.Length > 0; steps++)
        {
            if (!lines.TryGetValue(above.Manager, out var next))
            {
                if (above == line)
                {
                    row.Fault(Manager, new NoSuchPerson());
                }

                return;
            }

            above = next;
            if (above == line || steps > lines.Count)
            {
                row.Fault(Manager, new ManagerOfOneself());
                return;
            }
        }
    }

    private Guid? ReadObjectId(SheetRow row, Line line)
    {
        var id = PersonCells.ObjectId(row, ObjectId);
        if (id is { } given && !objectIds.TryAdd(given, line) && objectIds[given] != line)
        {
            row.Fault(ObjectId, new ObjectIdTaken(objectIds[given].Number));
        }

        return id;
    }

    private sealed class Line(PersonId id, string number, Person? stored)
    {
        public PersonId Id => id;

        public string Number => number;

        public Person? Stored => stored;

        public int Row { get; set; }

        public string Manager { get; set; } = "";
    }
}
