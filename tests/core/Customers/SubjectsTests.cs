using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers;

[Trait("Clause", "R01")]
public sealed class SubjectsTests : IAsyncLifetime
{
    private static readonly UnitId Unit = new(7);
    private static readonly UnitId OtherUnit = new(8);
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);
    private TestDatabase test = null!;

    public async Task InitializeAsync() => test = await TestDatabase.CreateAsync(services => services.AddCustomers());

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    [Trait("Clause", "R12")]
    public async Task FirstContractedAsync_OldWithAnotherUnit_IsNotNew()
    {
        await AddAsync("S1", ("C1", Unit, new DateOnly(2026, 1, 1)), ("C2", OtherUnit, new DateOnly(2019, 5, 1)));
        await AddAsync("S2", ("C3", Unit, new DateOnly(2026, 12, 31)), ("C4", Unit, null));
        await AddAsync("S3", ("C5", Unit, new DateOnly(2025, 12, 31)));
        await AddAsync("S4", ("C6", Unit, null));
        await AddAsync("S5", ("C7", OtherUnit, new DateOnly(2026, 6, 1)));

        var found = await test.RunAsync<ISubjects, IReadOnlyList<SubjectCard>>(use => use.FirstContractedAsync(Unit, First, Last, default));

        Assert.Equal(["S2"], found.Select(subject => subject.Code));
        Assert.Equal(Last, found[0].FirstContract);
    }

    [Fact]
    public async Task SearchAsync_ByANameOfACustomer_FindsTheSubjectInOwnUnitsOnly()
    {
        await AddAsync("S1", ("C1", Unit, null), ("C2", Unit, null));
        await AddAsync("S2", ("C3", OtherUnit, null));

        Assert.Equal(["S1"], (await SearchAsync("customer C", 10)).Select(subject => subject.Code));
        Assert.Equal([Unit], (await SearchAsync("C2", 10))[0].Units);
        Assert.Empty(await SearchAsync("C3", 10));
        Assert.Empty(await SearchAsync("customer", 0));
    }

    private Task<IReadOnlyList<SubjectCard>> SearchAsync(string text, int most) =>
        test.RunAsync<ISubjects, IReadOnlyList<SubjectCard>>(use => use.SearchAsync([Unit], text, most, default));

    private Task<int> AddAsync(string code, params (string Code, UnitId Unit, DateOnly? Since)[] customers) => test.WithDbAsync(db =>
    {
        var subject = RatedSubject.Recognise(code, "subject " + code);
        db.Add(subject);
        db.AddRange(customers.Select(each => Customer.Register(each.Code, new CustomerDetails(
            "customer " + each.Code, "", each.Unit, GasForm.Gaseous, CustomerKind.General, subject.Id, "", each.Since))));
        return db.SaveChangesAsync();
    });
}
