using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>Lists, the customer's timeline, and what the monthly report says of visits.</summary>
[Trait("Clause", "M06")]
[Trait("Clause", "M14")]
public sealed class VisitListsTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A09")]
    public async Task List_ShowsAUnitItsOwn_AndHeadquartersAll()
    {
        await stage.ReadyAsync();
        await stage.ReadyAsync(Group.ManagerA);
        await stage.ReadyAsync(Group.LiaisonB, customer: stage.Steel);
        var recorder = await stage.JoinAsync("81", "recorder", Group.A, Role.PartyRecorder);

        Assert.Equal(2, (await ListAsync(Group.LiaisonA)).Count);
        Assert.Single(await ListAsync(Group.LiaisonA, VisitScope.Mine));
        Assert.Equal("东海钢铁", Assert.Single(await ListAsync(Group.LiaisonB)).Customer);
        Assert.Empty(await ListAsync(Group.LiaisonC));
        Assert.Equal(3, (await ListAsync(Group.Officer)).Count);
        Assert.IsType<ActionNotAllowed>((await Group.RunAsync((ListVisits use) => use.RunAsync(recorder.Id, VisitScope.All, null, null, 1, default))).Error);
    }

    [Fact]
    public async Task List_ByPhaseAndMonth_ShowsThose()
    {
        var (late, done, cancelled) = (await stage.ReadyAsync(), await stage.ReadyAsync(), await stage.ReadyAsync());
        var ahead = await stage.ReadyAsync(day: "2026-12-20");
        await stage.CancelAsync(cancelled);
        stage.Day("2026-12-01");
        await stage.SaveAsync(done);
        await stage.FollowAsync(done, Group.LiaisonA);

        var owed = Assert.Single(await ListAsync(Group.LiaisonA, phase: VisitPhase.Owed));
        Assert.Equal((late, true, VisitPhase.Owed), (owed.Id, owed.Late, owed.Phase));
        var summarised = Assert.Single(await ListAsync(Group.LiaisonA, phase: VisitPhase.Summarised));
        Assert.Equal((done, 1), (summarised.Id, summarised.OpenFollowUps));
        Assert.Equal(cancelled, Assert.Single(await ListAsync(Group.LiaisonA, phase: VisitPhase.Cancelled)).Id);
        Assert.Equal(ahead, Assert.Single(await ListAsync(Group.LiaisonA, phase: VisitPhase.Ahead)).Id);
        Assert.Equal(ahead, Assert.Single(await ListAsync(Group.LiaisonA, month: new Month(2026, 12))).Id);
        Assert.Equal(3, (await ListAsync(Group.LiaisonA, month: new Month(2026, 11))).Count);
    }

    [Fact]
    public async Task List_OfMany_TurnsPages()
    {
        for (var number = 0; number < 12; number++)
        {
            await stage.PlanAsync();
        }

        var first = (await Group.RunAsync((ListVisits use) => use.OfAsync(Group.LiaisonA.Id, stage.Glass.Id, 1, default))).Value;
        var second = (await Group.RunAsync((ListVisits use) => use.OfAsync(Group.LiaisonA.Id, stage.Glass.Id, 2, default))).Value;

        Assert.Equal((10, true, 2, false), (first.Lines.Count, first.More, second.Lines.Count, second.More));
        Assert.IsType<NothingThere>((await Group.RunAsync((ListVisits use) => use.OfAsync(Group.LiaisonB.Id, stage.Glass.Id, 1, default))).Error);
    }

    [Fact]
    public async Task Find_WithoutAQuestion_OffersKeyCustomers_AndWithOneOnlyOnesOwn()
    {
        Assert.Equal("南海玻璃", Assert.Single((await FindAsync(Group.LiaisonA, null)).Value.Customers).Customer.Name);
        Assert.Empty((await FindAsync(Group.LiaisonB, null)).Value.Customers);
        Assert.Empty((await FindAsync(Group.LiaisonB, "南海玻璃")).Value.Customers);
    }

    [Fact]
    [Trait("Clause", "A01")]
    public async Task Timeline_ShowsVisitsOnceTheirDayHasCome()
    {
        var id = await stage.ReadyAsync();
        await stage.CancelAsync(await stage.ReadyAsync());
        Assert.Empty(await TimelineAsync());
        stage.Day("2026-11-20");

        Assert.Equal(new TimelineEntry(VisitStage.Of("2026-11-20"), "VisitOutgoing", "2027 年续签", VisitCards.Visit, id.Value), Assert.Single(await TimelineAsync()));
    }

    [Fact]
    public async Task Report_OfAMonth_CountsByUnitAndListsStrategicVisits()
    {
        var done = await stage.ReadyAsync();
        await stage.ReadyAsync();
        await stage.ReadyAsync(direction: VisitDirection.Incoming);
        await stage.CancelAsync(await stage.ReadyAsync());
        await stage.ReadyAsync(Group.LiaisonB, customer: stage.Steel);
        await stage.ReadyAsync(day: "2026-12-20");
        stage.Day("2026-11-30");
        await stage.SaveAsync(done);
        var closed = (await stage.FollowAsync(done, Group.LiaisonA)).Value;
        await stage.FollowAsync(done, Group.LiaisonA, "2026-12-01");
        var late = (await stage.FollowAsync(done, Group.LiaisonA, "2026-11-30")).Value;
        await Group.RunAsync((FollowVisit use) => use.CloseAsync(Group.LiaisonA.Id, closed, "好了", 1, default));
        stage.Day("2026-12-05");
        await stage.FollowAsync(done, Group.LiaisonA, "2026-12-06");
        await Group.RunAsync((FollowVisit use) => use.CloseAsync(Group.LiaisonA.Id, late, "晚了", 1, default));
        stage.Day("2027-06-05");

        var visits = await DraftAsync("Visits");
        var follows = await DraftAsync("FollowUps");

        // The summary that was saved on 30 November had been due on the 27th: it stays late.
        Assert.Equal("Incoming 1, Outgoing 3, Late 4", Sentence(visits));
        Assert.Equal(["A公司|1|2|3", "B公司|0|1|1"], Rows(visits, "Visits"));
        Assert.Equal(
            [
                "2026-11-20|南海玻璃|A公司|VisitIncoming|2027 年续签|SummaryOwed", "2026-11-20|南海玻璃|A公司|VisitOutgoing|2027 年续签|Summarised",
                "2026-11-20|南海玻璃|A公司|VisitOutgoing|2027 年续签|SummaryOwed",
            ],
            Rows(visits, "StrategicVisits").Order(StringComparer.Ordinal));
        // As it was when November ended, whenever it is drawn: what was due on the 30th was late, what was due on 1 December not yet.
        Assert.Equal("Opened 3, Closed 1, Open 2, Late 1", Sentence(follows));
        Assert.Equal(["A公司|3|1|2|1"], Rows(follows, "FollowUps"));
    }

    [Fact]
    public async Task Report_OfAnEmptyMonth_SaysSo()
    {
        Assert.Equal("VisitsNone", Assert.IsType<ReportBlock.Sentence>(Assert.Single(await DraftAsync("Visits"))).Key);
        Assert.Equal("FollowUpsNone", Assert.IsType<ReportBlock.Sentence>(Assert.Single(await DraftAsync("FollowUps"))).Key);
    }

    [Fact]
    public async Task Report_OfManyStrategicVisits_ListsTheFirstAndCountsTheRest()
    {
        for (var number = 0; number < 43; number++)
        {
            await stage.PlanAsync();
        }

        var visits = await DraftAsync("Visits");

        Assert.Equal(40, Rows(visits, "StrategicVisits").Count);
        Assert.Equal("Count 3", Sentence(visits, "StrategicVisitsMore"));
    }

    private async Task<IReadOnlyList<VisitLine>> ListAsync(PersonCard reader, VisitScope scope = VisitScope.All, VisitPhase? phase = null, Month? month = null) =>
        (await Group.RunAsync((ListVisits use) => use.RunAsync(reader.Id, scope, phase, month, 1, default))).Value.Lines;

    private Task<Result<VisitCandidates>> FindAsync(PersonCard reader, string? query) => Group.RunAsync((FindForVisit use) => use.RunAsync(reader.Id, query, default));

    private Task<IReadOnlyList<TimelineEntry>> TimelineAsync() => Group.RunAsync<IServiceProvider, IReadOnlyList<TimelineEntry>>(async scope =>
        [.. (await Task.WhenAll(scope.GetServices<ICustomerTimeline>().Where(each => each.GetType().Name == "VisitTimeline").Select(each => each.ForAsync(stage.Glass.Id, stage.Glass.Subject, Group.A, 10, default)))).SelectMany(each => each)]);

    private Task<IReadOnlyList<ReportBlock>> DraftAsync(string key) => Group.RunAsync<IServiceProvider, IReadOnlyList<ReportBlock>>(scope =>
        scope.GetServices<IReportSections>().Single(section => section.Key == key).DraftAsync(new Month(2026, 11), default));

    private static string Sentence(IReadOnlyList<ReportBlock> blocks, string? key = null) =>
        string.Join(", ", blocks.OfType<ReportBlock.Sentence>().First(sentence => key is null || sentence.Key == key).Values.Select(value => $"{value.Name} {Plain(value.Value)}"));

    private static List<string> Rows(IReadOnlyList<ReportBlock> blocks, string key) =>
        [.. blocks.OfType<ReportBlock.Table>().Single(table => table.Key == key).Rows.Select(row => string.Join('|', row.Select(Plain)))];

    private static string Plain(ReportValue value) => value switch
    {
        ReportValue.Plain plain => plain.Text,
        ReportValue.Owned owned => owned.Text,
        ReportValue.Word word => word.Key,
        ReportValue.Count count => $"{count.Number}",
        ReportValue.Day day => day.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(),
    };
}
