using System.Security.Cryptography;

namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>One submit of the play of a round. All points given in a round differ, replaced ones too.</summary>
internal sealed record Turn(long Voter, int Points, bool OtherInstance);

/// <summary>Who answers what, in which order, on which instance; some answer again.</summary>
internal sealed record Play(IReadOnlyList<Turn> Turns)
{
    /// <summary>Points are from 41 to 81 of 100: few other numbers look like them, and no points look like another's half points or tenths.</summary>
    public static Play Random(IReadOnlyList<long> voters)
    {
        var points = Enumerable.Range(41, 41).ToArray();
        RandomNumberGenerator.Shuffle(points.AsSpan());
        var order = voters.ToArray();
        RandomNumberGenerator.Shuffle(order.AsSpan());
        var again = voters.Where(_ => RandomNumberGenerator.GetInt32(3) == 0).ToArray();
        RandomNumberGenerator.Shuffle(again.AsSpan());

        // Some answer again between the others' first answers, some at the end.
        var turns = order.ToList();
        foreach (var voter in again)
        {
            turns.Insert(RandomNumberGenerator.GetInt32(turns.IndexOf(voter) + 1, turns.Count + 1), voter);
        }

        return new Play([.. turns.Select((voter, i) => new Turn(voter, points[i], RandomNumberGenerator.GetInt32(2) == 0))]);
    }

    public Truth TruthOf(long round) =>
        new(round, Turns.GroupBy(turn => turn.Voter).ToDictionary(turns => turns.Key, turns => turns.Last().Points));
}
