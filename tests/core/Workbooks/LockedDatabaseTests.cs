using System.Diagnostics;
using Microsoft.Data.Sqlite;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

/// <summary>Another program holds the database: nobody waits for long, and the same import works afterwards.</summary>
public sealed class LockedDatabaseTests : ImportTest
{
    [Fact]
    public async Task Import_DatabaseLockedForLong_AnswersWithinTenSeconds()
    {
        await using var other = new SqliteConnection($"Data Source={Database.File};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        var watch = Stopwatch.StartNew();

        var answer = await ImportAsync(new GroupWorkbook().Bytes());

        Assert.Equal(new StoreUnavailable(), answer.Error);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync();
        Assert.Equal(1, (await ImportAsync(new GroupWorkbook().Bytes())).Value.Recorded);
    }
}
