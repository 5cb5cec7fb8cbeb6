using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Jobs;

/// <summary>One process works the schedule of an embedded database; the others stand by and follow it.</summary>
[Trait("Clause", "M13")]
public sealed class HoldLeaseTests : IAsyncLifetime
{
    private TestDatabase test = null!;

    public async Task InitializeAsync() => test = await TestDatabase.CreateAsync(services => services.AddScoped<HoldLease>());

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task Beat_SecondProcess_StandsByWhileTheFirstGivesSignsOfLife()
    {
        for (var beat = 0; beat < 10; beat++)
        {
            Assert.True(await BeatAsync("one"));
            Assert.False(await BeatAsync("two"));
            test.Clock.Advance(HoldLease.Beat);
        }
    }

    [Fact]
    public async Task Beat_FirstGoneWithoutASign_IsFollowedOnceTheLeaseIsOver()
    {
        await BeatAsync("one");
        test.Clock.Advance(HoldLease.Lasts - TimeSpan.FromSeconds(1));
        var early = await BeatAsync("two");
        test.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.False(early);
        Assert.True(await BeatAsync("two"));
        Assert.False(await BeatAsync("one"));
    }

    [Fact]
    public async Task Beat_FirstSurelyDead_IsFollowedAtOnce()
    {
        await BeatAsync("one");

        Assert.True(await BeatAsync("two", owner => owner == "one"));
        Assert.False(await BeatAsync("one"));
    }

    [Fact]
    public async Task Release_AtAProperEnd_LetsTheNextGoOnAtOnce()
    {
        await BeatAsync("one");
        await test.RunAsync<HoldLease, bool>(async lease =>
        {
            await lease.ReleaseAsync("two", default);
            return true;
        });
        var stillHeld = await BeatAsync("two");
        await test.RunAsync<HoldLease, bool>(async lease =>
        {
            await lease.ReleaseAsync("one", default);
            return true;
        });

        Assert.False(stillHeld);
        Assert.True(await BeatAsync("two"));
    }

    [Fact]
    public async Task Beat_ClockSetBackADay_DoesNotStopTheSchedule()
    {
        await BeatAsync("one");
        test.Clock.Advance(TimeSpan.FromDays(-1));

        Assert.True(await BeatAsync("two"));
    }

    [Fact]
    public async Task Beat_ManyAtOnceOnAFreeLease_OneHoldsIt()
    {
        var held = await Task.WhenAll(Enumerable.Range(0, 8).Select(each => Task.Run(() => BeatAsync($"p{each}"))));

        Assert.Single(held, each => each);
    }

    private Task<bool> BeatAsync(string me, Func<string, bool>? isDead = null) =>
        test.RunAsync<HoldLease, bool>(lease => lease.BeatAsync(me, isDead ?? (_ => false), default));
}
