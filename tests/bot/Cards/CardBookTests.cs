using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Home;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

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

    [Fact]
    public async Task Render_HomeWithPosts_ListsWhatIsDueAndOpensIt()
    {
        await using var database = await CreateAsync();
        await using (var scope = database.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ICardPosts>()
                .PostAsync(Reader.Id, "sample", 42, new DateTime(2026, 11, 28, 10, 0, 0, DateTimeKind.Utc), default);
            await scope.ServiceProvider.GetRequiredService<GradingDb>().SaveChangesAsync();
        }

        var home = await database.RunAsync<CardBook, Card?>(book => book.RenderAsync(Reader, CardBook.Home, 0, default));
        var opened = await database.RunAsync<CardBook, CardReply>(book => book.ActAsync(
            Reader, "card.open", new Dictionary<string, string> { ["kind"] = "sample", ["subject"] = "42" }, default));

        Assert.Equal("有 1 件事等您办理", home!.Summary);
        Assert.Contains("2026-11-28 18:00 截止", Encoding.UTF8.GetString(home.Utf8Json.Span), StringComparison.Ordinal);
        Assert.Equal("sample 42", Assert.IsType<CardReply.Show>(opened).Card.Title);
    }

    private static Task<TestDatabase> CreateAsync() => TestDatabase.CreateAsync(services => services
        .AddOrganization().AddCommittees().AddDeliveries().AddCards().AddHome().AddCardAction<Broken>("broken").AddCardSource<Sample>("sample"));

    private static async Task<T> RunAsync<T>(Func<CardBook, Task<T>> use)
    {
        await using var database = await CreateAsync();
        return await database.RunAsync(use);
    }

    private sealed class Sample : ICardSource
    {
        public Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation) =>
            Task.FromResult<Card?>(CardDocument.Write($"sample {subject}", "sample", []));
    }

    private sealed class Broken : ICardAction
    {
        public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
            throw new FormatException(call["a"]);
    }
}
