using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Cards;

/// <summary>
/// Renders one kind of posted card for one reader from today's state; Teams sends the result, the desk shows it. Registered by
/// <see cref="CardsServices.AddCardSource{T}"/> under its kind as posted through ICardPosts, for example <c>ballot</c>.
/// Rights are checked in the handler it calls: what the reader may not see renders as null.
/// </summary>
public interface ICardSource
{
    /// <summary>The card now, or null when there is nothing (any more) for this reader.</summary>
    Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation);
}
