using System.Text.Json;
using TeamsGrading.Tests.Support.Desk;
using static TeamsGrading.Tests.Support.Desk.MailDesk;

namespace TeamsGrading.Tests.Bot.Correspondence;

/// <summary>What Outlook's reading pane asks, over a real port.</summary>
public sealed class MessagesApiTests(MailDesk desk) : IClassFixture<MailDesk>
{
    private const string Look = "/api/addin/messages/look";
    private const string Appeals = "/api/addin/messages/appeals";
    private const string Interviews = "/api/addin/messages/interviews";

    [Fact]
    public async Task Look_KnownSender_ShowsTheCustomerWithAWayToItsPage()
    {
        using var client = await desk.SignInAsync(Liaison);

        var (_, seen, _) = await SendAsync(client, HttpMethod.Post, Look, new { message = Message("<look@x.example>") });

        var customer = Assert.Single(seen.GetProperty("customers").EnumerateArray());
        Assert.Equal(("contact", "strategic", "战略客户"), (Text(seen, "match"), Text(customer, "standing"), Text(customer, "standingName")));
        Assert.Equal("李强", Text(customer.GetProperty("contact"), "name"));
        Assert.Equal("战略客户", Text(customer.GetProperty("level"), "name"));
        Assert.Equal($"https://desk.example/#/customer?customer={desk.Strategic}", Text(customer, "link"));
    }

    [Theory]
    [InlineData(null, "li@dafeng.example", "Correspondence.MessageHasNoId", "internetMessageId")]
    [InlineData("<d@x.example>", null, "Correspondence.MessageHasNoSender", "from")]
    public async Task Look_DraftOrEncryptedMessage_IsRefusedInWordsWithTheField(string? id, string? from, string code, string field)
    {
        using var client = await desk.SignInAsync(Liaison);

        var (status, problem, _) = await SendAsync(client, HttpMethod.Post, Look, new { message = Message(id, from) });

        Assert.Equal((400, code, field), (status, Text(problem, "code"), Text(problem, "field")));
        Assert.NotEqual("", Text(problem, "message"));
    }

    [Fact]
    public async Task Look_WhatIsNoRequest_IsAProblem()
    {
        using var client = await desk.SignInAsync(Liaison);
        using var broken = await client.PostAsync(new Uri(Look, UriKind.Relative), new StringContent("{\"message\":", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal((400, "Http.RequestMalformed"), ((int)broken.StatusCode, Text(JsonDocument.Parse(await broken.Content.ReadAsStringAsync()).RootElement, "code")));
        Assert.Equal((400, "Correspondence.MessageHasNoId"), Refused(await SendAsync(client, HttpMethod.Post, Look, new { })));
    }

    [Fact]
    public async Task Category_FromWords_SaysWhy()
    {
        using var client = await desk.SignInAsync(Liaison);

        var (_, proposed, _) = await SendAsync(client, HttpMethod.Post, "/api/addin/messages/category", new { subject = "紧急：解除合同", text = "<b>违约</b>" });

        Assert.Equal(("contractRisk", true), (Text(proposed, "category"), proposed.GetProperty("urgent").GetBoolean()));
        Assert.Equal("邮件中出现“违约”、“解除合同”。", Text(proposed, "why"));
        Assert.Equal((400, "Correspondence.WordsTooLong"), Refused(await SendAsync(client, HttpMethod.Post, "/api/addin/messages/category", new { subject = "", text = new string('x', 10_001) })));
        Assert.Equal(JsonValueKind.Null, (await SendAsync(client, HttpMethod.Post, "/api/addin/messages/category", new { text = "你好" })).Body.GetProperty("category").ValueKind);
    }

    [Fact]
    [Trait("Clause", "M10")]
    public async Task Appeal_LoggedTwice_IsOneAndAColleagueSeesIt()
    {
        using var client = await desk.SignInAsync(Liaison);
        var first = await SendAsync(client, HttpMethod.Post, Appeals, desk.Appeal("<twice@x.example>", "<b>十二月</b>"));
        var again = await SendAsync(client, HttpMethod.Post, Appeals, desk.Appeal(" TWICE@X.example ".Replace("TWICE", "twice", StringComparison.Ordinal), "另一个"));
        var (log, known) = (first.Body.GetProperty("log"), again.Body.GetProperty("log"));

        Assert.Equal((200, false, 200, true), (first.Status, first.Body.GetProperty("already").GetBoolean(), again.Status, again.Body.GetProperty("already").GetBoolean()));
        Assert.Equal((Text(log, "id"), "<b>十二月</b>", "draft", "草稿"), (Text(known, "id"), Text(known, "title"), Text(known.GetProperty("appeal"), "state"), Text(known.GetProperty("appeal"), "stateName")));
        Assert.Equal($"\"{log.GetProperty("version").GetInt32()}\"", first.Tag);
        Assert.StartsWith("https://desk.example/#/card/appeal/", Text(log, "link"), StringComparison.Ordinal);

        using var stranger = await desk.SignInAsync(Stranger);
        Assert.Equal(0, (await SendAsync(stranger, HttpMethod.Post, Look, new { message = Message("<twice@x.example>") })).Body.GetProperty("logged").GetArrayLength());
        Assert.Equal((404, "Shared.NothingThere"), Refused(await SendAsync(stranger, HttpMethod.Post, Appeals, desk.Appeal("<twice@x.example>"))));
        Assert.Equal((404, "Shared.NothingThere"), Refused(await SendAsync(stranger, HttpMethod.Get, $"/api/addin/messages/logs/{Text(log, "id")}")));
        Assert.Equal(1, (await SendAsync(client, HttpMethod.Post, Look, new { message = Message("<twice@x.example>") })).Body.GetProperty("logged").GetArrayLength());
    }

    [Fact]
    public async Task Appeal_LoggedBySeveralAtOnce_IsOne()
    {
        using var client = await desk.SignInAsync(Liaison);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SendAsync(client, HttpMethod.Post, Appeals, desk.Appeal("<race@x.example>", $"标题 {i}"))));

        Assert.All(all, each => Assert.Equal(200, each.Status));
        Assert.Single(all, each => !each.Body.GetProperty("already").GetBoolean());
        Assert.Single(all.Select(each => Text(each.Body.GetProperty("log"), "id")).Distinct());
    }

