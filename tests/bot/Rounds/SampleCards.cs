using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Rounds;

/// <summary>Every card of a round in every state worth a look, from invented data; small, and as large as it can get.</summary>
internal static class SampleCards
{
    private static readonly string[] Names =
    [
        "东莞恒源燃气发电有限公司", "佛山城燃集团有限公司", "广州南沙湾区能源有限公司", "中山港华城市燃气有限公司", "惠州大亚石化工业有限公司",
        "江门新会陶瓷产业园有限公司", "珠海横琴综合能源有限公司", "肇庆高要玻璃制造有限公司", "清远华北陶瓷有限公司", "深圳前海分布式能源有限公司",
        "汕头海湾城市燃气有限公司", "湛江钢铁配套燃气有限公司",
    ];

    private static readonly (string Name, decimal Points, string Metric, decimal? Value, decimal Got, decimal? Lower, decimal? Upper)[] MeasuredItems =
    [
        ("合作体量（年度气量）", 15, "YearlyVolume", 9.8m, 15m, 8m, null),
        ("气量增长", 10, "Growth", 0.042m, 6.4m, 0m, 0.15m),
        ("合同执行（年度履约率）", 15, "Fulfilment", 0.913m, 10.65m, 0.9m, 1m),
        ("合同执行稳定性（月度）", 10, "MonthlyStability", 0.8333333m, 7m, 0.75m, 0.9m),
        ("资源占比", 5, "ShareOfUnit", 0.216m, 5m, 0.1m, null),
        ("毛利贡献", 10, "GrossMargin", 0.0763m, 6.358333333333m, 0m, 0.12m),
        ("按时付款", 10, "PaidOnTime", 0.4m, 0m, null, 0.8m),
    ];

    private static readonly RuleItemCard[] Judged =
    [
        new(new RuleItemId(long.MaxValue - 1), "J1", "业务形态与资源结构", 5, ItemMode.Judged),
        new(new RuleItemId(long.MaxValue - 2), "J2", "合作配合度", 10, ItemMode.Judged),
        new(new RuleItemId(long.MaxValue - 3), "J3", "合作深度", 10, ItemMode.Judged),
    ];

    private static RuleItemCard[] Items =>
        [.. MeasuredItems.Select((item, i) => new RuleItemCard(new RuleItemId(i + 1), $"V{i}", item.Name, item.Points, ItemMode.Measured)), .. Judged];

    /// <summary>All cards in one language, by file name.</summary>
    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        foreach (var (size, count) in new[] { ("", 12), ("-large", 200) })
        {
            var ballot = Ballot(count);
            yield return ($"ballot{size}", BallotCard.Write(ballot, 1, texts));
            yield return ($"ballot-candidate{size}", CandidateCard.Write(ballot, Candidate(size.Length > 0), Items, 3, texts));
            yield return ($"prepared{size}", PreparedRoundCard.Write(Prepared(count), texts));
            yield return ($"result{size}", ResultCard.Write(Result(count, 2), 1, false, texts));
            yield return ($"result-items{size}", ResultCard.Write(Result(count, 2), 1, true, texts));
            yield return ($"finish-missing{size}", FinishCard.Write(ballot, texts));
        }

        var done = Ballot(12) with { Lines = [.. Ballot(12).Lines.Select(line => line.Mark == BallotMark.Missing ? line with { Mark = BallotMark.Saved } : line)] };
        var voting = done with { Round = Head(RoundKind.Voting) };
        yield return ("ballot-all-saved", BallotCard.Write(done, 1, texts));
        yield return ("ballot-finished", BallotCard.Write(done with { Finished = true }, 1, texts));
        yield return ("ballot-closed", BallotCard.Write(done with { Finished = true, Open = false }, 1, texts));
        yield return ("ballot-vote", CandidateCard.Write(voting, Candidate(false), Items, 1, texts));
        yield return ("ballot-candidate-last", CandidateCard.Write(done, Candidate(true) with { Measured = [] }, Items, 12, texts));
        yield return ("finish", FinishCard.Write(done, texts));
        yield return ("receipt", ReceiptCard.Write(done with { Finished = true }, string.Concat(Enumerable.Repeat("9f86d081", 8)), null, texts));
        yield return ("receipt-not-finished", ReceiptCard.Write(done, string.Concat(Enumerable.Repeat("9f86d081", 8)), null, texts));
        yield return ("receipt-check", CheckReceiptCard.Write(done.Round, null, texts));
        yield return ("receipt-check-found", CheckReceiptCard.Write(done.Round, true, texts));
        yield return ("receipt-check-not-found", CheckReceiptCard.Write(done.Round, false, texts));
        foreach (var phase in Enum.GetValues<RoundPhase>())
        {
            yield return ($"watch-{phase}", WatchCard.Write(Watch(phase, 7), texts));
        }

