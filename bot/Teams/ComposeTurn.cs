using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Teams;

/// <summary>
/// A search from the box in which a message is written (<c>composeExtension/query</c>), in any chat: only who searches sees the answer, until they
/// put a card of it into the chat. Changes nothing, so a repeat is answered anew.
/// </summary>
internal sealed partial class ComposeTurn(IServiceScopeFactory scopes, Chats chats, Wording wording, ILogger<ComposeTurn> log)
{
    public const string Name = "composeExtension/query";

    public async Task<ComposeReply> AnswerAsync(Activity activity, CancellationToken cancellation)
    {
        if (ComposeQuery.Of(activity.Value) is not { } query || !Guid.TryParse(activity.From?.AadObjectId, out var objectId))
        {
            return ComposeReply.Say(chats.Say("Teams.NoSuchSearch", null));
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IDirectory>().PersonByObjectIdAsync(objectId, cancellation) is { } person
                ? await SearchAsync(scope, person, query, cancellation)
                : ComposeReply.Say(chats.Say("Teams.Unknown.Text", null));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault.GetBaseException().GetType().Name, fault.StackTrace ?? "");
            return ComposeReply.Say(chats.Say("Shared.StoreUnavailable", null));
        }
    }

    private async Task<ComposeReply> SearchAsync(AsyncServiceScope scope, PersonCard person, ComposeQuery query, CancellationToken cancellation)
    {
        if (scope.ServiceProvider.GetServices<IChatSearch>().FirstOrDefault(search => search.Command == query.Command) is not { } search)
        {
            return ComposeReply.Say(chats.Say("Teams.NoSuchSearch", person));
        }

        var found = await search.SearchAsync(person, query.Text, query.Skip, query.Count, cancellation);
        return found.Refused(out var refusal) ? ComposeReply.Say(wording.For(person.Locale).Explain(refusal)) : ComposeReply.Show(found.Value);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A search from a chat failed: {Fault} at {Place}")]
    private static partial void Failed(ILogger log, string fault, string place);
}