    [Theory]
    [InlineData("nothing", "Appeals.AppealNeedsCategory", "category")]
    [InlineData("3", "Appeals.AppealNeedsCategory", "category")]
    public async Task Appeal_WithACategoryThatIsNone_IsRefused(string category, string code, string field)
    {
        using var client = await desk.SignInAsync(Liaison);

        var (status, problem, _) = await SendAsync(client, HttpMethod.Post, Appeals, desk.Appeal("<cat@x.example>", category: category));

        Assert.Equal((400, code, field), (status, Text(problem, "code"), Text(problem, "field")));
    }

    [Fact]
    public async Task Amend_WithoutAVersionOrWithAnOldOne_ChangesNothing()
    {
        using var client = await desk.SignInAsync(Liaison);
        var (_, logged, tag) = await SendAsync(client, HttpMethod.Post, Appeals, desk.Appeal("<amend@x.example>"));
        var address = $"/api/addin/messages/logs/{Text(logged.GetProperty("log"), "id")}";
        var amend = new { category = "contractRisk", title = "改过", text = "改过的事项", urgent = false };

        Assert.Equal((428, "Http.VersionNotNamed"), Refused(await SendAsync(client, HttpMethod.Patch, address, amend)));
        Assert.Equal((428, "Http.VersionNotNamed"), Refused(await SendAsync(client, HttpMethod.Patch, address, amend, "*")));
        var changed = await SendAsync(client, HttpMethod.Patch, address, amend, tag);
        Assert.Equal((200, "改过"), (changed.Status, Text(changed.Body, "title")));
        Assert.NotEqual(tag, changed.Tag);
        Assert.Equal((412, "Http.VersionOutdated"), Refused(await SendAsync(client, HttpMethod.Patch, address, amend, tag)));

        var read = await SendAsync(client, HttpMethod.Get, address);
        Assert.Equal((changed.Tag, "contractRisk"), (read.Tag, Text(read.Body.GetProperty("appeal"), "category")));
        var sent = await SendAsync(client, HttpMethod.Patch, address, amend with { urgent = true }, read.Tag);
        Assert.Equal(("withHeadquarters", false), (Text(sent.Body.GetProperty("appeal"), "state"), sent.Body.GetProperty("mayAmend").GetBoolean()));
        Assert.Equal((409, "Appeals.AppealIsSent"), Refused(await SendAsync(client, HttpMethod.Patch, address, amend, sent.Tag)));
    }

    [Fact]
    public async Task Attachment_OfAWrongKindOrTooBig_IsNamedInWords()
    {
        using var client = await desk.SignInAsync(Liaison);
        var (_, logged, _) = await SendAsync(client, HttpMethod.Post, Appeals, desk.Appeal("<files@x.example>"));
        var log = Text(logged.GetProperty("log"), "id")!;

        Assert.Equal((200, "报价 1.pdf"), await UploadAsync(client, log, Bytes("%PDF-1.7 a"), "报价 1.pdf") is var one ? (one.Status, Text(one.Body, "name")) : default);
        Assert.True((await UploadAsync(client, log, Bytes("%PDF-1.7 a"), "报价 1.pdf")).Body.GetProperty("already").GetBoolean());
        Assert.Equal((400, "Seams.FileTypeNotTaken"), Refused(await UploadAsync(client, log, Bytes("MZ program"), "a.pdf")));
        Assert.Equal((400, "Seams.FileIsEmpty"), Refused(await UploadAsync(client, log, [], "a.pdf")));
        var (status, big) = await UploadAsync(client, log, new byte[(20 * 1024 * 1024) + 1], "big.pdf");
        Assert.Equal((400, "Seams.FileTooBig"), (status, Text(big, "code")));
        Assert.Contains("20 MB", Text(big, "message"), StringComparison.Ordinal);

        var seen = (await SendAsync(client, HttpMethod.Get, $"/api/addin/messages/logs/{log}")).Body.GetProperty("appeal").GetProperty("files");
        Assert.Equal("报价 1.pdf", Text(Assert.Single(seen.EnumerateArray()), "name"));
    }

