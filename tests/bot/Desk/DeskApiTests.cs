using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Desk;

/// <summary>The desk's API over a real port, as a chosen person of the demo group.</summary>
public sealed class DeskApiTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task People_InDevelopment_AreListedWithUnitPositionAndRoles()
    {
        using var client = host.Anonymous();

        var people = await client.GetFromJsonAsync<JsonElement>("/api/desk/people");

        var officer = people.EnumerateArray().First(person => person.GetProperty("roles").EnumerateArray().Any(role => role.GetString() == "HeadquartersOfficer"));
        Assert.NotEqual("", officer.GetProperty("unit").GetString());
        Assert.NotEqual("", officer.GetProperty("position").GetString());
        Assert.Equal(JsonValueKind.String, officer.GetProperty("id").ValueKind);
        Assert.Contains(people.EnumerateArray(), person => person.GetProperty("duties").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Me_NamesThePersonAndUnit()
    {
        var person = await host.PersonAsync("en");
        using var client = await host.SignInAsync(person.Id);

        var me = await client.GetFromJsonAsync<JsonElement>("/api/desk/me");

        Assert.Equal(person.Name, me.GetProperty("name").GetString());
        Assert.Equal("en", me.GetProperty("locale").GetString());
        Assert.NotEqual("", me.GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Cards_HoldHomeAndThePostedCards_OfThePersonOnly()
    {
        var (reader, other) = (await host.PersonAsync(index: 3), await host.PersonAsync(index: 4));
        await host.PostFormAsync(reader.Id, due: new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc));
        using var client = await host.SignInAsync(reader.Id);
        using var foreign = await host.SignInAsync(other.Id);

        var cards = (await client.GetFromJsonAsync<JsonElement>("/api/desk/cards")).EnumerateArray().ToList();

        Assert.Equal("home", cards[0].GetProperty("kind").GetString());
        var form = cards.Single(card => card.GetProperty("kind").GetString() == TestForm.Kind);
        Assert.Equal("9007199254740993", form.GetProperty("subject").GetString());
        Assert.Equal("2026-11-30T09:00:00Z", form.GetProperty("due").GetString());
        Assert.Equal("AdaptiveCard", form.GetProperty("card").GetProperty("type").GetString());
        Assert.DoesNotContain(TestForm.Kind, await foreign.GetStringAsync("/api/desk/cards"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_OneThatCannotBeRendered_LeavesTheOthersOnTheDesk()
    {
        var person = await host.PersonAsync(index: 5);
        await host.PostFormAsync(person.Id, TestFormState.Broken);
        using var client = await host.SignInAsync(person.Id);

        var cards = await client.GetFromJsonAsync<JsonElement>("/api/desk/cards");

        Assert.Equal(["我的待办", "这张卡片暂时无法显示"], cards.EnumerateArray().Select(card => card.GetProperty("title").GetString()!));
        Assert.DoesNotContain("sentinel", host.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_Saved_AnswersWithTheNextCardAndANotice()
    {
        var person = await host.PersonAsync(index: 6);
        using var client = await host.SignInAsync(person.Id);

        using var answer = await ActAsync(client, SaveTestForm.Verb, new() { ["reason"] = "多年合作", ["subject"] = "1" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("华南玻璃有限公司", body.GetProperty("title").GetString());
        Assert.Equal("已保存。", body.GetProperty("notice").GetString());
        Assert.Equal("AdaptiveCard", body.GetProperty("card").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Action_Refused_IsAProblemWithCodeMessageAndField()
    {
        using var client = await host.SignInAsync((await host.PersonAsync("en")).Id);

        using var answer = await ActAsync(client, SaveTestForm.Verb, []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Test.ReasonMissing", problem.GetProperty("code").GetString());
        Assert.Equal("Please give a reason.", problem.GetProperty("message").GetString());
        Assert.Equal("reason", problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Action_Bug_AnswersWithAReferenceAndLogsNothingTyped()
    {
        using var client = await host.SignInAsync((await host.PersonAsync()).Id);

        using var answer = await ActAsync(client, SaveTestForm.Verb, new() { ["reason"] = "explode", ["note"] = "canary-4711" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Cards.UnexpectedFailure", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.DoesNotContain("canary-4711", host.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain("sentinel explode", host.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_UnknownVerb_AnswersWithTheHomeCard()
    {
        using var client = await host.SignInAsync((await host.PersonAsync()).Id);

        using var answer = await ActAsync(client, "nonsense", []);

        Assert.Equal("我的待办", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("help", "帮助")]
    [InlineData("待办", "我的待办")]
    [InlineData("what now?", "我的待办")]
    public async Task Command_Anchored_AnswersWithItsCard(string text, string title)
    {
        using var client = await host.SignInAsync((await host.PersonAsync()).Id);

        using var answer = await client.PostAsJsonAsync("/api/desk/commands", new { text });

        Assert.Equal(title, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("{\"verb\":")]
    [InlineData("[]")]
    [InlineData("{\"verb\":{},\"inputs\":[]}")]
    [InlineData("{\"inputs\":{}}")]
    [InlineData("")]
    public async Task Action_Malformed_IsRefusedInWords(string body)
    {
        using var client = await host.SignInAsync((await host.PersonAsync()).Id);

        using var answer = await client.PostAsync("/api/desk/actions", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Http.RequestMalformed", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Action_TooBig_IsRefused()
    {
        using var client = await host.SignInAsync((await host.PersonAsync()).Id);

        using var answer = await ActAsync(client, SaveTestForm.Verb, new() { ["reason"] = new string('x', 70_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "me")]
    [InlineData("GET", "cards")]
    [InlineData("GET", "live")]
    [InlineData("POST", "actions")]
    [InlineData("POST", "commands")]
    public async Task Endpoint_WithoutToken_AsksToSignIn(string method, string path)
    {
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB,en;q=0.9");

        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/api/desk/{path}") { Content = JsonContent.Create(new { verb = "a", text = "b" }) });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Please sign in first.", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString());
    }

    [Fact]
    public async Task Root_LeadsToTheDesk()
    {
        using var client = host.Anonymous();

        using var answer = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(new Uri("desk/", UriKind.Relative), answer.Headers.Location);
    }

    private static Task<HttpResponseMessage> ActAsync(HttpClient client, string verb, Dictionary<string, string> inputs) =>
        client.PostAsJsonAsync("/api/desk/actions", new { verb, inputs });
}

/// <summary>One running desk for the tests of a class.</summary>
public sealed class DevelopmentDesk : IAsyncLifetime
{
    public DeskHost Host { get; } = DeskHost.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();
}
