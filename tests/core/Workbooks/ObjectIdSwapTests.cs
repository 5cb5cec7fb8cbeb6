using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Organization;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

/// <summary>Entra object ids that change hands in one import: a mix-up in the personnel data that is put right.</summary>
public sealed class ObjectIdSwapTests : ImportTest
{
    private const string First = "6f1c2f0e-5b9a-4f5e-9d53-0a2f9a1c7b11";
    private const string Second = "6f1c2f0e-5b9a-4f5e-9d53-0a2f9a1c7b22";

    [Fact]
    public async Task Import_TwoPeopleSwapTheirObjectIds_IsTakenOverAndUndone()
    {
        await ImportAsync(With(First, Second).Bytes());
        var before = await DumpAsync(withVersions: false);

        var swapped = (await ImportAsync(With(Second, First).Bytes())).Value;

        Assert.Equal(2, swapped.Recorded);
        Assert.Equal([Guid.Parse(Second), Guid.Parse(First)], await IdsAsync());
        Assert.True((await ImportAsync(With(Second, First).Bytes())).Value.ChangesNothing);
        Assert.Null((await UndoAsync()).Error);
        Assert.Equal(before, await DumpAsync(withVersions: false));
    }

    [Fact]
    public async Task Import_ObjectIdMovesToAnotherPerson_IsTakenOverAndUndone()
    {
        await ImportAsync(With(First, null).Bytes());
        var before = await DumpAsync(withVersions: false);

        Assert.Null((await ImportAsync(With(null, First).Bytes())).Error);

        Assert.Equal([null, Guid.Parse(First)], await IdsAsync());
        Assert.Null((await UndoAsync()).Error);
        Assert.Equal(before, await DumpAsync(withVersions: false));
    }

    [Fact]
    public async Task Import_TwoPeopleWithOneObjectId_NamesTheOther()
    {
        var report = (await ImportAsync(With(First, First).Bytes())).Value;

        Assert.Equal(["People 3 ObjectId ObjectIdTaken"], Faults(report));
        Assert.Empty(await DumpAsync());
    }

    private static GroupWorkbook With(string? one, string? two)
    {
        var workbook = new GroupWorkbook();
        workbook.People[1][3] = one;
        workbook.People[2][3] = two;
        return workbook;
    }

    private Task<Guid?[]> IdsAsync() => Database.WithDbAsync(db => db.Set<Person>()
        .Where(person => person.EmployeeNumber == "1" || person.EmployeeNumber == "2").OrderBy(person => person.EmployeeNumber)
        .Select(person => person.EntraObjectId).ToArrayAsync());
}
