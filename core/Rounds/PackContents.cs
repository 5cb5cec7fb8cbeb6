using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>The checks of what a pack's files say to one another.</summary>
internal static class PackContents
{
    /// <summary>Adds the checks; the form of the round when everything could be read.</summary>
    public static RoundForm? Check(Dictionary<string, byte[]> files, PackManifest manifest, List<PackCheck> checks)
    {
        var form = VerifyPack.Try<RoundForm>(files, Pack.Round, checks);
        var roll = VerifyPack.Try<List<PackVoter>>(files, Pack.Roll, checks);
        var root = VerifyPack.Try<PackRoot>(files, Pack.Root, checks);
        var cells = VerifyPack.Try<List<Cell>>(files, Pack.Cells, checks);
        var result = VerifyPack.Try<PublishedResult>(files, Pack.Result, checks);
        var events = VerifyPack.Try<List<LogEntry>>(files, Pack.Events, checks);
        if (form is null || roll is null || root is null || cells is null || result is null || events is null)
        {
            return null;
        }

        checks.Add(PackCheck.Of("round", Pack.Round, form.Round == manifest.Round ? "" : "round"));
        checks.Add(PackCheck.Of("rule", Pack.Rule, Canon.Hash(files[Pack.Rule].AsSpan()) == form.RuleHash ? "" : "SHA-256 differs from ruleHash"));
        var log = RoundLog.Of(events);
        checks.Add(PackCheck.Of("log", Pack.Events, Log(events, Canon.Hash(files[Pack.Round].AsSpan()))));
        checks.Add(PackCheck.Of("formula", Pack.Result, Formula(form, log, result)));
        checks.Add(PackCheck.Of("closing", Pack.Events, Closing(form, log, root)));
        checks.Add(PackCheck.Of("roll", Pack.Roll, Roll(form, roll)));
        checks.Add(PackCheck.Of("root", Pack.Envelopes, Root(files[Pack.Envelopes], root)));
        checks.Add(PackCheck.Of("receipts", Pack.Receipts, Receipts(files[Pack.Receipts], root, form, roll)));
        var turnout = Turnout.Of(form, roll.Where(voter => voter.Finished).Select(voter => voter.Voter).ToHashSet());
        var difference = Cells(form, turnout, log.Barred, root, cells);
        checks.Add(PackCheck.Of("counts", Pack.Cells, difference));
        if (difference.Length == 0)
        {
            var counted = Tally.IsValid(form, turnout)
                ? Tally.Count(form, turnout, cells, log.Barred, result.Formula) : Tally.NotValid(turnout, result.Formula);
            checks.Add(PackCheck.Of("result", Pack.Result, Canon.WriteUtf8(counted).AsSpan().SequenceEqual(files[Pack.Result]) ? "" : Difference(counted, result)));
        }

        return form;
    }

    /// <summary>The first formula belongs to logs whose closing names no roots, and knows neither bars nor differential items.</summary>
    private static string Formula(RoundForm form, RoundLog log, PublishedResult result) => result.Formula switch
    {
        Tally.Formula => log.Roots is null ? "closed without roots" : "",
        Tally.FirstFormula => log.Roots is not null || log.Barred.Count > 0 || form.Items.Any(item => item.Differential) ? Tally.FirstFormula : "",
        _ => "unknown",
    };

    private static string Closing(RoundForm form, RoundLog log, PackRoot root) =>
        log.Roots is { } roots && roots != (root.Root, root.ReceiptRoot) ? "roots"
        : log.Barred.Any(subject => form.Candidates.All(candidate => candidate.Subject != subject)) ? "barred" : "";

    private static string Log(List<LogEntry> events, string formHash)
    {
        var previous = formHash;
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Number != i + 1 || events[i].Previous != previous || events[i].ComputeHash() != events[i].Hash)
            {
                return FormattableString.Invariant($"entry {i + 1}");
            }

            previous = events[i].Hash;
        }

        return events is [{ Kind: "opened" }, .., { Kind: "archived" }] && events.Count(entry => entry.Kind == RoundLog.Closed) == 1 ? "" : "incomplete";
    }

    private static string Roll(RoundForm form, List<PackVoter> roll)
    {
        var different = form.Roll.Zip(roll).FirstOrDefault(pair => pair.First.Voter != pair.Second.Voter || pair.First.Recused != pair.Second.Recused
            || !pair.First.RecusedFor.SequenceEqual(pair.Second.RecusedFor));
        return form.Roll.Count != roll.Count ? "number of voters" : different.First is null ? "" : $"voter {different.First.EmployeeNumber}";
    }

    private static string Root(byte[] text, PackRoot root) => List(text, root.Envelopes, "number of envelopes", list => EnvelopeLists.Root(list) == root.Root);

    private static string Receipts(byte[] text, PackRoot root, RoundForm form, List<PackVoter> roll)
    {
        // Who finished with nothing to answer, recused for each candidate, has no envelope.
        var finished = roll.Count(voter => voter.Finished && !voter.Recused && form.Candidates.Any(each => !voter.RecusedFor.Contains(each.Subject)));
        var difference = List(text, root.Receipts, "number of receipts", list => EnvelopeLists.ReceiptRoot(list) == root.ReceiptRoot);
        return difference.Length > 0 ? difference
            : root.Receipts < finished ? "fewer receipts than finished voters"
            : root.Receipts > root.Envelopes ? "more receipts than envelopes" : "";
    }

    /// <summary>One hash a line, lower-case hex, ascending, none twice.</summary>
    private static string List(byte[] text, int number, string wrongNumber, Func<byte[], bool> rooted)
    {
        if (EnvelopeLists.Read(text) is { } read)
        {
            return read.Length != number * EnvelopeLists.HashSize ? wrongNumber : rooted(read) ? "" : "root";
        }

        var lines = Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return lines.Length != number ? wrongNumber
                : lines.Select(Convert.FromHexString).Any(hash => hash.Length != EnvelopeLists.HashSize) ? "length of a hash"
                : lines.Distinct().Count() != lines.Length ? "hash twice" : "order";
        }
        catch (FormatException)
        {
            return "hash is not hexadecimal";
        }
    }

    private static string Cells(RoundForm form, Turnout turnout, IReadOnlySet<SubjectId> barred, PackRoot root, List<Cell> cells)
    {
        var opened = Tally.IsValid(form, turnout) ? Tally.Opened(form, turnout, barred).ToList() : [];
        if (turnout.Counted.Values.Sum() > root.Envelopes)
        {
            return "fewer envelopes than counted ballots";
        }

        var questions = form.Questions();
        if (cells.Count != opened.Count * questions.Count)
        {
            return "number of cells";
        }

        var byKey = cells.DistinctBy(cell => (cell.Candidate, cell.Item)).ToDictionary(cell => (cell.Candidate, cell.Item), cell => cell.Answers);
        foreach (var (candidate, question) in opened.SelectMany(candidate => questions.Select(question => (candidate, question))))
        {
            if (!byKey.TryGetValue((candidate.Subject, question), out var answers) || answers.Count != turnout.Counted[candidate.Subject]
                || answers.Any(answer => answer < 0 || answer > form.Greatest(question)) || !answers.Order().SequenceEqual(answers))
            {
                return FormattableString.Invariant($"candidate {candidate.Code}, item {question.Value}");
            }
        }

        return "";
    }

    private static string Difference(PublishedResult counted, PublishedResult published)
    {
        var row = counted.Rows.Zip(published.Rows).FirstOrDefault(pair => Canon.Write(pair.First) != Canon.Write(pair.Second));
        return row.First is null ? "head or number of rows" : $"candidate {row.First.Code}";
    }
}
