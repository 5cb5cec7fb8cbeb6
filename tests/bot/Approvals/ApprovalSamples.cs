using TeamsGrading.Bot.Approvals;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Approvals;

/// <summary>Every approval card in every state worth a look, from invented data; small, and as large as it can get.</summary>
internal static class ApprovalSamples
{
    private static readonly DateTime Proposed = new(2026, 11, 18, 1, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly UnitId Unit = new(1);

    /// <summary>All cards in one language, by file name.</summary>
    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("approval-step", DecisionCard.Write(Decide(compared: false, late: false, 7), Today, texts));
        yield return ("approval-step-version", DecisionCard.Write(Decide(compared: true, late: true, 7), Today, texts));
        yield return ("approval-step-large", DecisionCard.Write(Decide(compared: true, late: false, 400), Today, texts));
        yield return ("approval-content-large", ContentCard.Write(Decide(compared: true, late: false, 400), 2, texts));
        yield return ("approval-second-step", DecisionCard.Write(Second(), Today, texts));
        yield return ("approval-mine", DecisionCard.Write(With(ApprovalState.UnderWay, FilingState.None, new(false, null, true, false, false, false)), Today, texts));
        yield return ("approval-withdraw", AskToWithdraw.Write(With(ApprovalState.UnderWay, FilingState.None, new(false, null, true, false, false, false)), texts));
        yield return ("approval-withdrawn", DecisionCard.Write(With(ApprovalState.Withdrawn, FilingState.None, Nothing), Today, texts));
        yield return ("approval-returned", DecisionCard.Write(With(ApprovalState.Returned, FilingState.None, Nothing), Today, texts));
        yield return ("filing-acknowledge", DecisionCard.Write(With(ApprovalState.Approved, FilingState.Filed, new(false, null, false, true, false, false)), Today, texts));
        yield return ("filing-answer", DecisionCard.Write(With(ApprovalState.Approved, FilingState.AskedBack, new(false, null, false, false, true, false)), Today, texts));
        yield return ("filing-done", DecisionCard.Write(With(ApprovalState.Approved, FilingState.Acknowledged, Nothing), Today, texts));
        yield return ("approvals-none", ListCard.Write(texts["Card.Approvals.Waiting"], texts["Card.Approvals.Waiting.None"], [], null, texts));
        yield return ("approvals-waiting", ListCard.Write(
            texts["Card.Approvals.Waiting"], texts["Card.Approvals.Waiting.None"], [.. Lines(30, texts)], texts["Card.Approvals.More"], texts));
        yield return ("standins", StandInCard.Write(
            true, [new(1, "王立新", Today, Today.AddDays(6), true), new(2, "陈一", Today.AddDays(20), Today.AddDays(24), false)],
            [new(3, "林致远", Today, Today.AddDays(2), true)], Colleagues(5), Today, texts));
        yield return ("standins-large", StandInCard.Write(true, [], [], Colleagues(200), Today, texts));
        yield return ("standins-nothing", StandInCard.Write(false, [], [], [], Today, texts));
    }

    private static ApprovalMay Nothing => new(false, null, false, false, false, true);

    private static ApprovalFace Decide(bool compared, bool late, int lines) => Face(
        ApprovalMatter.Standards, compared ? 2 : 1, ApprovalState.UnderWay, FilingState.None, new(true, compared ? new PersonId(9) : null, false, false, false, false),
        [Waiting(1, Decider.PartyOrganization, true)], [], compared, late, lines);

    private static ApprovalFace Second() => Face(
        ApprovalMatter.StrategicList, 1, ApprovalState.UnderWay, FilingState.None, new(true, null, false, false, false, false),
        [
            Step(1, Decider.PartyOrganization, true, TrailState.Approved, "叶青", null, "同意推荐名单"),
            Waiting(2, Decider.ResourceCommittee, true),
        ], [], compared: false, late: false, 9) with
    { Notes = ["华东销售公司未设 VIP2，仅从 VIP1 遴选"] };

