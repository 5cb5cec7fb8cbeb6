using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Bot.Organization;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>Every card of rights on files, of the access log and of leavings, in every state worth a look.</summary>
internal static class RightSamples
{
    private static readonly DateTime Now = new(2026, 11, 21, 2, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly PersonCard Clerk = new(new PersonId(long.MaxValue), "10086", "陈一_*[a](b)", "", null, new UnitId(1), "客户管理主管", "zh-CN");

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("right-asked", RightCard.Write(View(Asked(), decide: true, close: false), texts));
        yield return ("right-asked-unit", RightCard.Write(View(Asked(), decide: false, close: true), texts));
        var open = Asked();
        open.Open(new PersonId(7), Now);
        yield return ("right-open", RightCard.Write(View(open, decide: false, close: true) with { InForce = true, DecidedBy = "石磊" }, texts));
        var declined = Asked();
        declined.Decline(new PersonId(7), new string('因', RequestRight.LongestReason), Now);
        yield return ("right-declined", RightCard.Write(View(declined, decide: false, close: false) with { DecidedBy = "石磊" }, texts));
        var closed = Asked();
        closed.Open(new PersonId(7), Now);
        closed.Close(RightEnd.Left, null, "", Now);
        yield return ("right-closed", RightCard.Write(View(closed, decide: false, close: false) with { DecidedBy = "石磊" }, texts));
        yield return ("right-list", RightListCard.Write(new RightPage(
            [View(Asked(), true, false), View(open, false, true) with { InForce = true }, View(open, false, true), View(declined, false, false), View(closed, false, false)], 2, 3, 1, true), texts));
        yield return ("right-list-none", RightListCard.Write(new RightPage([], 1, 1, 0, false), texts));
        yield return ("right-form", RightFormCard.Write(
            [new UnitCard(new UnitId(1), "HN", "华南销售公司", null, null)], [.. Enumerable.Repeat(Clerk, 300)], Today, texts));
        var query = new AccessLogQuery("陈一", null, Today.AddDays(-30), Today, 2);
        yield return ("log-list", LogCard.Write(new AccessLogPage([.. Lines()], 2, true), query, texts));
        yield return ("log-list-none", LogCard.Write(new AccessLogPage([], 1, false), new AccessLogQuery(null, null, null, null, 1), texts));
        yield return ("log-proof-good", LogCard.Proof(new AccessLogProof(4, 12345, []), [], texts));
        yield return ("log-proof-bad", LogCard.Proof(
            new AccessLogProof(4, 12345, [new BrokenChain(new UnitId(1), 2026, 17)]), [texts.With("Card.Log.Proof.Line", ("Unit", "华南销售公司"), ("Year", 2026), ("Line", 17))], texts));
        yield return ("trace", TraceCard.Write([], "", texts));
        yield return ("trace-found", TraceCard.Write(
            [new TracedExport("TG-0ABC-DEFG-HJKMN", false, "陈一_*[a](b)", "10086", "华南销售公司", Now, ExportKind.Workbook, 128, 4096, "月度核对 <b>", new string('a', 64))], "tg0abcdefghjkmn", texts));
        var found = new PersonFound(Clerk, "华南销售公司", [Role.Liaison, Role.ArchiveKeeper]);
        yield return ("person-find", PersonCards.Find(null, [], texts));
        yield return ("person-found", PersonCards.Find("陈", [found, found with { Person = Clerk with { Gone = true } }], texts));
        yield return ("person-found-none", PersonCards.Find("陈", [], texts));
        yield return ("person", PersonCards.One(found, texts));
        yield return ("person-gone", PersonCards.One(new PersonFound(Clerk with { Gone = true }, "华南销售公司", []), texts));
    }

    private static FileRight Asked() => FileRight.Ask(
        new RightRequest(new PersonId(1), new UnitId(1), null, "10086", GradingAction.ReadFile, Today, Today.AddDays(29), ""), Clerk, "节前走访 <b>华南</b> 客户，需查阅联系人", Now);

    private static RightView View(FileRight right, bool decide, bool close) =>
        new(right, Clerk.Name, Clerk.Position, "华南销售公司", "郑慧敏", null, null, false, decide, close);

    private static IEnumerable<AccessLine> Lines() => Enumerable.Range(0, ViewAccessLog.PageSize).Select(number => new AccessLine(
        new FileReadingId(number), Now.AddMinutes(-number), number == 3 ? null : "陈一", number == 3 ? null : "华南销售公司", "华南销售公司", number % 4 == 0 ? null : "珠海横琴综合能源有限公司 HN001",
        (ReadingPurpose)(number % 12), number % 3 == 0 ? "节前走访准备" : "", number % 4 == 0 ? "沈雨桐" : null, number % 5 == 0));
}
