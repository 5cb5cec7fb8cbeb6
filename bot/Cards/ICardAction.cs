using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Cards;

/// <summary>What a person did with a card, from any channel. Inputs are strings as Teams sends them; empty ones are missing.</summary>
public sealed record CardCall(PersonCard Actor, string Verb, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>A non-empty input, trimmed, or null.</summary>
    public string? this[string name] => Inputs.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>An id the card carried in its data, or zero when it is missing or no id.</summary>
    public long Id(string name) =>
        long.TryParse(this[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>A small whole number such as a page or a year, or <paramref name="otherwise"/>.</summary>
    public int Number(string name, int otherwise) =>
        int.TryParse(this[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

/// <summary>
/// One verb of one card (house rule 10): reads who, calls one core handler, answers with a card. Idempotent. The same code for Teams and
/// desk. Registered by <see cref="CardsServices.AddCardAction{T}"/> under its verb, for example <c>ballot.save</c>; made per call.
/// </summary>
public interface ICardAction
{
    /// <summary>The answer: the replacement card or a refusal.</summary>
    Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation);
}

/// <summary>Answer to a card action.</summary>
public abstract record CardReply
{
    private CardReply()
    {
    }

    /// <summary>The card that replaces the one acted on; <paramref name="Notice"/> is a short confirmation for screen readers and toasts.</summary>
    public sealed record Show(Card Card, string? Notice = null) : CardReply;

    /// <summary>Not done, and why, in the reader's language; what the person typed stays in the card. Never contains an input value.</summary>
    /// <param name="Code">Error code, for example <c>Rounds.RoundIsClosed</c>.</param>
    /// <param name="Field">Input id the message is about, or null.</param>
    public sealed record Refuse(string Code, string Message, string? Field = null) : CardReply;
}
