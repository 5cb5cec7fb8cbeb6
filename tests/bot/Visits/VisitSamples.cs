using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Visits;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Tests.Bot.Visits;

/// <summary>Every card of visits in every state worth a look.</summary>
internal static class VisitSamples
{
    private static readonly DateTime At = new(2026, 11, 18, 2, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Due = new(2026, 11, 27);
    private static readonly VisitId Id = new(long.MaxValue);
    private static readonly VisitPlan Plan = new(
        "2027 年购销合同续签与调峰保供", new DateTime(2026, 11, 20, 9, 0, 0), new DateTime(2026, 11, 20, 11, 30, 0), "南海玻璃佛山厂区会议室", "王建国 总经理；李芳 采购部长", "林致远、李静",
        "09:00 抵达厂区\n09:30 座谈\n11:00 参观气化站", "1. 续签条件\n2. 冬季保供\n3. 付款周期", "林致远：主谈\n李静：汇报与记录");

    private static readonly string Vast = string.Concat(Enumerable.Repeat("长材料要写得清楚<b>&*_", 150));

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("visit-new", VisitCard.Write(View() with { Plan = Plan with { Itinerary = "", Topics = "", Division = "" }, PlanNumber = 0, Units = [Unit(0)] }, texts));
        yield return ("visit-sent", VisitCard.Write(View(), texts));
        yield return ("visit-receive", VisitCard.Write(View() with { May = May(receive: true, plan: false) }, texts));
        yield return ("visit-incoming", VisitCard.Write(Incoming(), texts));
        yield return ("visit-late", VisitCard.Write(View() with { Over = true, Began = true, SummaryLate = true, May = May(plan: true, summarise: true, follow: true) }, texts));
        yield return ("visit-done", VisitCard.Write(Done(), texts));
        yield return ("visit-nofile", VisitCard.Write(Done() with { Summary = Summary(true) with { Filed = false } }, texts));
        yield return ("visit-cancelled", VisitCard.Write(View() with { State = VisitState.Cancelled, CancelReason = "客户改期", CancelledUtc = At, May = May() }, texts));
        yield return ("visit-gaps", VisitCard.Write(View() with { Units = [Unit(0) with { HasLiaison = false }, Unit(1) with { HasLiaison = false, HasAnybody = false, Notices = [] }] }, texts));
        yield return ("visit-vast", VisitCard.Write(Done() with
        {
            Plan = Plan with { Itinerary = Vast[..2000], Topics = Vast[..2000], Division = Vast[..2000] },
            Summary = Summary(true) with { Text = new SummaryText(Vast[..400], Vast[..400], Vast[..1900], Vast[..1900], Vast[..1900], Vast[..1900]) },
            FollowUps = [.. Enumerable.Repeat(Follow(), 50)],
            Units = [.. Enumerable.Range(0, 12).Select(Unit)],
        }, texts));
        yield return ("visit-find", VisitFormCards.Find(new VisitCandidates([.. Enumerable.Range(0, 4).Select(_ => Candidate())], ""), texts));
        yield return ("visit-find-none", VisitFormCards.Find(new VisitCandidates([], "玻璃"), texts));
        yield return ("visit-plan", VisitFormCards.New(Candidate(), VisitDirection.Outgoing, Due, texts));
        yield return ("visit-plan-incoming", VisitFormCards.New(Candidate(), VisitDirection.Incoming, Due, texts));
        yield return ("visit-edit", VisitFormCards.Edit(View(), texts));
        yield return ("visit-programme", VisitFormCards.Programme(View(), texts));
        yield return ("visit-drop", VisitFormCards.Drop(View(), texts));
        yield return ("visit-ask", VisitFormCards.Ask(View(), texts));
        yield return ("visit-list", VisitListCard.Write(Page(null), VisitScope.All, null, null, texts));
        yield return ("visit-of", VisitListCard.Write(Page(Candidate().Customer), VisitScope.All, null, null, texts));
        yield return ("visit-list-none", VisitListCard.Write(new VisitPage([], 1, false, false, null), VisitScope.Mine, VisitPhase.Owed, new Month(2026, 11), texts));
        yield return ("visit-papers", VisitPlanCards.Papers(View() with { Papers = [Paper(), Paper()] }, texts));
        yield return ("visit-papers-none", VisitPlanCards.Papers(View() with { May = May() }, texts));
        yield return ("visit-send", VisitPlanCards.Send(View() with { Papers = [Paper()], Units = [Unit(0), Unit(1) with { HasLiaison = false }] }, null, texts));
        yield return ("visit-send-gap", VisitPlanCards.Send(View(), PlanField.Division, texts));
        yield return ("visit-units", VisitPlanCards.Units(new UnitsForm(Head(), [.. Enumerable.Range(1, 5).Select(number => (new UnitId(number), $"华东第{number}公司", number == 2))]), texts));
        yield return ("visit-item", VisitWorkCards.Item(new ItemCard(Head(), Item(PreparationKind.Agenda), true, true, People(12)), texts));
        yield return ("visit-item-done", VisitWorkCards.Item(new ItemCard(Head(), Item(PreparationKind.Reception) with { Done = true, Closed = true }, false, false, []), texts));
        yield return ("visit-item-crowd", VisitWorkCards.Item(new ItemCard(Head(), Item(PreparationKind.Meeting) with { Late = true }, true, true, People(900)), texts));
        yield return ("visit-support", VisitWorkCards.Support(new SupportCard(Head(), Support(SupportState.Asked), Plan.Theirs, Plan.Ours, Plan.Itinerary, true), texts));
        yield return ("visit-support-given", VisitWorkCards.Support(new SupportCard(Head(), Support(SupportState.Given), Plan.Theirs, "", "", false), texts));
        yield return ("visit-summary", VisitWorkCards.Summary(View() with { Over = true, May = May(plan: true, summarise: true) }, texts));
        yield return ("visit-summary-draft", VisitWorkCards.Summary(View() with { SummaryLate = true, Summary = Summary(false), May = May(plan: true, summarise: true) }, texts));
        yield return ("visit-summary-vast", VisitWorkCards.Summary(View() with
        {
            Summary = Summary(false) with { Text = new SummaryText(Vast[..400], Vast[..400], Vast, Vast, Vast, Vast) },
            May = May(plan: true, summarise: true),
        }, texts));
        yield return ("visit-summary-saved", VisitWorkCards.Summary(Done(), texts));
        yield return ("visit-follow", VisitWorkCards.NewFollowUp(new FollowUpForm(Head(), People(5), Due), texts));
        yield return ("visit-followup", VisitWorkCards.Follow(FollowCard(), texts));
        yield return ("visit-followup-closed", VisitWorkCards.Follow(FollowCard() with { Line = Follow() with { Closed = true, ClosedOn = Due }, MayHand = false, MayNote = false }, texts));
    }

