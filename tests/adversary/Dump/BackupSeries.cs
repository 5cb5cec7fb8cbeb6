using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>Who is said to have given which points.</summary>
internal sealed record Guess(string Name, IReadOnlyList<(long Voter, int Points)> Said)
{
    public int Right(Truth truth) => Said.Count(pair => truth.PointsOf[pair.Voter] == pair.Points);
}

/// <summary>Copies of one database, one after another, and what changed from each to the next.</summary>
internal sealed partial class BackupSeries
{
    private readonly string path;
    private readonly Truth truth;
    private readonly Dictionary<long, long> voterOf;
    private readonly Dictionary<long, List<int>> changed = [];
    private readonly Dictionary<int, (int Step, int Place)> seen = [];
    private readonly Dictionary<(string, long), int> born = [];
    private Dictionary<(string, long), string> before = [];

    /// <summary>Begins with a copy of the open round before its first answer.</summary>
    public BackupSeries(string path, Truth truth)
    {
        (this.path, this.truth) = (path, truth);
        voterOf = truth.PointsOf.Keys.ToDictionary(voter => voter);
        Last = RawDatabase.Read(path);
        Copy();
        changed.Clear();
    }

    public int Count { get; private set; }

    public RawDatabase Last { get; private set; }

    /// <summary>Steals a copy now and compares it with the one before.</summary>
    public void Copy()
    {
        Last = RawDatabase.Read(path);
        Count++;
        Learn();
        var now = new Dictionary<(string, long), string>();
        foreach (var row in Last.Rows)
        {
            var text = string.Join('|', row.Values.Select(pair => pair.Value is byte[] bytes ? Convert.ToHexString(bytes) : pair.Value));
            now[(row.Table, row.RowId)] = text;
            born.TryAdd((row.Table, row.RowId), Count);
            if (before.GetValueOrDefault((row.Table, row.RowId)) != text)
            {
                Note(row);
            }
        }

        before = now;

        // What changed for everybody at once (closing freezes the roll) orders nobody.
        if (changed.Count == truth.PointsOf.Count && changed.Values.All(steps => steps.Contains(Count)))
        {
            changed.Values.ToList().ForEach(steps => steps.RemoveAll(step => step == Count));
        }
    }

    /// <summary>The order in which voters' rows changed, first or last, against the order in which answers came up, forwards and backwards.</summary>
    public IEnumerable<Guess> Guesses()
    {
        SeeRows();
        if (changed.Count(pair => pair.Value.Count > 0) < truth.PointsOf.Count || seen.Count < truth.Points.Count)
        {
            yield break;
        }

        var answers = seen.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList();
        foreach (var (name, voters) in new[]
        {
            ("first change", changed.OrderBy(pair => pair.Value.First()).Select(pair => pair.Key).ToList()),
            ("last change", changed.OrderBy(pair => pair.Value.Last()).Select(pair => pair.Key).ToList()),
        })
        {
            yield return new Guess(name, [.. voters.Zip(answers)]);
            yield return new Guess(name + " backwards", [.. voters.Zip(answers.AsEnumerable().Reverse())]);
        }
    }

    /// <summary>Numbers beside a voter's number in rows that name no other voter stand for the voter too.</summary>
    private void Learn()
    {
        foreach (var row in Last.Rows)
        {
            var numbers = row.Values.Values.OfType<long>().ToList();
            var named = numbers.Where(voterOf.ContainsKey).Select(number => voterOf[number]).Distinct().ToList();
            if (named.Count == 1 && row.Table is "RollSlots" or "CardPosts")
            {
                numbers.Where(number => number > 1L << 52 && number != truth.Round).ToList().ForEach(number => voterOf.TryAdd(number, named[0]));
            }
        }
    }

    private void Note(DumpRow row)
    {
        var numbers = row.Values.Values.OfType<long>().ToList();
        var voters = numbers.Where(voterOf.ContainsKey).Select(number => voterOf[number]).Distinct().ToList();

        if (voters.Count == 1)
        {
            (changed.TryGetValue(voters[0], out var steps) ? steps : changed[voters[0]] = []).Add(Count);
        }

        if (!numbers.Contains(truth.Round))
        {
            return;
        }

        foreach (var text in row.Values.Values.OfType<string>())
        {
            var found = Number().Matches(text).Where(match => match.Length < 5).Select(match => long.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
            if (found.Count(number => truth.PointsBehind(number) is not null) == truth.Points.Count)
            {
                found.Select((number, place) => (number, place)).ToList().ForEach(pair => See(pair.number, pair.place));
            }
        }
    }

    /// <summary>A row per answer: what stands in it at the end, and since which copy the row is there, however often it changed.</summary>
    private void SeeRows()
    {
        foreach (var row in Last.Rows.Where(row => row.Values.Values.OfType<long>().Contains(truth.Round)))
        {
            foreach (var number in row.Values.Values.OfType<long>().Where(number => number < 1000))
            {
                if (truth.PointsBehind(number) is { } points)
                {
                    seen[points] = (born[(row.Table, row.RowId)], 0);
                }
            }
        }
    }

    private void See(long number, int place)
    {
        if (truth.PointsBehind(number) is { } points)
        {
            seen.TryAdd(points, (Count, place));
        }
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
