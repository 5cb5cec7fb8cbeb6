using TeamsGrading.Bot.Appeals;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Bot.Appeals;

/// <summary>The cards of appeals in every state worth a look, and at their largest.</summary>
internal static class AppealSamples
{
    private static readonly DateOnly Day = new(2026, 11, 12);
    private static readonly DateTime At = new(2026, 11, 12, 2, 0, 0, DateTimeKind.Utc);
    private static readonly string Long = string.Concat(Enumerable.Repeat("客户请求在冬季保供期间增加日供气量，并希望总部协调管输容量。", 140))[..4000];
    private static readonly AppealRights None = new(false, false, false, false, false, false, false, false, false, false, false, false, []);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("appeals-month", MonthCard.Write(Month(7, 3), 1, texts));
        yield return ("appeals-month-large", MonthCard.Write(Month(200, 0) with { Overdue = true }, 2, texts));
        yield return ("appeals-month-none", MonthCard.Write(Month(0, 0), 1, texts));
        yield return ("appeals-month-sent", MonthCard.Write(Month(7, 7) with { State = ReturnState.Submitted, Late = true, SubmittedOn = Day, SubmittedBy = "李静" }, 1, texts));
        yield return ("appeals-month-closed", MonthCard.Write(Month(7, 3) with { Closed = true, MayDraft = false, MayReport = false }, 1, texts));
        yield return ("appeals-rest", MonthCard.AskRest(Month(200, 3), texts));
        yield return ("appeals-review", ReviewCard.Write(Month(7, 7) with { Overdue = true }, texts));
        yield return ("appeals-review-none", ReviewCard.Write(Month(0, 0), texts));
        yield return ("appeals-customer", CustomerMonthCard.Write(Step(1, 1), "7", texts));
        yield return ("appeals-customer-large", CustomerMonthCard.Write(Step(20, 20), "7", texts));
        yield return ("appeals-draft", CustomerMonthCard.Edit(Step(1, 1), Draft(1), [.. AppealFilesPart.Write(View(AppealState.Draft), texts)], texts));
        yield return ("appeal-headquarters", AppealCard.Write(
            View(AppealState.WithHeadquarters) with { Rights = None with { Sort = true, AskBack = true, Answer = true, SendUp = true, Attach = true, People = [(new PersonId(1), "周启明"), (new PersonId(2), "林致远")] } }, texts));
        yield return ("appeal-askedback", AppealCard.Write(
            View(AppealState.AskedBack) with { PausedOn = Day, DueOn = null, LeftDays = null, Question = "请补充合同编号与数量。", NoLiaison = true, Rights = None with { Reply = true, Attach = true, Withdraw = true } }, texts));
        yield return ("appeal-vip", AppealCard.Write(
            View(AppealState.WithUnit) with { Standing = CustomerStanding.Vip, Urgent = false, Rights = None with { Answer = true, Escalate = true, Attach = true, Withdraw = true } }, texts));
        yield return ("appeal-group", AppealCard.Write(View(AppealState.AtGroup) with { LeftDays = -3, BreachedOn = Day, Rights = None with { Decide = true } }, texts));
        yield return ("appeal-answered", AppealCard.Write(
            View(AppealState.Answered) with { DueOn = null, LeftDays = null, Answer = Long, AnsweredBy = "周启明", AnsweredOn = Day, Decision = "原则同意。", Rights = None with { Close = true } }, texts));
        yield return ("appeal-closed-late", AppealCard.Write(
            View(AppealState.Closed) with { DueOn = null, LeftDays = null, ClosedOn = Day, BreachedOn = Day, Answer = "同意。", AnsweredBy = "周启明", AnsweredOn = Day, Files = [] }, texts));
        yield return ("appeal-draft", AppealCard.Write(View(AppealState.Draft) with { Steps = [], RaisedOn = null, DueOn = null, LeftDays = null, Rights = None with { Edit = true, Send = true, Attach = true } }, texts));
        yield return ("appeal-history", AppealCard.WriteHistory(View(AppealState.Answered), 1, 3, Steps(Long), texts));
        yield return ("appeal-takeback", AppealForms.AskWithdraw(View(AppealState.WithHeadquarters), texts));
        var stands = View(AppealState.Draft) with { Text = Long, Rights = None with { Edit = true } };
        yield return ("appeal-conflict", DraftConflictCard.Write(stands, new TypedAppeal(AppealCategory.Other, "请求冬季增量", Long[5..]), Call(HandleVerbs.Keep), texts));
        yield return ("appeal-conflict-sent", DraftConflictCard.Write(
            View(AppealState.WithHeadquarters), new TypedAppeal(null, "又一条", "客户又提出一项。"), Call(HandleVerbs.Raise, (AppealFields.Slip, "7"), (AppealFields.Urgent, AppealFields.Yes)), texts));
        yield return ("appeal-choose", RaiseCards.Choose([.. Enumerable.Range(0, 26).Select(Customer)], "华", texts));
        yield return ("appeal-choose-none", RaiseCards.Choose([], null, texts));
        yield return ("appeal-form-urgent", RaiseCards.Form(Customer(0), "7", texts));
        yield return ("appeal-form-vip", RaiseCards.Form(Customer(1), "7", texts));
        yield return ("appeal-drafts", RaiseCards.Drafts([.. Enumerable.Range(0, 20).Select(at => Line(at, AppealState.Draft))], texts));
        var units = Enumerable.Range(0, 100).Select(at => (new UnitId(long.MaxValue - at), $"华南第{at}销售公司")).ToList();
        yield return ("appeals-inbox", InboxCards.Write(
            new AppealPage(2, 9, 86, [.. Enumerable.Range(0, 10).Select(at => Line(at, (AppealState)((at % 5) + 1)))], units, Handles: true, Reports: false),
            new AppealFilter(units[3].Item1, AppealCategory.Other, AppealState.WithHeadquarters, true, false, false), texts));
        yield return ("appeals-inbox-unit", InboxCards.Write(new AppealPage(1, 1, 0, [], [], Handles: false, Reports: true), new AppealFilter(null, null, null, false, false, false), texts));
        yield return ("appeals-state", InboxCards.State(
            new MonthState(new Month(2026, 11), new DateOnly(2026, 11, 28), true, false, 40, 3, 2, 1, 3,
                [.. Enumerable.Range(0, 15).Select(at => new UnitMonth(new ReturnId(long.MaxValue - at), $"华南第{at}销售公司", at < 3 ? ReturnState.Open : ReturnState.Submitted, at == 4, 7, at))]),
            texts));
    }

    private static CardCall Call(string verb, params (string Name, string Value)[] inputs) =>
        new(null!, verb, inputs.ToDictionary(each => each.Name, each => each.Value));

    private static MonthView Month(int customers, int answered) => new(
        new ReturnId(long.MaxValue), new UnitId(1), "华南销售公司", new Month(2026, 11), new DateOnly(2026, 11, 28), ReturnState.Open, false, false, false, null, null, customers, answered, 12, true, true,
        [.. Enumerable.Range(0, customers).Select(at => MonthLine(at, at < answered))]);

    private static MonthLine MonthLine(int at, bool answered) => new(
        new CustomerId(long.MaxValue - at), $"HN{at:000}", at % 3 == 0 ? "粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司" : $"南海玻璃{at}厂",
        !answered ? MonthlyAnswer.Open : at % 2 == 0 ? MonthlyAnswer.Appeals : MonthlyAnswer.Nothing, answered && at % 2 == 0 ? 2 : 0, answered && at % 4 == 0 ? 1 : 0, at != 5);

    private static CustomerMonth Step(int lines, int drafts) => new(
        Month(7, 3), MonthLine(3, answered: false), 4, [.. Enumerable.Range(0, lines).Select(at => Line(at, (AppealState)((at % 5) + 1)))],
        [.. Enumerable.Range(0, lines).Select(at => Line(at, AppealState.WithHeadquarters))], [.. Enumerable.Range(0, drafts).Select(Draft)], new CustomerId(5), ["Finance 2026-11-02", "Other 2026-10-08"]);

    private static DraftText Draft(int at) => new(new AppealId(long.MaxValue - at), (AppealCategory)(at % 9), $"冬季增量 {at} *急*", Long, 2, 1);

    private static AppealLine Line(int at, AppealState state) => new(
        new AppealId(long.MaxValue - at), new UnitId(1), "华南销售公司", new CustomerId(1), at % 2 == 0 ? "<b>南海玻璃</b>" : "粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司", (AppealCategory)(at % 9),
        "请求冬季保供期间增加日供气量并协调管输容量的有关事项说明", state, at % 3 == 1, at % 2 == 0, at % 6 == 1, Day, Day.AddDays(4), at % 4 == 3, at % 2 == 0 ? "周启明" : null, 3);

    private static KeyCustomer Customer(int at) => new(
        new CustomerId(long.MaxValue - at), $"HN{at:000}", at % 3 == 0 ? "粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司" : $"南海玻璃{at}厂", at % 2 == 0 ? CustomerStanding.Strategic : CustomerStanding.Vip);

    private static AppealView View(AppealState state) => new(
        new AppealId(long.MaxValue), new UnitId(1), "华南销售公司", new CustomerId(1), "南海玻璃厂", CustomerStanding.Strategic, true, new Month(2026, 11), state, AppealCategory.HeadquartersSupport,
        AppealCategory.ContractRisk, "请求冬季增量", "第一行：请求每日增加 5 万方。\n第二行：<b>**急**</b> [链接](http://x)", Day, "李静", null, "周启明", Day.AddDays(4), 2, null, null, null, "", null, null, "", null,
        false, ["Finance 2026-11-02"], [.. Enumerable.Range(0, 3).Select(at => new FileLine(new AppealFileId(long.MaxValue - at), $"补充协议{at}.pdf", 1_300_000 * (at + 1), At))],
        Steps("请补充合同编号与数量。"), 17, 3, None);

    private static IReadOnlyList<StepLine> Steps(string text) =>
    [
        new(17, AppealStepKind.Breached, null, At, "", null, null), new(16, AppealStepKind.Sorted, "周启明", At, "", AppealCategory.ContractRisk, null),
        new(15, AppealStepKind.Assigned, "周启明", At, "", null, "林致远"), new(14, AppealStepKind.Supplied, "李静", At, text, null, null),
        new(13, AppealStepKind.AskedBack, "周启明", At, text, null, null), new(12, AppealStepKind.Raised, "李静", At, "", null, null),
    ];
}
