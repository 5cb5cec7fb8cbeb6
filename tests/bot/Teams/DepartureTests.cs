using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using static TeamsGrading.Tests.Bot.Teams.TeamsHost;

namespace TeamsGrading.Tests.Bot.Teams;

/// <summary>Somebody leaves, retires or moves in the middle of a session in Teams (002 §6.3.4): the next activity of that person already finds the door shut.</summary>
[Trait("Clause", "A10")]
public sealed class DepartureTests
{
    [Theory]
    [InlineData(DepartureKind.Left)]
    [InlineData(DepartureKind.Retired)]
    public async Task Leave_InMidSession_IsAStrangerToButtonsAndSearchesAtOnce(DepartureKind kind)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        var centre = await CentreAsync(host);
        Assert.Equal("echoed", Text(await host.AnswerAsync(Press(connector))));
        Assert.True((await host.AnswerAsync(Search())).GetProperty("composeExtension").TryGetProperty("attachments", out _));

        Assert.Null((await host.RunAsync((RecordDeparture use) => use.LeaveAsync(centre, host.Chen, kind, "名单", default))).Error);

        Assert.Contains("信息技术中心", (await host.AnswerAsync(Press(connector))).GetProperty("value").ToString(), StringComparison.Ordinal);
        Assert.False((await host.AnswerAsync(Search())).GetProperty("composeExtension").TryGetProperty("attachments", out _));
        Assert.Equal(["1:a=x"], host.Services.GetRequiredService<TestCards>().Calls);
    }

    [Fact]
    public async Task Move_InMidSession_KeepsTheDoorButEndsEveryRole()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        var centre = await CentreAsync(host);

        Assert.Null((await host.RunAsync((RecordDeparture use) => use.LeaveAsync(centre, host.Chen, DepartureKind.Moved, "", default))).Error);

        Assert.Equal("echoed", Text(await host.AnswerAsync(Press(connector))));
        Assert.Equal(0, await host.RunAsync((GradingDb db) => db.Set<Person>().Where(person => person.Id == host.Chen).SelectMany(person => person.Roles).CountAsync()));
    }

    [Fact]
    public async Task Leave_OnADayToCome_ShutsTheDoorThatDayByItself()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        await host.RunAsync(async (GradingDb db) =>
        {
            var chen = await db.Set<Person>().SingleAsync(person => person.Id == host.Chen);
            chen.Leave(GroupTime.DateOf(host.Clock.GetUtcNow()).AddDays(1));
            return await db.SaveChangesAsync();
        });
        Assert.Equal("echoed", Text(await host.AnswerAsync(Press(connector))));

        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Contains("信息技术中心", (await host.AnswerAsync(Press(connector))).GetProperty("value").ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Press(FakeConnector connector) => Invoke(connector.ServiceUrl, "test.echo", new { a = "x" });

    private static Dictionary<string, object?> Search() => Activity(
        "invoke",
        "http://127.0.0.1:9/",
        ("name", "composeExtension/query"),
        ("value", new { commandId = "test", parameters = new[] { new { name = "words", value = "华东" } }, queryOptions = new { skip = 0, count = 3 } }));

    private static string? Text(System.Text.Json.JsonElement answer) => answer.GetProperty("value").GetProperty("body")[0].GetProperty("text").GetString();

    /// <summary>Somebody of the information centre.</summary>
    private static Task<PersonId> CentreAsync(TeamsHost host) => host.RunAsync(async (GradingDb db) =>
    {
        var unit = await db.Set<Unit>().SingleAsync();
        var centre = Person.Join("9", new PersonDetails("石磊", "", null, unit.Id, "", null, "zh-CN"), [Role.InformationCentre]);
        db.Add(centre);
        await db.SaveChangesAsync();
        return centre.Id;
    });
}
