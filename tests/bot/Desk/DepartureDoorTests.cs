using System.Net;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Desk;

/// <summary>Somebody leaves in the middle of a session at the desk (002 §6.3.4).</summary>
public sealed class DepartureDoorTests : IAsyncLifetime
{
    private readonly DeskHost host = DeskHost.Start();

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Leave_InMidSession_ClosesDeskAndLiveLine()
    {
        var person = await host.NamedAsync("卫东");
        using var client = await host.SignInAsync(person.Id);
        await host.PostFormAsync(person.Id);
        using var line = new StreamReader(await client.GetStreamAsync("/api/desk/live"));
        Assert.Contains("change", await line.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/desk/cards")).StatusCode);

        await LeaveAsync(person);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/desk/cards")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/api/desk/actions", null)).StatusCode);
        await host.ChangeFormAsync("something new");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await line.ReadToEndAsync(patience.Token);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task LeaveAsync(PersonCard person)
    {
        var centre = await host.NamedAsync("石磊");
        var left = await host.UseAsync<RecordDeparture, Result<PersonFound>>(use =>
            use.LeaveAsync(centre.Id, person.Id, DepartureKind.Retired, null, default));
        Assert.Null(left.Error);
    }
}
