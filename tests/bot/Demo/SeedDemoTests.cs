using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Demo;

public sealed class SeedDemoTests
{
    [Fact]
    public async Task IfEmpty_EmptyThenAgain_FillsOnce()
    {
        await using var test = await CreateAsync();

        Assert.True(await SeedAsync(test));
        Assert.False(await SeedAsync(test));
        Assert.Equal(60, await test.WithDbAsync(db => db.Set<Customer>().CountAsync()));
        Assert.Equal(60 * 24, await test.WithDbAsync(db => db.Set<MonthlyVolume>().CountAsync()));
        Assert.Equal([5, 7], (await test.WithDbAsync(db => db.Set<Committee>().ToListAsync()))
            .Select(committee => committee.Seats.Count(seat => seat.Duty != CommitteeDuty.Secretary)).Order());
        Assert.All(
            await test.WithDbAsync(db => db.Set<Committee>().ToListAsync()),
            committee => Assert.Null(Composition.Check([.. committee.Seats.Select(seat => new CommitteeSeat(seat.Person, seat.Duty))], null).Error));
    }

    [Fact]
    public async Task IfEmpty_Filled_EveryCommitteeCanRateBothForms()
    {
        await using var test = await CreateAsync();
        await SeedAsync(test);
        var year = SeedDemo.RatedYear(test.Clock);
        var rule = await test.RunAsync<IRuleBook, RuleCard?>(rules => rules.ForYearAsync(year, default));
        var units = await test.RunAsync<IDirectory, IReadOnlyList<UnitCard>>(directory => directory.UnitsAsync(default));

        foreach (var (code, form, candidates) in new[] { ("HN", GasForm.Gaseous, 14), ("HN", GasForm.Liquid, 10), ("QN", GasForm.Gaseous, 8), ("QN", GasForm.Liquid, 5) })
        {
            var unit = units.Single(unit => unit.Code == code).Id;
            var measured = await test.RunAsync<IRuleBook, IReadOnlyList<SubjectPoints>>(rules => rules.MeasureAsync(rule!, unit, form, default));

            Assert.Equal(candidates, measured.Count);
            Assert.All(measured, subject => Assert.All(subject.Items, item => Assert.NotNull(item.Value)));
            Assert.True(measured.Select(subject => subject.Items.Sum(item => item.Points)).Distinct().Count() > candidates / 2);
        }
    }

    [Fact]
    [Trait("Clause", "A01")]
    public async Task IfEmpty_WithFiles_HasThemForMostCustomersSomeOfThemComplete()
    {
        await using var test = await CreateAsync();
        await test.RunAsync<SeedDemo, bool>(seed => seed.IfEmptyAsync(default, files: true));

        var files = await test.WithDbAsync(db => db.Set<CustomerFile>().ToListAsync());

        Assert.Equal(56, files.Count);
        Assert.InRange(files.Count(file => file.Percent == 100), 10, 40);
        Assert.All(files, file => Assert.InRange(file.Percent, 60, 100));
        Assert.All(files, file => Assert.Equal(1, file.Guide));
        var today = test.Clock.GetUtcNow().UtcDateTime;
        Assert.All(await test.WithDbAsync(db => db.Set<FileChange>().ToListAsync()), change => Assert.True(change.AtUtc < today));
        Assert.NotEmpty(await test.WithDbAsync(db => db.Set<FileValue>().Where(value => value.Version > 1).ToListAsync()));
    }

    [Fact]
    public async Task Levels_InForce_AreTodayTheStandingOfTheirCustomers()
    {
        await using var host = DeskHost.Start("Development", ("TeamsGrading:Demo:Levels", "true"));

        var standing = await host.UseAsync<GradingDb, Dictionary<string, CustomerStanding>>(db =>
            (from file in db.Set<CustomerFile>() join customer in db.Set<Customer>() on file.Customer equals customer.Id where file.Standing != CustomerStanding.General select new { customer.Code, file.Standing })
            .ToDictionaryAsync(row => row.Code, row => row.Standing));

        // HN002 is of the subject of HN001.
        Assert.All(SeedLevels.Strategic, code => Assert.Equal(CustomerStanding.Strategic, standing[code]));
        Assert.Equal(CustomerStanding.Vip, standing["HN003"]);
    }

    private static Task<TestDatabase> CreateAsync() => TestDatabase.CreateAsync(services => services
        .AddOrganization().AddCommittees().AddCustomers().AddRules().AddScoped<SeedDemo>());

    private static Task<bool> SeedAsync(TestDatabase test) => test.RunAsync<SeedDemo, bool>(seed => seed.IfEmptyAsync(default));
}
