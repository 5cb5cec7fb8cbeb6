using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Supervision.FileChecks;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Supervision;

/// <summary>Checks of files as the program is composed, over the files of the demo group: what they say is what stands in the tables of customers.</summary>
[Trait("Clause", "A13")]
public sealed class FileChecksOfTheGroupTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task Gather_OfAYear_CountsTheRealFilesOfEachUnit()
    {
        var (officer, today) = (await OfficerAsync(), GroupTime.DateOf(TimeProvider.System.GetUtcNow()));
        var id = (await UseAsync((StartFileCheck use) => use.RunAsync(officer, new FileCheckPeriod(FileCheckKind.Yearly, today.Year - 1, 1), default))).Value;
        Assert.Null((await UseAsync((GatherFileCheck use) => use.RunAsync(officer, id, default))).Error);

        foreach (var unit in await UseAsync((IDirectory directory) => directory.UnitsAsync(default)))
        {
            var (all, wanting) = await UseAsync<GradingDb, (int, HashSet<string>)>(async db =>
            {
                var signed = await db.Set<Customer>().AsNoTracking().Where(customer => customer.Unit == unit.Id && customer.FirstContract != null).ToListAsync();
                var files = await db.Set<CustomerFile>().AsNoTracking().ToDictionaryAsync(file => file.Customer);
                var late = (await db.Set<UpkeepDue>().AsNoTracking().ToListAsync()).Where(due => due.IsLateOn(today)).Select(due => due.Customer).ToHashSet();
                return (signed.Count, signed.Where(customer => !files.TryGetValue(customer.Id, out var file) || file.Filled < file.Required || late.Contains(customer.Id))
                    .Select(customer => customer.Code).ToHashSet());
            });
            var seen = await UseAsync((ViewFileChecks use) => use.UnitAsync(officer, id, unit.Id, 1, default));
            if (all == 0)
            {
                Assert.NotNull(seen.Error);
                continue;
            }

            var whole = Assert.Single(seen.Value.Items);
            Assert.Equal((unit.Code, all, wanting.Count), (unit.Code, whole.All, whole.Concerned));
            Assert.True(wanting.Count > 0 && wanting.Any(code => whole.Codes.Contains(code, StringComparison.Ordinal)), whole.Codes);
        }
    }

    [Fact]
    public async Task Judge_AsAFinding_ReachesTheUnitAndItsPerformance()
    {
        var (officer, today) = (await OfficerAsync(), GroupTime.DateOf(TimeProvider.System.GetUtcNow()));
        var unit = (await UseAsync((IDirectory directory) => directory.UnitByCodeAsync("HN", default)))!.Id;
        var id = (await UseAsync((StartFileCheck use) => use.RunAsync(officer, new FileCheckPeriod(FileCheckKind.Yearly, today.Year - 2, 1), default))).Value;
        Assert.Null((await UseAsync((GatherFileCheck use) => use.RunAsync(officer, id, default))).Error);
        var item = (await UseAsync((ViewFileChecks use) => use.UnitAsync(officer, id, unit, 1, default))).Value.Items[0].Id;

        Assert.Null((await UseAsync((JudgeFileItem use) => use.RunAsync(officer, item, false, "四户未建档", default))).Error);

        Assert.Equal(1, (await UseAsync((ViewFileChecks use) => use.RunAsync(officer, id, default))).Value.Units.Single(each => each.Unit == unit).OpenFindings);
    }

    private async Task<PersonId> OfficerAsync()
    {
        var top = (await UseAsync((IDirectory directory) => directory.UnitsAsync(default))).Single(unit => unit.Parent is null);
        return (await UseAsync((IAccess access) => access.PeopleAsync(GradingAction.CheckFiles, top.Id, default)))[0];
    }

    private Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull => host.UseAsync(use);
}
