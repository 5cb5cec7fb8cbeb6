using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Adversary.Rounds;

namespace TeamsGrading.Tests.Adversary.TwoProcesses;

/// <summary>
/// 500 rounds in which three voters replace their answers through two instances until the close refuses them, while both instances close:
/// every acknowledged answer is counted, none after 'closed' (voting.md), and one of the two wins.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class SubmitsRacingCloseTests
{
    private const int Runs = 500;

    /// <summary>Databases raced on at the same time: much of a race is waiting for a lock.</summary>
    private const int Lanes = 5;

    private const int Voters = 3;

    /// <summary>Half points between the lowest answers of two voters.</summary>
    private const int Apart = 65;

    [Fact]
    [Trait("Clause", "R08")]
    public async Task Submits_RacingTheClose_CountWhenAcknowledgedAndNeverAfter()
    {
        // Two processes would have two pools; waiting for a file lock holds a thread.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 4 * Lanes), ports);

        var interrupted = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(LaneAsync)));

        // Else the close came before anybody could race it, and nothing was shown.
        Assert.True(interrupted.Sum() > Runs, $"only {interrupted.Sum()} voters were in the middle of it");
    }

    /// <summary>Runs one after the other in a database of their own; how many voters had replaced an answer during the race.</summary>
    private static async Task<int> LaneAsync()
    {
        await using var instances = await TwoInstances.CreateAsync(configure: services => services.AddLogging(logging => logging.ClearProviders()));
        var interrupted = 0;
        for (var run = 0; run < Runs / Lanes; run++)
        {
            interrupted += await RaceAsync(instances, 1 + (run % 10));
        }

        return interrupted;
    }

    /// <param name="acknowledged">So many submits are acknowledged before both instances close.</param>
    private static async Task<int> RaceAsync(TwoInstances instances, int acknowledged)
    {
        var (round, voters) = await instances.OpenAsync(Voters);
        foreach (var (voter, index) in voters.Select((voter, index) => (voter, index)))
        {
            Assert.Null((await CastAsync(instances, false, round, voter, index * Apart)).Error);
            Assert.Null((await instances.RunAsync(true, (FinishBallot use) => use.RunAsync(new PersonId(voter), round, default))).Error);
        }

        var gate = new Countdown(acknowledged);
        var submits = Task.WhenAll(voters.Select((voter, index) => Task.Run(() => SubmitAsync(instances, round, voter, index, gate))));
        await Task.WhenAny(gate.Reached, submits);
        var closed = await Task.WhenAll(new[] { false, true }.Select(other => Task.Run(() => instances.CloseAsync(other, round))));
        var last = await submits;

        Assert.All(closed, each => Assert.Null(each.Error));
        var state = await instances.RunAsync(false, (GradingDb db) => StateAsync(db, round));
        Assert.Equal(string.Join(' ', last.Order()), state.Answers);
        Assert.Equal("opened closed tallied purged archived", state.Events);
        Assert.Equal((0, 1), (state.Envelopes, state.Results));
        Assert.True(VerifyPack.Run(new MemoryStream(await instances.PackAsync(round))).Passed);
        return last.Count(answer => answer % Apart > 0);
    }

    /// <summary>Replaces the answer until the round is closed; the last acknowledged one in half points.</summary>
    private static async Task<int> SubmitAsync(TwoInstances instances, RoundId round, long voter, int index, Countdown gate)
    {
        for (var number = 1; ; number++)
        {
            var answer = (index * Apart) + (number % Apart);
            var kept = await CastAsync(instances, (number + index) % 2 == 0, round, voter, answer);
            if (kept.Error is not null)
            {
                Assert.IsType<RoundIsClosed>(kept.Error);
                Assert.IsType<RoundIsClosed>((await CastAsync(instances, (number + index) % 2 != 0, round, voter, answer)).Error);
                return (index * Apart) + ((number - 1) % Apart);
            }

            gate.Signal();

            // A file lock is not fair: who never pauses shuts the other instance out.
            await Task.Delay(number % 3);
        }
    }

    private static Task<Result<BallotKept>> CastAsync(TwoInstances instances, bool other, RoundId round, long voter, int halfPoints) =>
        instances.RunAsync(other, (CastBallot use) => use.RunAsync(
            new CastBallotRequest(
                new PersonId(voter), round, instances.Subject(),
                new Dictionary<string, string> { [instances.Field] = (halfPoints / 2m).ToString(CultureInfo.InvariantCulture) }),
            default));

    private static async Task<(string Answers, string Events, int Envelopes, int Results)> StateAsync(GradingDb db, RoundId round)
    {
        var answers = await db.Set<OpenedCell>().Where(cell => cell.Round == round).Select(cell => cell.Answers).SingleAsync();
        var events = await db.Set<RoundEvent>().Where(entry => entry.Round == round).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync();
        var envelopes = await db.Set<Envelope>().CountAsync(envelope => envelope.Round == round);
        var results = await db.Set<CardPost>().CountAsync(post => post.Kind == RoundCards.Result && post.Subject == round.Value);
        return (answers, string.Join(' ', events), envelopes, results);
    }

    /// <summary>Reached after so many signals, at least one.</summary>
    private sealed class Countdown(int left)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;

        public void Signal()
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                reached.SetResult();
            }
        }
    }
}
