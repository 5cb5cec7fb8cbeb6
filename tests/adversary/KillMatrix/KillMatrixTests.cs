using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.KillMatrix;

/// <summary>
/// kill -9 at each labelled point a round passes, in a real process, then a restart: the end state equals the undisturbed run, published once,
/// key gone (voting.md). The points are those that an undisturbed run reports; a new or a missing one is noticed.
/// </summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class KillMatrixTests
{
    /// <summary>Most of a run after a crash is waiting for the dead owner's lease.</summary>
    private const int AtOnce = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    [Trait("Clause", "R08")]
    [Trait("Clause", "R03")]
    public async Task Round_KilledAtEachPoint_EndsAsIfUndisturbed()
    {
        using var fresh = new TestFolder();
        await UndisturbedAsync(fresh, _ => Task.CompletedTask);
        using var open = await MatrixAsync(Phase.Opening, fresh, state => state.Rounds.StartsWith("Open", StringComparison.Ordinal));
        await UndisturbedAsync(open, OthersVoteAsync);
        using var cast = await MatrixAsync(Phase.Casting, open, _ => true);
        using var closed = await MatrixAsync(Phase.Closing, cast, state => state.Rounds.StartsWith("Archived", StringComparison.Ordinal));

        var end = RoundOnDisk.Read(closed);
        Assert.Equal(0, end.Envelopes);
        Assert.Equal(0, end.KeyFiles);
        Assert.Equal(0, end.WrappedKeys);
        Assert.Equal(1, end.Archives);
        Assert.NotEmpty(end.Results);
    }

    /// <summary>Runs the phase once undisturbed and once for each point in it; answers the undisturbed folder.</summary>
    private static async Task<TestFolder> MatrixAsync(Phase phase, TestFolder before, Func<RoundOnDisk, bool> ended)
    {
        var undisturbed = TestFolder.CopyOf(before.Path);
        var record = undisturbed.At("points.txt");
        await using (var bot = await BotProcess.StartAsync(undisturbed.Path, CrashPoints.Record(record)))
        {
            await phase.Act(bot);
            Assert.True(await ComesAsync(undisturbed, ended), $"{phase.Name} comes to no end: {RoundOnDisk.Read(undisturbed)}");
            await bot.StopAsync(Patience);
        }

        var expected = RoundOnDisk.Read(undisturbed);
        var points = await File.ReadAllLinesAsync(record);
        File.Delete(record);
        Assert.Equal(phase.Points, points.Distinct());
        var kills = points.CountBy(point => point).SelectMany(same => new[] { (Point: same.Key, Nth: 1), (Point: same.Key, Nth: same.Value) }).Distinct();
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(kills, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (kill, _) =>
        {
            if (await KilledAsync(phase, before, kill.Point, kill.Nth, expected) is { } fault)
            {
                faults.Add($"{phase.Name}, {kill.Point} #{kill.Nth}: {fault}");
            }
        });
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults));
        return undisturbed;
    }

    /// <summary>Null when the end is as expected, and stays so.</summary>
    private static async Task<string?> KilledAsync(Phase phase, TestFolder before, string point, int nth, RoundOnDisk expected)
    {
        using var folder = TestFolder.CopyOf(before.Path);
        await using (var doomed = await BotProcess.StartAsync(folder.Path, CrashPoints.KillAt(point, nth)))
        {
            try
            {
                await phase.Act(doomed);
            }
            catch (Exception fault) when (fault is HttpRequestException or DeskRefusal or OperationCanceledException)
            {
                // The bot died under the click, as it was meant to.
            }

            await doomed.WaitForExitAsync(Patience);
            if (doomed.ExitCode != 137)
            {
                return $"ended with {doomed.ExitCode} instead of being killed:\n{doomed.Output}";
            }
        }

        // Days later: a secret whose round was never committed is swept; one whose round is there must stay.
        foreach (var key in Directory.GetFiles(folder.At("keys"), "round-*"))
        {
            File.SetLastWriteTimeUtc(key, File.GetLastWriteTimeUtc(key).AddDays(-3));
        }

        await using (var restarted = await BotProcess.StartAsync(folder.Path))
        {
            await phase.Recover(restarted);
            await ComesAsync(folder, state => state == expected);
            await restarted.StopAsync(Patience);
        }

        var end = RoundOnDisk.Read(folder);
        return end == expected ? null : $"expected\n{expected}\nbut found\n{end}";
    }

    private static async Task UndisturbedAsync(TestFolder folder, Func<BotProcess, Task> act)
    {
        await using var bot = await BotProcess.StartAsync(folder.Path);
        await act(bot);
    }

    private static async Task OthersVoteAsync(BotProcess bot)
    {
        foreach (var name in DeskRound.SmallCommittee.SkipLast(1))
        {
            using var member = await DeskClient.SignInAsync(bot.Address, name);
            await DeskRound.ScoreAsync(member);
            await DeskRound.FinishAsync(member);
        }
    }

    /// <summary>Looks at the files until they are so; false when they are not in time.</summary>
    private static async Task<bool> ComesAsync(TestFolder folder, Func<RoundOnDisk, bool> so)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            try
            {
                if (so(RoundOnDisk.Read(folder)))
                {
                    return true;
                }
            }
            catch (SqliteException)
            {
                // The bot is writing; look again.
            }

            await Task.Delay(100);
        }

        return false;
    }
}