    public static PlanMail Mail(bool changed = false, bool cancelled = false) => new(
        Id, VisitDirection.Outgoing, changed || cancelled ? 2 : 1, Plan, cancelled, cancelled ? "客户改期" : "",
        changed ? VisitPlan.Differences(Plan with { Start = Plan.Start.AddDays(-1), End = Plan.End.AddDays(-1), Place = "" }, Plan) : [], !changed && !cancelled, "南海玻璃", "华南公司", "林致远",
        "lin@example.com", ["谈参.pdf", "价格政策.docx"], At);

    private static VisitView View() => new(
        Id, VisitDirection.Outgoing, VisitState.Planned, new CustomerId(7), "南海玻璃", new UnitId(1), "华南公司", true, true, "林致远", Plan, 2, "", null, false, false, Due, false, VisitSight.All,
        [Unit(0), Unit(1)], [], [], [Support(SupportState.Given)], SummaryView.None, [], May(plan: true, ask: true, units: true), 3);

    private static VisitView Incoming() => View() with
    {
        Direction = VisitDirection.Incoming,
        PlanNumber = 1,
        Items = [.. Enum.GetValues<PreparationKind>().Select((kind, place) => Item(kind) with { Done = place == 0, Late = place == 2, OwnerIsGone = place == 3 })],
        Supports = [],
        Papers = [Paper()],
    };

