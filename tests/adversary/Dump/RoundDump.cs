using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>What a dump says about one round: every trail of its voters, every trail of its answers, and the values beside them.</summary>
internal sealed partial class RoundDump
{
    private readonly Truth truth;
    private readonly IReadOnlyList<long> voters;

    /// <summary>Numbers that stand for one voter alone: the person, and whatever lies in a row with it (slot, card, message).</summary>
    private readonly Dictionary<long, long> voterOf;

    private RoundDump(Truth truth)
    {
        this.truth = truth;
        voters = [.. truth.PointsOf.Keys];
        voterOf = voters.ToDictionary(voter => voter);
    }

    public List<Trail<long>> VoterTrails { get; } = [];

    public List<Trail<int>> AnswerTrails { get; } = [];

    public List<Marked<long>> VoterMarks { get; } = [];

    public List<Marked<int>> AnswerMarks { get; } = [];

    /// <summary>Answers that stand in a voter's own row or line: name, and who is said to have given what.</summary>
    public List<(string Name, string Family, IReadOnlyDictionary<long, int> Said)> Plain { get; } = [];

    public static RoundDump Read(Truth truth, RawDatabase database, DumpIndex index, Specimen specimen)
    {
        var dump = new RoundDump(truth);
        var rows = index.Around(truth);
        dump.FollowVoters(rows);
        dump.FollowAnswers(rows);
        dump.FollowBytes(database);
        var texts = rows.SelectMany(row => row.Values.Where(pair => pair.Value is string { Length: > 12 })
            .Select(pair => (Source: $"{row.Table}.{pair.Key}", Family: "text", Text: (string)pair.Value)));
        if (specimen.Packs.TryGetValue(truth.Round, out var pack))
        {
            texts = texts.Append((Source: "pack", Family: "text", Text: pack));
        }

        foreach (var (source, family, text) in texts)
        {
            dump.FollowText(source, family, text);
        }

        LineTrails.Follow(dump, dump.voterOf, truth, index.LinesOf(dump.voterOf.Keys, truth));
        return dump;
    }

    private void FollowVoters(IReadOnlyList<DumpRow> rows)
    {
        for (var depth = 0; depth < 3; depth++)
        {
            foreach (var table in rows.GroupBy(row => row.Table))
            {
                var mine = table.Select(row => (Voter: Owner(row), Row: row)).Where(pair => pair.Voter is not null)
                    .Select(pair => (Voter: pair.Voter!.Value, pair.Row)).ToList();
                var found = mine.GroupBy(pair => pair.Voter).ToList();
                if (found.Count < voters.Count)
                {
                    continue;
                }

                foreach (var (voter, row) in mine)
                {
                    foreach (var number in row.Values.Values.OfType<long>().Where(number => number > 1L << 32 && number != truth.Round))
                    {
                        voterOf.TryAdd(number, voter);
                    }
                }

                if (depth == 2)
                {
                    Keep(table.Key, [.. found.Select(group => (group.Key, group.OrderBy(pair => pair.Row.RowId).First().Row))]);
                    if (found.Exists(group => group.Count() > 1))
                    {
                        Keep(table.Key + "'", [.. found.Select(group => (group.Key, group.OrderBy(pair => pair.Row.RowId).Last().Row))]);
                    }
                }
            }
        }
    }

    private void Keep(string source, IReadOnlyList<(long Voter, DumpRow Row)> rows)
    {
        VoterTrails.AddRange(Trails.Of(source, rows));
        VoterMarks.Add(new Marked<long>(source, [.. rows.Select(pair => (pair.Voter, pair.Row.Values))]));
        foreach (var column in rows[0].Row.Values.Keys)
        {
            var said = rows.Select(pair => (pair.Voter, Number: pair.Row.Values[column] is long number ? truth.PointsBehind(number) : null))
                .Where(pair => pair.Number is not null).ToDictionary(pair => pair.Voter, pair => pair.Number!.Value);
            if (said.Count > 0)
            {
                Plain.Add(($"{source}.{column}", "plain", said));
            }
        }
    }

