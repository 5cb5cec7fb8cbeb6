using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Cards;

/// <summary>A card that its finder may put into a chat: it holds only what everybody who reads that chat may see.</summary>
/// <param name="Title">Plain text of the line in the list of finds.</param>
/// <param name="Text">Small print below it.</param>
public sealed record SharedCard(string Title, string Text, Card Card);

/// <summary>
/// A search from the box in which somebody writes a message (Teams: message extension). One per command of the app's manifest; the rights are those
/// of whoever searches, and are checked in the handler it calls.
/// </summary>
public interface IChatSearch
{
    /// <summary>Id of the command in the manifest, for example <c>findCustomer</c>.</summary>
    string Command { get; }

    /// <summary>What was found, best first, from the place <paramref name="skip"/> on; a refusal is shown in words.</summary>
    Task<Result<IReadOnlyList<SharedCard>>> SearchAsync(PersonCard reader, string text, int skip, int count, CancellationToken cancellation);
}
