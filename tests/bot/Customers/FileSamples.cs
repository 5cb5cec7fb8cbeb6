using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using Figures = TeamsGrading.Core.Customers.Months.MonthFigures;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>The cards of customers and their files, small and as large as they can get.</summary>
internal static class FileSamples
{
    private const string Name = "东莞恒源燃气发电有限公司";
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTime Now = new(2026, 11, 2, 2, 0, 0, DateTimeKind.Utc);
    private static readonly UnitId South = new(long.MaxValue - 1);
    private static readonly CustomerId Customer = new(long.MaxValue - 2);
    private static readonly SubjectId Subject = new(long.MaxValue - 3);
    private static readonly PersonId Keeper = new(7);

    private static readonly Dictionary<string, string> Typical = new()
    {
        ["address"] = "东莞市麻涌镇大步村工业路 8 号",
        ["legalrepresentative"] = "黄志强",
        ["capital"] = "12000",
        ["ownership"] = "private",
        ["use"] = "power",
        ["admittedon"] = "2019-03-01",
        ["name"] = "李工",
        ["position"] = "生产部经理",
        ["phone"] = "0769-8888 1234",
        ["mail"] = "li@example.com",
        ["decides"] = "decides",
        ["number"] = "GDHN-2026-018",
        ["signedon"] = "2026-01-12",
        ["from"] = "2026-02-01",
        ["until"] = "2027-01-31",
        ["yearly"] = "18000",
        ["prepayment"] = "rolling",
        ["settlement"] = "tentomonth",
        ["since"] = "2019-04-01",
        ["on"] = "2026-10-15",
        ["kind"] = "outgoing",
        ["theirs"] = "黄志强、李工",
        ["ours"] = "周启明、郑慧敏",
        ["topics"] = "2027 年用气计划；希望冬季保供期间增加 10% 用量。",
        ["verifiedon"] = "2025-06-30",
        ["verifyby"] = "2027-06-29",
    };

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("customer", GlanceCard.Write(Glance(), texts));
        yield return ("customer-no-file", GlanceCard.Write(Glance() with { Percent = null, KeeperName = "", Awards = [], Remarks = [], Standing = CustomerStanding.General }, texts));
        yield return ("customer-large", GlanceCard.Write(
            Glance() with { Name = Long(1), Remarks = [.. Enumerable.Range(0, 12).Select(at => Remark((RiskKind)(at % 4)))], Awards = [Award(TierLevel.Strategic), Award(TierLevel.Vip1)] }, texts));
        yield return ("file-list", Files(FileChoice.Mine, 3, texts));
        yield return ("file-list-none", Files(FileChoice.Mine, 0, texts));
        yield return ("file-list-large", Files(FileChoice.All, 10, texts));
        yield return ("file-without", Without(10, texts));
        yield return ("file-without-none", Without(0, texts));

        var (sheet, full) = (Sheet(Typical, 2), Sheet(Field4000, 60));
        yield return ("file", FileCard.Write(sheet, texts));
        yield return ("file-as-of", FileCard.Write(sheet with { File = sheet.File with { AsOf = Today.AddDays(-90) } }, texts));
        yield return ("file-reader", FileCard.Write(sheet with { MayKeep = false, KeeperName = "", Remarks = [], Awards = [] }, texts));
        foreach (var key in new[] { "basics", "contacts", "contracts", "interviews", "meters" })
        {
            yield return ($"file-part-{key}", PartCard.Write(sheet, sheet.File.Part(key)!, 1, texts));
        }

        yield return ("file-part-none", PartCard.Write(Sheet(Typical, 0), Sheet(Typical, 0).File.Part("contracts")!, 1, texts));
        yield return ("file-part-large", PartCard.Write(full, full.File.Part("interviews")!, 2, texts));
        yield return ("file-entry", Entry(sheet, "contracts", texts));
        yield return ("file-entry-large", Entry(full, "interviews", texts));
        yield return ("file-takeout", TakeOutCard.Write(sheet, sheet.File.Part("contracts")!, sheet.File.Part("contracts")!.Entries[0], texts));
        yield return ("file-edit", Edit(sheet, "basics", 1, texts));
        yield return ("file-edit-contract", Edit(sheet, "contracts", 1, texts));
        yield return ("file-edit-large", Edit(full, "interviews", 2, texts));
        yield return ("file-add", EditCard.Write(sheet.Form(sheet.File.Part("contacts")!, null), 1, texts));
        yield return ("file-conflict", Conflict(sheet, "basics", 2, "黄志强", texts));
        foreach (var card in Around(texts))
        {
            yield return card;
        }

