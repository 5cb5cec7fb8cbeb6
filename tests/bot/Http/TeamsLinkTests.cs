using Microsoft.Extensions.Configuration;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Bot.Mail;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>The link of a mail or a card that opens the item inside Teams.</summary>
public sealed class TeamsLinkTests
{
    private const string App = "6f2a8d1e-0000-4000-8000-000000000001";
    private const string Desk = "https://desk.example.com/#/card/appeals.month/202611";

    [Fact]
    public void Link_OfAnItem_NamesTabItemAndTheWayInABrowser()
    {
        var address = new Uri(Read(("TeamsAppId", App))!.To("#/card/appeals.month/202611", Desk));

        Assert.Equal($"https://teams.microsoft.com/l/entity/{App}/desk", address.GetLeftPart(UriPartial.Path));
        var query = System.Web.HttpUtility.ParseQueryString(address.Query);
        Assert.Equal(Desk, query["webUrl"]);
        Assert.Equal("""{"subEntityId":"card/appeals.month/202611"}""", query["context"]);
        Assert.Equal("", address.Fragment);
    }

    [Fact]
    public void Link_OfTheDeskItself_NamesNoItem() => Assert.DoesNotContain("context=", Read(("TeamsAppId", App))!.To("", "https://desk.example.com/"), StringComparison.Ordinal);

    [Fact]
    public void Link_InAnotherCloud_BeginsWithItsTeams() => Assert.StartsWith(
        "https://teams.microsoftonline.cn/l/entity/", Read(("TeamsAppId", App), ("TeamsUrl", "https://teams.microsoftonline.cn"))!.To("#/due", Desk), StringComparison.Ordinal);

    [Fact]
    public void Read_WithoutApp_IsNoLink() => Assert.Null(Read());

    [Theory]
    [InlineData("TeamsAppId", "TeamsGrading")]
    [InlineData("TeamsAppId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("TeamsUrl", "http://teams.example")]
    [InlineData("TeamsUrl", "teams")]
    public void Read_Malformed_NamesTheSetting(string name, string value)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(("TeamsAppId", App), (name, value)));

        Assert.Equal($"TeamsGrading:Desk:{name}", refusal.Setting);
    }

    [Fact]
    public void Mail_WithTheApp_OffersBothWays_AndStaysHttpsFirst()
    {
        var words = new MailWords("标题", [], "打开", "#/card/appeals.month/202611", []);
        var link = new SecondLink("在 Teams 中打开", Read(("TeamsAppId", App))!.To(words.Place, Desk));

        var html = MailHtml.Write(words, "zh-CN", Desk, "", link);
        var plain = MailPlain.Write(words, Desk, "", link);

        Assert.True(html.IndexOf($"href=\"{Desk}\"", StringComparison.Ordinal) < html.IndexOf("在 Teams 中打开", StringComparison.Ordinal));
        Assert.Contains("webUrl=https%3A%2F%2Fdesk.example.com%2F%23%2Fcard", html, StringComparison.Ordinal);
        Assert.Contains($"打开: {Desk}\r\n在 Teams 中打开: https://teams.microsoft.com/l/entity/", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Teams", MailHtml.Write(words, "zh-CN", Desk, "") + MailPlain.Write(words, Desk, ""), StringComparison.Ordinal);
    }

    private static TeamsLink? Read(params (string Name, string Value)[] settings) => TeamsLink.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(setting => setting.Name).Select(group => KeyValuePair.Create($"TeamsGrading:Desk:{group.Key}", (string?)group.Last().Value))).Build());
}
