using System.Data;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>客户 sheet, and the rated subjects it names (R01). A row may name a subject whose own row stands further down.</summary>
internal sealed class CustomerSheet(GradingDb db, CustomerRegister register, FollowImport files) : IWorkbookSheet
{
    private const int Code = 0;
    private const int Name = 1;
    private const int Credit = 2;
    private const int Unit = 3;
    private const int Form = 4;
    private const int Kind = 5;
    private const int Subject = 6;
    private const int SubjectName = 7;
    private const int Industry = 8;
    private const int FirstContract = 9;

    private readonly Fields fields = new();
    private readonly HashSet<CustomerId> changed = [];
    private readonly Dictionary<CustomerId, string> owed = [];
    private bool anyStored;
    private Dictionary<UnitId, string> unitCodes = [];
    private Dictionary<SubjectId, string> subjectCodes = [];

    public SheetPlan Plan { get; } = new(SheetKind.Customers, "客户", "Customers",
    [
        new("Code", "客户代码", "Customer code", Required: true),
        new("Name", "客户名称", "Customer name", Required: true),
        new("CreditCode", "统一社会信用代码", "Unified social credit code"),
        new("Unit", "所属单位代码", "Unit code", Required: true),
        new("Form", "业务形态", "Form", Required: true, Choices: ["气态", "液态"]),
        new("Kind", "客户类别", "Kind", Choices: ["一般", "内部"]),
        new("Subject", "评级对象代码", "Rated subject"),
        new("SubjectName", "评级对象名称", "Rated subject name"),
        new("Industry", "行业", "Industry"),
        new("FirstContract", "首次签约日期", "First contract date"),
    ]);

    public async Task RunAsync(IEnumerable<SheetRow> rows, IImportRun run, CancellationToken cancellation)
    {
        register.Load();
        changed.Clear();
        unitCodes = run.Keys.Units.ToDictionary(pair => pair.Value, pair => pair.Key);
        subjectCodes = register.Subjects.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        using var table = new CustomerTable(db);
        using var codes = new CreditCodeClaims(db);
        anyStored = register.Customers.Count > 0;
        foreach (var row in rows)
        {
            Judge(row, table, codes, run);
        }

        table.Flush();
        SettleSubjects(rows, table, run);
        codes.Settle(rows, register, run);
        table.Flush();
        await files.RegisterAsync(changed, cancellation);
    }

    public async Task<Result> UndoAsync(IReadOnlyList<JournalLine> journal, CancellationToken cancellation)
    {
        var undone = CustomerUndo.Run(db, journal, owed);
        if (undone.Error is null)
        {
            await files.RegisterAsync([.. journal.Where(line => line.Before is not null).Select(line => new CustomerId(line.Row))], cancellation);
        }

        return undone;
    }

    private void Judge(SheetRow row, CustomerTable table, CreditCodeClaims codes, IImportRun run)
    {
        row.DemandRequired();
        var code = row.Key(Code);
        var customer = code.Length > 0 ? Claim(row, code) : null;
        var stored = customer is { IsNew: false } ? table.Find(code) : null;
        fields.Clear();
        var details = Read(row, code, stored, run);
        var isHeld = !row.IsWrong && details is not null && codes.Note(row, code, details, stored?.Details, anyStored);

        if (row.IsWrong || customer is null || details is null)
        {
            run.Wrong(row);
            return;
        }

        if (isHeld && run.Writes)
        {
            table.MakeRoom(details, customer.Id);
        }

        (customer.Unit, customer.Subject) = (details.Unit, details.Subject);
        if (stored is null)
        {
            run.New(row);
            if (run.Writes)
            {
                table.Insert(customer.Id, code, details);
                run.Journal(new JournalLine(SheetKind.Customers, customer.Id.Value, null, CustomerUndo.Customer(0)));
                run.Touch(details.Unit);
            }
        }
        else if (!fields.Any)
        {
            run.Unchanged(row);
        }
        else
        {
            run.Changed(row, fields.Changes);
            if (run.Writes)
            {
                table.Update(customer.Id, details, stored.Version + 1);
                changed.Add(customer.Id);
                run.Journal(new JournalLine(SheetKind.Customers, customer.Id.Value, stored.Details.Write(), CustomerUndo.Customer(stored.Version + 1)));
                run.Touch(stored.Details.Unit);
                run.Touch(details.Unit);
            }
        }
    }

    private KnownCustomer? Claim(SheetRow row, string code)
    {
        if (!register.Customers.TryGetValue(code, out var customer))
        {
            register.Customers.Add(code, customer = new KnownCustomer(CustomerId.New(), isNew: true));
        }
        else if (customer.Row > 0)
        {
            row.Fault(Code, new RowRepeats(customer.Row));
            return null;
        }

        customer.Row = row.Number;
        return customer;
    }