    private static VisitView Done() => View() with
    {
        State = VisitState.Summarised,
        Over = true,
        Began = true,
        Summary = Summary(true),
        FollowUps = [Follow(), Follow() with { Late = true }, Follow() with { Closed = true, ClosedOn = Due }],
        May = May(follow: true),
    };

    private static VisitRights May(bool plan = false, bool units = false, bool ask = false, bool receive = false, bool summarise = false, bool follow = false) =>
        new(plan, units, ask, false, receive, summarise, follow);

    private static VisitHead Head() => new(Id, VisitDirection.Outgoing, "南海玻璃", "华南公司", Plan.Theme, VisitPlan.When(Plan), false);

    private static ConcernedView Unit(int number) => new(
        new UnitId(number + 1), number == 0 ? "华南公司" : $"华东第{number}公司", true, true,
        [
            new NoticeView("李静", NoticeRole.Liaison, new MailTrace("k", MailFate.Sent, At, null)),
            new NoticeView("周启明", NoticeRole.Manager, number == 0 ? new MailTrace("k", MailFate.Failed, null, "NoAddress") : new MailTrace("k", MailFate.Unknown, null, "Http504")),
        ],
        number == 0 ? 2 : 1, number == 0 ? "李静" : "吴国栋", At);

    private static ItemView Item(PreparationKind kind) => new(
        new PreparationId(5), kind, new PersonId(1), "郑慧敏", false, Due.AddDays(-9), kind == PreparationKind.Participants ? "名单已拟，待领导确认" : "", "郑慧敏", At, false, false, false, 1);

    private static SupportView Support(SupportState state) => new(
        new SupportId(6), "请资源与市场部领导出席，并提供全国价格政策说明。", "李静", At, state, state == SupportState.Given ? "王经理参加，价格政策说明 11 月 19 日前提供。" : "",
        state == SupportState.Given ? "林致远" : "", state == SupportState.Given ? At : null);

    private static PaperView Paper() => new(new PaperId(8), "谈参（2027 年续签）.pdf", 1_300_000, "林致远", At);

    private static SummaryView Summary(bool saved) => new(
        new SummaryText("王建国、李芳", "林致远、李静", "介绍了 2027 年资源形势，讨论续签条件。", "原则同意续签三年。", "希望冬季保供气量不低于去年。", "12 月 10 日前提供合同草案。"), "李静", At, saved, saved, false, 2);

    private static FollowUpLine Follow() => new(new FollowUpId(9), "12 月 10 日前提供合同草案，并与法务确认付款条款。", "郑慧敏", false, Due.AddDays(13), false, null, false);

    private static FollowUpCard FollowCard() => new(
        Head(), Follow(), new PersonId(1), "", [new NoteView("草案已寄出，等待对方意见。", "郑慧敏", At, false), new NoteView("法务已复核。", "郑慧敏", At.AddDays(-2), true)], true, true, People(6), 2);

    private static List<(PersonId, string)> People(int count) => [.. Enumerable.Range(1, count).Select(number => (new PersonId(number), $"同事{number:000}"))];

    private static VisitCandidate Candidate() =>
        new(new CustomerCard(new CustomerId(7), "HN001", "南海玻璃", new UnitId(1), GasForm.Gaseous, new SubjectId(8), CustomerStanding.Strategic), "华南公司");

    private static VisitPage Page(CustomerCard? customer) => new(
        [.. Enumerable.Range(0, 10).Select(number => new VisitLine(
            Id, (VisitDirection)(number % 2), (VisitPhase)(number % 4), VisitPlan.When(Plan), Plan.Theme, "南海玻璃", "华南公司", true, number == 1, number % 3))],
        2, true, true, customer);
}
