using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers;

public sealed class SearchCardsTests
{
    [Theory]
    [InlineData("查 华东化工", "customer.find", "华东化工")]
    [InlineData("查华东化工", "customer.find", "华东化工")]
    [InlineData("查客户 华东", "customer.find", "华东")]
    [InlineData(" Find  HN 001 ", "customer.find", "HN 001")]
    [InlineData("find customer abc", "customer.find", "abc")]
    [InlineData("findabc", null, null)]
    [InlineData("查 ", null, null)]
    public void Command_WithWords_IsTheVerbAndTheWords(string typed, string? verb, string? words)
    {
        var command = new Wording().CommandWithArgument(typed);

        Assert.Equal((verb, words), (command?.Verb, command?.Argument));
    }

    [Fact]
    public async Task Typed_AQuestion_AnswersWithCustomersOfOnesUnitAndTheirRemarks()
    {
        await using var stage = await StageAsync();

        var card = await TypeAsync(stage, stage.LiaisonA, "查 华东");

        Assert.Contains("华东石化", card, StringComparison.Ordinal);
        Assert.Contains("customer.show", card, StringComparison.Ordinal);
        Assert.Contains("风险备注", card, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", card, StringComparison.Ordinal);
        Assert.DoesNotContain("华东能源", card, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Typed_AnotherUnitsCustomer_AnswersLikeOneThatDoesNotExist()
    {
        await using var stage = await StageAsync();

        var (theirs, nobody) = (await TypeAsync(stage, stage.LiaisonB, "查 华东石化"), await TypeAsync(stage, stage.LiaisonB, "查 不存在者"));

        Assert.Equal(nobody, theirs.Replace("华东石化", "不存在者", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typed_TheBareCommand_ShowsTheQuestion()
    {
        await using var stage = await StageAsync();

        Assert.Contains("words", await TypeAsync(stage, stage.LiaisonA, "查"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_TooShort_IsRefusedAtTheInput()
    {
        await using var stage = await StageAsync();

        var refuse = Assert.IsType<CardReply.Refuse>(await stage.ActAsync(stage.LiaisonA, SearchCard.Find, ("words", "a")));

        Assert.Equal(("Search.QuestionIsTooShort", "words"), (refuse.Code, refuse.Field));
    }

    [Fact]
    public void Shared_Card_HoldsNeitherLevelNorRemarkNorFigure()
    {
        foreach (var locale in new[] { "zh-CN", "en" })
        {
            var texts = new Wording().For(locale);
            var json = System.Text.Encoding.UTF8.GetString(SearchCard.Share(SearchSamples.One(1), texts).Utf8Json.Span);

            Assert.Contains("HN001", json, StringComparison.Ordinal);
            Assert.DoesNotContain("VIP", json, StringComparison.Ordinal);
            Assert.DoesNotContain("2026", json, StringComparison.Ordinal);
            Assert.DoesNotContain("2027", json, StringComparison.Ordinal);
            Assert.DoesNotContain(texts[$"Enum.RiskKind.{RiskKind.Finance}"], json, StringComparison.Ordinal);
        }
    }

    private static async Task<string> TypeAsync(GroupStage stage, PersonCard person, string text)
    {
        var reply = await stage.RunAsync<CardBook, CardReply>(book => book.CommandAsync(person, text, default));
        return System.Text.Encoding.UTF8.GetString(Assert.IsType<CardReply.Show>(reply).Card.Utf8Json.Span);
    }

    private static async Task<GroupStage> StageAsync()
    {
        var stage = await GroupStage.CreateAsync(services => services
            .AddScoped<FindCustomers>().AddScoped<IndexCustomers>().AddScoped<IRiskRemarks, RiskRemarks>().AddCardAction<FindCustomer>(SearchCard.Find));
        await stage.RunAsync<IServiceProvider, bool>(async scope =>
        {
            var db = scope.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>();
            foreach (var (code, name, unit) in new[] { ("A1", "华东石化有限公司", stage.A), ("C1", "华东能源有限公司", stage.C) })
            {
                var subject = RatedSubject.Recognise(code, name);
                db.AddRange(subject, Customer.Register(code, new CustomerDetails(name, "", unit, GasForm.Gaseous, CustomerKind.General, subject.Id, "", null)));
                await scope.GetRequiredService<IRiskRemarks>().RecordAsync(subject.Id, RiskKind.Finance, "secret", stage.Officer.Id, default);
            }

            await db.SaveChangesAsync();
            var index = scope.GetRequiredService<IndexCustomers>();
            await index.CatchUpAsync(default);
            await index.RunAsync(default);
            return true;
        });
        return stage;
    }
}
