using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

/// <summary>One register entry per unit, form and credit code.</summary>
[Trait("Clause", "A01")]
public sealed class CreditCodeImportTests : ImportTest
{
    private const string One = "91350100M000100Y43";
    private static readonly string Two = CreditCode.Complete("91440300MA5ABCDE1");

    [Fact]
    public async Task Import_ACodeTwiceInTheWorkbook_IsWrong()
    {
        var workbook = new GroupWorkbook();
        (workbook.Customers[1][2], workbook.Customers[1][6]) = (One, null);

        Assert.Equal(["Customers 3 CreditCode CreditCodeTaken"], Faults((await ImportAsync(workbook.Bytes())).Value));
    }

    [Fact]
    public async Task Import_TheSameCodeInAnotherForm_IsTaken()
    {
        var workbook = new GroupWorkbook();
        (workbook.Customers[1][2], workbook.Customers[1][4]) = (One, "液态");

        Assert.Empty(Faults((await ImportAsync(workbook.Bytes())).Value));
    }

    [Fact]
    public async Task Import_ACodeThatAStoredCustomerHas_IsWrong()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var other = new GroupWorkbook();
        other.Customers.RemoveRange(1, 2);
        other.Customers.Add(["C3", "三", One, "HN", "气态", null, null, null, null]);
        other.Volumes.RemoveRange(1, 4);

        var report = (await ImportAsync(other.Bytes())).Value;

        Assert.Equal(["Customers 2 CreditCode CreditCodeTaken"], Faults(report));
        Assert.Equal(new CreditCodeTaken("C1"), report.Wrong.Single().Faults.Single().Reason);
    }

    [Fact]
    public async Task Import_CustomersThatSwapTheirCodes_IsDone()
    {
        var before = new GroupWorkbook();
        before.Customers[1][2] = Two;
        await ImportAsync(before.Bytes());
        var swapped = new GroupWorkbook();
        (swapped.Customers[1][2], swapped.Customers[2][2]) = (One, Two);

        Assert.Empty(Faults((await ImportAsync(swapped.Bytes())).Value));

        Assert.Equal(Two, (await CustomerAsync("C1")).CreditCode);
        Assert.Null((await UndoAsync()).Error);
        Assert.Equal((One, Two), ((await CustomerAsync("C1")).CreditCode, (await CustomerAsync("C2")).CreditCode));
    }

    [Fact]
    public async Task Import_ANewCustomerThatTakesTheCodeOfOneFurtherDown_IsDone_AndTakenBack()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var next = new GroupWorkbook();
        next.Customers.Insert(1, ["C0", "零", One, "HN", "气态", null, null, null, null]);
        next.Customers[3][2] = Two;

        Assert.Empty(Faults((await ImportAsync(next.Bytes())).Value));

        Assert.Equal((One, Two), ((await CustomerAsync("C0")).CreditCode, (await CustomerAsync("C1")).CreditCode));
        Assert.Null((await UndoAsync()).Error);
        Assert.Equal(One, (await CustomerAsync("C1")).CreditCode);
    }

    [Fact]
    public async Task Import_TwoWorkbooksAtOnceWithTheSameCode_OneIsDone()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var both = await Task.WhenAll(ImportAsync(Adding("C3")), ImportAsync(Adding("C4")));

        Assert.Equal(["", "Customers 2 CreditCode CreditCodeTaken"], both.Select(report => string.Join(' ', Faults(report.Value))).Order());
        Assert.Equal(1, await Database.WithDbAsync(db => db.Set<Customer>().CountAsync(each => each.CreditCode == Two)));

        static Stream Adding(string code)
        {
            var workbook = new GroupWorkbook();
            workbook.Customers.RemoveRange(1, 2);
            workbook.Customers.Add([code, code, Two, "HN", "气态", null, null, null, null]);
            workbook.Volumes.RemoveRange(1, 4);
            return workbook.Bytes();
        }
    }

    [Fact]
    public async Task Undo_OfACustomerThatHasAFile_IsRefused()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var customer = await CustomerAsync("C1");
        await Database.WithDbAsync(db =>
        {
            db.Add(CustomerFile.Open(customer, CustomerStanding.General, null, new PersonId(1), Database.Clock.GetUtcNow().UtcDateTime));
            return db.SaveChangesAsync();
        });

        Assert.NotNull((await UndoAsync()).Error);
        Assert.Equal("C1", (await CustomerAsync("C1")).Code);
    }

    private Task<Customer> CustomerAsync(string code) => Database.WithDbAsync(db => db.Set<Customer>().AsNoTracking().SingleAsync(each => each.Code == code));
}