    [Fact]
    public async Task Interview_OfADayBeforeAny_IsRefusedWithTheFieldAndTheDay()
    {
        using var client = await desk.SignInAsync(Liaison);

        var (status, problem, _) = await SendAsync(
            client, HttpMethod.Post, Interviews, new { message = Message("<old@x.example>"), customer = desk.Strategic, on = "0001-01-01", topics = "谈到明年用气" });

        Assert.Equal((400, "Correspondence.InterviewTooEarly", "on"), (status, Text(problem, "code"), Text(problem, "field")));
        Assert.Contains("1900", Text(problem, "message"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A01")]
    public async Task Interview_Logged_StandsOnTheTimelineOfTheCustomer()
    {
        using var client = await desk.SignInAsync(Liaison);

        var (status, logged, _) = await SendAsync(
            client, HttpMethod.Post, Interviews, new { message = Message("<note@x.example>"), customer = desk.Strategic, topics = "谈到 <i>明年</i> 用气" });

        Assert.Equal((200, "interview", JsonValueKind.Null), (status, Text(logged.GetProperty("log"), "kind"), logged.GetProperty("log").GetProperty("appeal").ValueKind));
        var page = await SendAsync(client, HttpMethod.Get, $"/api/desk/pages/customer?customer={desk.Strategic}");
        var line = page.Body.GetProperty("timeline").EnumerateArray().Single(entry => Text(entry, "text")!.Contains("明年", StringComparison.Ordinal));
        Assert.Equal(("2026-11-01", "客户访谈", "谈到 <i>明年</i> 用气"), (Text(line, "on"), Text(line, "title"), Text(line, "text")));
    }

    [Fact]
    public async Task Contact_UnknownSender_IsFoundAfterwards()
    {
        using var client = await desk.SignInAsync(Liaison);
        Assert.Equal("none", Text((await SendAsync(client, HttpMethod.Post, Look, new { message = Message("<c@x.example>", "x@new.example") })).Body, "match"));

        var (status, added, _) = await SendAsync(client, HttpMethod.Post, "/api/addin/contacts", new { customer = desk.Strategic, name = "新人", mail = "x@new.example" });

        Assert.Equal((200, false), (status, added.GetProperty("already").GetBoolean()));
        Assert.Equal("contact", Text((await SendAsync(client, HttpMethod.Post, Look, new { message = Message("<c@x.example>", "x@new.example") })).Body, "match"));
        Assert.Equal((400, "Files.FieldNotAMail"), Refused(await SendAsync(client, HttpMethod.Post, "/api/addin/contacts", new { customer = desk.Strategic, name = "新人", mail = "x" })));
        Assert.Equal((404, "Shared.NothingThere"), Refused(await SendAsync(client, HttpMethod.Post, "/api/addin/contacts", new { customer = "x", name = "新人", mail = "x@new.example" })));
    }

    [Fact]
    public async Task Customers_FoundByName_SayWhatCanBeDoneAndNothingOfAFile()
    {
        using var client = await desk.SignInAsync(Liaison);

        var (status, found, _) = await SendAsync(client, HttpMethod.Post, "/api/addin/customers/find", new { text = "HN001" });

        Assert.Equal(200, status);
        var customer = found.GetProperty("customers").EnumerateArray().Single(each => Text(each, "id") == desk.Strategic);
        Assert.True(customer.GetProperty("may").GetProperty("logAppeal").GetBoolean());
        Assert.Equal(JsonValueKind.Null, customer.GetProperty("contact").ValueKind);
        Assert.Equal((400, "Search.QuestionIsTooShort"), Refused(await SendAsync(client, HttpMethod.Post, "/api/addin/customers/find", new { text = "" })));
    }

    [Fact]
    public async Task Messages_NothingPersonalOfThem_StandsInTheLog()
    {
        using var client = await desk.SignInAsync(Liaison);
        await SendAsync(client, HttpMethod.Post, Look, new { message = Message("<secretid@x.example>", "secretsender@x.example", "机密主题") });
        await SendAsync(client, HttpMethod.Post, "/api/addin/messages/category", new { subject = "机密主题", text = "机密正文" });
        await SendAsync(client, HttpMethod.Post, Appeals, new { message = Message("<secretid@x.example>", "secretsender@x.example", "机密主题"), customer = desk.Strategic, category = "other", title = "机密标题", text = "机密正文" });

        Assert.DoesNotContain("secret", desk.Host.Logs.All, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("机密", desk.Host.Logs.All, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static (int, string?) Refused((int Status, JsonElement Body, string? Tag) answer) => (answer.Status, Text(answer.Body, "code"));

    private static (int, string?) Refused((int Status, JsonElement Body) answer) => (answer.Status, Text(answer.Body, "code"));
}
