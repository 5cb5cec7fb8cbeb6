using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Bot.Surveys;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Surveys;
using TeamsGrading.Tests.Core.Surveys;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Surveys;

/// <summary>The page on which customers answer, on a real Kestrel port, over the database of a <see cref="SurveysStage"/>.</summary>
public sealed class SurveyHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private SurveyHost(SurveysStage stage, WebApplication app, LogLines logs)
    {
        (Stage, this.app, Logs) = (stage, app, logs);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public SurveysStage Stage { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Everything logged, at every level.</summary>
    public LogLines Logs { get; }

    public static async Task<SurveyHost> StartAsync(AnswerLimit? limit = null)
    {
        var (stage, logs) = (await SurveysStage.CreateAsync(), new LogLines());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddSingleton<TimeProvider>(stage.Group.Test.Clock)
            .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={stage.Group.Test.File}")
            .AddOrganization().AddCommittees().AddCards().AddSurveys(stage.Keys.FullName).AddSurveyCards()
            .AddSingleton<ICardPosts>(stage.Group.Posts).AddSingleton<ICustomers>(stage.Customers)
            .AddSurveyLimits(limit ?? new AnswerLimit(1000, 1000));
        var app = builder.Build();
        app.UseProblems();
        app.UseSurveyLimits();
        app.MapSurveys();
        await app.StartAsync();
        return new SurveyHost(stage, app, logs);
    }

    public async Task<(int Status, JsonElement Body)> PostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync($"survey/{path}", body);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Stage.DisposeAsync();
    }
}
