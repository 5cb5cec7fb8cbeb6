using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Years;

/// <summary>What the desk's pages of the year, the map and the rankings answer to whom, over a real port.</summary>
public sealed class YearPagesTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task Year_OfTheOwnUnit_IsAnsweredInTheReadersLanguage()
    {
        var member = await host.NamedAsync("David Jiang");
        host.Years.Steps[member.Unit] = [.. YearSamples.Steps(1)];
        using var client = await host.SignInAsync(member.Id);

        var year = await client.GetFromJsonAsync<JsonElement>("/api/desk/pages/year");

        Assert.Equal(Shown.Id(member.Unit.Value), year.GetProperty("unit").GetProperty("id").GetString());
        Assert.Equal("1 Preparing", year.GetProperty("stages")[0].GetProperty("title").GetString());
        Assert.Equal(1, year.GetProperty("units").GetArrayLength());
        Assert.Equal(JsonValueKind.String, year.GetProperty("stages")[0].GetProperty("steps")[0].GetProperty("subject").ValueKind);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Year_OfAnotherUnit_AnswersAsOneThatIsNotThere()
    {
        var member = await host.NamedAsync("李静");
        var other = await host.NamedAsync("周启明");
        using var client = await host.SignInAsync(member.Id);

        using var foreign = await client.GetAsync($"/api/desk/pages/year?unit={Shown.Id(other.Unit.Value)}");
        using var invented = await client.GetAsync("/api/desk/pages/year?unit=4711");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(await invented.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("year?unit=abc", HttpStatusCode.BadRequest)]
    [InlineData("year?year=1812", HttpStatusCode.BadRequest)]
    [InlineData("year?unit=-5", HttpStatusCode.NotFound)]
    [InlineData("ranking", HttpStatusCode.BadRequest)]
    [InlineData("ranking?round=4711", HttpStatusCode.NotFound)]
    [InlineData("group-ranking?year=2025&form=Solid", HttpStatusCode.BadRequest)]
    [InlineData("versions?unit=4711&year=2025", HttpStatusCode.NotFound)]
    [InlineData("version-pair?one=1&other=2", HttpStatusCode.NotFound)]
    [InlineData("distribution?unit=4711&year=2025&form=Gaseous", HttpStatusCode.NotFound)]
    [InlineData("movement?unit=4711&year=2025&form=Gaseous", HttpStatusCode.NotFound)]
    [InlineData("plans?unit=4711&year=2025&form=Gaseous", HttpStatusCode.NotFound)]
    public async Task Page_AskedWrongly_IsRefusedInWords(string path, HttpStatusCode status)
    {
        using var client = await host.SignInAsync((await host.NamedAsync("林致远")).Id);

        using var answer = await client.GetAsync($"/api/desk/pages/{path}");

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEqual("", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("林致远", "due,customers,log,year,map,ranking,pictures,versions,plans,group")]
    [InlineData("李静", "due,customers,rights,year,ranking,pictures,versions,plans")]
    [InlineData("秦岚", "due,customers")]
    [InlineData("柳青", "")]
    public async Task Me_OffersThePagesThatHaveSomethingForThePerson(string name, string pages)
    {
        using var client = await host.SignInAsync((await host.NamedAsync(name)).Id);

        var me = await client.GetFromJsonAsync<JsonElement>("/api/desk/me");

        Assert.Equal(pages, string.Join(',', me.GetProperty("pages").EnumerateArray().Select(page => page.GetString())));
    }

    [Theory]
    [Trait("Clause", "A09")]
    [InlineData("distribution?year=2025&form=Gaseous&")]
    [InlineData("movement?year=2025&form=Gaseous&")]
    [InlineData("plans?year=2025&form=Gaseous&")]
    [InlineData("versions?year=2025&")]
    public async Task Page_OfAnotherUnit_AnswersAsOneThatIsNotThere(string path)
    {
        var other = await host.NamedAsync("周启明");
        using var client = await host.SignInAsync((await host.NamedAsync("李静")).Id);

        using var foreign = await client.GetAsync($"/api/desk/pages/{path}unit={Shown.Id(other.Unit.Value)}");
        using var invented = await client.GetAsync($"/api/desk/pages/{path}unit=4711");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(await invented.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task GroupRanking_OfAUnit_IsNotAllowed()
    {
        using var client = await host.SignInAsync((await host.NamedAsync("李静")).Id);

        using var answer = await client.GetAsync("/api/desk/pages/group-ranking?year=2025&form=Gaseous");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("year")]
    [InlineData("map")]
    [InlineData("rankings")]
    [InlineData("ranking?round=1")]
    [InlineData("group-ranking?year=2025&form=Gaseous")]
    [InlineData("choices")]
    [InlineData("versions?unit=1&year=2025")]
    [InlineData("version-pair?one=1&other=2")]
    [InlineData("distribution?unit=1&year=2025&form=Gaseous")]
    [InlineData("movement?unit=1&year=2025&form=Gaseous")]
    [InlineData("plans?unit=1&year=2025&form=Gaseous")]
    public async Task Page_WithoutToken_AsksToSignIn(string path)
    {
        using var client = host.Anonymous();

        using var answer = await client.GetAsync($"/api/desk/pages/{path}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
