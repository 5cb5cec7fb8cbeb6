using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Tests.Core.Customers.Upkeep;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>What is due, by cards only.</summary>
public sealed class UpkeepCardsTests : IAsyncLifetime
{
    private UpkeepStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await UpkeepStage.CreateAsync(services => services.AddUpkeepCards());
        stage.Day("2026-12-05");
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A05")]
    public async Task List_OfAKeeper_IsConfirmedWithOneClick()
    {
        var customer = await stage.OpenAsync();
        var list = Text(await stage.Group.ActAsync(stage.Group.LiaisonA, UpkeepVerbs.List));
        Assert.Contains("客户001", list, StringComparison.Ordinal);
        Assert.Contains("2026-12-31 前更新", list, StringComparison.Ordinal);

        var after = Text(await stage.Group.ActAsync(
            stage.Group.LiaisonA, UpkeepVerbs.Confirm, ("customer", Id(customer.Id.Value)), ("unit", Id(stage.Group.A.Value)), ("mine", "yes")));

        Assert.DoesNotContain("2026-12-31", after, StringComparison.Ordinal);
        Assert.Contains("31 天内没有需要更新的内容", after, StringComparison.Ordinal);
        Assert.Equal(4, await stage.CountAsync<UpkeepRecord>());
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task List_OfHeadquarters_ShowsEveryUnitAndNoButtonToConfirm()
    {
        await stage.OpenAsync();
        await stage.OpenAsync(unit: stage.Group.B);
        var units = Text(await stage.Group.ActAsync(stage.Group.Officer, UpkeepVerbs.List));
        Assert.Contains("A公司", units, StringComparison.Ordinal);
        Assert.Contains("B公司", units, StringComparison.Ordinal);
        var one = Text(await stage.Group.ActAsync(stage.Group.Officer, UpkeepVerbs.List, ("unit", Id(stage.Group.A.Value)), ("mine", "no")));
        Assert.Contains("客户001", one, StringComparison.Ordinal);
        Assert.DoesNotContain(UpkeepVerbs.Confirm, one, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task List_MineOnly_LeavesOutFilesOfOtherKeepers()
    {
        await stage.OpenAsync(keeper: stage.Group.LiaisonA.Id);
        await stage.OpenAsync(keeper: stage.Group.LiaisonB.Id);
        await stage.OpenAsync();
        var mine = Text(await stage.Group.ActAsync(stage.Group.LiaisonA, UpkeepVerbs.List));
        Assert.Contains("客户001", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("客户002", mine, StringComparison.Ordinal);
        Assert.Contains("客户003", mine, StringComparison.Ordinal);
        Assert.Contains("客户002", Text(await stage.Group.ActAsync(stage.Group.LiaisonA, UpkeepVerbs.List, ("unit", Id(stage.Group.A.Value)), ("mine", "no"))), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task List_OfMany_IsPagedWithoutLosingOne()
    {
        for (var number = 0; number < 23; number++)
        {
            await stage.OpenAsync();
        }

        var (seen, after) = (new List<string>(), 0);
        do
        {
            var list = (await stage.Group.RunAsync((ViewDue use) => use.RunAsync(stage.Group.LiaisonA.Id, stage.Group.A, false, after, default))).Value;
            seen.AddRange(list.Lines.SelectMany(line => line.Parts.Select(part => line.Name + part)));
            after = list.After;
        }
        while (after > 0);

        Assert.Equal((23 * 4, 23 * 4), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    [Trait("Clause", "A04")]
    public async Task Missing_NamesWhatAFileLacks()
    {
        await stage.OpenAsync();
        await stage.Group.Test.WithDbAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE CustomerFiles SET Required = 20");
            return 0;
        });
        var missing = Text(await stage.Group.ActAsync(stage.Group.ManagerA, UpkeepVerbs.Missing, ("unit", Id(stage.Group.A.Value))));
        Assert.Contains("注册地址", missing, StringComparison.Ordinal);
        Assert.Contains("联系人（一条也没有）", missing, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerbAndKind_ByAnotherUnit_FindsNothing()
    {
        var customer = await stage.OpenAsync();
        foreach (var verb in new[] { UpkeepVerbs.List, UpkeepVerbs.Confirm, UpkeepVerbs.Missing })
        {
            var reply = await stage.Group.ActAsync(stage.Group.LiaisonB, verb, ("unit", Id(stage.Group.A.Value)), ("customer", Id(customer.Id.Value)), ("mine", "no"));
            Assert.Equal("Shared.NothingThere", ((CardReply.Refuse)reply).Code);
        }

        Assert.Null(await stage.Group.RenderAsync(stage.Group.LiaisonB, UpkeepCards.Due, stage.Group.A.Value));
        Assert.Null(await stage.Group.RenderAsync(stage.Group.LiaisonB, UpkeepCards.Late, stage.Group.A.Value));
        Assert.Equal(0, await stage.CountAsync<UpkeepRecord>());
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Summary_OfTheManager_NamesWhatIsLate()
    {
        await stage.OpenAsync();
        stage.Day("2027-01-04");
        var card = (await stage.Group.RenderAsync(stage.Group.ManagerA, UpkeepCards.Late, stage.Group.A.Value))!;
        Assert.Contains("逾期 4 项", Encoding.UTF8.GetString(card.Utf8Json.Span), StringComparison.Ordinal);
    }

    private static string Text(CardReply reply) => Encoding.UTF8.GetString(Assert.IsType<CardReply.Show>(reply).Card.Utf8Json.Span);

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
