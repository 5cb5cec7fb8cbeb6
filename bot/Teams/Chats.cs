using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Teams;

/// <summary>Who writes, and where they are reached. Keeps the chat when it is new to this process.</summary>
internal sealed class Chats(IServiceScopeFactory scopes, Wording wording)
{
    private readonly Recent<Digest, ConversationAddress> known = new(10_000);

    /// <summary>Address of the sender's chat, or null when the activity does not say enough.</summary>
    public static ConversationAddress? AddressOf(Activity activity) =>
        activity is { ServiceUrl.Length: > 0 and <= 400, Conversation.Id.Length: > 0 and <= 400, From.Id.Length: > 0 and <= 400 }
        && Guid.TryParse(activity.From.AadObjectId, out var objectId)
            ? new ConversationAddress(
                activity.ServiceUrl.EndsWith('/') ? activity.ServiceUrl : activity.ServiceUrl + "/",
                activity.Conversation.Id,
                activity.From.Id,
                activity.Recipient?.Id is { Length: <= 400 } bot ? bot : "",
                activity.Conversation.TenantId ?? activity.ChannelTenant,
                objectId)
            : null;

    /// <summary>The person with this object id, or null.</summary>
    public static Task<PersonCard?> PersonAsync(AsyncServiceScope scope, ConversationAddress address, CancellationToken cancellation) =>
        scope.ServiceProvider.GetRequiredService<IDirectory>().PersonByObjectIdAsync(address.AadObjectId, cancellation);

    /// <summary>Keeps a personal chat; costs nothing when it is known as it is. True when the person became reachable with it.</summary>
    public async ValueTask<bool> KeepAsync(ConversationAddress address, PersonCard? person, CancellationToken cancellation)
    {
        var key = KeyOf(address, person);
        if (known.TryGet(key, out _))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var became = await scope.ServiceProvider.GetRequiredService<KeepConversation>().HandleAsync(address, person?.Id, cancellation);
        known.TryAdd(key, address);
        return became;
    }

    public async Task DropAsync(ConversationAddress address, PersonCard? person, CancellationToken cancellation)
    {
        known.Remove(KeyOf(address, person));
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DropConversation>().HandleAsync(address.ServiceUrl, address.ConversationId, cancellation);
    }

    /// <summary>What somebody sees whom personnel data does not know; in both languages, since nothing tells theirs.</summary>
    public Card Stranger()
    {
        var (chinese, english) = (wording.For("zh-CN"), wording.For("en"));
        var title = $"{chinese["Teams.Unknown.Title"]} · {english["Teams.Unknown.Title"]}";
        return CardDocument.Write(
            title, title, [Shown.Heading(title), new TextBlock(chinese["Teams.Unknown.Text"]), new TextBlock(english["Teams.Unknown.Text"])]);
    }

    /// <summary>A sentence of this room in the reader's language, or in both when nobody knows it.</summary>
    public string Say(string key, PersonCard? reader) =>
        reader is not null ? wording.For(reader.Locale)[key] : $"{wording.For("zh-CN")[key]}\n\n{wording.For("en")[key]}";

    private static Digest KeyOf(ConversationAddress address, PersonCard? person) => Digest.Of(
        address.ServiceUrl, address.ConversationId, $"{address.UserId}\n{address.AadObjectId}\n{person?.Id.Value}");
}
