using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Customers.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public async Task Index_Renamed_IsFoundByTheNewNameOnly_AndNoKeyIsLeftOver()
    {
        await using var stage = await SearchStage.CreateAsync();
        var id = (await stage.RegisterAsync(stage.South, ("C1", "华东化工有限公司")))[0];
        var keys = await stage.KeysAsync();

        await stage.ChangeAsync(table => table.Update(id, table.Find("C1")!.Details with { Name = "茂名石化热电厂" }, 1));
        await stage.IndexAsync();

        Assert.Equal("", await stage.CodesAsync("华东化工"));
        Assert.Equal("C1", await stage.CodesAsync("茂名石化"));
        await stage.ChangeAsync(table => table.Update(id, table.Find("C1")!.Details with { Name = "华东化工有限公司" }, 2));
        await stage.IndexAsync();
        Assert.Equal(keys, await stage.KeysAsync());
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Index_MovedToAnotherUnit_IsAtOnceNotFoundByTheFormerOne()
    {
        await using var stage = await SearchStage.CreateAsync();
        var id = (await stage.RegisterAsync(stage.South, ("C1", "华东化工")))[0];

        await stage.ChangeAsync(table => table.Update(id, table.Find("C1")!.Details with { Unit = stage.North }, 1));

        Assert.Equal("", await stage.CodesAsync("华东化工"));
        await stage.IndexAsync();
        Assert.Equal("", await stage.CodesAsync("华东化工"));
        Assert.Single((await stage.FindAsync(stage.KeeperNorth, "华东化工")).Value.Customers);
    }

    [Fact]
    public async Task Index_TakenBack_LeavesNoKey_AlsoWhenItWasNeverWritten()
    {
        await using var stage = await SearchStage.CreateAsync();
        var (one, other) = ((await stage.RegisterAsync(stage.South, ("C1", "华东化工")))[0], CustomerId.New());
        await stage.ChangeAsync(table => table.Insert(
            other, "C2", new CustomerDetails("华东热电", "", stage.South, GasForm.Gaseous, CustomerKind.General, SubjectId.New(), "", null)));

        await stage.ChangeAsync(table =>
        {
            table.Remove(one);
            table.Remove(other);
        });
        await stage.IndexAsync();

        Assert.Equal(0, await stage.KeysAsync());
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<SearchBacklog>().CountAsync()));
    }

    [Fact]
    public async Task Index_RegisteredAndRenamedBeforeTheKeysAreWritten_IsFoundOnce()
    {
        await using var stage = await SearchStage.CreateAsync();
        var id = CustomerId.New();
        var details = new CustomerDetails("华东热电", "", stage.South, GasForm.Gaseous, CustomerKind.General, SubjectId.New(), "", null);
        await stage.ChangeAsync(table => table.Insert(id, "C2", details));
        await stage.ChangeAsync(table => table.Update(id, details with { Name = "华东能源" }, 1));

        await stage.IndexAsync();

        Assert.Equal("C2", await stage.CodesAsync("华东能源"));
        Assert.Equal("", await stage.CodesAsync("热电"));
    }

    [Fact]
    public async Task Index_DatabaseFromBefore_IsCaughtUpWith_AndOneThatHasKeysIsLeftAlone()
    {
        await using var stage = await SearchStage.CreateAsync();
        await stage.Test.WithDbAsync(async db =>
        {
            for (var number = 0; number < 2_500; number++)
            {
                db.Add(Customer.Register($"C{number}", new CustomerDetails(
                    $"第{number}号站", "", stage.South, GasForm.Gaseous, CustomerKind.General, SubjectId.New(), "", null)));
            }

            return await db.SaveChangesAsync();
        });

        for (var time = 0; time < 2; time++)
        {
            await stage.Test.RunAsync<IndexCustomers, bool>(async index =>
            {
                await index.CatchUpAsync(default);
                await index.RunAsync(default);
                return true;
            });
        }

        Assert.Equal("C2377", await stage.CodesAsync("第2377号"));
    }

    [Fact]
    public async Task Keys_InSqlite_AreTheTableItself()
    {
        await using var stage = await SearchStage.CreateAsync();

        await using var connection = new SqliteConnection($"Data Source={stage.Test.File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE name = 'CustomerKeys'";

        Assert.Contains("WITHOUT ROWID", (string?)await command.ExecuteScalarAsync(), StringComparison.Ordinal);
    }
}