    /// <summary>The one voter whose numbers stand in the row; null when none or several do, or when the row is about other rounds.</summary>
    private long? Owner(DumpRow row)
    {
        long? owner = null;
        foreach (var number in row.Values.Values.OfType<long>())
        {
            if (voterOf.TryGetValue(number, out var voter))
            {
                if (owner is not null && owner != voter)
                {
                    return null;
                }

                owner = voter;
            }
        }

        return owner;
    }

    /// <summary>Tables with a row per answer.</summary>
    private void FollowAnswers(IReadOnlyList<DumpRow> rows)
    {
        foreach (var table in rows.Where(row => row.Values.Values.Contains(truth.Round)).GroupBy(row => row.Table))
        {
            foreach (var column in table.First().Values.Keys.Where(column => column != "#"))
            {
                var answers = table.Select(row => (Points: row.Values[column] is long number ? truth.PointsBehind(number) : null, Row: row))
                    .Where(pair => pair.Points is not null).Select(pair => (Points: pair.Points!.Value, pair.Row)).ToList();
                if (answers.Count == truth.Points.Count && answers.Select(pair => pair.Points).Order().SequenceEqual(truth.Points))
                {
                    AnswerTrails.AddRange(Trails.Of($"{table.Key}/{column}", answers).Where(trail => !trail.Name.EndsWith("." + column, StringComparison.Ordinal)));
                    AnswerMarks.Add(new Marked<int>($"{table.Key}/{column}", [.. answers.Select(pair => (pair.Points, pair.Row.Values))]));
                }
            }
        }
    }

    /// <summary>Where the voters' numbers lie in the bytes, free pages and old log frames included.</summary>
    private void FollowBytes(RawDatabase database)
    {
        foreach (var (name, bytes) in database.Raw)
        {
            var places = new Dictionary<long, (int First, int Last)>();
            var needle = new byte[8];
            foreach (var (number, voter) in voterOf)
            {
                BinaryPrimitives.WriteInt64BigEndian(needle, number);
                var first = bytes.AsSpan().IndexOf(needle);
                if (first < 0)
                {
                    continue;
                }

                var last = bytes.AsSpan().LastIndexOf(needle);
                places[voter] = places.TryGetValue(voter, out var old) ? (Math.Min(old.First, first), Math.Max(old.Last, last)) : (first, last);
            }

            if (places.Count == voters.Count)
            {
                VoterTrails.Add(new($"bytes({name}).first", "bytes", [.. places.OrderBy(pair => pair.Value.First).Select(pair => pair.Key)]));
                VoterTrails.Add(new($"bytes({name}).last", "bytes", [.. places.OrderBy(pair => pair.Value.Last).Select(pair => pair.Key)]));
            }
        }
    }

    /// <summary>In which order a text names voters; and every run of its numbers that is all the answers of the round.</summary>
    private void FollowText(string source, string family, string text)
    {
        var named = voters.Select(voter => (voter, At: text.IndexOf(voter.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))).ToList();
        if (named.TrueForAll(pair => pair.At >= 0))
        {
            VoterTrails.Add(new(source, family, [.. named.OrderBy(pair => pair.At).Select(pair => pair.voter)]));
        }

        FollowNumbers(source, text);
    }

    public void FollowNumbers(string source, string text)
    {
        var numbers = Number().Matches(text).Where(match => match.Length < 6)
            .Select(match => truth.PointsBehind(long.Parse(match.Value, CultureInfo.InvariantCulture)) ?? -1).ToList();
        for (var i = 0; i + truth.Points.Count <= numbers.Count; i++)
        {
            var run = numbers.GetRange(i, truth.Points.Count);
            if (!run.Contains(-1) && run.Order().SequenceEqual(truth.Points))
            {
                AnswerTrails.Add(new($"{source}[]", "text", run));
                return;
            }
        }
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
