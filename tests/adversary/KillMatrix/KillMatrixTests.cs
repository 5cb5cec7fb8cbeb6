using Microsoft.Data.Sqlite;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.KillMatrix;

/// <summary>
/// kill -9 at each labelled point a round passes, in a real process, then a restart: the end state equals the undisturbed run, published once,
/// key gone (voting.md). The points are those that an undisturbed run reports, so a new one is in the matrix by itself.
/// </summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class KillMatrixTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    [Trait("Clause", "R08")]
    [Trait("Clause", "R03")]
    public async Task Round_KilledAtEachPoint_EndsAsIfUndisturbed()
    {
        using var fresh = new TestFolder();
        await UndisturbedAsync(fresh, _ => Task.CompletedTask);
        using var open = await MatrixAsync(Phase.Opening, fresh, ended: state => state.Rounds.StartsWith("Open", StringComparison.Ordinal));
        await UndisturbedAsync(open, OthersVoteAsync);
        using var cast = await MatrixAsync(Phase.Casting, open, ended: _ => true);
        using var closed = await MatrixAsync(Phase.Closing, cast, ended: state => state.Rounds.StartsWith("Archived", StringComparison.Ordinal));

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
            await UntilAsync(undisturbed, ended);
        }

        var expected = RoundOnDisk.Read(undisturbed);
        var points = await File.ReadAllLinesAsync(record);
        File.Delete(record);
        Assert.NotEmpty(points);
        var kills = points.GroupBy(point => point).SelectMany(same => new[] { (Point: same.Key, Nth: 1), (Point: same.Key, Nth: same.Count()) }).Distinct();
        var faults = new List<string>();
        await Parallel.ForEachAsync(kills, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (kill, _) =>
        {
            var fault = await KilledAsync(phase, before, kill.Point, kill.Nth, expected, ended);
            lock (faults)
            {
                faults.AddRange(fault is null ? [] : [$"{phase.Name}, {kill.Point} #{kill.Nth}: {fault}"]);
            }
        });
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        return undisturbed;
    }

    /// <summary>Null when the end is as expected.</summary>
    private static async Task<string?> KilledAsync(
        Phase phase, TestFolder before, string point, int nth, RoundOnDisk expected, Func<RoundOnDisk, bool> ended)
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

        await using (var restarted = await BotProcess.StartAsync(folder.Path))
        {
            await phase.Recover(restarted);
            await UntilAsync(folder, ended);
        }

        var state = RoundOnDisk.Read(folder);
        return state == expected ? null : $"expected\n{expected}\nbut found\n{state}";
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

    private static async Task UntilAsync(TestFolder folder, Func<RoundOnDisk, bool> ended)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                if (ended(RoundOnDisk.Read(folder)))
                {
                    return;
                }
            }
            catch (SqliteException)
            {
                // The bot is writing; look again.
            }

            await Task.Delay(200, limit.Token);
        }
    }
}
