using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Cards;

/// <summary>
/// Renders one kind of posted card for one reader from today's state; Teams sends the result, the desk shows it. Register one per kind.
/// Rights are checked in the handler it calls: what the reader may not see renders as null.
/// </summary>
public interface ICardSource
{
    /// <summary>The kind as posted through ICardPosts, for example <c>ballot</c>.</summary>
    string Kind { get; }

    /// <summary>The card now, or null when there is nothing (any more) for this reader.</summary>
    Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation);
}
