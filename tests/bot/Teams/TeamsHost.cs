using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Home;
using TeamsGrading.Bot.Teams;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Teams;

/// <summary>The Teams edge on real HTTP over a real SQLite file, with two known people and cards that only tests have.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    public static readonly Guid ChenId = Guid.Parse("00000000-0000-0000-0000-000000000020");
    public static readonly Guid LiId = Guid.Parse("00000000-0000-0000-0000-000000000021");

    private readonly WebApplication app;
    private readonly string folder;
    private readonly bool ownsFolder;

    private TeamsHost(WebApplication app, string folder, bool ownsFolder, FakeClock clock, TestLog log)
    {
        (this.app, this.folder, this.ownsFolder, Clock, Log) = (app, folder, ownsFolder, clock, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public FakeClock Clock { get; }

    public TestLog Log { get; }

    public IServiceProvider Services => app.Services;

    public string Folder => folder;

    public PersonId Chen { get; private init; }

    public PersonId Li { get; private init; }

    /// <param name="folder">A folder with an existing database, or null for a new one.</param>
    public static async Task<TeamsHost> StartAsync(
        FakeChannelKeys? keys = null, string? folder = null, string environment = "Development", FakeClock? clock = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        var owns = folder is null;
        folder ??= System.IO.Directory.CreateTempSubdirectory("teamsgrading-teams-").FullName;
        clock ??= new FakeClock();
        var log = new TestLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        if (keys is not null)
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["TeamsGrading:Bot:AppId"] = FakeChannelKeys.AppId,
                ["TeamsGrading:Bot:TenantId"] = FakeChannelKeys.Tenant,
                ["TeamsGrading:Bot:ClientSecret"] = "unused",
                ["TeamsGrading:Bot:MetadataUrl"] = keys.Metadata,
            });
            builder.Services.AddSingleton<TokenCredential>(new FixedCredential(clock));
        }

        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "grading.db")}");
        builder.Services.AddOrganization().AddCommittees().AddDeliveries();
        builder.Services.AddCards().AddHome()
            .AddSingleton<TestCards>()
            .AddCardSource<TestSource>("note").AddCardSource<TestSource>("form", filledIn: true).AddCardSource<HugeSource>("huge")
            .AddCardAction<EchoAction>("test.echo").AddCardAction<RefuseAction>("test.refuse").AddCardAction<FormAction>("test.form")
            .AddScoped<IChatSearch, TestSearch>().AddCardAction<EchoAction>("test.anywhere", inAnyChat: true)
            .AddCardAction<SlowAction>("test.slow").AddCardAction<BugAction>("test.bug");
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.MapTeams();
        var (chen, li) = await PrepareAsync(app.Services, owns);
        await app.StartAsync();
        return new TeamsHost(app, folder, owns, clock, log) { Chen = chen, Li = li };
    }

    /// <summary>An activity of Chen's personal chat; <paramref name="more"/> overrides or adds properties.</summary>
    public static Dictionary<string, object?> Activity(string type, string serviceUrl, params (string Name, object? Value)[] more)
    {
        var activity = new Dictionary<string, object?>
        {
            ["type"] = type,
            ["id"] = $"in-{RandomId.Next()}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new { id = "29:chen", aadObjectId = ChenId, name = "陈一" },
            ["recipient"] = new { id = "28:bot" },
            ["conversation"] = new { id = "a:chen", conversationType = "personal", tenantId = FakeChannelKeys.Tenant },
            ["channelData"] = new { tenant = new { id = FakeChannelKeys.Tenant } },
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value;
        }

        return activity;
    }

    /// <summary>A pressed button.</summary>
    public static Dictionary<string, object?> Invoke(string serviceUrl, string verb, object data, params (string Name, object? Value)[] more) => Activity(
        "invoke", serviceUrl, [("name", "adaptiveCard/action"), ("value", new { action = new { type = "Action.Execute", verb, data } }), .. more]);

    public async Task<HttpResponseMessage> PostAsync(object activity, string? token = null)
    {
        var body = activity as string ?? JsonSerializer.Serialize(activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request);
    }

    public async Task<JsonElement> AnswerAsync(object activity, string? token = null)
    {
        using var response = await PostAsync(activity, token);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public async Task<T> RunAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Uses the posts in one unit of work.</summary>
    public async Task ChangeAsync(Func<ICardPosts, Task> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<ICardPosts>());
        await scope.ServiceProvider.GetRequiredService<GradingDb>().SaveChangesAsync();
    }

    /// <summary>Waits until the only message of the kind has this fate.</summary>
    public async Task<PostState> FateAsync(string kind, DeliveryFate fate, PersonId? person = null)
    {
        PostState? state = null;
        for (var i = 0; i < 1_000 && state?.Fate != fate; i++)
        {
            await Task.Delay(20);
            var states = await RunAsync<ICardPosts, IReadOnlyList<PostState>>(posts => posts.StatesAsync(kind, 1, default));
            state = states.FirstOrDefault(one => one.Person == (person ?? Chen));
        }

        Assert.Equal(fate, state?.Fate);
        return state!;
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        if (ownsFolder)
        {
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(PersonId Chen, PersonId Li)> PrepareAsync(IServiceProvider services, bool create)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        if (create)
        {
            await db.Database.EnsureCreatedAsync();
            var unit = Unit.Establish("HQ", "总部", null, null);
            db.Add(unit);
            db.Add(Person.Join("1", new PersonDetails("陈一", "c@example.com", ChenId, unit.Id, "", null, "zh-CN"), []));
            db.Add(Person.Join("2", new PersonDetails("Li Two", "l@example.com", LiId, unit.Id, "", null, "en"), []));
            await db.SaveChangesAsync();
        }

        var directory = scope.ServiceProvider.GetRequiredService<IDirectory>();
        return ((await directory.PersonByEmployeeNumberAsync("1", default))!.Id, (await directory.PersonByEmployeeNumberAsync("2", default))!.Id);
    }

    private sealed class FixedCredential(FakeClock clock) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("our-token", clock.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
