using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Http;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_NamesEachPartAndNothingElse()
    {
        await using var host = DeskHost.Start();
        using var client = host.Anonymous();

        var (status, parts) = await ReadyAsync(client);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["clientSecret", "database", "keyFolder", "mailSecret", "outbox", "scheduler"], parts.Select(part => part.Key).Order(StringComparer.Ordinal));
        Assert.All(parts, part => Assert.Equal("Healthy", (string?)part.Value));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
    }

    [Fact]
    public async Task Ready_KeyFolderVanished_SaysSoUntilItIsBack_AndTheProcessLives()
    {
        await using var host = DeskHost.Start();
        using var client = host.Anonymous();
        var keys = host.Services.GetRequiredService<GradingSettings>().KeyFolder;
        Directory.Move(keys, keys + "-away");

        var (gone, parts) = await ReadyAsync(client);
        var live = await client.GetStringAsync("/health/live");
        Directory.Move(keys + "-away", keys);
        var (back, _) = await ReadyAsync(client);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone);
        Assert.Equal("Unhealthy", (string?)parts["keyFolder"]);
        Assert.Equal("Healthy", (string?)parts["database"]);
        Assert.DoesNotContain(keys, parts.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Healthy", live);
        Assert.Equal(HttpStatusCode.OK, back);
    }

    [Fact]
    public async Task Ready_DatabaseVanished_SaysSo()
    {
        await using var host = DeskHost.Start();
        using var client = host.Anonymous();
        var data = host.Services.GetRequiredService<GradingSettings>().DataFolder;
        Directory.Move(data, data + "-away");

        var (gone, parts) = await ReadyAsync(client);
        Directory.Move(data + "-away", data);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone);
        Assert.Equal("Unhealthy", (string?)parts["database"]);
    }

    private static async Task<(HttpStatusCode Status, JsonObject Parts)> ReadyAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/health/ready");
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
