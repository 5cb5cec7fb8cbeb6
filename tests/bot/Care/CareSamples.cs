using TeamsGrading.Bot.Calendars;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Care;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Care;

/// <summary>The cards of care and of the calendar in every state worth a look, and at their largest.</summary>
internal static class CareSamples
{
    private static readonly CareOf Steel = CareOf.Customer(new SubjectId(4711));
    private static readonly CareOf South = CareOf.UnitOf(new UnitId(4712));
    private static readonly string Long = new('长', 200);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("care-map-gaps", CareCard.Map(new CareMapView([Row(Steel, CareGap.Nobody), Row(South, CareGap.Several), Row(South, CareGap.Gone), Row(South, CareGap.NoMail), Row(Steel), Row(South)], 4), 1, texts));
        yield return ("care-map-none", CareCard.Map(new CareMapView([], 0), 1, texts));
        yield return ("care-map-large", CareCard.Map(new CareMapView([.. Enumerable.Repeat(Row(Steel, CareGap.Gone) with { Name = Long, Named = Long }, 100)], 100), 2, texts));
        yield return ("care-follower", CareCard.One(One(Row(Steel) with { Acting = "李四", Back = new DateOnly(2026, 11, 20) }, 3), texts));
        yield return ("care-liaison-gap", CareCard.One(One(Row(South, CareGap.Several), 2) with { Holder = null, Chosen = null, NamedOn = null, MayStandIn = false, StandIns = [] }, texts));
        yield return ("care-liaison-nobody", CareCard.One(One(Row(South, CareGap.Nobody), 0) with { Holder = null, Chosen = null, NamedOn = null, MayStandIn = false, StandIns = [], History = [] }, texts));
        yield return ("care-large", CareCard.One(One(Row(Steel) with { Name = Long, Named = Long }, 150), texts));
        yield return ("calendar-2026", CalendarCard.Write(Year(2026, true, null, PublishedPlan.Of(2026)), texts));
        yield return ("calendar-missing", CalendarCard.Write(Year(2027, false, 2027, []) with { Changes = [] }, texts));
        yield return ("calendar-large", CalendarCard.Write(
            Year(2027, false, 2027, [.. Enumerable.Range(0, 366).Select(day => new NamedDay(new DateOnly(2027, 1, 1).AddDays(day), DayKind.Holiday, $"{new string('节', 27)}{day}"))]), texts));
        yield return ("calendar-trial", CalendarCard.Trial(
            [new ImportedYear(2027, 33, 6, PublishedPlan.Of(2026), [PublishedPlan.Of(2026)[0]], [PublishedPlan.Of(2026)[1]])], "2027-10-01~2027-10-07;放假;国庆节", texts));
    }

    private static CareRow Row(CareOf what, CareGap? gap = null) => new(
        what, what == Steel ? "S001" : "HN", what == Steel ? "海钢集团" : "华南公司", gap is CareGap.Nobody or CareGap.Several ? "" : "张三", "", null, gap is null && what == South, gap,
        gap is null ? null : new DateOnly(2026, 11, 2), true);

    private static CareView One(CareRow row, int people) => new(
        row, 2, new DateOnly(2026, 3, 1), new PersonId(1), new PersonId(1),
        [.. Enumerable.Range(1, people).Select(number => new PersonCard(new PersonId(number), $"{number}", people > 100 ? Long[..30] : $"同事{number}", "a@example.com", null, new UnitId(1), "科员", "zh-CN"))],
        [new SeenStandIn(new CareStandInId(1), "李四", new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 20))],
        [
            new SeenCareEvent(CareEventKind.Named, "张三", "王五", "赵六", new DateTime(2026, 3, 1, 1, 0, 0, DateTimeKind.Utc)),
            new SeenCareEvent(CareEventKind.Gone, "王五", "", "", new DateTime(2026, 2, 28, 1, 0, 0, DateTimeKind.Utc)),
            new SeenCareEvent(CareEventKind.Named, "王五", "", "赵六", new DateTime(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc)),
        ],
        true);

    private static CalendarView Year(int year, bool known, int? missing, IReadOnlyList<NamedDay> days) => new(
        year, known, days, 248, [new DateOnly(year, 3, 27), new DateOnly(year, 6, 26), new DateOnly(year, 11, 27)], missing,
        [new SeenChange(CalendarChangeKind.Set, new NamedDay(new DateOnly(year, 12, 24), DayKind.Holiday, "集团休息日"), "张三", new DateTime(2026, 11, 2, 1, 0, 0, DateTimeKind.Utc))], true);
}
