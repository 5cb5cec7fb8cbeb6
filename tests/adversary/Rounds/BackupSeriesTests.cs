using System.Globalization;
using System.Security.Cryptography;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Adversary.Dump;
using TeamsGrading.Tests.Support;
using Xunit.Abstractions;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>
/// Series of backups (voting.md): a copy after every submit, after every step of closing and after the close. The attacker compares each copy
/// with the one before: which voter's rows changed, which answers are new.
/// </summary>
[Trait("Clause", "R08")]
[Trait("Kind", "Slow")]
public sealed class BackupSeriesTests(ITestOutputHelper output)
{
    private const int Rounds = 24;
    private const int Voters = 9;

    [Fact]
    public void LeakyControl_EachCopyMoreThanTheLast_LinksEverybody()
    {
        var right = 0;
        for (var i = 0; i < Rounds; i++)
        {
            using var folder = new TestFolder();
            using var control = new LeakyControl(folder.Path);
            var play = Play.Random([.. Enumerable.Range(0, Voters).Select(_ => RandomId.Next())]);
            var truth = play.TruthOf(RandomId.Next());
            var series = new BackupSeries(control.Path, truth);
            foreach (var turn in play.Turns)
            {
                control.Submit(truth.Round, turn.Voter, turn.Points, turn.OtherInstance);
                series.Copy();
            }

            right += series.Guesses().Max(guess => guess.Right(truth));
        }

        Assert.Equal(Voters, (double)right / Rounds);
    }

    /// <summary>
    /// The mean over 24 rounds has standard deviation 0.20 at chance, the limit is three of them. Four guesses, one repetition: a false alarm in
    /// fewer than one of 10,000 runs.
    /// </summary>
    [Fact]
    public async Task Product_DifferencesOfCopies_AreAtChanceAndOpenNothing()
    {
        var suspects = (await AttackAsync()).Where(mean => mean.Value > Limit).Select(mean => mean.Key).ToList();
        if (suspects.Count > 0)
        {
            Assert.DoesNotContain(await AttackAsync(), mean => suspects.Contains(mean.Key) && mean.Value > Limit);
        }
    }

    private static double Limit => 1 + (2.97 / Math.Sqrt(Rounds));

    private async Task<Dictionary<string, double>> AttackAsync()
    {
        var right = new Dictionary<string, int>();
        var copies = 0;
        await using var system = await TwoInstances.CreateAsync();
        for (var i = 0; i < Rounds; i++)
        {
            var (round, voters) = await system.OpenAsync(Voters);
            var play = Play.Random(voters);
            var truth = play.TruthOf(round.Value);
            var series = new BackupSeries(system.File, truth);
            foreach (var turn in play.Turns)
            {
                await system.CastAsync(turn.OtherInstance, round, turn.Voter, turn.Points.ToString(CultureInfo.InvariantCulture));
                series.Copy();
            }

            foreach (var turn in play.Turns.Reverse().DistinctBy(turn => turn.Voter))
            {
                await system.FinishAsync(turn.OtherInstance, round, turn.Voter);
                series.Copy();
            }

            var sealedCopy = series.Last;
            using (RoundWatch.Every(round, series.Copy))
            {
                Assert.Equal(RoundState.Archived, (await system.CloseAsync(false, round)).Value.State);
            }

            series.Copy();
            copies += series.Count;
            Assert.Equal(0, Opened(system, sealedCopy, round));
            foreach (var guess in series.Guesses())
            {
                right[guess.Name] = right.GetValueOrDefault(guess.Name) + guess.Right(truth);
            }
        }

        Assert.NotEmpty(right);
        var means = right.ToDictionary(pair => pair.Key, pair => (double)pair.Value / Rounds);
        output.WriteLine($"{copies} copies of {Rounds} rounds; {string.Join("; ", means)}; limit {Limit:0.00}");
        return means;
    }

    /// <summary>How many private keys of the copy open with what is left in the key folder after the close.</summary>
    private static int Opened(TwoInstances system, RawDatabase copy, RoundId round)
    {
        var row = copy.Rows.Single(row => row.Table == "RoundKeys" && row.Values["Round"] is long id && id == round.Value);
        var wrapped = new WrappedKey((byte[])row.Values["Salt"], (byte[])row.Values["Wrapped"]);
        var left = Directory.EnumerateFiles(system.Keys.Path).Select(File.ReadAllBytes)
            .SelectMany(bytes => Enumerable.Range(0, Math.Max(0, bytes.Length - 31)).Select(at => bytes[at..(at + 32)]))
            .Append(new byte[32]).Append(wrapped.Salt).Append(RandomNumberGenerator.GetBytes(32));
        return left.Count(secret => wrapped.Unwrap(round, secret) is not null);
    }
}
