namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>How well one strategy did: exact links a round, over the rounds in which it said anything.</summary>
internal sealed record Score(string Strategy, string Family, double Mean, int Rounds)
{
    /// <summary>
    /// Chance is 1.00 link a round with standard deviation 1, so the mean over 200 rounds has standard deviation 0.07 and 1.21 is three of
    /// them; over fewer rounds the limit is as many deviations away.
    /// </summary>
    public double Limit => 1 + (2.97 / Math.Sqrt(Rounds));
}

/// <summary>
/// Every join the design names, by brute force: each order of the voters against each order of the answers (and backwards), each value beside
/// a voter against each value beside an answer (whole, and by its first 32 bits), and answers that simply stand beside a voter.
/// </summary>
internal static class DumpAttack
{
    private const int PrefixLength = 8;

    public static IReadOnlyList<Score> Run(Specimen specimen, IReadOnlyList<Truth> truths)
    {
        var links = new Dictionary<(string Strategy, string Family), (int Links, int Rounds)>();
        foreach (var path in specimen.Databases)
        {
            var database = RawDatabase.Read(path);
            var index = new DumpIndex(database, specimen);
            var known = database.Rows.SelectMany(row => row.Values.Values.OfType<long>()).ToHashSet();
            foreach (var truth in truths.Where(truth => known.Contains(truth.Round)))
            {
                foreach (var guess in Guesses(RoundDump.Read(truth, database, index, specimen)).DistinctBy(guess => (guess.Strategy, guess.Family)))
                {
                    var right = guess.Said.Count(pair => truth.PointsOf[pair.Voter] == pair.Points);
                    var sum = links.GetValueOrDefault((guess.Strategy, guess.Family));
                    links[(guess.Strategy, guess.Family)] = (sum.Links + right, sum.Rounds + 1);
                }
            }
        }

        return [.. links.Select(pair => new Score(pair.Key.Strategy, pair.Key.Family, (double)pair.Value.Links / pair.Value.Rounds, pair.Value.Rounds))
            .OrderByDescending(score => score.Mean)];
    }

    private static IEnumerable<(string Strategy, string Family, IEnumerable<(long Voter, int Points)> Said)> Guesses(RoundDump dump)
    {
        foreach (var voters in dump.VoterTrails)
        {
            foreach (var answers in dump.AnswerTrails)
            {
                var family = voters.Family == answers.Family ? voters.Family : "mixed";
                yield return ($"{voters.Name} ~ {answers.Name}", family, voters.Ordered.Zip(answers.Ordered));
                yield return ($"{voters.Name} ~ {answers.Name} backwards", family, voters.Ordered.Zip(answers.Ordered.Reverse()));
            }
        }

        foreach (var voters in dump.VoterMarks)
        {
            foreach (var answers in dump.AnswerMarks)
            {
                foreach (var (left, right) in Columns(voters, answers))
                {
                    yield return ($"{voters.Name}.{left} = {answers.Name}.{right}", "join", Join(voters, left, answers, right, text => text));
                    yield return ($"{voters.Name}.{left} ≈ {answers.Name}.{right}", "prefix", Join(voters, left, answers, right, text => text[..PrefixLength]));
                }
            }
        }

        foreach (var (name, family, said) in dump.Plain)
        {
            yield return (name, family, said.Select(pair => (pair.Key, pair.Value)));
        }
    }

    private static IEnumerable<(string, string)> Columns(Marked<long> voters, Marked<int> answers) =>
        from left in voters.Rows[0].Values.Keys
        from right in answers.Rows[0].Values.Keys
        where Text(voters.Rows[0].Values[left]) is not null && Text(answers.Rows[0].Values[right]) is not null
        select (left, right);

    private static IEnumerable<(long Voter, int Points)> Join(Marked<long> voters, string left, Marked<int> answers, string right, Func<string, string> cut)
    {
        var byMark = answers.Rows.Select(row => (row.Thing, Mark: Text(row.Values[right]))).Where(row => row.Mark is not null)
            .GroupBy(row => cut(row.Mark!)).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single().Thing);
        return from row in voters.Rows
               let mark = Text(row.Values[left])
               where mark is not null && byMark.ContainsKey(cut(mark))
               select (row.Thing, byMark[cut(mark)]);
    }

    /// <summary>A value long enough to mean something when it occurs twice.</summary>
    private static string? Text(object value) => value switch
    {
        long number when number > 1L << 32 => number.ToString("X16", null),
        byte[] { Length: >= PrefixLength } bytes => Convert.ToHexString(bytes),
        string { Length: >= PrefixLength } text => text.ToUpperInvariant(),
        _ => null,
    };
}
