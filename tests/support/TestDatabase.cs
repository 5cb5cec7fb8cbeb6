using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support;

/// <summary>A real SQLite file in a folder of its own, with a real container over it; gone with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
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
        var clock = new FakeClock();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "grading.db")}");
        configure?.Invoke(services);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GradingDb>().Database.EnsureCreatedAsync();
        return new TestDatabase(folder, provider, clock);
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
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
