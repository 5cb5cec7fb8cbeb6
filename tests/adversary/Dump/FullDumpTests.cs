using TeamsGrading.Core.Shared;
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
}