    private CustomerDetails? Read(SheetRow row, string code, StoredCustomer? stored, IImportRun run)
    {
        var old = stored?.Details;
        var name = fields.Take(row, Name, old?.Name ?? "", row.Text(Name));
        var credit = fields.Take(row, Credit, old?.CreditCode ?? "", CustomerCells.CreditCode(row, Credit));
        var unitCode = row.Key(Unit);
        if (!run.Keys.Units.TryGetValue(unitCode, out var unit) && unitCode.Length > 0)
        {
            row.Fault(Unit, new NoSuchUnit());
        }

        fields.Take(row, Unit, old is null ? "" : unitCodes.GetValueOrDefault(old.Unit, ""), unitCode);
        var form = fields.Take(row, Form, old?.Form, CustomerCells.Form(row, Form) ?? old?.Form);
        var kind = fields.Take(row, Kind, old?.Kind ?? CustomerKind.General, CustomerCells.Kind(row, Kind) ?? CustomerKind.General);
        var industry = fields.Take(row, Industry, old?.Industry ?? "", row.Text(Industry));
        var contract = fields.Take(row, FirstContract, old?.FirstContract, row.Date(FirstContract));
        var subject = ReadSubject(row, code, name, old, unit);
        return row.IsWrong || form is null ? null : new CustomerDetails(name, credit, unit, form.Value, kind, subject.Id, industry, contract);
    }

    private KnownSubject ReadSubject(SheetRow row, string code, string name, CustomerDetails? old, UnitId unit)
    {
        var oldCode = old is null ? "" : subjectCodes.GetValueOrDefault(old.Subject, "");
        var subjectCode = row.Covers(Subject) ? row.Key(Subject) : oldCode;
        subjectCode = subjectCode.Length == 0 ? code : subjectCode;
        if (!register.Subjects.TryGetValue(subjectCode, out var subject))
        {
            register.Subjects.Add(subjectCode, subject = new KnownSubject(SubjectId.New(), null, 0));
            subjectCodes.Add(subject.Id, subjectCode);
        }

        subject.Unit = unit;
        if (subjectCode != code && subject.ReferringRow == 0)
        {
            subject.ReferringRow = row.Number;
        }

        NameSubject(row, subject, subjectCode == code ? name : null, old?.Name);
        if (old is not null)
        {
            fields.Take(row, Subject, oldCode, subjectCode);
        }

        return subject;
    }

    /// <summary>A name given for the subject counts; else a subject that is this customer is called, and renamed, like it.</summary>
    private void NameSubject(SheetRow row, KnownSubject subject, string? ownName, string? oldOwnName)
    {
        var outright = row.Text(SubjectName);
        if (outright.Length > 0)
        {
            if (subject.NamedOutright && subject.Name != outright)
            {
                row.Fault(SubjectName, new SubjectNamedTwice(subject.Name!));
            }

            if (subject.StoredName is { } stored && stored != outright)
            {
                fields.Note(SubjectName, stored, outright);
            }

            (subject.Name, subject.NamedOutright) = (outright, true);
        }
        else if (ownName is not null && !subject.NamedOutright && (subject.StoredName is null || subject.StoredName == oldOwnName))
        {
            subject.Name = ownName;
        }
    }

    /// <summary>With every row read: each subject has a name and stands for itself; new and renamed ones are written.</summary>
    private void SettleSubjects(IEnumerable<SheetRow> rows, CustomerTable table, IImportRun run)
    {
        var wrong = new Dictionary<int, Error>();
        foreach (var (code, subject) in register.Subjects)
        {
            if (subject.ReferringRow > 0 && register.Customers.TryGetValue(code, out var customer) && customer.Subject != subject.Id)
            {
                wrong.TryAdd(subject.ReferringRow, new SubjectIsRatedElsewhere(code));
            }
            else if (subject.ReferringRow > 0 && subject.Name is null)
            {
                wrong.TryAdd(subject.ReferringRow, new SubjectHasNoName(code));
            }
            else if (run.Writes && subject.Name is not null && subject.Name != subject.StoredName)
            {
                SubjectWriting.Write(code, subject, table, run);
            }
        }

        if (wrong.Count > 0)
        {
            foreach (var row in rows.Where(row => wrong.ContainsKey(row.Number)))
            {
                row.Fault(Subject, wrong[row.Number]);
                run.Wrong(row);
            }
        }
    }
}
