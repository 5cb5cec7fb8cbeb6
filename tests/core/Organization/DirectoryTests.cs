using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Organization;

public sealed class DirectoryTests
{
    [Fact]
    public async Task PersonByObjectId_PersonMovesUnit_IsSeenAfterFiveSeconds()
    {
        await using var test = await TestDatabase.CreateAsync(services => services.AddOrganization().AddCommittees());
        var (from, to) = (Unit.Establish("A", "甲", null, null), Unit.Establish("B", "乙", null, null));
        var objectId = Guid.Parse("00000000-0000-0000-0000-000000000099");
        var details = new PersonDetails("陈一", "", objectId, from.Id, "", null, "en");
        await test.WithDbAsync(async db =>
        {
            db.AddRange(from, to, Person.Join("1", details, []));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(from.Id, await UnitAsync());

        await test.WithDbAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync()).Describe(details with { Unit = to.Id }, []);
            return await db.SaveChangesAsync();
        });
        test.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(to.Id, await UnitAsync());

        async Task<UnitId?> UnitAsync() =>
            (await test.RunAsync<IDirectory, PersonCard?>(directory => directory.PersonByObjectIdAsync(objectId, default)))?.Unit;
    }

    [Fact]
    public async Task PersonByObjectId_Unknown_IsNobody()
    {
        await using var test = await TestDatabase.CreateAsync(services => services.AddOrganization().AddCommittees());

        Assert.Null(await test.RunAsync<IDirectory, PersonCard?>(directory => directory.PersonByObjectIdAsync(Guid.Empty, default)));
    }
}
