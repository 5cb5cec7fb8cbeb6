namespace TeamsGrading.Bot.Cards;

/// <summary>
/// An adaptive card 1.5 ready to send. <paramref name="Title"/> names it in lists, <paramref name="Summary"/> is the notification text;
/// neither ever depends on an answer.
/// </summary>
/// <param name="Utf8Json">The card object as JSON text; channels copy it raw (<c>Utf8JsonWriter.WriteRawValue</c>), nothing parses it again.</param>
public sealed record Card(string Title, string Summary, ReadOnlyMemory<byte> Utf8Json);
