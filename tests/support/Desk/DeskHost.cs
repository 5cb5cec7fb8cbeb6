using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>
/// The whole bot on a real Kestrel port, with data and keys of its own and the <see cref="TestForm"/> beside the product's cards; in Development with the
/// demo group. Settings are given as on the command line.
/// </summary>
public sealed class DeskHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("teamsgrading-desk-").FullName;
    private readonly string environment;
    private readonly (string Name, string Value)[] settings;

    private DeskHost(string environment, (string Name, string Value)[] settings) => (this.environment, this.settings) = (environment, settings);

    public Uri Address => ClientOptions.BaseAddress;

    public TestFormState Form => Services.GetRequiredService<TestFormState>();

    /// <summary>Steps of years beside those of the slices.</summary>
    public FakeYearSteps Years => Services.GetRequiredService<FakeYearSteps>();

    /// <summary>Everything logged, at every level.</summary>
    public LogLines Logs { get; } = new();

    /// <summary>Starts and listens.</summary>
    public static DeskHost Start(string environment = "Development", params (string Name, string Value)[] settings)
    {
        var host = new DeskHost(environment, settings);
        if (environment != "Development")
        {
            host.Migrate();
        }

        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    /// <summary>A plain client without a token, which follows no redirect.</summary>
    public HttpClient Anonymous() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A client signed in as a person of the demo group.</summary>
    public async Task<HttpClient> SignInAsync(PersonId person)
    {
        var client = Anonymous();
        using var answer = await client.PostAsJsonAsync("/api/desk/persona", new { personId = Shown.Id(person.Value) });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Somebody of the demo group, the first by employee number who reads the language.</summary>
    public async Task<PersonCard> PersonAsync(string locale = "zh-CN", int index = 0) =>
        await UseAsync<IDirectory, PersonCard>(async directory => (await directory.PeopleAsync(default)).Where(person => person.Locale == locale).ElementAt(index));

    /// <summary>Somebody of the demo group by name.</summary>
    public async Task<PersonCard> NamedAsync(string name) =>
        await UseAsync<IDirectory, PersonCard>(async directory => (await directory.PeopleAsync(default)).Single(person => person.Name == name));

    /// <summary>Puts the form on the desk of a person, as a slice would.</summary>
    public Task PostFormAsync(PersonId person, long subject = TestFormState.Subject, DateTime? due = null) => UseAsync<IServiceProvider, bool>(async services =>
    {
        await services.GetRequiredService<ICardPosts>().PostAsync(person, TestForm.Kind, subject, due, default);
        await services.GetRequiredService<GradingDb>().SaveChangesAsync();
        return true;
    });

    /// <summary>The form shows another title from now on, and says so.</summary>
    public Task ChangeFormAsync(string title, long subject = TestFormState.Subject) => UseAsync<IServiceProvider, bool>(async services =>
    {
        Form.Title = title;
        await services.GetRequiredService<ICardPosts>().RefreshAsync(TestForm.Kind, subject, null, default);
        await services.GetRequiredService<GradingDb>().SaveChangesAsync();
        return true;
    });

    /// <summary>Nobody waits for the form any more.</summary>
    public Task SettleFormAsync(long subject) => UseAsync<IServiceProvider, bool>(async services =>
    {
        await services.GetRequiredService<ICardPosts>().SettleAsync(TestForm.Kind, subject, null, default);
        await services.GetRequiredService<GradingDb>().SaveChangesAsync();
        return true;
    });

    /// <summary>Runs a use case in a scope of its own.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>What the command <c>migrate</c> does before a server is started outside Development.</summary>
    private void Migrate()
    {
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        var data = Directory.CreateDirectory(Path.Combine(folder, "data"));
        using var services = new ServiceCollection().AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(data.FullName, "grading.db")}").BuildServiceProvider();
        services.Migrate(default).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("TeamsGrading:DataFolder", Path.Combine(folder, "data"));
        builder.UseSetting("TeamsGrading:KeyFolder", Path.Combine(folder, "keys"));
        // Tests give the levels that they are about.
        builder.UseSetting("TeamsGrading:Demo:Levels", "false");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        builder.ConfigureTestServices(services => services
            .AddSingleton<TestFormState>()
            .AddSingleton<FakeYearSteps>()
            .AddSingleton<IYearSteps>(scope => scope.GetRequiredService<FakeYearSteps>())
            .AddCardSource<TestForm>(TestForm.Kind)
            .AddCardAction<SaveTestForm>(SaveTestForm.Verb));
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await TestFolder.RemoveAsync(folder);
    }
}
