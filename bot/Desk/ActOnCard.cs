using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Desk;

/// <summary>A button that was pressed.</summary>
internal sealed record CardStep(string? Verb, Dictionary<string, string>? Inputs);

/// <summary>A command that was typed or chosen.</summary>
internal sealed record TypedCommand(string? Text);

/// <summary>Hands a step to the card book, as Teams does, and answers with the card that takes the place of the old one.</summary>
internal sealed class ActOnCard(CardBook book, Wording wording)
{
    public async Task<IResult> ActAsync(PersonCard actor, CardStep step, CancellationToken cancellation) =>
        step.Verb is { } verb ? Reply(await book.ActAsync(actor, verb, step.Inputs ?? [], cancellation)) : Malformed(actor);

    public async Task<IResult> CommandAsync(PersonCard actor, TypedCommand typed, CancellationToken cancellation) =>
        typed.Text is { } text ? Reply(await book.CommandAsync(actor, text, cancellation)) : Malformed(actor);

    private IResult Malformed(PersonCard actor) => Problem.Of(new RequestMalformed(), wording.For(actor.Locale));

    private static IResult Reply(CardReply reply) => reply switch
    {
        CardReply.Show show => Results.Ok(new Answer(show.Card.Title, show.Card.Utf8Json, show.Notice)),
        CardReply.Refuse refusal => Problem.Of(refusal),
        _ => throw new InvalidOperationException($"no answer for {reply.GetType().Name}"),
    };
}
