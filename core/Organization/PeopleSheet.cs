using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>人员 sheet. A row's manager may stand further down.</summary>
internal sealed class PeopleSheet(GradingDb db) : IWorkbookSheet
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

    private static readonly Dictionary<string, string> Locales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-CN"] = "zh-CN", ["zh"] = "zh-CN", ["中文"] = "zh-CN", ["en"] = "en", ["en-US"] = "en", ["English"] = "en", ["英文"] = "en",
    };

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
    ]);

    public async Task RunAsync(IEnumerable<SheetRow> rows, IImportRun run, CancellationToken cancellation)
    {
        lines.Clear();
        objectIds.Clear();
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
    }

    public async Task<Result> UndoAsync(IReadOnlyList<JournalLine> journal, CancellationToken cancellation)
    {
        foreach (var line in journal)
        {
            var person = await db.Set<Person>().SingleOrDefaultAsync(person => person.Id == new PersonId(line.Row), cancellation);
            if (person is null || person.Version.ToString(CultureInfo.InvariantCulture) != line.After)
            {
                return new RowChangedSince();
            }

            if (line.Before is null)
            {
                db.Remove(person);
                continue;
            }

            var before = JsonSerializer.Deserialize<Before>(line.Before)!;
            person.Describe(before.Details(), before.Roles);
        }

        return Result.Done;
    }

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
        var roles = ReadRoles(row);
        var details = new PersonDetails(
            fields.Take(row, Name, stored?.Name ?? "", row.Text(Name)),
            fields.Take(row, Mail, stored?.Mail ?? "", ReadMail(row)),
            fields.Take(row, ObjectId, stored?.EntraObjectId, ReadObjectId(row, line)),
            default,
            fields.Take(row, Position, stored?.Position ?? "", row.Text(Position)),
            line.Manager.Length > 0 && lines.TryGetValue(line.Manager, out var manager) ? manager.Id : null,
            fields.Take(row, Locale, stored?.Locale ?? "zh-CN", ReadLocale(row)));
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

    private static void Rewrite(IImportRun run, Person stored, PersonDetails details, IEnumerable<Role> roles)
    {
        if (run.Writes)
        {
            var before = JsonSerializer.Serialize(Before.Of(stored));
            run.Touch(stored.Unit);
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

    private static string ReadMail(SheetRow row)
    {
        var mail = row.Key(Mail, 254);
        if (mail.Length > 0 && (!MailAddress.TryCreate(mail, out var parsed) || parsed.Address != mail))
        {
            row.Fault(Mail, new NotAMailAddress());
        }

        return mail;
    }

    private Guid? ReadObjectId(SheetRow row, Line line)
    {
        var written = row.Key(ObjectId);
        if (written.Length == 0)
        {
            return null;
        }

        if (!Guid.TryParse(written, out var id) || id == Guid.Empty)
        {
            row.Fault(ObjectId, new NotAnObjectId());
            return null;
        }

        if (!objectIds.TryAdd(id, line) && objectIds[id] != line)
        {
            row.Fault(ObjectId, new ObjectIdTaken(objectIds[id].Number));
        }

        return id;
    }

    private static string ReadLocale(SheetRow row)
    {
        var written = row.Key(Locale);
        if (written.Length == 0)
        {
            return "zh-CN";
        }

        if (Locales.TryGetValue(written, out var locale))
        {
            return locale;
        }

        row.Fault(Locale, new NotAChoice("zh-CN / en"));
        return "";
    }

    private static HashSet<Role> ReadRoles(SheetRow row)
    {
        var roles = new HashSet<Role>();
        foreach (var written in row.Key(Roles, 400).Split([';', ',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (RoleNames.Read(written) is { } role)
            {
                roles.Add(role);
            }
            else
            {
                row.Fault(Roles, new NoSuchRole(written, RoleNames.Write(Enum.GetValues<Role>())));
            }
        }

        return roles;
    }

    private sealed class Line(PersonId id, string number, Person? stored)
    {
        public PersonId Id => id;

        public string Number => number;

        public Person? Stored => stored;

        public int Row { get; set; }

        public string Manager { get; set; } = "";
    }

    private sealed record Before(string Name, string Mail, Guid? ObjectId, long Unit, string Position, long? Manager, string Locale, Role[] Roles)
    {
        public static Before Of(Person person) => new(
            person.Name, person.Mail, person.EntraObjectId, person.Unit.Value, person.Position, person.Manager?.Value, person.Locale,
            [.. person.Roles.Select(grant => grant.Role)]);

        public PersonDetails Details() =>
            new(Name, Mail, ObjectId, new UnitId(Unit), Position, Manager is { } manager ? new PersonId(manager) : null, Locale);
    }
}
