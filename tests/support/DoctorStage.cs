using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Commands;
using TeamsGrading.Bot.Commands.Doctor;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support;

/// <summary>A configuration on a machine of its own that the doctor looks at; sound until a test spoils it.</summary>
internal sealed class DoctorStage : IDisposable
{
    /// <summary>Stands wherever a secret stands; must never be printed.</summary>
    public const string Secret = "hunter2-TOP-secret";

    private const string Tenant = "00000000-0000-0000-0000-000000000001";
    private const string App = "00000000-0000-0000-0000-0000000000aa";
    private readonly TestFolder folder = new();
    private readonly Dictionary<string, string?> settings;

    public DoctorStage()
    {
        Private(folder.At("data"));
        Private(folder.At("keys"));
        Directory.CreateDirectory(folder.At("program", "wwwroot", "desk", "assets"));
        Directory.CreateDirectory(folder.At("program", "wwwroot", "addin", "icons"));
        File.WriteAllText(folder.At("program", "wwwroot", "desk", "index.html"), "<script src=\"../desk/assets/desk-1.js\"></script>");
        File.WriteAllText(folder.At("program", "wwwroot", "desk", "assets", "desk-1.js"), "");
        settings = new()
        {
            ["DataFolder"] = folder.At("data"),
            ["KeyFolder"] = folder.At("keys"),
            ["Entra:TenantId"] = Tenant,
            ["Entra:Audience"] = App,
            ["Bot:AppId"] = App,
            ["Bot:TenantId"] = Tenant,
            ["Bot:ClientSecret"] = Secret,
            ["Bot:ClientSecretExpires"] = "2027-11-01",
            ["Mail:Way"] = "Graph",
            ["Mail:Sender"] = "grading@example.com",
            ["Mail:DeskUrl"] = "https://grading.example.com/",
            ["Mail:ClientSecret"] = Secret,
            ["Mail:ClientSecretExpires"] = "2027-11-01",
        };
    }

    public FakeClock Clock { get; } = new();

    public FakeOutside Outside { get; } = new();

    public string Environment { get; set; } = "Production";

    public string At(params string[] parts) => folder.At(parts);

    /// <summary>Sets a setting below <c>TeamsGrading</c>; null takes it away.</summary>
    public DoctorStage Set(string name, string? value)
    {
        settings[name] = value;
        return this;
    }

    /// <summary>Variables of the environment that are no settings of the program.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>A folder of this user alone.</summary>
    public static void Private(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Closes a folder that is there to others.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public async Task<DoctorStage> MigrateAsync()
    {
        await using var services = new ServiceCollection().AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={At("data", "grading.db")};Pooling=False").BuildServiceProvider();
        await services.Migrate(default);
        return this;
    }

    /// <summary>A database with every table the program knows today, without the history of its migrations.</summary>
    public async Task MakeTablesAsync()
    {
        await using var services = new ServiceCollection().AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={At("data", "grading.db")};Pooling=False").BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GradingDb>().Database.EnsureCreatedAsync();
    }

    /// <summary>What the doctor says.</summary>
    public async Task<(int ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"TeamsGrading:{pair.Key}", pair.Value)).Concat(Variables)).Build();
        var command = new DoctorCommand(configuration, new HostingEnvironment { EnvironmentName = Environment, ContentRootPath = At("program") }, Clock, new Wording());
        await using var output = new StringWriter();
        var code = await command.RunAsync(arguments, Outside, output, default);
        var said = output.ToString();
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
        return (code, said);
    }

    /// <summary>Runs over a current database, unless the test made its own, and sees these words.</summary>
    public async Task FindsAsync(int code, params string[] words)
    {
        if (Directory.Exists(At("data")) && !File.Exists(At("data", "grading.db")))
        {
            await MigrateAsync();
        }

        var (ended, said) = await RunAsync("--lang", "en");
        Assert.True(ended == code, said);
        Assert.All(words, word => Assert.Contains(word, said, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    /// <summary>The network as a test wants it: everything answers well until told otherwise.</summary>
    internal sealed class FakeOutside : Outside
    {
        /// <summary>What each scope's token request is answered with; absent means granted.</summary>
        public Dictionary<string, (TokenAnswer Answer, string Code)> Tokens { get; } = [];

        public TimeSpan? Ahead { get; set; } = TimeSpan.FromSeconds(2);

        public string? Issuer { get; set; } = $"https://login.microsoftonline.com/{Tenant}/v2.0";

        public int Asked { get; private set; }

        public override Task<(TokenAnswer Answer, string Code)> TokenAsync(TokenCredential credential, string scope, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult(Tokens.GetValueOrDefault(scope, (TokenAnswer.Granted, "")));
        }

        public override Task<DateTimeOffset?> DateAsync(Uri address, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult(Ahead is { } ahead ? new FakeClock().GetUtcNow() + ahead : (DateTimeOffset?)null);
        }

        public override Task<string?> IssuerAsync(Uri metadata, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult(Issuer);
        }
    }
}
