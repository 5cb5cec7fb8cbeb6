using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support;

/// <summary>A real SQLite file in a folder of its own, with a real container over it; gone with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    // Making the tables takes far longer than copying a file that has them.
    private static readonly Lazy<Task<byte[]>> EmptyFile = new(MakeEmptyFileAsync);

    private TestDatabase(string folder, ServiceProvider services, FakeClock clock) => (Folder, Services, Clock) = (folder, services, clock);

    /// <summary>The folder that holds the file; other files of the test may lie beside it.</summary>
    public string Folder { get; }

    public ServiceProvider Services { get; }

    public FakeClock Clock { get; }

    public string File => Path.Combine(Folder, "grading.db");

    /// <summary>Makes the file with today's schema; <paramref name="configure"/> adds the slices under test.</summary>
    public static async Task<TestDatabase> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-test-").FullName;
        await System.IO.File.WriteAllBytesAsync(Path.Combine(folder, "grading.db"), await EmptyFile.Value);
        var clock = new FakeClock();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "grading.db")}");
        configure?.Invoke(services);

        // Every room counts working days.
        services.AddWorkingDays();
        return new TestDatabase(
            folder, services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }), clock);
    }

    /// <summary>Runs one use case in a scope of its own, as a request would.</summary>
    public async Task<T> RunAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Runs <paramref name="use"/> on a fresh context.</summary>
    public Task<T> WithDbAsync<T>(Func<GradingDb, Task<T>> use) => RunAsync(use);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Forget(File);
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<byte[]> MakeEmptyFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-empty-").FullName;
        var file = Path.Combine(folder, "grading.db");
        await using (var services = new ServiceCollection().AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={file}").BuildServiceProvider())
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<GradingDb>().Database;
            await db.EnsureCreatedAsync();
            await db.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Forget(file);
        var content = await System.IO.File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return content;
    }

    private static void Forget(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        SqliteConnection.ClearPool(connection);
    }
}
