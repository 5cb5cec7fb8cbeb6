using TeamsGrading.Bot.Appeals;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Appeals;

/// <summary>Two people on one draft by cards: the second sees what stands and keeps what was typed.</summary>
public sealed class AppealConflictTests : IAsyncLifetime
{
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await AppealStage.CreateAsync(services => services.AddAppealCards());
        await stage.OpenAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "M10")]
    public async Task Month_DraftChangedByAColleague_ShowsBothAndSavesAfterwards()
    {
        var id = (await stage.DraftAsync(stage.First)).Value;
        var step = Card(await Group.ActAsync(Group.LiaisonA, MonthVerbs.Customer, await ReturnAsync(), Customer));
        var (mine, theirs) = (Card(await PressAsync(Group.LiaisonA, step, MonthVerbs.Draft)), Card(await PressAsync(stage.Keeper, step, MonthVerbs.Draft)));
        await PressAsync(stage.Keeper, theirs, MonthVerbs.Save, Words("同事的内容"));
        var conflict = Assert.IsType<CardReply.Show>(await PressAsync(Group.LiaisonA, mine, MonthVerbs.Save, Words("我的内容")));

        Assert.Equal("内容有冲突，尚未保存", conflict.Notice);
        Assert.Contains("同事的内容", Text(conflict.Card), StringComparison.Ordinal);
        Assert.Equal("我的内容", Value(conflict.Card, AppealFields.Text));
        Assert.Equal("同事的内容", (await stage.AppealAsync(id)).Text);
        Assert.Contains("同事的内容", Value(Card(await PressAsync(Group.LiaisonA, conflict.Card, MonthVerbs.Draft)), AppealFields.Text), StringComparison.Ordinal);
        await PressAsync(Group.LiaisonA, conflict.Card, MonthVerbs.Save, Words("两人的内容"));
        Assert.Equal("两人的内容", (await stage.AppealAsync(id)).Text);
        Assert.Equal("Appeals.AppealChangedMeanwhile", Assert.IsType<CardReply.Refuse>(await PressAsync(stage.Keeper, theirs, MonthVerbs.Drop)).Code);
    }

    [Fact]
    public async Task Draft_OpenedOnItsOwnCard_ShowsBothAndSavesAfterwards()
    {
        var id = (await stage.DraftAsync(stage.Vip)).Value;
        var card = (await Group.RenderAsync(Group.LiaisonA, AppealCards.Appeal, id.Value))!;
        await PressAsync(stage.Keeper, card, HandleVerbs.Keep, Words("同事的内容"));
        var conflict = Card(await PressAsync(Group.LiaisonA, card, HandleVerbs.Keep, Words("我的内容")));

        Assert.Contains("同事的内容", Text(conflict), StringComparison.Ordinal);
        Assert.Equal("Appeals.AppealChangedMeanwhile", Assert.IsType<CardReply.Refuse>(await PressAsync(Group.LiaisonA, card, HandleVerbs.SendDraft)).Code);
        await PressAsync(Group.LiaisonA, conflict, HandleVerbs.Keep, Words("我的内容"));
        Assert.Equal("我的内容", (await stage.AppealAsync(id)).Text);
    }

    [Theory]
    [InlineData(HandleVerbs.Keep)]
    [InlineData(HandleVerbs.Raise)]
    public async Task Form_SentTwiceWithOtherWords_ShowsBothAndTakesOneMore(string verb)
    {
        var form = Card(await Group.ActAsync(Group.LiaisonA, HandleVerbs.Form, Customer));
        await PressAsync(Group.LiaisonA, form, verb, Words("第一条"));
        var conflict = Card(await PressAsync(Group.LiaisonA, form, verb, Words("第二条")));

        Assert.Contains("第一条", Text(conflict), StringComparison.Ordinal);
        Assert.Equal("第二条", Value(conflict, AppealFields.Text));
        await PressAsync(Group.LiaisonA, conflict, verb, Words("第二条"), last: true);
        var all = await Group.Test.WithDbAsync(db => Task.FromResult(db.Set<Appeal>().Select(appeal => new { appeal.Text, appeal.State }).ToList()));
        Assert.Equal(["第一条", "第二条"], all.Select(each => each.Text).Order());
        Assert.All(all, each => Assert.Equal(verb == HandleVerbs.Keep ? AppealState.Draft : AppealState.WithHeadquarters, each.State));
    }

    private (string, string) Customer => (AppealFields.Customer, Shown.Id(stage.First.Value));

    private static (string, string)[] Words(string text) => [("category", "Other"), ("title", "标题"), ("text", text)];

    private async Task<(string, string)> ReturnAsync() => (AppealFields.Return, Shown.Id((await stage.ReturnAsync(Group.A)).Id.Value));

    private Task<CardReply> PressAsync(PersonCard actor, Card card, string verb, (string, string)[]? inputs = null, bool last = false)
    {
        var buttons = CardStage.Buttons(card).Where(button => (string?)button["verb"] == verb).ToList();
        Assert.NotEmpty(buttons);
        return Group.ActAsync(actor, verb, [.. (last ? buttons[^1] : buttons[0])["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!)), .. inputs ?? []]);
    }

    private static string Value(Card card, string input) => (string)CardStage.Inputs(card).Single(each => (string?)each["id"] == input)["value"]!;

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Text(Card card) => AppealStage.Text(card);
}
