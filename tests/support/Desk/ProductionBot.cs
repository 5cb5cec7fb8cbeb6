using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Storage;
using Directory = System.IO.Directory;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>The real program in Production, migrated by its own command, with one registered person and an Entra of its own.</summary>
public sealed class ProductionBot : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("teamsgrading-production-").FullName;

    public FakeEntra Entra { get; private set; } = null!;

    public BotProcess Bot { get; private set; } = null!;

    /// <summary>Everything an administrator sets.</summary>
    public static Dictionary<string, string?> Settings(string folder, FakeEntra entra) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["TeamsGrading__DataFolder"] = Path.Combine(folder, "data"),
        ["TeamsGrading__KeyFolder"] = Path.Combine(folder, "keys"),
        ["TeamsGrading__Entra__TenantId"] = FakeEntra.Tenant,
        ["TeamsGrading__Entra__Audience"] = FakeEntra.Audience,
        ["TeamsGrading__Entra__Authority"] = entra.Address.AbsoluteUri,
        ["TeamsGrading__Bot__AppId"] = "00000000-0000-0000-0000-0000000000bb",
        ["TeamsGrading__Bot__TenantId"] = FakeEntra.Tenant,
        ["TeamsGrading__Bot__ClientSecret"] = "not-a-secret",
        ["SSL_CERT_FILE"] = entra.CertificateFile,
    };

    /// <summary>What an administrator does before the first start.</summary>
    public static async Task PrepareAsync(string program, string folder, IReadOnlyDictionary<string, string?> settings)
    {
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        var migrate = await ProgramRun.ToEndAsync("dotnet", [program, "migrate"], Path.GetTempPath(), TimeSpan.FromMinutes(2), settings);
        Assert.True(migrate.ExitCode == 0, migrate.Output);
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "data", "grading.db")}").BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var unit = Unit.Establish("HQ", "总部", null, null);
        db.Add(unit);
        db.Add(Person.Join("E1", new PersonDetails("周敏", "zhoumin@example.com", Guid.Parse("00000000-0000-0000-0000-000000000020"), unit.Id, "经理", null, "zh-CN"), []));
        await db.SaveChangesAsync();
        SqliteConnection.ClearAllPools();
    }

    public async Task InitializeAsync()
    {
        Entra = await FakeEntra.StartAsync();
        var settings = Settings(folder, Entra);
        await PrepareAsync(Repository.BotProgram, folder, settings);
        Bot = await BotProcess.StartAsync(folder, settings);
    }

    public async Task DisposeAsync()
    {
        await (Bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Entra?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
    }
}
