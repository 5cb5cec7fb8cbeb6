using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers;

[Trait("Clause", "R18")]
public sealed class FileCompletenessTests
{
    [Fact]
    public async Task Of_Units_CountsCustomersWithEveryRequiredField()
    {
        await using var test = await TestDatabase.CreateAsync(services => services.AddScoped<IFileCompleteness, FileCompleteness>());
        var (first, second, third) = (new UnitId(1), new UnitId(2), new UnitId(3));
        await test.WithDbAsync(async db =>
        {
            db.Add(Customer("whole", first, "91310000MA1FL0XX01", "电厂", new DateOnly(2020, 1, 1)));
            db.Add(Customer("no code", first, "", "电厂", new DateOnly(2020, 1, 1)));
            db.Add(Customer("no industry", first, "x", "", new DateOnly(2020, 1, 1)));
            db.Add(Customer("no contract", first, "x", "电厂", null));
            db.Add(Customer("other", second, "x", "电厂", new DateOnly(2020, 1, 1)));
            return await db.SaveChangesAsync();
        });

        var shares = await test.RunAsync<IFileCompleteness, IReadOnlyDictionary<UnitId, FilledFiles>>(files => files.OfAsync([first, third], default));

        Assert.Equal(new Dictionary<UnitId, FilledFiles> { [first] = new(4, 1) }, shares);
    }

    private static Customer Customer(string name, UnitId unit, string code, string industry, DateOnly? contract) => TeamsGrading.Core.Customers.Customer.Register(
        name, new CustomerDetails(name, code, unit, GasForm.Gaseous, CustomerKind.General, SubjectId.New(), industry, contract));
}
