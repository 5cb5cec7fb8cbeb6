using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using static TeamsGrading.Tests.Bot.Teams.InvokeTests;
using static TeamsGrading.Tests.Bot.Teams.TeamsHost;

namespace TeamsGrading.Tests.Bot.Teams;

public sealed class OutboxTests
{
    [Fact]
    public async Task Post_PersonHasNoChat_WaitsAndIsSentOnInstalling()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "note", 1, null, default));
        await host.FateAsync("note", DeliveryFate.NotInstalled);

        await InstallAsync(host, connector);

        await host.FateAsync("note", DeliveryFate.Sent);
        Assert.Contains(connector.Requests, request => request is { Method: "POST", CardText: "v1" });
    }

    [Fact]
    public async Task Post_SettledBeforeThePersonCame_IsNotSent()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "note", 1, null, default));
        await host.ChangeAsync(posts => posts.SettleAsync("note", 1, null, default));

        await InstallAsync(host, connector);
        await Task.Delay(500);

        Assert.DoesNotContain(connector.Requests, request => request.CardText == "v1");
    }

    [Fact]
    public async Task Refresh_ManyTimes_ReplacesTheMessageWithTheLatest()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await SentAsync(connector, "note");
        CardsOf(host).Text = "v2";

        await host.ChangeAsync(async posts =>
        {
            await posts.RefreshAsync("note", 1, null, default);
            await posts.RefreshAsync("note", 1, host.Chen, default);
        });

        await WaitForAsync(connector, request => request is { Method: "PUT", CardText: "v2" });
        await Task.Delay(300);
        Assert.Single(connector.Requests, request => request.Method == "PUT");
    }

    [Fact]
    public async Task Refresh_OfACardThatIsFilledIn_LeavesItAlone_UntilItIsSettled()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await SentAsync(connector, "form");

        await host.ChangeAsync(posts => posts.RefreshAsync("form", 1, null, default));
        await Task.Delay(700);
        Assert.DoesNotContain(connector.Requests, request => request.Method == "PUT");

        CardsOf(host).Text = "over";
        await host.ChangeAsync(posts => posts.SettleAsync("form", 1, null, default));
        await WaitForAsync(connector, request => request is { Method: "PUT", CardText: "over" });
    }

    [Fact]
    public async Task Remind_SendsTheCardAgainAsANewMessage()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await SentAsync(connector, "note");
        var before = connector.Requests.Count(request => request.CardText == "v1");

        await host.ChangeAsync(posts => posts.RemindAsync(host.Chen, "note", 1, default));

        await WaitForAsync(connector, _ => connector.Requests.Count(request => request is { Method: "POST", CardText: "v1" }) == before + 1);
    }

    [Fact]
    public async Task Send_LargerThanTheChannelTakes_FailsWithoutARequest()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await InstalledAsync(connector);
        var before = connector.Requests.Count;

        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "huge", 1, null, default));

        Assert.Equal("TooBig", (await host.FateAsync("huge", DeliveryFate.Failed)).Reason);
        Assert.Equal(before, connector.Requests.Count);
    }

    [Fact]
    public async Task Uninstalled_ThenInstalledAgain_SendsWhatStillWaits()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await InstalledAsync(connector);
        connector.Next(403, "BotNotInConversationRoster");
        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "note", 1, null, default));
        await host.FateAsync("note", DeliveryFate.Failed);

        using (await host.PostAsync(Activity("installationUpdate", connector.ServiceUrl, ("action", "remove"))))
        {
            await InstallAsync(host, connector);
        }

        await host.FateAsync("note", DeliveryFate.Sent);
    }

    [Fact]
    public async Task Send_ManyCardsToOnePerson_AreInOrderAndOneAtATime()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await InstalledAsync(connector);
        var before = connector.Requests.Count;
        connector.Slowness = TimeSpan.FromMilliseconds(50);
        for (var subject = 1; subject <= 5; subject++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "note", subject, null, default));
        }

        await connector.WaitAsync(before + 5);

        Assert.False(connector.Overlapped);
        await WaitForAsync(connector, _ => host.RunAsync<GradingDb, int>(db => db.Set<TeamsMessage>().CountAsync(m => m.State == MessageState.Sent)).Result == 5);
        var order = await host.RunAsync<GradingDb, List<string?>>(db => db.Set<TeamsMessage>().OrderBy(m => m.DecidedUtc).Select(m => m.ActivityId).ToListAsync());
        Assert.Equal(order.OrderBy(id => int.Parse(id![4..], System.Globalization.CultureInfo.InvariantCulture)), order);
    }

    [Fact]
    public async Task Send_ChatThatPersonnelDataGivesToSomebodyElse_IsNotWrittenTo()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await InstalledAsync(connector);
        await host.RunAsync<GradingDb, int>(async db =>
        {
            (await db.Set<TeamsConversation>().SingleAsync()).Belongs(host.Li);
            return await db.SaveChangesAsync();
        });

        await host.ChangeAsync(posts => posts.PostAsync(host.Li, "note", 1, null, default));
        await host.FateAsync("note", DeliveryFate.Pending, host.Li);
        await Task.Delay(500);

        Assert.DoesNotContain(connector.Requests, request => request.CardText == "v1");
    }

    internal static async Task InstallAsync(TeamsHost host, FakeConnector connector)
    {
        using var response = await host.PostAsync(Activity("installationUpdate", connector.ServiceUrl, ("action", "add")));
        await WaitForAsync(connector, request => request.Method == "POST");
    }

    internal static async Task<TeamsHost> InstalledAsync(FakeConnector connector)
    {
        var host = await StartAsync();
        await InstallAsync(host, connector);
        return host;
    }

    internal static async Task<TeamsHost> SentAsync(FakeConnector connector, string kind)
    {
        var host = await InstalledAsync(connector);
        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, kind, 1, null, default));
        await host.FateAsync(kind, DeliveryFate.Sent);
        return host;
    }

    internal static async Task WaitForAsync(FakeConnector connector, Func<Recorded, bool> which)
    {
        for (var i = 0; i < 1_000 && !connector.Requests.Any(which); i++)
        {
            await Task.Delay(20);
        }

        Assert.Contains(connector.Requests, request => which(request));
    }
}
