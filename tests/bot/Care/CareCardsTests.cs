using System.Globalization;
using System.Text.RegularExpressions;
using TeamsGrading.Bot.Care;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Organization;
using TeamsGrading.Tests.Core.Care;

namespace TeamsGrading.Tests.Bot.Care;

/// <summary>Who looks after whom, by cards only.</summary>
[Trait("Clause", "M01")]
public sealed partial class CareCardsTests : IAsyncLifetime
{
    private CareStage stage = null!;

    public async Task InitializeAsync() => stage = await CareStage.CreateAsync(services => services.AddCareCards());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Follower_FromTheGapToTheStandIn_ByCardsOnly()
    {
        var subject = ("subject", Id(stage.Steel.Value));
        Assert.Contains("有 4 处缺口", await stage.ActAsync("officer", CareVerbs.Map), StringComparison.Ordinal);
        Assert.Contains("还没有指定总部跟踪人", await stage.ActAsync("officer", CareVerbs.Follower, subject), StringComparison.Ordinal);
        Assert.Equal("Care.CaretakerMissing|person", await stage.ActAsync("officer", CareVerbs.NameFollower, subject, ("version", "0")));
        Assert.Contains(
            "officer 指定 second",
            await stage.ActAsync("officer", CareVerbs.NameFollower, subject, ("version", "0"), ("person", await IdAsync("second"))),
            StringComparison.Ordinal);

        Assert.Equal("Care.CareStandInNotSuitable|other", await StandInAsync("second", "second", "2026-11-02", "2026-11-06"));
        Assert.Equal("Care.CareAbsenceEndsBeforeItBegins|until", await StandInAsync("officer", "third", "2026-11-09", "2026-11-06"));
        Assert.Equal("Care.CareDayMissing|from", await StandInAsync("officer", "third", "morgen", "2026-11-06"));
        var one = await StandInAsync("officer", "third", "2026-11-02", "2026-11-06");
        Assert.Contains("second（third 代理至 2026-11-06）", one, StringComparison.Ordinal);
        Assert.Equal("Care.CareAbsenceOverlaps|from", await StandInAsync("second", "officer", "2026-11-06", "2026-11-07"));

        one = await stage.ActAsync("officer", CareVerbs.Back, subject, ("standin", StandIn().Match(one).Groups[1].Value));
        Assert.DoesNotContain("代理至", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Liaison_OfAUnitWithSeveral_IsNamedByItsManagerOnThePostedCard()
    {
        var unit = ("unit", Id(stage.B.Value));
        await stage.WatchAsync();
        Assert.Contains("有多名联系人", await stage.RenderAsync("manager B", CareCards.Unit, stage.B.Value), StringComparison.Ordinal);

        var one = await stage.ActAsync("manager B", CareVerbs.NameLiaison, unit, ("version", "0"), ("person", await IdAsync("other B")));

        Assert.DoesNotContain("有多名联系人", one, StringComparison.Ordinal);
        Assert.DoesNotContain(await stage.WaitingAsync(), line => line.StartsWith("manager B", StringComparison.Ordinal));
        Assert.Equal(
            "Care.CareChangedMeanwhile|person",
            await stage.ActAsync("officer", CareVerbs.NameLiaison, unit, ("version", "0"), ("person", await IdAsync("liaison B"))));
        Assert.Contains(
            "有多名联系人", await stage.ActAsync("manager B", CareVerbs.NameLiaison, unit, ("version", "1"), ("person", "0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_WithoutAnybodyToName_SaysWhatToDo()
    {
        var one = await stage.ActAsync("manager C", CareVerbs.Liaison, ("unit", Id(stage.C.Value)));

        Assert.Contains("请先请总部在人员表中登记", one, StringComparison.Ordinal);
        Assert.Contains("没有联系人", one, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Cards_OfAnotherUnit_AreNotShown()
    {
        Assert.Equal("Shared.NothingThere|", await stage.ActAsync("liaison A", CareVerbs.Liaison, ("unit", Id(stage.B.Value))));
        Assert.Equal("Shared.NothingThere|", await stage.ActAsync("liaison A", CareVerbs.Follower, ("subject", Id(stage.Glass.Value))));
        Assert.Equal("", await stage.RenderAsync("liaison A", CareCards.Unit, stage.B.Value));
        Assert.Equal("", await stage.RenderAsync("centre", CareCards.Map, 0));
        Assert.DoesNotContain("B公司", await stage.ActAsync("liaison A", CareVerbs.Map), StringComparison.Ordinal);
        Assert.DoesNotContain("follower.name", await stage.ActAsync("liaison A", CareVerbs.Follower, ("subject", Id(stage.Steel.Value))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_WithMarkup_AreShownAsTyped()
    {
        await stage.ChangeAsync("liaison A", details => details with { Name = "<b>*张*</b>" }, Role.Liaison);

        var one = await stage.ActAsync("manager A", CareVerbs.Liaison, ("unit", Id(stage.A.Value)));

        Assert.DoesNotContain("*张*", one, StringComparison.Ordinal);
        Assert.Contains("＊张＊", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_OfManyUnits_IsPaged()
    {
        await stage.Test.WithDbAsync(db =>
        {
            db.AddRange(Enumerable.Range(10, 20).Select(number => Unit.Establish($"U{number}", $"单位{number}", stage.Headquarters, null)));
            return db.SaveChangesAsync();
        });
        stage.Test.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Contains("第 1 / 4 页", await stage.ActAsync("officer", CareVerbs.Map), StringComparison.Ordinal);
        Assert.Contains("第 4 / 4 页", await stage.ActAsync("officer", CareVerbs.Map, ("page", "99")), StringComparison.Ordinal);
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<string> IdAsync(string name) => Id((await stage.WhoAsync(name)).Value);

    private async Task<string> StandInAsync(string actor, string other, string from, string until) => await stage.ActAsync(
        actor, CareVerbs.FollowerStandIn, ("subject", Id(stage.Steel.Value)), ("other", await IdAsync(other)), ("from", from), ("until", until));

    [GeneratedRegex("\"standin\":\"([0-9]+)\"")]
    private static partial Regex StandIn();
}
