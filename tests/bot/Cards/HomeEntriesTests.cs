using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Home;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Cards;

/// <summary>The ways from 'my work', in the whole program.</summary>
public sealed class HomeEntriesTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private readonly DeskHost host = desk.Host;

    [Fact]
    public void Entries_AllOfThem_LeadSomewhereAndHaveWordsInBothLanguages()
    {
        var verbs = ((CardCatalog)host.Services.GetService(typeof(CardCatalog))!).Verbs.ToHashSet();
        foreach (var texts in new[] { new Wording().For("zh-CN"), new Wording().For("en") })
        {
            Assert.All(HomeEntries.All, group => Assert.NotEmpty(texts[$"Card.Home.Group.{group.Key}"]));
            Assert.All(HomeEntries.All.SelectMany(group => group.Entries), entry => Assert.NotEmpty(texts[$"Card.Home.Entry.{entry.Verb}"]));
        }

        Assert.All(HomeEntries.First, verb => Assert.Contains(HomeEntries.All.SelectMany(group => group.Entries), entry => entry.Verb == verb));
        Assert.DoesNotContain(HomeEntries.All.SelectMany(group => group.Entries), entry => !verbs.Contains(entry.Verb));
    }

    [Fact]
    public async Task Home_BeginsItsWaysWithWhatWaitsForApproval()
    {
        var text = await HomeAsync("何伟");

        Assert.True(text.IndexOf("待我审批", StringComparison.Ordinal) < text.IndexOf("评级结果", StringComparison.Ordinal));
        Assert.Contains("全部事项", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("林致远", "全集团排名", true)]
    [InlineData("李静", "全集团排名", false)]
    [InlineData("李静", "评级工作小组", true)]
    [InlineData("秦岚", "评级工作小组", false)]
    [InlineData("孙晓", "发起评级", true)]
    [InlineData("李静", "发起评级", false)]
    public async Task All_ShowsAPersonOnlyWhatThePersonMayDo(string name, string entry, bool shown)
    {
        var person = await host.NamedAsync(name);
        var reply = await host.UseAsync<CardBook, CardReply>(book => book.ActAsync(person, ShowAll.Verb, new Dictionary<string, string>(), default));

        Assert.Equal(shown, Text(Assert.IsType<CardReply.Show>(reply).Card).Contains($"\"{entry}\"", StringComparison.Ordinal));
    }

    private async Task<string> HomeAsync(string name)
    {
        PersonCard person = await host.NamedAsync(name);
        return Text((await host.UseAsync<CardBook, Card?>(book => book.RenderAsync(person, CardBook.Home, 0, default)))!);
    }

    private static string Text(Card card) => System.Text.Encoding.UTF8.GetString(card.Utf8Json.Span);
}
