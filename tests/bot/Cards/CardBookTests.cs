using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Home;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Cards;

public sealed class CardBookTests
{
    private static readonly PersonCard Reader = new(new PersonId(7), "E1", "陈一", "", null, new UnitId(1), "", "zh-CN");

    [Theory]
    [InlineData("待办", "我的待办")]
    [InlineData(" My Work ", "我的待办")]
    [InlineData("帮助", "帮助")]
    [InlineData("HELP", "帮助")]
    [InlineData("please help", "我的待办")]
    [InlineData("", "我的待办")]
    public async Task Command_IsAnchored_AnythingElseIsHome(string text, string title)
    {
        var reply = await RunAsync(book => book.CommandAsync(Reader, text, default));

        Assert.Equal(title, Assert.IsType<CardReply.Show>(reply).Card.Title);
    }

    [Fact]
    public async Task Act_UnknownVerb_AnswersHome() =>
        Assert.IsType<CardReply.Show>(await RunAsync(book => book.ActAsync(Reader, "nonsense", new Dictionary<string, string>(), default)));

    [Fact]
    public async Task Act_Bug_IsRefusedWithReferenceAndWithoutWhatWasTyped()
    {
        var reply = await RunAsync(book => book.ActAsync(Reader, "broken", new Dictionary<string, string> { ["a"] = "sentinel" }, default));

        var refusal = Assert.IsType<CardReply.Refuse>(reply);
        Assert.Equal("Cards.UnexpectedFailure", refusal.Code);
        Assert.Matches(@"\d{8}", refusal.Message);
        Assert.DoesNotContain("sentinel", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_SameVerbTwice_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCardAction<Broken>("a").AddCardAction<Broken>("a"));

    [Fact]
    public async Task Render_Home_IsACardInTheReadersLanguage()
    {
        var card = await RunAsync(book => book.RenderAsync(Reader with { Locale = "en" }, CardBook.Home, 0, default));

        using var document = JsonDocument.Parse(card!.Utf8Json);
        Assert.Equal("AdaptiveCard", document.RootElement.GetProperty("type").GetString());
        Assert.Equal("My work", card.Title);
    }

    private static async Task<T> RunAsync<T>(Func<CardBook, Task<T>> use)
    {
        await using var services = new ServiceCollection().AddLogging().AddCards().AddHome().AddCardAction<Broken>("broken").BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<CardBook>());
    }

    private sealed class Broken : ICardAction
    {
        public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
            throw new FormatException(call["a"]);
    }
}