    private static ApprovalFace With(ApprovalState state, FilingState filing, ApprovalMay may) => Face(
        ApprovalMatter.VipList, 1, state, filing, may,
        [
            state switch
            {
                ApprovalState.UnderWay => Waiting(1, Decider.PartyOrganization, true),
                ApprovalState.Returned => Step(1, Decider.PartyOrganization, true, TrailState.Returned, "韩志强", null, "第 4 名与上年合同执行情况不符，请核对后重报"),
                ApprovalState.Withdrawn => Step(1, Decider.PartyOrganization, true, TrailState.Dropped, null, null, null),
                _ => Step(1, Decider.PartyOrganization, true, TrailState.Approved, "王立新", "韩志强", null),
            },
        ],
        filing switch
        {
            FilingState.None => [],
            FilingState.Filed => [Note(ApprovalEventKind.Filed, null)],
            FilingState.AskedBack => [Note(ApprovalEventKind.Filed, null), Note(ApprovalEventKind.AskedBack, "第 3 名的气量与 6 月月报不一致，请说明。")],
            _ =>
            [
                Note(ApprovalEventKind.Filed, null), Note(ApprovalEventKind.AskedBack, "第 3 名的气量与 6 月月报不一致，请说明。"),
                Note(ApprovalEventKind.Answered, "6 月有 2 天检修，已更正月报。"), Note(ApprovalEventKind.Acknowledged, null),
            ],
        },
        compared: false, late: false, 6);

    private static ApprovalFace Face(
        ApprovalMatter matter, int version, ApprovalState state, FilingState filing, ApprovalMay may, IReadOnlyList<FaceStep> trail,
        IReadOnlyList<FaceNote> notes, bool compared, bool late, int lines) => new(
        new ApprovalSheet(
            new ApprovalCard(
                new ApprovalId(long.MaxValue), matter, 7, version, state, filing, string.Concat(Enumerable.Repeat("9f86d081", 8)), new PersonId(1), Proposed,
                state == ApprovalState.UnderWay ? null : Proposed.AddDays(2), null, null,
                state == ApprovalState.Returned ? "第 4 名与上年合同执行情况不符，请核对后重报" : null),
            Unit, 2025, trail.Count, "{}", compared ? "{}" : null, compared ? "下半年资源结构变化较大，原标准不再适用" : null, [.. trail.Select(step => step.Step)],
            [], Today.AddDays(late ? -2 : 2), late, may),
        matter == ApprovalMatter.StrategicList ? "2025 年度战略客户名单" : "华南销售公司 · 2025 年度气态 VIP 客户评定标准",
        [.. Enumerable.Range(1, lines).Select(number => Line(number, compared))], compared,
        compared ? ["VIP2 的最低分数低于上年"] : [], "华南销售公司", "郑慧敏", may.For is null ? null : "韩志强", trail, notes);

    private static FaceLine Line(int number, bool compared) => !compared ? new($"VIP{number} 最低分数", $"{95 - number}", $"{95 - number}") : (number % 5) switch
    {
        1 => new($"第 {number} 名 粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司", "VIP2，82.5 分", "VIP1，88.5 分"),
        2 => new($"第 {number} 名", null, "VIP3，70 分"),
        3 => new($"第 {number} 名", "VIP3，70 分", null),
        _ => new($"第 {number} 名", "VIP1，90 分", "VIP1，90 分"),
    };

    private static FaceStep Waiting(int number, Decider decider, bool resolution) => new(
        new TrailStep(number, decider, Unit, resolution, TrailState.Waiting, null, null, null, null, null, null, [new PersonId(2)]),
        "华南销售公司", null, null, ["韩志强", "王立新"]);

    private static FaceStep Step(int number, Decider decider, bool resolution, TrailState state, string? by, string? instead, string? reason) => new(
        new TrailStep(
            number, decider, Unit, resolution, state, new PersonId(2), null, by is null ? null : Proposed.AddDays(1), reason,
            by is null ? null : "党〔2026〕12号", by is null ? null : new DateOnly(2026, 11, 19), []),
        "华南销售公司", by, instead, []);

    private static FaceNote Note(ApprovalEventKind kind, string? text) => new(kind, "顾清扬", Proposed.AddDays(2), text);

    private static IEnumerable<ListLine> Lines(int count, Texts texts) => Enumerable.Range(1, count).Select(number => new ListLine(
        new ApprovalId(long.MaxValue - number), ListCard.Name(ApprovalMatter.VipPlan, "华南销售公司", 2025, 1 + (number % 3), texts),
        texts.With(number == 1 ? "Card.Approvals.Waits.Decision.Late" : "Card.Approvals.Waits.Decision", ("Proposer", "郑慧敏"), ("Since", Proposed), ("Due", Today)),
        number == 1));

    private static PersonCard[] Colleagues(int count) => [.. Enumerable.Range(1, count).Select(number =>
        new PersonCard(new PersonId(long.MaxValue - number), $"{number}", $"同事 {number}", "", null, Unit, "资源与市场部客户管理岗（主持工作）", "zh-CN"))];
}
