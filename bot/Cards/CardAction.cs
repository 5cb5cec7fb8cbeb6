using System.Text.Json.Serialization;

namespace TeamsGrading.Bot.Cards;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
public abstract record CardAction
{
    public string? Title { get; init; }

    public ActionStyle? Style { get; init; }

    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>Ids only, as decimal strings.</summary>
    public IReadOnlyDictionary<string, string>? Data { get; init; }
}

/// <summary>The button of today's clients. Made by <see cref="Buttons"/>, which never forgets the fallback.</summary>
public sealed record ExecuteAction(string Verb) : CardAction
{
    public CardAction? Fallback { get; init; }
}

/// <summary>The same button for clients in which Execute is dead; arrives as a message whose value carries the verb too.</summary>
public sealed record SubmitAction : CardAction;

/// <summary>Makes buttons: every Execute with a Submit of the same data plus the verb as fallback.</summary>
public static class Buttons
{
    /// <summary>Sends the card's inputs.</summary>
    public static CardAction Send(string title, string verb, params ReadOnlySpan<(string Name, string Value)> data) =>
        Make(title, verb, ActionStyle.Positive, inputs: null, data);

    /// <summary>Sends the card's inputs, drawn as a lesser step.</summary>
    public static CardAction Add(string title, string verb, params ReadOnlySpan<(string Name, string Value)> data) =>
        Make(title, verb, style: null, inputs: null, data);

    /// <summary>Sends nothing but its data: what was filled in stays in the client.</summary>
    public static CardAction Go(string title, string verb, params ReadOnlySpan<(string Name, string Value)> data) =>
        Make(title, verb, style: null, AssociatedInputs.None, data);

    /// <summary>Like <see cref="Go"/>, drawn as the one thing to do next.</summary>
    public static CardAction Next(string title, string verb, params ReadOnlySpan<(string Name, string Value)> data) =>
        Make(title, verb, ActionStyle.Positive, AssociatedInputs.None, data);

    /// <summary>Like <see cref="Go"/>, drawn as something that cannot be taken back.</summary>
    public static CardAction Stop(string title, string verb, params ReadOnlySpan<(string Name, string Value)> data) =>
        Make(title, verb, ActionStyle.Destructive, AssociatedInputs.None, data);

    private static ExecuteAction Make(
        string title, string verb, ActionStyle? style, AssociatedInputs? inputs, ReadOnlySpan<(string Name, string Value)> data)
    {
        var carried = new Dictionary<string, string>(data.Length + 1);
        foreach (var (name, value) in data)
        {
            carried.Add(name, value);
        }

        return new ExecuteAction(verb)
        {
            Title = title,
            Style = style,
            AssociatedInputs = inputs,
            Data = carried,
            Fallback = new SubmitAction
            {
                Title = title,
                Style = style,
                AssociatedInputs = inputs,
                Data = new Dictionary<string, string>(carried) { ["verb"] = verb },
            },
        };
    }
}
