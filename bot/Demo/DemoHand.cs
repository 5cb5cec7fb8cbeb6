using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo;

/// <summary>
/// A person of the demo group before a card. Whatever they send stands on that card: a button that is not there, an input that is not there or
/// a choice that is not offered stops the play.
/// </summary>
internal sealed class DemoHand(PersonCard person, Instances instances, Action<DemoHand, string, string?> tell)
{
    /// <summary>Before one program.</summary>
    public DemoHand(PersonCard person, IServiceProvider services, Action<DemoHand, string, string?> tell)
        : this(person, new Instances(services), tell)
    {
    }

    public PersonCard Person => person;

    /// <summary>The card before the person; null before the first one.</summary>
    public ShownCard? Card { get; private set; }

    /// <summary>The short confirmation of the last step, if it had one.</summary>
    public string? Notice { get; private set; }

    /// <summary>Opens 'my work'.</summary>
    public Task<DemoHand> HomeAsync(CancellationToken cancellation) => DoAsync(CardBook.Home, new Dictionary<string, string>(), "", cancellation);

    /// <summary>Opens the card of that kind that waits on 'my work'; the first of several, or the one whose line holds <paramref name="words"/>.</summary>
    public async Task<DemoHand> TakeUpAsync(string kind, CancellationToken cancellation, string? words = null)
    {
        await HomeAsync(cancellation);
        foreach (var button in Card!.Buttons.Where(button => button.Verb == "card.open" && button.Data.GetValueOrDefault("kind") == kind).ToList())
        {
            await DoAsync(button.Verb, button.Data, "", cancellation);
            if (words is null || Card!.Text.Contains(words, StringComparison.Ordinal) || Card.Title.Contains(words, StringComparison.Ordinal))
            {
                return this;
            }
        }

        await HomeAsync(cancellation);
        throw Stuck($"no card of kind '{kind}'{(words is null ? "" : $" about '{words}'")} waits");
    }

    /// <summary>Types a command.</summary>
    public async Task<DemoHand> TypeAsync(string command, CancellationToken cancellation)
    {
        Take(await instances.CommandAsync(person, command, cancellation), command);
        return this;
    }

    /// <summary>Fills in and presses the button of that verb; it has to be done.</summary>
    /// <param name="with">Values of the button's data or parts of its title that tell it from others of the same verb, separated by <c>|</c>.</param>
    /// <param name="fill">Inputs by id; the value of a choice may be given by its title.</param>
    public async Task<DemoHand> PressAsync(
        string verb, CancellationToken cancellation, string? with = null, params (string Id, string Value)[] fill)
    {
        var (button, inputs) = Ready(verb, with, fill);
        return await DoAsync(verb, inputs, button.Title, cancellation);
    }

    /// <summary>Like <see cref="PressAsync"/>, but it has to be refused; the refusal's code.</summary>
    public async Task<string> RefusedAsync(
        string verb, CancellationToken cancellation, string? with = null, params (string Id, string Value)[] fill)
    {
        var (button, inputs) = Ready(verb, with, fill);
        return await RefusedAsync(verb, inputs, button.Title, cancellation);
    }

    /// <summary>Sends what an old card of the person still could send, though the card of today has no such button; it has to be refused.</summary>
    public async Task<string> RefusedAsync(string verb, IReadOnlyDictionary<string, string> inputs, string title, CancellationToken cancellation) =>
        await instances.ActAsync(person, verb, inputs, expectRefusal: true, cancellation) is CardReply.Refuse refusal
            ? Told(title, refusal)
            : throw Stuck($"'{verb}' was not refused");

    public bool Offers(string verb, string? with = null) => Card!.Buttons.Exists(button => Fits(button, verb, with));

    /// <summary>What the button of that verb carries.</summary>
    public IReadOnlyDictionary<string, string> DataOf(string verb, string? with = null) =>
        (Card!.Buttons.Find(button => Fits(button, verb, with)) ?? throw Stuck($"no button '{verb}' {with}")).Data;

    public ShownInput Input(string id) => Card!.Inputs.Find(input => input.Id == id) ?? throw Stuck($"no input '{id}'");

    public InvalidOperationException Stuck(string why) => new($"{person.Name}: {why}\n--- {Card?.Title}\n{Card}");

    private static bool Fits(ShownButton button, string verb, string? with) => button.Verb == verb
        && (with is null || with.Split('|').All(part => button.Title.Contains(part, StringComparison.Ordinal) || button.Data.Values.Contains(part)));

    private (ShownButton Button, Dictionary<string, string> Inputs) Ready(string verb, string? with, (string Id, string Value)[] fill)
    {
        var button = Card?.Buttons.Find(each => Fits(each, verb, with)) ?? throw Stuck($"no button '{verb}' {with}");
        var inputs = new Dictionary<string, string>(button.Data);
        if (button.SendsInputs)
        {
            // As the desk does: an input left empty is sent empty.
            foreach (var input in Card.Inputs)
            {
                inputs[input.Id] = input.Value ?? "";
            }
        }

        foreach (var (id, value) in fill)
        {
            inputs[id] = Typed(Input(id), value);
        }

        var empty = button.SendsInputs ? Card.Inputs.Find(input => input.Required && string.IsNullOrEmpty(inputs.GetValueOrDefault(input.Id))) : null;
        return empty is null ? (button, inputs) : throw Stuck($"'{empty.Label}' ({empty.Id}) has to be filled in");
    }

    private string Typed(ShownInput input, string value) => input.Choices.Count == 0
        ? value.Length <= (input.MaxLength ?? int.MaxValue) ? value : throw Stuck($"'{value}' is too long for '{input.Label}'")
        : string.Join(',', (input.Multi ? value.Split(',') : [value]).Select(one => Chosen(input, one)));

    private string Chosen(ShownInput input, string value) =>
        input.Choices.Any(choice => choice.Value == value) ? value
        : input.Choices.Where(choice => choice.Title.Contains(value, StringComparison.Ordinal)).Select(choice => choice.Value).FirstOrDefault()
            ?? throw Stuck($"'{value}' is no choice of '{input.Label}' ({input.Id})");

    private async Task<DemoHand> DoAsync(string verb, IReadOnlyDictionary<string, string> inputs, string title, CancellationToken cancellation)
    {
        Take(await instances.ActAsync(person, verb, inputs, expectRefusal: false, cancellation), title);
        return this;
    }

    private void Take(CardReply reply, string title)
    {
        if (reply is CardReply.Refuse refusal)
        {
            throw Stuck($"'{title}' was refused: {refusal.Code} {refusal.Message} {refusal.Field}");
        }

        var shown = (CardReply.Show)reply;
        (Card, Notice) = (new ShownCard(shown.Card), shown.Notice);
        if (title.Length > 0)
        {
            tell(this, title, shown.Notice);
        }
    }

    private string Told(string title, CardReply.Refuse refusal)
    {
        tell(this, title, $"✗ {refusal.Message}");
        return refusal.Code;
    }
}
