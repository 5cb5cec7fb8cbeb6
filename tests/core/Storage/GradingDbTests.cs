using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Storage;

public sealed class GradingDbTests
{
    [Fact]
    public async Task SaveChanges_PersonWithRoles_ReadsBackTyped()
    {
        await using var test = await TestDatabase.CreateAsync();
        var unit = Unit.Establish("HQ", "总部", null, GasVolume.FromHundredMillions(50.001m));
        var person = Person.Join("1001", new PersonDetails("陈一", "c@example.com", null, unit.Id, "经理", null, "zh-CN"), [Role.Liaison, Role.Inspector]);
        await test.WithDbAsync(async db =>
        {
            db.AddRange(unit, person);
            return await db.SaveChangesAsync();
        });

        var read = await test.WithDbAsync(db => db.Set<Person>().SingleAsync(p => p.Unit == unit.Id));
        var readUnit = await test.WithDbAsync(db => db.Set<Unit>().SingleAsync(u => u.Code == "HQ"));

        Assert.Equal([Role.Inspector, Role.Liaison], read.Roles.Select(r => r.Role).OrderBy(r => r.ToString()));
        Assert.Equal(50.001m, readUnit.LastYearSales!.Value.InHundredMillions);
    }

    [Fact]
    public async Task WriteAsync_WorkThrows_LeavesNothingBehind()
    {
        await using var test = await TestDatabase.CreateAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => test.WithDbAsync(db => db.WriteAsync<int>(
            async () =>
            {
                db.Add(Unit.Establish("X", "X", null, null));
                await db.SaveChangesAsync();
                throw new InvalidOperationException("on purpose");
            },
            default)));

        Assert.Equal(0, await test.WithDbAsync(db => db.Set<Unit>().CountAsync()));
    }
}
