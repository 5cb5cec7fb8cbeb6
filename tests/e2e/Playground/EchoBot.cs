using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsGrading.Tests.E2e.Playground;

/// <summary>The smallest bot there is: greets a new chat with a card that has one number input, and answers its button with what was entered.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient connector = new();

    private EchoBot(WebApplication app) => this.app = app;

    public Uri Messages => new(app.Urls.First().TrimEnd('/') + "/api/messages");

    /// <summary>Every activity that arrived, in order.</summary>
    public List<JsonNode> Activities { get; } = [];

    public static async Task<EchoBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var bot = new EchoBot(app);
        app.MapPost("/api/messages", bot.AnswerAsync);
        await app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        connector.Dispose();
        await app.DisposeAsync();
    }

    private async Task<IResult> AnswerAsync(JsonObject activity)
    {
        lock (Activities)
        {
            Activities.Add(activity);
        }

        switch ((string?)activity["type"])
        {
            case "message":
                await SendAsync(activity, Card($"You said {activity["text"]}", withInput: true));
                return Results.Accepted();
            case "invoke":
                var data = activity["value"]!["action"]!["data"]!;
                return Results.Json(new JsonObject
                {
                    ["statusCode"] = 200,
                    ["type"] = "application/vnd.microsoft.card.adaptive",
                    ["value"] = Card($"You entered {data["amount"]} and {data["choice"]}", withInput: false),
                });
            default:
                return Results.Ok();
        }
    }

    private async Task SendAsync(JsonObject activity, JsonNode card)
    {
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var reply = new JsonObject
        {
            ["type"] = "message",
            ["from"] = activity["recipient"]!.DeepClone(),
            ["recipient"] = activity["from"]!.DeepClone(),
            ["conversation"] = activity["conversation"]!.DeepClone(),
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
        };
        using var sent = await connector.PostAsJsonAsync($"{((string)activity["serviceUrl"]!).TrimEnd('/')}/v3/conversations/{conversation}/activities", reply);
        sent.EnsureSuccessStatusCode();
    }

    private static JsonObject Card(string text, bool withInput)
    {
        var body = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true });
        if (withInput)
        {
            body.Add(new JsonObject { ["type"] = "Input.Number", ["id"] = "amount", ["label"] = "Amount" });
            body.Add(new JsonObject
            {
                ["type"] = "Input.ChoiceSet",
                ["id"] = "choice",
                ["label"] = "Choice",
                ["style"] = "compact",
                ["placeholder"] = "choose",
                ["choices"] = new JsonArray(
                    new JsonObject { ["title"] = "ten", ["value"] = "0100" }, new JsonObject { ["title"] = "nine and a half", ["value"] = "0095" }),
            });
            body.Add(new JsonObject
            {
                ["type"] = "ActionSet",
                ["actions"] = new JsonArray(new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["title"] = "Enter",
                    ["verb"] = "enter",
                    ["data"] = new JsonObject { ["round"] = "1" },
                }),
            });
        }

        return new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = body };
    }
}
