using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Desk;

/// <summary>A button that was pressed.</summary>
internal sealed record CardStep(string Verb, Dictionary<string, string>? Inputs);

/// <summary>A command that was typed or chosen.</summary>
internal sealed record TypedCommand(string Text);

/// <summary>Hands a step to the card book, as Teams does, and answers with the card that takes the place of the old one.</summary>
internal sealed class ActOnCard(CardBook book)
{
    public async Task<IResult> ActAsync(PersonCard actor, CardStep step, CancellationToken cancellation) =>
        Reply(await book.ActAsync(actor, step.Verb, step.Inputs ?? [], cancellation));

    public async Task<IResult> CommandAsync(PersonCard actor, TypedCommand typed, CancellationToken cancellation) =>
        Reply(await book.CommandAsync(actor, typed.Text, cancellation));

    private static IResult Reply(CardReply reply) => reply switch
    {
        CardReply.Show show => Results.Ok(new Answer(show.Card.Title, show.Card.Utf8Json, show.Notice)),
        CardReply.Refuse refusal => Problem.Of(refusal),
        _ => throw new InvalidOperationException($"no answer for {reply.GetType().Name}"),
    };
}
