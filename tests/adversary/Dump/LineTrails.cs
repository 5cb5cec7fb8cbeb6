using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>What log lines and sent cards say, and in which order.</summary>
internal static partial class LineTrails
{
    /// <summary>Lines that name voters, in order; lines that name answers, in order; lines that name both.</summary>
    public static void Follow(
        RoundDump dump, IReadOnlyDictionary<long, long> voterOf, Truth truth, IReadOnlyList<(int At, string Line)> lines)
    {
        var named = new Dictionary<string, List<(int At, long Voter)>>();
        var told = new Dictionary<string, List<(int At, int Points)>>();
        var said = new Dictionary<string, Dictionary<long, int>>();
        foreach (var (at, text) in lines)
        {
            var line = Hash().Replace(text, "hash");
            var template = Number().Replace(line, "0");
            var numbers = Number().Matches(line).Select(match => long.TryParse(match.Value, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
            var voter = numbers.Where(voterOf.ContainsKey).Select(number => (long?)voterOf[number]).FirstOrDefault();
            if (voter is { } someone)
            {
                (named.TryGetValue(template, out var list) ? list : named[template] = []).Add((at, someone));
            }

            for (var i = 0; i < numbers.Count; i++)
            {
                if (truth.PointsBehind(numbers[i]) is not { } points)
                {
                    continue;
                }

                var key = $"{template}#{i}";
                (told.TryGetValue(key, out var list) ? list : told[key] = []).Add((at, points));
                if (voter is { } author)
                {
                    (said.TryGetValue(key, out var pairs) ? pairs : said[key] = [])[author] = points;
                }
            }
        }

        foreach (var (template, list) in named.Where(pair => pair.Value.Select(each => each.Voter).Distinct().Count() == truth.PointsOf.Count))
        {
            dump.VoterTrails.Add(new($"log:{template}", "lines", [.. list.OrderBy(each => each.At).Select(each => each.Voter).Distinct()]));
            dump.VoterTrails.Add(new($"log:{template} last", "lines", [.. list.OrderByDescending(each => each.At).Select(each => each.Voter).Distinct().Reverse()]));
        }

        foreach (var (template, list) in told)
        {
            var order = list.OrderBy(each => each.At).Select(each => each.Points).Distinct().ToList();
            if (order.Count == truth.Points.Count)
            {
                dump.AnswerTrails.Add(new($"log:{template}", "lines", order));
            }
        }

        dump.Plain.AddRange(said.Select(pair => ($"log:{pair.Key}", "string", (IReadOnlyDictionary<long, int>)pair.Value)));
    }

    [GeneratedRegex("(?=[0-9]*[a-f])[0-9a-f]{20,}")]
    private static partial Regex Hash();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
