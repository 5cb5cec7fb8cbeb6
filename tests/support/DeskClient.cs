using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Support;

/// <summary>One person of the demo group at the card desk, without a browser: the same addresses and the same cards.</summary>
public sealed class DeskClient : IDisposable
{
    private static readonly Wording AllWording = new();
    private readonly HttpClient http;

    private DeskClient(HttpClient http, string name, Texts texts) => (this.http, Name, Texts) = (http, name, texts);

    public string Name { get; }

    /// <summary>The wording this person reads.</summary>
    public Texts Texts { get; }

    /// <summary>Signs in as the demo person of that name.</summary>
    public static async Task<DeskClient> SignInAsync(Uri bot, string name)
    {
        var http = new HttpClient { BaseAddress = bot };
        var people = (await http.GetFromJsonAsync<JsonArray>("api/desk/people"))!;
        var person = people.Single(entry => (string?)entry!["name"] == name)!;
        using var answer = await http.PostAsJsonAsync("api/desk/persona", new { personId = (string)person["id"]! });
        answer.EnsureSuccessStatusCode();
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["token"]!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new DeskClient(http, name, AllWording.For((string)person["locale"]!));
    }

    /// <summary>Everything on the desk: kind, subject, title, settled, card.</summary>
    public async Task<IReadOnlyList<JsonNode>> CardsAsync() => [.. (await http.GetFromJsonAsync<JsonArray>("api/desk/cards"))!.Select(card => card!)];

    /// <summary>The card of that kind, one that waits before one that is done, or null.</summary>
    public async Task<JsonNode?> CardAsync(string kind) =>
        (await CardsAsync()).Where(card => (string?)card["kind"] == kind).OrderBy(card => (bool)card["settled"]!).Select(card => card["card"]).FirstOrDefault();

    /// <summary>Waits until <see cref="CardAsync"/> finds one.</summary>
    public async Task<JsonNode> CardArrivesAsync(string kind, TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        while (true)
        {
            if (await CardAsync(kind) is { } card)
            {
                return card;
            }

            await Task.Delay(100, limit.Token);
        }
    }

    /// <summary>Types a command; the card that answers it.</summary>
    public Task<JsonNode> CommandAsync(string text) => AnswerAsync("api/desk/commands", new { text });

    /// <summary>Does a step; the card that answers it.</summary>
    /// <exception cref="DeskRefusal">The step was refused.</exception>
    public Task<JsonNode> ActAsync(string verb, IReadOnlyDictionary<string, string> inputs) => AnswerAsync("api/desk/actions", new { verb, inputs });

    /// <summary>Presses the button with the wording of <paramref name="textKey"/>; the card that answers it.</summary>
    /// <exception cref="DeskRefusal">The step was refused.</exception>
    public Task<JsonNode> PressAsync(JsonNode card, string textKey, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var button = CardJson.Button(card, Texts[textKey]) ?? throw new InvalidOperationException($"no button '{Texts[textKey]}' on\n{CardJson.Text(card)}");
        var sent = CardJson.Data(button);
        foreach (var (id, value) in inputs ?? new Dictionary<string, string>())
        {
            sent[id] = value;
        }

        return ActAsync((string)button["verb"]!, sent);
    }

    public bool Offers(JsonNode card, string textKey) => CardJson.Button(card, Texts[textKey]) is not null;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<JsonNode> AnswerAsync(string address, object body)
    {
        using var answer = await http.PostAsJsonAsync(address, body);
        if (!answer.IsSuccessStatusCode)
        {
            throw new DeskRefusal($"{Name}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["card"]!;
    }
}

/// <summary>The desk said no; the message holds its answer.</summary>
public sealed class DeskRefusal(string message) : Exception(message);
