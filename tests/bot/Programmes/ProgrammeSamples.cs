using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Programmes;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Programmes;

/// <summary>Every card about programmes, as long as it gets.</summary>
public static class ProgrammeSamples
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var units = Enumerable.Range(1, 20).Select(number => new UnitCard(new UnitId(number), $"U{number}", $"华南第{number}销售公司", new UnitId(99), null)).ToList();
        yield return ("programme-list", ProgrammeListCard.Write([.. Enumerable.Range(1, 20).Select(Line)], mayMake: true, 1, texts));
        yield return ("programme-list-none", ProgrammeListCard.Write([], mayMake: false, 1, texts));
        yield return ("programme-form", ProgrammeFormCard.Write(new ProgrammeId(1), new ProgrammeForm(ProgrammeScope.National, units, null), texts));
        yield return ("programme-draft", ProgrammeCard.Write(View(ProgrammeState.Draft), texts));
        yield return ("programme", ProgrammeCard.Write(View(ProgrammeState.Published), texts));
        yield return ("programme-reader", ProgrammeCard.Write(View(ProgrammeState.Published) with { MayLead = false, Parts = [View(ProgrammeState.Published).Parts[0]] }, texts));
        yield return ("programme-closed", ProgrammeCard.Write(View(ProgrammeState.Closed) with { Ended = true, ClosedOn = Day, Outcome = "签约 3 家，全年增量约 0.4 亿方。" }, texts));
        yield return ("programme-unit", ProgrammeUnitCard.Write(Part(10), "化工", [.. Enumerable.Range(1, 10).Select(Customer)], texts));
        yield return ("programme-unit-none", ProgrammeUnitCard.Write(Part(0), "", null, texts));
        yield return ("programme-target", TargetCard.Write(Target(FunnelStep.Interested), Day, texts));
        yield return ("programme-target-signed", TargetCard.Write(Target(FunnelStep.Signed), Day, texts));
    }

    private static ProgrammeLine Line(int number) => new(
        new ProgrammeId(number), (ProgrammeScope)(number % 2), (ProgrammeKind)(number % 3), $"冬季*保供_套餐{number}", new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31),
        (ProgrammeState)(number % 3), number % 4 == 0, number % 2 == 0 ? new ProgrammeUnitId(number) : null, number % 5);

    private static ProgrammeView View(ProgrammeState state) => new(
        new ProgrammeId(1), ProgrammeScope.National, "总部", ProgrammeKind.Product, "冬季*保供_套餐", string.Join('\n', Enumerable.Repeat("面向全国多个区域的保供产品：" + new string('文', 300), 4)),
        new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31), state, Ended: false, null, "", 3, MayLead: true,
        [.. Enumerable.Range(1, 30).Select(number => new PartLine(new ProgrammeUnitId(number), new UnitId(number), $"华南第{number}销售公司", new Funnel(40, 28, 15, 6, 3, 4, number % 3)))],
        new Funnel(1200, 840, 450, 180, 90, 120, 30), [.. Enumerable.Range(1, 5).Select(number => new ProgrammeFileLine(number, $"方案_{number}.pdf", 1_000_000))]);

    private static PartView Part(int targets) => new(
        new ProgrammeUnitId(1), "华南第1销售公司", View(ProgrammeState.Published), targets == 0 ? Funnel.Empty : new Funnel(40, 28, 15, 6, 3, 4, 2), MayRun: true,
        [.. Enumerable.Range(1, targets).Select(Target)], 1, targets == 0 ? 1 : 4);

    private static TargetLine Target(int number) => new(
        new TargetId(number), $"C{number:000}", $"华东{number}号*化工_有限责任公司", CustomerStanding.Vip, (Intention)(number % 5), number == 9 ? FunnelStep.Signed : FunnelStep.Contacted, Day, number < 3 ? 21 : 0);

    private static TargetView Target(FunnelStep reached) => new(
        new TargetId(1), new ProgrammeUnitId(1), new ProgrammeId(1), "冬季*保供_套餐", Target(2) with { Reached = reached }, reached == FunnelStep.Signed ? "HT-2026-001" : "",
        reached == FunnelStep.Signed ? Day : null, 4, MayRun: true, Ended: false,
        [.. Enumerable.Range(1, 15).Select(number => new EntryLine((ProgrammeStep)(3 + (number % 3)), Day, (Intention)(number % 5), "<b>会谈</b>：" + new string('长', 200), "李静"))]);

    private static CustomerCard Customer(int number) =>
        new(new CustomerId(number), $"C{number:000}", $"华东{number}号*化工_有限责任公司", new UnitId(1), GasForm.Gaseous, new SubjectId(number), CustomerStanding.Strategic);
}
