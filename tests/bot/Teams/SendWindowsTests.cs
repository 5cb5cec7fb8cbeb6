using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Bot.Teams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Teams;

public sealed class SendWindowsTests
{
    private static readonly (int Count, TimeSpan Span)[] Limits =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private static readonly DateTimeOffset Start = new FakeClock().GetUtcNow();

    [Fact]
    public void Reserve_Burst_SpreadsAsTheChannelAllows()
    {
        var windows = SendWindows.PerConversation();

        var seconds = Enumerable.Range(0, 17).Select(_ => (windows.Reserve(Start) - Start).TotalSeconds).ToArray();

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 3, 4], seconds);
    }

    [Fact]
    public void Reserve_ThousandsAtOnce_KeepTheHourlyLimit()
    {
        var windows = SendWindows.PerConversation();

        var all = Enumerable.Range(0, 4_000).Select(_ => windows.Reserve(Start)).ToList();

        AssertWithin(all);
        Assert.True(all[3_600] >= Start + TimeSpan.FromHours(2));
    }

    [Fact]
    public void Reserve_AnyArrivals_KeepEveryLimitAndTheOrder() => Prop.ForAll(
        Gen.Choose(0, 700).ArrayOf(200).ToArbitrary(),
        gaps =>
        {
            var windows = SendWindows.PerConversation();
            var now = Start;
            var sends = new List<DateTimeOffset>();
            foreach (var gap in gaps)
            {
                now += TimeSpan.FromMilliseconds(gap);
                var at = windows.Reserve(now);
                Assert.True(at >= now);
                sends.Add(at);
            }

            AssertWithin(sends);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reserve_OverAll_AtMostFiftyASecond()
    {
        var windows = SendWindows.Global();

        var all = Enumerable.Range(0, 151).Select(_ => windows.Reserve(Start)).ToList();

        Assert.Equal(Start + TimeSpan.FromSeconds(3), all[150]);
        Assert.Equal(Start, all[49]);
    }

    private static void AssertWithin(List<DateTimeOffset> sends)
    {
        Assert.Equal(sends.Order(), sends);
        foreach (var (count, span) in Limits)
        {
            for (var i = count; i < sends.Count; i++)
            {
                Assert.True(sends[i] - sends[i - count] >= span, $"more than {count} in {span}");
            }
        }
    }
}
