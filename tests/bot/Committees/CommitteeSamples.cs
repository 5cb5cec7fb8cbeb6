using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Committees;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Committees;

/// <summary>Every card of committees as the demo group and a large one would see it.</summary>
internal static class CommitteeSamples
{
    private static readonly UnitCard Unit = new(new UnitId(long.MaxValue), "HN", "华南销售公司", new UnitId(1), 60);
    private static readonly string[] Names = ["陈建国", "李文博", "王海燕", "赵敏", "刘志强", "周晓彤", "吴磊"];
    private static readonly string[] Positions = ["总经理", "副总经理（分管市场）", "市场部主任", "销售主管", "客户管理专员", "计划员", ""];

    private static readonly ApprovalCard UnderWay = new(
        new ApprovalId(1), ApprovalMatter.Committee, 1, 2, ApprovalState.UnderWay, FilingState.None, "", new PersonId(1),
        new DateTime(2026, 11, 21, 1, 0, 0, DateTimeKind.Utc), null, null, null, null);

    /// <summary>All cards in one language, by file name.</summary>
    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var view = View();
        yield return ("committee", CommitteeCard.Write(view, texts));
        yield return ("committee-none", CommitteeCard.Write(view with { InForce = null, Seats = [], Versions = [] }, texts));
        yield return ("committee-left", CommitteeCard.Write(view with
        {
            Seats = [.. view.Seats.Select((seat, place) => place == 3 ? seat with { Elsewhere = true } : place == 5 ? seat with { Name = "", Elsewhere = true } : seat)],
            SmallerThanFiveReason = "本单位从事市场工作的人员不足五人，其余人员不熟悉客户情况",
            HasDraft = true,
            Latest = UnderWay with { State = ApprovalState.Returned, ReturnReason = "请补充客户管理人员" },
        }, texts));
        yield return ("committee-under-way", CommitteeCard.Write(view with { Latest = UnderWay, HasDraft = true }, texts));
        yield return ("committee-list", CommitteeListCard.Write([.. Enumerable.Range(0, 40).Select(i => new UnitCommittee(
            Unit with { Id = new UnitId(i), Name = i % 2 == 0 ? "华南销售公司" : "粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司" },
            i == 2 ? null : new DateOnly(2026, 3, 1), 5))], 1, texts));
        yield return ("committee-draft", DraftCard.Write(Draft(), texts));
        yield return ("committee-draft-large", DraftCard.Write(Draft() with { Seats = [.. Enumerable.Range(0, 25).Select(i => Line(i % 7, SeatChange.Joins))], Voters = 25 }, texts));
        yield return ("committee-draft-empty", DraftCard.Write(Draft() with { Seats = [], IsChange = false, Version = 0, Voters = 0, Fault = new CommitteeIsEven(0) }, texts));
        yield return ("committee-draft-locked", DraftCard.Write(Draft() with { Latest = UnderWay }, texts));
        yield return ("committee-find", FindCard.Write(Found(), "经理", texts));
        yield return ("committee-find-nobody", FindCard.Write(new MembersFound(Unit, [], 0), "某某", texts));
        yield return ("committee-seat", SeatCard.Write(Draft(), Line(1, SeatChange.None), texts));
        yield return ("committee-check", CheckCard.Write(Draft(), texts));
        yield return ("committee-check-small", CheckCard.Write(
            Draft() with { Voters = 3, Fault = new SmallCommitteeNeedsReason(3, 5), Warnings = Enum.GetValues<CompositionWarning>() }, texts));
        yield return ("committee-check-even", CheckCard.Write(Draft() with { IsChange = false, Voters = 4, Fault = new CommitteeIsEven(4), Warnings = [] }, texts));
    }

    private static CommitteeView View() => new(
        Unit,
        new VersionLine(3, new DateOnly(2026, 3, 1), "华南党〔2026〕7号", CommitteeOrigin.Approved, 5),
        [.. Enumerable.Range(0, 6).Select(Seat)],
        null,
        [
            new VersionLine(3, new DateOnly(2026, 3, 1), "华南党〔2026〕7号", CommitteeOrigin.Approved, 5),
            new VersionLine(2, new DateOnly(2025, 2, 18), "华南党〔2025〕3号", CommitteeOrigin.Approved, 7),
            new VersionLine(1, new DateOnly(2023, 6, 9), "华南党〔2023〕22号", CommitteeOrigin.Imported, 5),
        ],
        null, HasDraft: false, MayPropose: true);

    private static SeatLine Seat(int place) => new(
        new PersonId(long.MaxValue - place), place == 0 ? CommitteeDuty.Leader : place == 5 ? CommitteeDuty.Secretary : CommitteeDuty.Member,
        $"100{place}", Names[place], Positions[place], Elsewhere: false);

    private static DraftLine Line(int place, SeatChange change) => new(Seat(place), change, change is SeatChange.Joins ? null : CommitteeDuty.Member);

    private static DraftView Draft() => new(
        Unit, IsChange: true, 4,
        [Line(0, SeatChange.None), Line(1, SeatChange.OtherDuty), Line(2, SeatChange.None), Line(4, SeatChange.None), Line(6, SeatChange.Joins), Line(5, SeatChange.None), Line(3, SeatChange.Leaves)],
        null, 5, null, [CompositionWarning.SalesStaffMissing], null);

    private static MembersFound Found() => new(
        Unit, [.. Enumerable.Range(0, 12).Select(i => new MemberFound(new PersonId(long.MaxValue - i), $"20{i:00}", Names[i % 7], Positions[i % 7], i < 2))], 31);
}
