using System.Security.Cryptography;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bench.Records;

/// <summary>Signed packs of rounds as closing makes them: seven measured and three judged items, every member finished, hashes drawn at random.</summary>
internal sealed class RoundPackMaker(ECDsa key, Samples samples)
{
    private static readonly DateTime Opened = new(2026, 11, 2, 1, 0, 0, DateTimeKind.Utc);

    private static readonly RuleItemCard[] Items =
    [
        .. Enumerable.Range(1, 7).Select(at => new RuleItemCard(new RuleItemId(at), $"V{at}", "合同执行（年度履约率）", 10, ItemMode.Measured)),
        .. Enumerable.Range(8, 3).Select(at => new RuleItemCard(new RuleItemId(at), $"J{at}", "合作配合度", 10, ItemMode.Judged)),
    ];

    public (RoundId Round, byte[] Pack) Make(UnitId unit, int year, GasForm gasForm, int voters, int candidates)
    {
        const string Rule = "{\"format\":\"TeamsGrading.Rule/1\"}";
        var round = RoundId.New();
        var form = new RoundForm(
            RoundForm.Version, round, unit, "U", "华南销售公司", year, gasForm, RoundKind.Scoring, Opened, Opened.AddDays(3), CommitteeId.New(), "党〔2026〕3号",
            null, RuleVersionId.New(), Canon.Hash(Rule), true, 0.5m, Items,
            [.. Enumerable.Range(1, candidates).Select(Candidate)],
            [.. Enumerable.Range(1, voters).Select(number => new FormSlot(number, new PersonId(number), $"{number:0000}", "沈雨桐", false, []))],
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(65)));
        var cells = form.Candidates.SelectMany(candidate => form.Questions().Select(item =>
            new Cell(candidate.Subject, item, [.. Enumerable.Range(0, voters).Select(_ => samples.Next(21)).Order()])))
            .OrderBy(cell => cell.Candidate.Value).ThenBy(cell => cell.Item.Value).ToList();
        var finished = form.Roll.Select(slot => slot.Voter).ToHashSet();
        var envelopes = EnvelopeLists.Join(Enumerable.Range(0, voters * candidates).Select(_ => RandomNumberGenerator.GetBytes(EnvelopeLists.HashSize)));
        var receipts = EnvelopeLists.Join(Enumerable.Range(0, voters).Select(_ => RandomNumberGenerator.GetBytes(EnvelopeLists.HashSize)));
        var root = new PackRoot(EnvelopeLists.Root(envelopes), voters * candidates, EnvelopeLists.ReceiptRoot(receipts), voters);
        var text = Canon.Write(form);
        var files = new Dictionary<string, string>
        {
            [Pack.Round] = text,
            [Pack.Rule] = Rule,
            [Pack.Roll] = Canon.Write(form.Roll.Select(slot => new PackVoter(slot.Voter, slot.EmployeeNumber, slot.Name, false, [], true))),
            [Pack.Envelopes] = EnvelopeLists.Lines(envelopes),
            [Pack.Receipts] = EnvelopeLists.Lines(receipts),
            [Pack.Root] = Canon.Write(root),
            [Pack.Cells] = Canon.Write(cells),
            [Pack.Result] = Canon.Write(Tally.Count(form, Turnout.Of(form, finished), cells, new HashSet<SubjectId>())),
            [Pack.Events] = Canon.Write(Log(Canon.Hash(text), root)),
        };
        return (round, Pack.Make(round, files, key));
    }

    private static List<LogEntry> Log(string formHash, PackRoot root)
    {
        (string Kind, string Detail)[] entries =
            [("opened", ""), ("reminded", ""), (RoundLog.Closed, RoundLog.ClosedDetail("everybody", root.Root, root.ReceiptRoot)), ("tallied", ""), ("purged", ""), ("archived", "")];
        var log = new List<LogEntry>();
        foreach (var (kind, detail) in entries)
        {
            var entry = new LogEntry(log.Count + 1, kind, null, Opened.AddHours(log.Count), detail, log.Count == 0 ? formHash : log[^1].Hash, "");
            log.Add(entry with { Hash = entry.ComputeHash() });
        }

        return log;
    }

    private FormCandidate Candidate(int number) => new(
        SubjectId.New(), $"HN{number:000}", "东莞恒源燃气发电有限公司", "燃气发电", 2012, [],
        new YearFigures(1_073_384_000m, 980_000_000m, 940_500_000m, 2_842_000_000m, 2_625_155_400m, 2_842_000_000m, 1_136_800_000m),
        [.. Items.Where(item => item.Mode == ItemMode.Measured).Select(item => new MeasuredPoints(
            item.Id, "Fulfilment", samples.Next(1_000_000) / 1_000_000m, samples.Next(10_000) / 1000m, 0.9m, 1m))]);
}
