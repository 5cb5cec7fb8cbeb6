using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

public sealed class ImportWorkbookTests : ImportTest
{
    [Fact]
    public async Task Import_RightWorkbook_TakesEverythingOverExactly()
    {
        var report = (await ImportAsync(new GroupWorkbook().Bytes())).Value;

        Assert.Empty(Faults(report));
        Assert.Equal(1, report.Recorded);
        Assert.Equal([2, 6, 2, 4, 2, 6], report.Sheets.Select(sheet => sheet.New));
        var hn = await Database.WithDbAsync(db => db.Set<Unit>().SingleAsync(unit => unit.Code == "HN"));
        Assert.Equal(52.30000000001m, hn.LastYearSales!.Value.InHundredMillions);
        var lin = await Database.WithDbAsync(db => db.Set<Person>().SingleAsync(person => person.EmployeeNumber == "2"));
        Assert.Equal([Role.Liaison, Role.ArchiveKeeper], lin.Roles.Select(grant => grant.Role).Order());
        Assert.Equal(hn.Id, lin.Unit);
        var c1 = await Database.WithDbAsync(db => db.Set<Customer>().SingleAsync(customer => customer.Code == "C1"));
        Assert.Equal(("恒源发电", "91350100M000100Y43", new DateOnly(2012, 3, 1)), (c1.Name, c1.CreditCode, c1.FirstContract));
        var volumes = await Database.WithDbAsync(db => db.Set<MonthlyVolume>().ToListAsync());
        Assert.Equal(1185320.5m, volumes.Single(v => v.Customer == c1.Id && v.Month == new Month(2026, 1)).Actual.CubicMetres);
        Assert.Equal(590000m, volumes.Single(v => v.Customer != c1.Id && v.Month == new Month(2026, 2)).Actual.CubicMetres);
    }

    [Fact]
    [Trait("Clause", "R01")]
    public async Task Import_CustomerOfAnotherSubject_IsGroupedUnderItThoughItsRowComesLater()
    {
        await ImportAsync(new GroupWorkbook().Bytes());

        var customers = await Database.WithDbAsync(db => db.Set<Customer>().ToListAsync());
        var subject = await Database.WithDbAsync(db => db.Set<RatedSubject>().SingleAsync());
        Assert.Equal(("C1", "恒源发电"), (subject.Code, subject.Name));
        Assert.All(customers, customer => Assert.Equal(subject.Id, customer.Subject));
    }

    [Fact]
    public async Task Import_SameFileAgain_ChangesNothing()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var before = await DumpAsync();

        var report = (await ImportAsync(new GroupWorkbook().Bytes())).Value;

