using System.Text.Json.Nodes;

namespace TeamsGrading.Bot.Cards;

/// <summary>An adaptive card 1.5 ready to send. <paramref name="Title"/> names it in lists, <paramref name="Summary"/> is the notification text; neither ever depends on an answer.</summary>
public sealed record Card(string Title, string Summary, JsonNode Content);
