using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Appeals;

/// <summary>What appeals say in headquarters' report, on a customer's page, and to headquarters about a month.</summary>
public sealed class AppealReportTests : IAsyncLifetime
{
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await AppealStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "M14")]
    public async Task Section_OfAMonth_CountsByCategoryAndUnitAndListsStrategicOnes()
    {
        await stage.OpenAsync();
        var answered = (await stage.RaiseAsync(stage.First, typed: AppealStage.Typed("增量"))).Value;
        await stage.AnswerAsync(answered, "同意。");
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.RaiseAsync(stage.First, typed: AppealStage.Typed("纠纷", category: AppealCategory.TradeDispute));
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.RaiseAsync(stage.OfB, typed: AppealStage.Typed("又一纠纷", category: AppealCategory.TradeDispute), by: Group.LiaisonB);
        await stage.RaiseAsync(stage.Vip, urgent: false);
        await stage.DraftAsync(stage.Other);
        await stage.SubmitAsync(Group.C, Group.LiaisonC);
        stage.Clock.Advance(TimeSpan.FromDays(20));
        await stage.WatchAsync();

        var blocks = await DraftAsync(AppealStage.November);

        Assert.Equal("AppealsSum All=4 Urgent=3 Open=3 Answered=1 Late=3 Nothing=0", Line(blocks[0]));
        Assert.Equal("AppealsReturns Reported=1 Owing=2 Late=0", Line(blocks[1]));
        Assert.Equal(
            ["AppealHeadquartersSupport|2|1|1|1", "AppealTradeDispute|2|2|0|2"], Table(blocks, "AppealsByCategory"));
        Assert.Equal(["A公司|3|2|1|2", "B公司|1|1|0|1"], Table(blocks, "AppealsByUnit"));
        Assert.Equal(["增量 AppealStateAnswered 同意。", "纠纷 AppealStateWithHeadquarters ", "又一纠纷 AppealStateWithHeadquarters "], Table(blocks, "AppealsStrategic").Select(row => string.Join(' ', row.Split('|')[1..])));
        Assert.Equal(2, blocks.OfType<ReportBlock.Bars>().Single().Values[0].Value);
        Assert.Equal(Show(blocks), Show(await DraftAsync(AppealStage.November))); // Deterministic.
        Assert.Equal(["AppealsSum All=0 Urgent=0 Open=0 Answered=0 Late=0 Nothing=0", "AppealsReturns Reported=0 Owing=0 Late=0"], (await DraftAsync(new Month(2026, 10))).Select(Line));
    }

    [Fact]
    public async Task Timeline_OfACustomer_SaysThatAndWhenNotWhat()
    {
        var id = (await stage.RaiseAsync(stage.First, typed: AppealStage.Typed("机密"))).Value;
        await stage.AnswerAsync(id);
        await stage.CloseAsync(id);
        await stage.DraftAsync(stage.First);
        var subject = await stage.SubjectAsync(stage.First);

        var entries = await stage.RunAsync(async (IEnumerable<ICustomerTimeline> all) =>
        {
            var found = new List<TimelineEntry>();
            foreach (var each in all)
            {
                found.AddRange(await each.ForAsync(stage.First, subject, Group.A, 10, default));
            }

            return found;
        });

        Assert.Equal(["AppealClosed", "AppealUrgent"], entries.Where(entry => entry.CardKind == AppealCards.Appeal).Select(entry => entry.Key).Order());
        Assert.All(entries, entry => Assert.DoesNotContain("机密", entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task State_OfAMonth_IsHeadquartersOnly()
    {
        await stage.OpenAsync();
        await stage.SubmitAsync(Group.C, Group.LiaisonC);

        var state = (await stage.RunAsync((ViewMonthState use) => use.RunAsync(Group.Officer.Id, null, 1, default))).Value;
        Assert.Equal((3, 2, 0, false), (state.Units, state.Open, state.Late, state.Overdue));
        Assert.NotNull((await stage.RunAsync((ViewMonthState use) => use.RunAsync(Group.LiaisonA.Id, null, 1, default))).Error);
    }

    private Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month) =>
        stage.RunAsync((IEnumerable<IReportSections> all) => all.Single(section => section.Key == "Appeals").DraftAsync(month, default));

    private static string Line(ReportBlock block) => block is ReportBlock.Sentence sentence
        ? $"{sentence.Key} {string.Join(' ', sentence.Values.Select(value => $"{value.Name}={Show(value.Value)}"))}" : "";

    private static List<string> Table(IReadOnlyList<ReportBlock> blocks, string key) =>
        [.. blocks.OfType<ReportBlock.Table>().Single(table => table.Key == key).Rows.Select(row => string.Join('|', row.Select(Show)))];

    private static string Show(IReadOnlyList<ReportBlock> blocks) => string.Join('\n', blocks.Select(block => Line(block)
        + (block is ReportBlock.Table table ? string.Join(';', table.Rows.SelectMany(row => row).Select(Show)) : "")));

    private static string Show(ReportValue value) => value switch
    {
        ReportValue.Plain plain => plain.Text,
        ReportValue.Owned owned => owned.Text,
        ReportValue.Word word => word.Key,
        ReportValue.Count count => count.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
