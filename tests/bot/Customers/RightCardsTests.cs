using System.Text;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Bot.Organization;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>The month of the information centre through cards: a right asked for, opened, used and closed; the log; a leaving.</summary>
public sealed class RightCardsTests : IAsyncLifetime
{
    private RightsStage stage = null!;

    [Fact]
    [Trait("Clause", "A10")]
    [Trait("Clause", "A11")]
    public async Task Right_ThroughCards_IsAskedOpenedAndClosed()
    {
        Assert.Contains("申请查询权限", await ShownAsync("liaison", RightVerbs.New), StringComparison.Ordinal);
        Assert.Contains("待开通", await ShownAsync("liaison", RightVerbs.Ask, await AskingAsync()), StringComparison.Ordinal);
        var right = await stage.Test.WithDbAsync(db => Task.FromResult(db.Set<FileRight>().Single().Id));
        var id = (RightFields.Right, Shown.Id(right.Value));

        Assert.Contains("开通", await ShownAsync("centre", RightVerbs.List), StringComparison.Ordinal);
        Assert.Contains("生效中", await ShownAsync("centre", RightVerbs.Open, id), StringComparison.Ordinal);
        stage.Wait();
        Assert.Null(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));
        Assert.Contains("clerk", await ShownAsync("clerk", RightVerbs.Seen, id), StringComparison.Ordinal);

        Assert.Equal("Rights.RightReasonMissing", (await RefusedAsync("manager", RightVerbs.Close, id)).Code);
        Assert.Contains("已注销", await ShownAsync("manager", RightVerbs.Close, id, (RightFields.Reason, "走访完成")), StringComparison.Ordinal);
        stage.Wait();
        Assert.NotNull(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));

        var log = await ShownAsync("centre", RightVerbs.Log, (RightFields.Person, "clerk"));
        Assert.Contains("注销权限", log, StringComparison.Ordinal);
        Assert.Contains("全部完好", await ShownAsync("centre", RightVerbs.Verify), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Person_ThroughCards_IsFoundAndLeaves()
    {
        var person = (PersonVerbs.PersonField, Shown.Id((await stage.WhoAsync("keeper")).Value));

        Assert.Contains("keeper", await ShownAsync("centre", PersonVerbs.Find, (PersonVerbs.TextField, "keep")), StringComparison.Ordinal);
        Assert.Contains("档案专人", await ShownAsync("centre", PersonVerbs.Show, person), StringComparison.Ordinal);
        Assert.Equal("Organization.DepartureKindMissing", (await RefusedAsync("centre", PersonVerbs.Leave, person)).Code);
        Assert.Contains("已离开", await ShownAsync("centre", PersonVerbs.Leave, person, (PersonVerbs.KindField, "Retired")), StringComparison.Ordinal);
        Assert.Contains("已离开", await ShownAsync("centre", PersonVerbs.Find, (PersonVerbs.TextField, "7")), StringComparison.Ordinal);
        Assert.DoesNotContain("已离开", await ShownAsync("centre", PersonVerbs.Back, person), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Clause", "A10")]
    [InlineData(RightVerbs.Log)]
    [InlineData(RightVerbs.Verify)]
    [InlineData(PersonVerbs.Find)]
    [InlineData(PersonVerbs.Show)]
    public async Task Card_OfTheCentre_IsNothingForOthers(string verb) =>
        Assert.Equal("Shared.NothingThere", (await RefusedAsync("stranger", verb, (PersonVerbs.PersonField, Shown.Id((await stage.WhoAsync("keeper")).Value)))).Code);

    public async Task InitializeAsync() => stage = await RightsStage.CreateAsync(services => services.AddRightCards().AddPersonCards());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    private async Task<(string, string)[]> AskingAsync() =>
    [
        (RightFields.Unit, Shown.Id(stage.South.Value)), (RightFields.Person, Shown.Id((await stage.WhoAsync("clerk")).Value)), (RightFields.Action, "ReadFile"),
        (RightFields.From, Format.Day(stage.Today)), (RightFields.Until, Format.Day(stage.Today.AddDays(9))), (RightFields.Reason, "节前走访"),
    ];

    private async Task<CardReply> ActAsync(string who, string verb, (string Name, string Value)[] inputs)
    {
        var actor = await stage.CardAsync(who);
        return await stage.Test.RunAsync((CardBook book) => book.ActAsync(actor, verb, inputs.ToDictionary(pair => pair.Name, pair => pair.Value), default));
    }

    private async Task<string> ShownAsync(string who, string verb, params (string Name, string Value)[] inputs) =>
        Encoding.UTF8.GetString(Assert.IsType<CardReply.Show>(await ActAsync(who, verb, inputs)).Card.Utf8Json.Span);

    private async Task<CardReply.Refuse> RefusedAsync(string who, string verb, params (string Name, string Value)[] inputs) =>
        Assert.IsType<CardReply.Refuse>(await ActAsync(who, verb, inputs));
}
