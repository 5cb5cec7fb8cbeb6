using System.Text;
using System.Text.Json;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Bot.Teams;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>Log canary (voting.md) at the two doors over real HTTP: what is sent is in no log line at Trace, also when it is malformed.</summary>
[Trait("Clause", "R08")]
[Trait("Kind", "Slow")]
public sealed class EdgeCanaryTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private const string Canary = "canary-answer-4711";

    /// <summary>Bodies with the canary where answers are, where names are, and where JSON breaks.</summary>
    private static readonly string[] Broken =
    [
        $$$"""{"verb":"ballot.save","inputs":{"11":"{{{Canary}}}"}}""",
        $$$"""{"verb":"{{{Canary}}}","inputs":{"{{{Canary}}}":"{{{Canary}}}"}}""",
        $$$"""{"verb":"ballot.save","inputs":{"11":["{{{Canary}}}"]}}""",
        $$$"""{"verb":"ballot.save","inputs":"{{{Canary}}}"}""",
        $$$"""{"verb":"ballot.save","inputs":{"11":"{{{Canary}}}" """,
        $$$"""{{{Canary}}}""",
        $$$"""{"text":"{{{Canary}}}"}""",
        $$$"""{"text":{"{{{Canary}}}":1}}""",
    ];

    [Fact]
    public async Task Desk_WhatWasSent_IsInNoLogLine()
    {
        using var client = await desk.Host.SignInAsync((await desk.Host.PersonAsync(index: 6)).Id);
        foreach (var body in Broken)
        {
            foreach (var address in new[] { "/api/desk/actions", "/api/desk/commands" })
            {
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(address, content);
                Assert.DoesNotContain(Canary, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        Assert.NotEmpty(desk.Host.Logs.All);
        Assert.DoesNotContain(Canary, desk.Host.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_WhatWasSent_IsInNoLogLine()
    {
        await using var host = await TeamsHost.StartAsync();
        const string Channel = "http://127.0.0.1:9/";
        var whole = new object[]
        {
            TeamsHost.Invoke(Channel, "test.refuse", new { score = Canary }),
            TeamsHost.Invoke(Channel, "test.bug", new { score = Canary }),
            TeamsHost.Invoke(Channel, Canary, new { score = Canary }),
            TeamsHost.Activity("message", Channel, ("text", Canary)),
            TeamsHost.Activity("invoke", Channel, ("name", "adaptiveCard/action"), ("value", Canary)),
            TeamsHost.Activity("message", Channel, ("value", new { verb = "test.bug", score = Canary })),
        };
        foreach (var body in whole.Select(activity => JsonSerializer.Serialize(activity)).ToList())
        {
            foreach (var sent in new[] { body, body[..(body.LastIndexOf(Canary, StringComparison.Ordinal) + Canary.Length)] })
            {
                using var answer = await host.PostAsync(sent);
                Assert.DoesNotContain(Canary, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        Assert.Contains(host.Log.Lines, line => line.Contains("Card action failed", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        Assert.Empty(Sightings.In([host.Folder], [.. Sightings.WaysOf(Canary)]));
    }
}
