using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>Nobody can choose whom to be at a production server: shown at the program itself, in a process of its own.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class PersonaInProductionTests(ProductionBot production) : IClassFixture<ProductionBot>
{
    [Fact]
    public async Task Persona_InProduction_HasNoEndpointsAndNoTokenThatWorks()
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-persona-").FullName;
        try
        {
            await using var development = await BotProcess.StartAsync(folder);
            var person = (await development.Http.GetFromJsonAsync<JsonElement>("api/desk/people"))[0].GetProperty("id").GetString();
            using var chosen = await development.Http.PostAsJsonAsync("api/desk/persona", new { personId = person });
            var token = (await chosen.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
            Assert.Equal(HttpStatusCode.OK, await MeAsync(development, token));

            Assert.Equal("entra", (await production.Bot.Http.GetFromJsonAsync<JsonElement>("api/desk/sign-in")).GetProperty("mode").GetString());
            using var people = await production.Bot.Http.GetAsync("api/desk/people");
            Assert.Equal(HttpStatusCode.NotFound, people.StatusCode);
            using var choosing = await production.Bot.Http.PostAsJsonAsync("api/desk/persona", new { personId = person });
            Assert.Equal(HttpStatusCode.NotFound, choosing.StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(production.Bot, token));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Persona_AskedForInProduction_StopsTheStart()
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-persona-").FullName;
        var settings = ProductionBot.Settings(folder, production.Entra);
        settings["TeamsGrading__Desk__Persona"] = "true";
        await using var bot = await BotProcess.StartAsync(folder, settings, waitUntilReady: false);

        await bot.WaitForExitAsync(TimeSpan.FromMinutes(1));

        Assert.NotEqual(0, bot.ExitCode);
        Assert.Contains("TeamsGrading:Desk:Persona", bot.Output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<HttpStatusCode> MeAsync(BotProcess bot, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/desk/me") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await bot.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
