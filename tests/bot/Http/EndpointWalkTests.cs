using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>
/// The rights walk over the addresses: every endpoint there is, asked with the ids of another unit by people of every role. An address without a row in
/// <see cref="Doors"/> fails the walk, so that none is added without thought.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class EndpointWalkTests(WalkDesk desk) : IClassFixture<WalkDesk>
{
    /// <summary>
    /// Every address: how it is asked, ids in braces; or, where it tells nothing of anybody, why. A body stands after a space.
    /// </summary>
    private static readonly Dictionary<string, string> Doors = new(AddinDoors.All)
    {
        ["GET /api/desk/me"] = "/api/desk/me",
        ["GET /api/desk/cards"] = "/api/desk/cards",
        ["POST /api/desk/actions"] = "/api/desk/actions {\"verb\":\"card.open\",\"inputs\":{\"kind\":\"customer\",\"subject\":\"{customer}\"}}",
        ["POST /api/desk/commands"] = "/api/desk/commands {\"text\":\"待办\"}",
        ["GET /api/desk/pages/choices"] = "/api/desk/pages/choices",
        ["GET /api/desk/pages/year"] = "/api/desk/pages/year?unit={unit}&year=2025",
        ["GET /api/desk/pages/map"] = "/api/desk/pages/map?year=2025",
        ["GET /api/desk/pages/rankings"] = "/api/desk/pages/rankings",
        ["GET /api/desk/pages/ranking"] = "/api/desk/pages/ranking?round={round}",
        ["GET /api/desk/pages/group-ranking"] = "/api/desk/pages/group-ranking?year=2025&form=Gaseous",
        ["GET /api/desk/pages/versions"] = "/api/desk/pages/versions?unit={unit}&year=2025",
        ["GET /api/desk/pages/version-pair"] = "/api/desk/pages/version-pair?one={approval}&other={approval}",
        ["GET /api/desk/pages/distribution"] = "/api/desk/pages/distribution?unit={unit}&year=2025&form=Gaseous",
        ["GET /api/desk/pages/movement"] = "/api/desk/pages/movement?unit={unit}&year=2025&form=Gaseous",
        ["GET /api/desk/pages/plans"] = "/api/desk/pages/plans?unit={unit}&year=2025&form=Gaseous",
        ["POST /api/desk/year-packs"] = "/api/desk/year-packs {\"unit\":\"{unit}\",\"year\":2025}",
        ["POST /api/desk/bar.upload/{bar:long}"] = "/api/desk/bar.upload/{bar} %PDF-1.7",
        ["GET /api/desk/bar.file/{bar:long}/{piece:int}"] = "/api/desk/bar.file/{bar}/1",
        ["GET /api/desk/pages/customer"] = "/api/desk/pages/customer?customer={customer}",
        ["POST /api/desk/pages/file-open"] = "/api/desk/pages/file-open {\"customer\":\"{customer}\"}",
        ["POST /api/desk/pages/file-save"] =
            "/api/desk/pages/file-save {\"customer\":\"{customer}\",\"part\":\"contacts\",\"entry\":\"{entry}\",\"changes\":[{\"key\":\"name\",\"text\":\"x\",\"base\":0}]}",
        ["POST /api/desk/pages/file-add"] =
            "/api/desk/pages/file-add {\"customer\":\"{customer}\",\"part\":\"contacts\",\"changes\":[{\"key\":\"name\",\"text\":\"x\",\"base\":0}]}",
        ["POST /api/desk/pages/file-remove"] = "/api/desk/pages/file-remove {\"customer\":\"{customer}\",\"entry\":\"{entry}\",\"reason\":\"x\"}",
        ["POST /api/desk/pages/file-export"] = "/api/desk/pages/file-export {\"unit\":\"{unit}\",\"customers\":[\"{customer}\"],\"reason\":\"walk\"}",
        ["POST /api/desk/pages/file-document"] = "/api/desk/pages/file-document {\"customer\":\"{customer}\",\"reason\":\"walk\"}",
        ["POST /api/desk/pages/export-trace"] = "/api/desk/pages/export-trace {\"mark\":\"{right}\"}",
        ["POST /api/desk/pages/export-trace/copy"] = "/api/desk/pages/export-trace/copy PK",
        ["POST /api/desk/pages/file-month"] =
            "/api/desk/pages/file-month {\"customer\":\"{customer}\",\"month\":\"2026-05\",\"figures\":[{\"figure\":\"Actual\",\"text\":\"1\"}]}",
        ["POST /api/desk/pages/file-confirm"] = "/api/desk/pages/file-confirm {\"customer\":\"{customer}\",\"parts\":[\"Basics\"]}",
        ["GET /api/desk/pages/file-template"] = "/api/desk/pages/file-template",
        ["POST /api/desk/pages/file-import/try"] = "/api/desk/pages/file-import/try PK",
        ["POST /api/desk/pages/file-import/marked"] = "/api/desk/pages/file-import/marked PK",
        ["POST /api/desk/pages/file-import"] = "/api/desk/pages/file-import PK",
        ["GET /api/desk/pages/due"] = "/api/desk/pages/due?unit={unit}",
        ["POST /api/desk/pages/find"] = "/api/desk/pages/find {\"text\":\"华南\"}",
        ["POST /api/desk/pages/files"] = "/api/desk/pages/files {\"list\":\"{unit}\"}",
        ["GET /api/desk/pages/originals"] = "/api/desk/pages/originals?customer={customer}",
        ["POST /api/desk/pages/original-remove"] = "/api/desk/pages/original-remove {\"original\":\"{original}\",\"reason\":\"x\"}",
        ["POST /api/desk/original.upload/{customer:long}"] = "/api/desk/original.upload/{customer} %PDF-1.7",
        ["GET /api/desk/original.file/{original:long}"] = "/api/desk/original.file/{original}",
        ["GET /api/desk/report.file/{edition:long}"] = "/api/desk/report.file/{edition}",
        ["POST /api/desk/appeal.upload/{appeal:long}"] = "/api/desk/appeal.upload/{appeal} %PDF-1.7",
        ["GET /api/desk/appeal.file/{file:long}"] = "/api/desk/appeal.file/{file}",
        ["POST /api/desk/programme.upload/{programme:long}"] = "/api/desk/programme.upload/{programme} %PDF-1.7",
        ["GET /api/desk/programme.file/{file:long}"] = "/api/desk/programme.file/{programmeFile}",
        ["POST /api/desk/visit.upload/{visit:long}"] = "/api/desk/visit.upload/{visit} %PDF-1.7",
        ["GET /api/desk/visit.paper/{paper:long}"] = "/api/desk/visit.paper/{paper}",
        ["GET /api/desk/pages/rights"] = "/api/desk/pages/rights",
        ["POST /api/desk/pages/right-open"] = "/api/desk/pages/right-open {\"right\":\"{right}\"}",
        ["POST /api/desk/pages/right-decline"] = "/api/desk/pages/right-decline {\"right\":\"{right}\",\"reason\":\"x\"}",
        ["POST /api/desk/pages/right-close"] = "/api/desk/pages/right-close {\"right\":\"{right}\",\"reason\":\"x\"}",
        ["POST /api/desk/pages/access-log"] = "/api/desk/pages/access-log {\"page\":1}",
        ["GET /api/desk/pages/access-log/proof"] = "/api/desk/pages/access-log/proof",
    };

    /// <summary>Addresses that are not asked, and why.</summary>
    private static readonly Dictionary<string, string> Closed = new()
    {
        ["GET /"] = "a redirect",
        ["GET /desk"] = "the page itself, the same for everybody",
        ["GET /api/desk/sign-in"] = "how one signs in; before sign-in",
        ["GET /api/desk/people"] = "Development only: everybody may become anybody",
        ["POST /api/desk/persona"] = "Development only: everybody may become anybody",
        ["GET /survey/"] = "the page on which customers answer, the same for everybody",
        ["GET /addin/outlook/read.html"] = "the pane itself, the same for everybody",
        ["GET /addin/outlook/compose.html"] = "the pane itself, the same for everybody",
        ["GET /addin/excel/index.html"] = "the pane itself, the same for everybody",
        ["GET /api/addin/openapi.json"] = "what can be asked, nothing of anybody",
        ["POST /survey/open"] = "outside the sign-in, by the secret of a link: AnswerPageTests",
        ["POST /survey/answer"] = "outside the sign-in, by the secret of a link: AnswerPageTests",
        ["GET /api/desk/live"] = "kinds and subjects of the reader's own cards; LiveDesksTests and DepartureDoorTests",
        ["* /api/messages"] = "Teams: the same cards through the same book (CardWalkTests), tokens in InboundTokenTests",
        ["* /health/live"] = "no content",
        ["* /health/ready"] = "names of checks and their state",
    };

    private readonly DeskHost host = desk.Host;
    private readonly WalkGround ground = desk.Ground;

    [Fact]
    [Trait("Clause", "A09")]
    public void EveryEndpoint_IsKnownToTheWalk()
    {
        var there = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])
                .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Where(door => !door.StartsWith("HEAD ", StringComparison.Ordinal)).Distinct();

        Assert.Equal(
            Doors.Keys.Concat(Closed.Keys).Order(StringComparer.Ordinal), there.Select(Simple).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>An edition of headquarters' report belongs to no unit: who may fetch one is asked by the tests of reports.</summary>
    [Fact]
    public void Walk_OfEveryIdInAnAddress_StandsOnARealOne() =>
        Assert.Equal("", string.Join(", ", ground.Absent.Except(["edition"]).Where(name => Doors.Values.Any(how => how.Contains($"{{{name}}}", StringComparison.Ordinal)))));

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryEndpoint_WithAnotherUnitsIds_FindsNothing()
    {
        var leaks = new List<string>();
        foreach (var intruder in ground.Intruders)
        {
            using var client = await host.SignInAsync(intruder.Id);
            foreach (var (door, how) in Doors)
            {
                var (status, foreign) = await AskAsync(client, door, how, ground.Ids);
                var (other, absent) = await AskAsync(client, door, how, ground.Nowhere);
                if (WalkGround.LeakIn(foreign, ground.UnitTexts) is { } secret)
                {
                    leaks.Add($"{door} tells {intruder.Name}: {secret}");
                }

                if (status != other || WalkGround.Neutral(foreign, ground.Ids) != WalkGround.Neutral(absent, ground.Nowhere))
                {
                    leaks.Add($"{door} answers {intruder.Name} otherwise than about nothing: {(int)status} / {(int)other}");
                }
            }
        }

        Assert.True(leaks.Count == 0, string.Join("\n", leaks));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryEndpoint_ByPeopleWithoutTheRightToRead_ShowsNothingOfAFile()
    {
        var leaks = new List<string>();
        foreach (var outsider in ground.Outsiders)
        {
            using var client = await host.SignInAsync(outsider.Id);
            foreach (var (door, how) in Doors)
            {
                if (WalkGround.LeakIn((await AskAsync(client, door, how, ground.Ids)).Text, ground.FileTexts) is { } secret)
                {
                    leaks.Add($"{door} tells {outsider.Name}: {secret}");
                }
            }
        }

        Assert.True(leaks.Count == 0, string.Join("\n", leaks));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryEndpoint_WithoutSignIn_IsRefused()
    {
        using var client = host.Anonymous();
        foreach (var (door, how) in Doors)
        {
            Assert.Equal((door, HttpStatusCode.Unauthorized), (door, (await AskAsync(client, door, how, ground.Ids)).Status));
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient client, string door, string how, Dictionary<string, string> ids)
    {
        var filled = ids.Aggregate(how, (text, id) => text.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
        var (address, body) = filled.IndexOf(' ', StringComparison.Ordinal) is var gap and > 0 ? (filled[..gap], filled[(gap + 1)..]) : (filled, null);
        using var request = new HttpRequestMessage(new HttpMethod(door[..door.IndexOf(' ', StringComparison.Ordinal)]), address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, body[0] == '{' ? "application/json" : "application/octet-stream");
        }

        if (request.Method == HttpMethod.Patch || request.Method == HttpMethod.Put)
        {
            request.Headers.Add("If-Match", "\"1\"");
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Files of the page are one door.</summary>
    private static string Simple(string door) => door.StartsWith("GET /desk/", StringComparison.Ordinal) ? "GET /desk/{**}" : door;
}

/// <summary>A desk whose demo group has something to hide.</summary>
public sealed class WalkDesk : IAsyncLifetime
{
    internal DeskHost Host { get; } = DeskHost.Start();

    internal WalkGround Ground { get; private set; } = null!;

    public async Task InitializeAsync() => Ground = await WalkGround.PrepareAsync(Host.Services, TimeProvider.System);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