        yield return ("file-conflict-large", Conflict(full, "interviews", 3, new string('谈', FileValue.Longest), texts));
    }

    private static IEnumerable<(string Name, Card Card)> Around(Texts texts)
    {
        var card = new CustomerCard(Customer, "HN003", Name, South, GasForm.Gaseous, Subject, CustomerStanding.Vip);
        var names = new Dictionary<PersonId, string> { [Keeper] = "郑慧敏" };
        var figures = new MonthlyVolumeDetails(new GasVolume(13_000_000), new GasVolume(12_345_678.123m), new Money(3.2145m), new Money(2.81m), new Money(39_700_000), new Money(39_000_000));
        var view = new MonthView(new Month(2026, 9), figures, "抄表单", Keeper, Now);
        var months = Enumerable.Range(0, 12).Select(back => (new Month(2026, 10).AddMonths(-back), back == 1 ? null : view)).ToList();
        yield return ("file-months", MonthsCard.Write(card, months, mayKeep: true, 2, texts));
        yield return ("file-months-reader", MonthsCard.Write(card, months, mayKeep: false, 1, texts));
        var typed = Figures.All.ToDictionary(figure => figure, figure => (Figures.Write(Figures.Of(figures, figure)), Figures.Write(Figures.Of(figures, figure))));
        var form = new MonthForm(card, new Month(2026, 9), typed, [], [], names, "抄表单");
        yield return ("file-month", MonthCard.Write(form, texts));
        yield return ("file-month-new", MonthCard.Write(form with { Figures = typed.ToDictionary(each => each.Key, _ => ("", "")), Source = "" }, texts));
        yield return ("file-month-doubts", MonthCard.Write(
            form with { Doubts = [new FigureNegative(MonthFigure.Actual, -5m), new FigureFarOff(MonthFigure.Receivable, 39_700_000m, 4_000_000m), new FigureAbsurd(MonthFigure.Price, 321m, 20m)] }, texts));
        yield return ("file-month-conflict", MonthCard.Write(
            form with { Conflicts = [new FigureConflict(MonthFigure.Actual, "12345678.123", "12345700", Keeper, Now), new FigureConflict(MonthFigure.Price, "3.2145", "3.21", null, null)] }, texts));
        var contracts = BuiltInGuide.Version1.Part("contracts")!;
        HistoryLine[] lines =
        [
            new(HistoryKind.Field, Now, Keeper, contracts, new EntryId(1), contracts.Field("yearly"), null, null, "18000", "20000", "补充协议", ""),
            new(HistoryKind.Field, Now, Keeper, contracts, new EntryId(1), contracts.Field("breach"), null, null, "", new string('约', 4000), "合同原件", new string('因', 1000)),
            new(HistoryKind.Removal, Now, Keeper, contracts, new EntryId(2), null, null, null, "", "", "", "重复录入"),
            new(HistoryKind.Month, Now, Keeper, null, null, null, new Month(2026, 9), MonthFigure.Actual, "12000000", "12345678.123", "抄表单", "九月扩产"),
        ];
        yield return ("file-history", HistoryCard.Write(card, null, new FileHistory(lines, false), names, 1, texts));
        yield return ("file-history-none", HistoryCard.Write(card, "contracts", new FileHistory([], false), names, 1, texts));
        yield return ("file-history-large", HistoryCard.Write(card, "contracts", new FileHistory([.. Enumerable.Repeat(lines[1], 10)], true), names, 3, texts));
        yield return ("file-keeper", ChooseKeeper.Write(
            Sheet(Typical, 1), [.. Enumerable.Range(1, 100).Select(at => new PersonCard(new PersonId(at), $"{at}", at == 7 ? "郑慧敏" : $"李{at}", "", null, South, "市场部客户经理", "zh-CN"))], texts));
    }

    /// <summary>A guide with as many fields as nobody would ask for.</summary>
    private static Dictionary<string, string> Field4000 => Typical.ToDictionary(each => each.Key, each => each.Key is "topics" or "agreed" ? new string('谈', FileValue.Longest) : each.Value)
        .Concat(new[] { "agreed", "asked", "next", "history", "remarks" }.Select(key => KeyValuePair.Create(key, new string('谈', FileValue.Longest)))).ToDictionary();

    private static Card Entry(OpenedFile sheet, string part, Texts texts) => EntryCard.Write(sheet, sheet.File.Part(part)!, sheet.File.Part(part)!.Entries[0], texts);

    private static Card Edit(OpenedFile sheet, string part, int page, Texts texts) =>
        EditCard.Write(sheet.Form(sheet.File.Part(part)!, sheet.File.Part(part)!.Entries[0]), page, texts);

    private static Card Conflict(OpenedFile sheet, string key, int count, string text, Texts texts)
    {
        var part = sheet.File.Part(key)!;
        var fields = part.Part.Fields.Where(field => text.Length < 400 || field.Type == FieldType.LongText).Take(count);
        return ConflictCard.Write(
            sheet.Form(part, part.Entries[0]),
            [
                .. fields.Select(field => new FieldConflict(
                    key, part.Entries[0].Id, new GuideFieldName(field.Key, field.Name), "原" + text[1..], "我" + text[1..], "他" + text[1..], Keeper, Now, "客户来函", 3)),
            ],
            sheet.Names, 2, texts);
    }

    private static OpenedFile Sheet(Dictionary<string, string> values, int entries)
    {
        var guide = BuiltInGuide.Version1;
        var parts = guide.Parts.Select((part, number) => new PartView(
            part, [.. Enumerable.Range(0, part.Many ? entries : 1).Select(at => new EntryView(
                part.Many ? new EntryId(long.MaxValue - at - (1000 * number)) : EntryId.OfPart(part.Key), Keeper, Now.AddDays(at),
                [.. part.Fields.Select((field, place) => View(field, values.GetValueOrDefault(field.Key, ""), place))]))],
            Retired: false)).ToList();
        var entered = parts.SelectMany(part => part.Entries.Select(entry => (part.Part.Key, entry.Id)));
        var texts = parts.SelectMany(part => part.Entries.SelectMany(entry => entry.Fields.Select(field => ((entry.Id, field.Field.Key), field.Text)))).ToDictionary(each => each.Item1, each => each.Text);
        var count = Completeness.OfTexts(guide, CustomerStanding.Vip, entered, texts);
        return new OpenedFile(
            new FileView(
                new CustomerCard(Customer, "HN003", Name, South, GasForm.Gaseous, Subject, CustomerStanding.Vip),
                new RegisterFacts("91441900MA4W1ABC2D", CustomerKind.General, "发电", new DateOnly(2019, 3, 1)), Keeper, Keeper, Now.AddYears(-1), null, count, parts),
            "华南销售公司", "郑慧敏", [Award(TierLevel.Vip1)], [Remark(RiskKind.Finance)], MayKeep: true, new Dictionary<PersonId, string> { [Keeper] = "郑慧敏" });
    }

    private static FieldView View(GuideField field, string text, int place) => text.Length == 0
        ? new FieldView(field, "", "", null, null, 0, field.IsRequiredFor(CustomerStanding.Vip), Retired: false)
        : new FieldView(field, text, place < 3 ? "合同原件" : "", Keeper, Now, 2, field.IsRequiredFor(CustomerStanding.Vip), Retired: false);

    private static Card Files(FileChoice choice, int lines, Texts texts) =>
        FileListCard.Write(choice, Lines(lines), first: lines < 10, new Dictionary<UnitId, string> { [South] = "华南销售公司" }, texts);

    private static Card Without(int lines, Texts texts) =>
        WithoutFileCard.Write(Lines(lines), first: true, new HashSet<UnitId> { South }, new Dictionary<UnitId, string> { [South] = "华南销售公司" }, texts);

    private static FileLines Lines(int count) => new(
        [
            .. Enumerable.Range(1, count).Select(at => new FileLine(
                new CustomerId(long.MaxValue - at), $"HN{at:000}", at % 3 == 0 ? Long(at) : Name, South, GasForm.Gaseous, (CustomerStanding)(at % 4), at % 2 == 0 ? 100 : 80, Keeper)),
        ],
        count < 10 ? null : "HN010");

    private static string Long(int index) => $"粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司第{index}分公司";

    private static AwardCard Award(TierLevel level) =>
        new(Subject, South, level == TierLevel.Strategic ? null : GasForm.Gaseous, level, 2025, Today.AddMonths(-6), Today.AddMonths(6), null, ByGift: false);

    private static RiskNote Remark(RiskKind kind) => new(new RiskRemarkId(1), Subject, kind, Today.AddDays(-20), "not shown on the card");

    private static CustomerGlance Glance() => new(
        Customer, Subject, "HN003", Name, South, "华南销售公司", GasForm.Gaseous, CustomerStanding.Vip, [Award(TierLevel.Vip1)],
        [Remark(RiskKind.Finance)], 87, "郑慧敏", MayRead: true, MayKeep: true);
}