        yield return ("watch-barred", WatchCard.Write(Watch(RoundPhase.Open, 7) with { Barred = [Name(0, true), Name(1, false)] }, texts));
        var marked = Ballot(12) with { Lines = [.. Ballot(12).Lines.Select((line, i) => line with { Barred = i is 1 or 2 })] };
        yield return ("ballot-barred", BallotCard.Write(marked, 1, texts));
        yield return ("ballot-candidate-barred", CandidateCard.Write(marked, Candidate(true), Items, 3, texts));
        yield return ("result-not-valid", ResultCard.WriteNotValid(Head(RoundKind.Scoring), 9, 4, texts));
        yield return ("result-barred-base", ResultCard.Write(Result(8, 1) with
        {
            Lines = [.. Result(8, 1).Lines.Select((line, i) => i == 7 ? new RankLine(null, line.Name, "–", [], Barred: true) : line with { Base = "81.5" })],
        }, 1, false, texts));
        yield return ("result-vote-barred", ResultCard.Write(Votes() with
        {
            Votes = [.. Votes().Votes.Select((vote, i) => i == 4 ? vote with { Passed = null, Barred = true } : vote)],
        }, 1, false, texts));
        yield return ("close", CloseCard.Write(Watch(RoundPhase.Open, 7), texts));
        yield return ("close-not-valid", CloseCard.Write(Watch(RoundPhase.Open, 4), texts));
        yield return ("result-small-committee", ResultCard.Write(Result(6, 0), 1, false, texts));
        yield return ("result-five", ResultCard.Write(Result(8, 1), 1, false, texts));
        yield return ("result-vote", ResultCard.Write(Votes(), 1, false, texts));
        yield return ("new", NewRoundCard.Write([(new UnitId(1), "华南公司"), (new UnitId(2), "华东公司")], new DateOnly(2026, 11, 21), texts));
        yield return ("prepared-reason", PreparedRoundCard.Write(Prepared(12) with { Reason = "本单位市场人员不足" }, texts));
        yield return ("plain", PlainCard.Write(texts, texts["Card.List.ResultTitle"], texts["Card.List.NoResult"]));
    }

    private static RoundHead Head(RoundKind kind) =>
        new(new RoundId(long.MaxValue), "华南公司", 2025, GasForm.Gaseous, kind, new DateTime(2026, 11, 28, 10, 0, 0, DateTimeKind.Utc));

    private static SubjectId Id(int index) => new(long.MaxValue - 1000 - index);

    /// <summary>The longest names that a register holds, when there are many.</summary>
    private static string Name(int index, bool many) => many
        ? $"粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司第{index + 1}分公司"
        : Names[index % Names.Length];

    private static BallotSheet Ballot(int count) => new(Head(RoundKind.Scoring), Open: true, Finished: false,
    [
        .. Enumerable.Range(0, count).Select(i =>
            new BallotLine(Id(i), Name(i, count > 100), i < 2 ? BallotMark.Saved : i == 5 ? BallotMark.Recused : BallotMark.Missing)),
    ]);

    private static FormCandidate Candidate(bool remarks) => new(
        Id(2), "HN001", Names[0], "燃气发电", 2012,
        remarks ? ["Finance 2026-09-14", "Misconduct 2026-07-02"] : [],
        new YearFigures(1_073_384_000m, 980_000_000m, 940_500_000m, 2_842_000_000m, 2_625_155_400m, 2_842_000_000m, 1_136_800_000m),
        [.. MeasuredItems.Select((item, i) => new MeasuredPoints(new RuleItemId(i + 1), item.Metric, item.Value, item.Got, item.Lower, item.Upper))]);

    private static PreparedRound Prepared(int count) => new(
        new RoundPlan(new UnitId(1), 2025, GasForm.Gaseous, RoundKind.Scoring, new DateTime(2026, 11, 28, 18, 0, 0), [(new PersonId(2), Id(3)), (new PersonId(3), null)]),
        "华南公司",
        [.. "陈一 李二 王三 赵四 刘五 周六 吴七".Split(' ').Select((name, i) => (new PersonId(i), name))],
        [.. Enumerable.Range(0, count).Select(i => (Id(i), Name(i, count > 100)))],
        3, 7, Reason: null, Request: "123456789");

    private static WatchSheet Watch(RoundPhase phase, int finished) => new(Head(RoundKind.Scoring), phase, 9, finished, 5, 12,
    [
        new("陈一", DeliveryFate.Sent, null), new("李二", DeliveryFate.Sent, null), new("王三", DeliveryFate.Sent, null),
        new("赵四", DeliveryFate.NotInstalled, null), new("刘五", DeliveryFate.Failed, "Blocked"), new("周六", DeliveryFate.Unknown, null),
        new("吴七", DeliveryFate.Pending, null),
    ], MayRemind: true, MayClose: true, Barred: []);

    private static ResultSheet Result(int count, int places) => new(Head(RoundKind.Scoring), 9, places switch { 2 => 8, 1 => 5, _ => 3 }, places, true, false,
    [
        .. Enumerable.Range(0, count).Select(i => new RankLine(
            i == 2 ? 2 : i + 1, Name(i, count > 100), (94.25m - (0.83m * (i == 2 ? 1 : i))).ToString($"F{places}", System.Globalization.CultureInfo.InvariantCulture),
            places == 0 ? [] :
            [
                .. MeasuredItems.Select(item => (item.Name, Format.Rounded(item.Got, 2))),
                .. Judged.Select(item => (item.Name, Format.Rounded(item.Points * 0.93m, 2))),
            ])),
    ], []);

    private static ResultSheet Votes() => new(Head(RoundKind.Voting), 9, 8, 2, false, false, [],
        [.. Names.Take(5).Select((name, i) => new VoteLine(name, i < 3, i == 4 ? null : (7 - i, i, 1)))]);
}
