using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Remarks;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>The cards of originals and of remarks of risk, small and as large as they can get.</summary>
internal static class OriginalSamples
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTime At = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);
    private static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));
    private static readonly OriginalsCustomer Customer = new(new CustomerId(long.MaxValue), "HN001", "东莞恒源燃气发电有限公司", new UnitId(1));

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("original-list", OriginalListCard.Write(Page(3), texts));
        yield return ("original-list-none", OriginalListCard.Write(Page(0), texts));
        yield return ("original-list-reader", OriginalListCard.Write(Page(2) with { MayKeep = false }, texts));
        yield return ("original-list-notfound", OriginalListCard.Write(Page(0) with { Query = "<script>|*", Standing = 40 }, texts));
        yield return ("original-list-large", OriginalListCard.Write(Page(ViewOriginals.PageSize, large: true), texts));
        yield return ("original-takeout", OriginalTakeOutCard.Write(Customer, Line(1, large: true), texts));
        yield return ("original-find", OriginalFindCard.Write("", null, texts));
        yield return ("original-find-none", OriginalFindCard.Write("合同", [], texts));
        yield return ("original-find-large", OriginalFindCard.Write("合同", [.. Enumerable.Range(1, FindOriginals.Most + 1).Select(Found)], texts));
        yield return ("remark-list", RemarkListCard.Write(new RemarkPage(1, 3, [.. Enumerable.Range(1, ListRemarks.PageSize).Select(at => RemarkLine(at, null))]), texts));
        yield return ("remark-list-none", RemarkListCard.Write(new RemarkPage(1, 1, []), texts));
        yield return ("remark-of", CustomerRemarksCard.Write(new CustomerRemarks(Customer.Id, Customer.Name, true, [RemarkLine(1, null), RemarkLine(2, Today)]), texts));
        yield return ("remark-new", RemarkFormCard.Write(new RemarkForm(Customer.Id, Customer.Name, [new(new OriginalId(1), "2026年9月催款函.pdf"), new(new OriginalId(2), "送达回证.png")]), texts));
        yield return ("remark-new-large", RemarkFormCard.Write(
            new RemarkForm(Customer.Id, Customer.Name, [.. Enumerable.Range(1, RemarkRisk.MostEvidence).Select(at => new PossibleEvidence(new OriginalId(at), new string('函', 196) + ".pdf"))]), texts));
        yield return ("remark", RemarkCard.Write(Remark(2), texts));
        yield return ("remark-mark-only", RemarkCard.Write(Remark(0) with { Text = null, By = null, MayClose = false }, texts));
        yield return ("remark-unopened", RemarkCard.Write(Remark(0) with { Text = null, By = null, MayClose = false, MayOpen = true }, texts));
        yield return ("remark-of-bar", RemarkCard.Write(Remark(0) with { OfBar = true, MayClose = false }, texts));
        yield return ("remark-closed", RemarkCard.Write(
            Remark(1) with { MayClose = false, ClosedOn = Today, ClosedBy = "赵海波", ClosedReason = "全部欠款及违约金已结清，银行流水已核对。" }, texts));
        yield return ("remark-large", RemarkCard.Write(Remark(RemarkRisk.MostEvidence) with { Text = new string('险', RemarkRisk.Long) }, texts));
    }

    private static OriginalPage Page(int lines, bool large = false) =>
        new(Customer, "", 1, large ? 50 : 1, large ? 500 : lines, true, [.. Enumerable.Range(1, lines).Select(at => Line(at, large))]);

    private static OriginalLine Line(int at, bool large) => new(
        new OriginalId(long.MaxValue - at), (OriginalKind)(at % 6), large ? new string('合', 196) + ".pdf" : "2026年度购销合同（盖章扫描件）.pdf",
        large ? new string('注', 1000) : at == 1 ? "纸质原件在档案室 3 号柜" : "", Hash, FileType.Pdf, 2_345_678, "卫东", At, at == 3 ? Today : null, at == 3 ? "传错客户" : "");

    private static FoundOriginal Found(int at) =>
        new(new OriginalId(long.MaxValue - at), OriginalKind.Contract, new string('合', 196) + ".pdf", new string('注', 1000), 2_345_678, At, Customer);

    private static RemarkLine RemarkLine(int at, DateOnly? closed) =>
        new(new RiskRemarkId(long.MaxValue - at), new SubjectId(1), Customer.Name, (RiskKind)(at % 4), Today.AddDays(-at), closed);

    private static RemarkView Remark(int pieces) => new(
        new RiskRemarkId(long.MaxValue), new SubjectId(1), Customer.Name, RiskKind.Finance, Today, "卫东", "连续三个月拖欠气款，合计 1,280 万元；企业已被法院列入失信被执行人名单。",
        [
            .. Enumerable.Range(1, pieces).Select(at => at % 2 == 1
                ? new RemarkPiece(at, new OriginalId(at), "2026年9月催款函及送达回证.pdf", Hash, null)
                : new RemarkPiece(at, null, "", Hash, new RemarkCitation("某市中级人民法院", "（2026）粤 19 执 12 号", Today.AddDays(-40), new string('文', pieces > 2 ? 2000 : 60)))),
        ],
        false, null, null, null, MayClose: true);
}
