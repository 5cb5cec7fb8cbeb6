using System.Text.Json;
using TeamsGrading.Tests.Support.Desk;
using static TeamsGrading.Tests.Support.Desk.MailDesk;

namespace TeamsGrading.Tests.Bot.Correspondence;

/// <summary>What Outlook's panes ask first, over a real port: who is there, what they may do and who wrote the mail.</summary>
public sealed class FirstQuestionTests(MailDesk desk) : IClassFixture<MailDesk>
{
    private const string Me = "/api/addin/messages/me";
    private const string Open = "/api/addin/messages/open";
    private const string Look = "/api/addin/messages/look";

    [Fact]
    public async Task Me_NamesThePersonTheRightsAndTheNineCategories()
    {
        using var client = await desk.SignInAsync(Liaison);

        var (status, me, _) = await SendAsync(client, HttpMethod.Get, Me);

        Assert.Equal((200, Liaison, true, true), (status, Text(me, "name"), me.GetProperty("any").GetBoolean(), me.GetProperty("may").GetProperty("logAppeals").GetBoolean()));
        Assert.Equal(9, me.GetProperty("categories").GetArrayLength());
        Assert.Equal("nationalExecution", Text(me.GetProperty("categories")[0], "key"));
        Assert.Equal(20 * 1024 * 1024, me.GetProperty("limits").GetProperty("fileBytes").GetInt64());
    }

    [Fact]
    public async Task Me_OfAPersonWithoutAnyRight_SaysSo()
    {
        var nobody = await desk.Host.UseAsync<TeamsGrading.Core.Storage.GradingDb, TeamsGrading.Core.Seams.PersonId>(async db =>
        {
            var unit = Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(System.Linq.Queryable.Select(db.Set<TeamsGrading.Core.Organization.Unit>(), each => each.Id));
            var person = TeamsGrading.Core.Organization.Person.Join("nobody", new TeamsGrading.Core.Organization.PersonDetails("无权人", "", null, await unit, "", null, "en"), []);
            db.Add(person);
            await db.SaveChangesAsync();
            return person.Id;
        });
        using var client = await desk.Host.SignInAsync(nobody);

        Assert.False((await SendAsync(client, HttpMethod.Get, Me)).Body.GetProperty("any").GetBoolean());
        var (status, opened, _) = await SendAsync(client, HttpMethod.Post, Open, new { message = Message("<n@x.example>") });
        Assert.Equal((200, false, JsonValueKind.Null), (status, opened.GetProperty("me").GetProperty("any").GetBoolean(), opened.GetProperty("look").ValueKind));
        Assert.Equal((403, "Shared.ActionNotAllowed"), Refused(await SendAsync(client, HttpMethod.Post, Look, new { message = Message("<n@x.example>") })));
        Assert.Equal((403, "Shared.ActionNotAllowed"), Refused(await SendAsync(client, HttpMethod.Post, "/api/addin/customers/find", new { text = "大丰" })));
    }

    [Fact]
    public async Task Open_AnswersAsMeAndLookDo()
    {
        using var client = await desk.SignInAsync(Liaison);
        var sent = new { message = Message("<open@x.example>") };

        var (_, opened, _) = await SendAsync(client, HttpMethod.Post, Open, sent);

        Assert.Equal((await SendAsync(client, HttpMethod.Get, Me)).Body.GetRawText(), opened.GetProperty("me").GetRawText());
        Assert.Equal((await SendAsync(client, HttpMethod.Post, Look, sent)).Body.GetRawText(), opened.GetProperty("look").GetRawText());
    }

    [Fact]
    public async Task Open_OfNothingOrOfWhatCannotBeLookedAt_StillNamesThePerson()
    {
        using var client = await desk.SignInAsync(Liaison);

        foreach (var sent in new object[] { new { message = (object?)null }, new { message = new { internetMessageId = "" } } })
        {
            var (status, opened, _) = await SendAsync(client, HttpMethod.Post, Open, sent);
            Assert.Equal((200, Liaison, JsonValueKind.Null), (status, Text(opened.GetProperty("me"), "name"), opened.GetProperty("look").ValueKind));
        }
    }

    private static (int, string?) Refused((int Status, JsonElement Body, string? Tag) answer) => (answer.Status, Text(answer.Body, "code"));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
