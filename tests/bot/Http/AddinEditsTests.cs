using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Http;
using TeamsGrading.Tests.Support.Desk;
using static TeamsGrading.Tests.Support.Desk.MailDesk;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>What every edit of the add-in's API promises: it changes nothing unless it names the version it is of. An edit without a row here fails.</summary>
public sealed class AddinEditsTests(MailDesk desk) : IClassFixture<MailDesk>
{
    /// <summary>How an edit is asked.</summary>
    /// <param name="Address">Of what is edited; the same one reads it.</param>
    /// <param name="Body">A change by number, so that no two are the same.</param>
    private sealed record Edit(string Person, HttpMethod Method, string Address, Func<int, object> Body);

    private static readonly Dictionary<string, Func<MailDesk, Task<Edit>>> Edits = new()
    {
        ["PUT /api/addin/sheets/{sheet}/columns"] = _ => Task.FromResult(new Edit(
            "林致远", HttpMethod.Put, "/api/addin/sheets/Volumes/columns", number => new { headers = new Dictionary<string, string> { ["Customer"] = $"代码 {number}" } })),
        ["PATCH /api/addin/messages/logs/{log:long}"] = async desk =>
        {
            using var client = await desk.SignInAsync(Liaison);
            var (_, logged, _) = await SendAsync(client, HttpMethod.Post, "/api/addin/messages/appeals", desk.Appeal("<edits@x.example>"));
            return new Edit(
                Liaison, HttpMethod.Patch, $"/api/addin/messages/logs/{Text(logged.GetProperty("log"), "id")}",
                number => new { category = "contractRisk", title = $"改过 {number}", text = "改过的事项", urgent = false });
        },
    };

    public static TheoryData<string> All => [.. Edits.Keys];

    [Fact]
    public void EveryEdit_StandsInTheTable() => Assert.Equal(
        Edits.Keys.Order(StringComparer.Ordinal),
        desk.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IsEditAttribute>() is not null)
            .Select(endpoint => $"{endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]} /{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Distinct().Order(StringComparer.Ordinal));

    /// <summary>Whatever else replaces or changes something is either an edit or has a reason not to be.</summary>
    [Fact]
    public void EveryPutAndPatch_IsAnEdit() => Assert.Equal(
        ["PUT /api/addin/uploads/{id:long}/parts/{part:int}"],
        desk.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/addin/", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<IsEditAttribute>() is null)
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                .Where(method => method is "PUT" or "PATCH").Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}")).Distinct());

    [Theory]
    [MemberData(nameof(All))]
    public async Task Edit_OfNoVersion_OfAnOldOne_OfTheStoredOne(string door)
    {
        var edit = await Edits[door](desk);
        using var client = await desk.SignInAsync(edit.Person);
        var (status, before, first) = await SendAsync(client, HttpMethod.Get, edit.Address);
        Assert.Equal(200, status);
        Assert.NotNull(first);

        foreach (var nothing in new[] { null, "*", $"W/{first}", $"{first}, \"7\"", "1", "" })
        {
            Assert.Equal((428, "Http.VersionNotNamed"), Refused(await SendAsync(client, edit.Method, edit.Address, edit.Body(1), nothing)));
        }

        foreach (var stale in new[] { "\"999999\"", "\"0000999\"" })
        {
            Assert.Equal((412, "Http.VersionOutdated"), Refused(await SendAsync(client, edit.Method, edit.Address, edit.Body(2), stale)));
        }

        var untouched = await SendAsync(client, HttpMethod.Get, edit.Address);
        Assert.Equal((first, before.GetRawText()), (untouched.Tag, untouched.Body.GetRawText()));

        var (done, changed, second) = await SendAsync(client, edit.Method, edit.Address, edit.Body(3), first);
        Assert.Equal(200, done);
        Assert.NotEqual(first, second);
        Assert.NotEqual(before.GetRawText(), changed.GetRawText());
        Assert.Equal((412, "Http.VersionOutdated"), Refused(await SendAsync(client, edit.Method, edit.Address, edit.Body(4), first)));
        var read = await SendAsync(client, HttpMethod.Get, edit.Address);
        Assert.Equal((second, changed.GetRawText()), (read.Tag, read.Body.GetRawText()));
        Assert.Equal(200, (await SendAsync(client, edit.Method, edit.Address, edit.Body(5), second)).Status);
    }

    /// <summary>Of two who read the same and write at once, one is told so.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Edit_ByTwoAtOnce_IsOne(string door)
    {
        var edit = await Edits[door](desk);
        using var client = await desk.SignInAsync(edit.Person);
        var (_, _, tag) = await SendAsync(client, HttpMethod.Get, edit.Address);

        var answers = await Task.WhenAll(Enumerable.Range(10, 4).Select(number => SendAsync(client, edit.Method, edit.Address, edit.Body(number), tag)));

        Assert.Equal([200, 412, 412, 412], answers.Select(answer => answer.Status).Order());
    }

    private static (int, string?) Refused((int Status, System.Text.Json.JsonElement Body, string? Tag) answer) => (answer.Status, Text(answer.Body, "code"));

    private static string? Text(System.Text.Json.JsonElement body, string name) => body.GetProperty(name).GetString();
}