        Assert.True(report.ChangesNothing);
        Assert.Null(report.Recorded);
        Assert.Equal([2, 6, 2, 4, 2, 6], report.Sheets.Select(sheet => sheet.Unchanged));
        Assert.Equal(before, await DumpAsync());
        Assert.Equal(1, await Database.WithDbAsync(db => db.Set<ImportRecord>().CountAsync()));
    }

    [Fact]
    public async Task Import_DryRun_TellsEveryRowAndWritesNothing()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var before = await DumpAsync();
        var bent = new GroupWorkbook();
        bent.Volumes[1][3] = 1185321m;
        bent.Customers[1][1] = "恒源热电二厂";
        bent.People.Add(["7", "吴七", null, null, "HN", null, null, null, null]);
        var changes = new List<string>();

        var report = (await ImportAsync(bent.Bytes(), dryRun: true, notes: note => changes.AddRange(note.Changes.Select(change =>
            $"{note.Row.Plan.Kind} {note.Row.Number} {note.Row.Plan.Columns[change.Column].Key} {change.Old}->{change.New}")))).Value;

        Assert.Equal([0, 1, 0, 0, 0, 0], report.Sheets.Select(sheet => sheet.New));
        Assert.Equal(["Customers 2 Name 恒源热电->恒源热电二厂", "Volumes 2 Actual 1185320.5->1185321"], changes);
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task Import_TenWrongRows_NamesEachAndWritesNothing()
    {
        var bent = new GroupWorkbook();
        bent.Units.Add(["HD", "华东分公司", "XX", 1]);
        bent.People.Add(["7", "吴七", "no mail", null, "HN", null, null, null, null]);
        bent.People.Add(["8", null, null, null, "HN", null, "国王", null, null]);
        bent.Customers.Add(["C3", "三", "91350100M000100Y44", "HN", "固态", null, null, null, null]);
        bent.Volumes.Add(["C9", "2026-01", 1, 1, 1, 1, null, null]);
        bent.Volumes.Add(["C1", "2026-13", 1, 1, 1, 1, null, null]);
        bent.Volumes.Add(["C1", "2026-03", -1, 1, 1, 1, null, null]);
        bent.Volumes.Add(["C1", "2026-01", 1, 1, 1, 1, null, null]);
        bent.Rule[2][3] = 59.5m;
        bent.Committee[1][2] = "秘书";

        var report = (await ImportAsync(bent.Bytes())).Value;

        Assert.Null(report.Recorded);
        Assert.Equal(
        [
            "Units 4 Parent NoSuchUnit",
            "People 8 Mail NotAMailAddress",
            "People 9 Name CellIsEmpty",
            "People 9 Roles NoSuchRole",
            "Customers 4 CreditCode CreditCodeIsWrong",
            "Customers 4 Form NotAChoice",
            "Volumes 6 Customer NoSuchCustomer",
            "Volumes 7 Month NotAMonth",
            "Volumes 8 Contracted OutOfRange",
            "Volumes 9 Month RowRepeats",
            "Rule 2 Points ItemsDoNotSumTo100",
            "Committee 2 Unit CommitteeIsEven",
        ], Faults(report));
        Assert.Equal(new RowRepeats(2), report.Wrong.Single(row => row.Row == 9 && row.Plan.Kind == SheetKind.Volumes).Faults[0].Reason);
        Assert.Empty(await DumpAsync());
    }

    [Theory]
    [InlineData("张\u202E三")]
    [InlineData("张\u2066三")]
    [InlineData("张\u200D三")]
    [InlineData("\u202C张三")]
    public async Task Import_NameWithInvisibleFormatCharacters_IsWrong(string name)
    {
        var bent = new GroupWorkbook();
        bent.People[2][1] = name;

        Assert.Contains("People 3 Name TextHasControlCharacters", Faults((await ImportAsync(bent.Bytes())).Value));
    }

    [Fact]
    public async Task Import_WrongRowsFoundLate_AreListedBySheetAndRow()
    {
        var bent = new GroupWorkbook();
        bent.Units[1][2] = "HN";
        bent.Units.Add(["HX", null, "HQ", 1]);
        bent.People[1][7] = "2";
        bent.People.Add(["7", null, null, null, "HN", null, null, null, null]);

        var rows = (await ImportAsync(bent.Bytes())).Value.Wrong.Select(row => (row.Plan.Kind, row.Row)).ToList();

        Assert.True(rows.Count > 3);
        Assert.Equal(rows.Order(), rows);
    }

    [Fact]
    public async Task Import_HeadersOnly_HasNoRows()
    {
        var empty = new GroupWorkbook();
        foreach (var sheet in new[] { empty.Units, empty.People, empty.Customers, empty.Volumes, empty.Rule, empty.Committee })
        {
            sheet.RemoveRange(1, sheet.Count - 1);
        }

        Assert.True((await ImportAsync(empty.Bytes())).Value.HasNoRows);
        Assert.False((await ImportAsync(new GroupWorkbook().Bytes())).Value.HasNoRows);
        Assert.False((await ImportAsync(new GroupWorkbook().Bytes())).Value.HasNoRows);
    }

    [Fact]
    public async Task Import_VolumesSortedByMonth_IsTheSame()
    {
        var sorted = new GroupWorkbook();
        (sorted.Volumes[2], sorted.Volumes[3]) = (sorted.Volumes[3], sorted.Volumes[2]);
        await ImportAsync(new GroupWorkbook().Bytes());

        var report = (await ImportAsync(sorted.Bytes())).Value;

        Assert.True(report.ChangesNothing);
    }

    [Fact]
    public async Task Import_HeadersInEnglishAnyOrderWithExtras_IsTheSameAndWarns()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        using var english = WorkbookBuilder.Of(("Units", [["Note", "Last year's sales", "PARENT CODE", "*Unit name", "unit code"], ["x", 120.5m, null, "集团总部", " HQ "]]));

        var report = (await ImportAsync(english, partial: true)).Value;

        Assert.Empty(Faults(report));
        Assert.Equal(1, report.Sheets[0].Unchanged);
        Assert.Equal(["Note"], report.Sheets[0].UnknownHeaders);
    }

    [Fact]
    public async Task Import_SheetWithoutOptionalColumns_LeavesStoredValues()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        using var few = WorkbookBuilder.Of(("客户", [["客户代码", "客户名称", "单位代码", "所属单位代码", "业务形态"], ["C2", "恒源热电", null, "HN", "Gaseous"]]));

        Assert.True((await ImportAsync(few, partial: true)).Value.ChangesNothing);
    }

    [Fact]
    public async Task Import_WithoutTheRight_IsRefusedAndRecordedUnderTheOperatorWithout()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var people = await Database.WithDbAsync(db => db.Set<Person>().ToDictionaryAsync(person => person.EmployeeNumber, person => person.Id));
        var bent = new GroupWorkbook();
        bent.People[3][1] = "王三三";

        var refused = await ImportAsync(bent.Bytes(), by: people["3"]);
        var done = await ImportAsync(bent.Bytes(), by: people["1"]);

        Assert.NotNull(refused.Error);
        Assert.Equal(2, done.Value.Recorded);
        var records = await Database.WithDbAsync(db => db.Set<ImportRecord>().OrderBy(record => record.Number).ToListAsync());
        Assert.Equal([(null, "operator"), (people["1"], "operator")], records.Select(record => ((PersonId?)record.By, record.Operator)));
        Assert.Equal(64, records[0].Sha256.Length);
    }

    [Fact]
    public async Task Import_TreeAndManagersInCircles_IsRefused()
    {
        var bent = new GroupWorkbook();
        bent.Units.Add(["A", "A", "B", null]);
        bent.Units.Add(["B", "B", "A", null]);
        bent.Units.Add(["C", "C", null, null]);
        bent.People[2][7] = "3";

        var faults = Faults((await ImportAsync(bent.Bytes())).Value);

        Assert.Contains("Units 4 Parent UnitAboveItself", faults);
        Assert.Contains("Units 5 Parent UnitAboveItself", faults);
        Assert.Contains("Units 6 Parent SecondHeadquarters", faults);
        Assert.Contains("People 3 Manager ManagerOfOneself", faults);
    }

    [Fact]
    public async Task Import_UnchangedResolutionWithAnotherComposition_IsRefused()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var bent = new GroupWorkbook();
        bent.Committee[5][1] = "1";
        bent.Committee.RemoveAt(6);

        Assert.Equal(["Committee 2 Resolution ResolutionTaken"], Faults((await ImportAsync(bent.Bytes())).Value));
    }
}
