using System.Globalization;
using System.IO.Compression;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Adversary.Rounds;
using TeamsGrading.Tests.Support;
using Xunit.Abstractions;

namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>
/// Full dump after close (voting.md): 200 rounds of 9 voters with different points, in random order, with answers replaced, on two instances.
/// </summary>
[Trait("Kind", "Slow")]
public sealed class FullDumpTests(ITestOutputHelper output)
{
    private const int Rounds = 200;
    private const int Voters = 9;

    /// <summary>So many rounds have a database file of their own; the others share one.</summary>
    private const int SingleFiles = 40;

    /// <summary>The kinds of join that the control must fall to; otherwise their silence about the product would prove nothing.</summary>
    private static readonly string[] Joins = ["rowid", "page", "wal", "column", "size", "join", "prefix", "lines", "string"];

    [Fact]
    public void LeakyControl_EveryJoin_LinksEverybody()
    {
        using var folder = new TestFolder();
        using var control = new LeakyControl(folder.Path);
        var truths = new List<Truth>();
        for (var i = 0; i < Rounds; i++)
        {
            var play = Play.Random([.. Enumerable.Range(0, Voters).Select(_ => RandomId.Next())]);
            var truth = play.TruthOf(RandomId.Next());
            foreach (var turn in play.Turns)
            {
                control.Submit(truth.Round, turn.Voter, turn.Points, turn.OtherInstance);
            }

            control.Close(truth);
            truths.Add(truth);
        }

        var scores = DumpAttack.Run(new Specimen([control.Path], control.Log, [], new Dictionary<long, string>()), truths);

        foreach (var best in Joins.Select(join => scores.FirstOrDefault(score => score.Family == join && score.Rounds == Rounds)))
        {
            output.WriteLine($"{best}");
        }

        Assert.All(Joins, join => Assert.True(
            scores.Any(score => score.Family == join && score.Rounds == Rounds && score.Mean >= 8.9), $"the control withstands the join by {join}"));
    }

    /// <summary>
    /// No strategy does better than chance. Each of the strategies exceeds its limit by chance with a probability of about 0.0016 (the links of 200
    /// rounds are nearly Poisson with mean 200; 243 or more), and there are some hundred of them, many of which say the same. So one that exceeds is
    /// given 200 fresh rounds and fails only if it exceeds again: a false alarm in fewer than one of 2,000 runs.
    /// </summary>
    [Fact]
    [Trait("Clause", "R08")]
    public async Task Product_NoJoin_DoesBetterThanChance()
    {
        var scores = await AttackAsync();
        var suspects = scores.Where(score => score.Mean > score.Limit).Select(score => score.Strategy).ToHashSet();
        output.WriteLine($"{scores.Count} strategies; best of {Rounds} rounds: {scores.FirstOrDefault(score => score.Rounds == Rounds)}");
        output.WriteLine(string.Join('\n', scores.Where(score => score.Rounds >= 20).Take(12)));
        output.WriteLine("joined: " + string.Join(", ", scores.Where(score => score.Rounds == Rounds).SelectMany(score => score.Strategy.Split(" ~ ")).Distinct()));

        // An attack that found no order of voters or none of answers would prove nothing.
        Assert.True(scores.Count(score => score.Rounds == Rounds) >= 20, "the attack found hardly anything to join");
        if (suspects.Count > 0)
        {
            var again = (await AttackAsync()).Where(score => suspects.Contains(score.Strategy) && score.Mean > score.Limit);
            Assert.Empty(again);
        }
    }

    private static async Task<IReadOnlyList<Score>> AttackAsync()
    {
        var specimens = new List<TwoInstances>();
        using var stolen = new TestFolder();
        try
        {
            var truths = new List<Truth>();
            var packs = new Dictionary<long, string>();
            var databases = new List<string>();
            foreach (var rounds in Enumerable.Repeat(1, SingleFiles).Prepend(Rounds - SingleFiles))
            {
                var system = await TwoInstances.CreateAsync();
                specimens.Add(system);
                for (var i = 0; i < rounds; i++)
                {
                    var truth = await PlayAsync(system);
                    truths.Add(truth);
                    packs[truth.Round] = await TextOfPackAsync(system, truth.Round);
                }

                var copy = stolen.At($"{databases.Count}.db");
                File.Copy(system.File, copy);
                File.Copy(system.File + "-wal", copy + "-wal");
                databases.Add(copy);
            }

            return DumpAttack.Run(
                new Specimen(databases, [.. specimens.SelectMany(system => system.Log.Lines)], [.. specimens.SelectMany(system => system.Sent)], packs), truths);
        }
        finally
        {
            foreach (var system in specimens)
            {
                await system.DisposeAsync();
            }
        }
    }

    private static async Task<Truth> PlayAsync(TwoInstances system)
    {
        var (round, voters) = await system.OpenAsync(Voters);
        var play = Play.Random(voters);
        foreach (var turn in play.Turns)
        {
            Assert.Null((await system.CastAsync(turn.OtherInstance, round, turn.Voter, turn.Points.ToString(CultureInfo.InvariantCulture))).Error);
        }

        // Finishing follows the order of the first answers: the hardest case, in which the roll's traces and the envelopes' go together.
        foreach (var turn in play.Turns.DistinctBy(turn => turn.Voter))
        {
            await system.FinishAsync(turn.OtherInstance, round, turn.Voter);
        }

        Assert.Equal(RoundState.Archived, (await system.CloseAsync(false, round)).Value.State);
        return play.TruthOf(round.Value);
    }

    private static async Task<string> TextOfPackAsync(TwoInstances system, long round)
    {
        using var pack = new ZipArchive(new MemoryStream(await system.PackAsync(new RoundId(round))));
        return string.Join('\n', pack.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}
