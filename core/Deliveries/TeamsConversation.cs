using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Deliveries;

/// <summary>Where a personal chat is reached, as the channel told us. <paramref name="UserId"/> is the channel's <c>29:…</c>.</summary>
public sealed record ConversationAddress(string ServiceUrl, string ConversationId, string UserId, string BotId, string? TenantId, Guid AadObjectId);

/// <summary>
/// 会话引用 One person's personal chat with the bot, keyed by (service URL, conversation). Has no 'last seen': a time of every click would
/// tell when somebody voted.
/// </summary>
public sealed class TeamsConversation
{
    private TeamsConversation()
    {
    }

    public long Id { get; private set; }

    public string ServiceUrl { get; private set; } = "";

    public string ConversationId { get; private set; } = "";

    public string UserId { get; private set; } = "";

    public string BotId { get; private set; } = "";

    public string? TenantId { get; private set; }

    public Guid AadObjectId { get; private set; }

    /// <summary>Null until personnel data knows the object id.</summary>
    public PersonId? Person { get; private set; }

    public bool Installed { get; private set; }

    /// <summary>When the app was last added; of several chats of one person the latest counts.</summary>
    public DateTime InstalledUtc { get; private set; }

    public static TeamsConversation Begin(ConversationAddress address, PersonId? person, DateTime nowUtc)
    {
        var conversation = new TeamsConversation
        {
            Id = RandomId.Next(),
            ServiceUrl = address.ServiceUrl,
            ConversationId = address.ConversationId,
        };
        conversation.Keep(address, person, nowUtc);
        return conversation;
    }

    /// <summary>Takes over what the channel says now. True when the chat became usable for this person with it.</summary>
    public bool Keep(ConversationAddress address, PersonId? person, DateTime nowUtc)
    {
        var becameUsable = person is not null && (!Installed || Person != person);
        (UserId, BotId, TenantId, AadObjectId, Person) = (address.UserId, address.BotId, address.TenantId, address.AadObjectId, person);
        InstalledUtc = Installed ? InstalledUtc : nowUtc;
        Installed = true;
        return becameUsable;
    }

    /// <summary>The person removed the app, or the channel says it is gone.</summary>
    public void Drop() => Installed = false;

    /// <summary>Personnel data now gives the object id to this person, or to nobody.</summary>
    public void Belongs(PersonId? person) => Person = person;

    public ConversationAddress Address => new(ServiceUrl, ConversationId, UserId, BotId, TenantId, AadObjectId);
}

internal sealed class TeamsConversationMapping : IEntityTypeConfiguration<TeamsConversation>
{
    public void Configure(EntityTypeBuilder<TeamsConversation> builder)
    {
        builder.ToTable("TeamsConversations");
        builder.Property(conversation => conversation.Id).ValueGeneratedNever();
        builder.HasIndex(conversation => new { conversation.ServiceUrl, conversation.ConversationId }).IsUnique();
        builder.HasIndex(conversation => conversation.Person);
        builder.Ignore(conversation => conversation.Address);
    }
}
