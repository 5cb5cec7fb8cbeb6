using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsGrading.Bot.Teams;

/// <summary>What we read of an activity of the Bot Connector protocol; everything else is ignored. Never logged.</summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public JsonElement ChannelData { get; init; }

    public string? Text { get; init; }

    public JsonElement Value { get; init; }

    /// <summary><c>add</c> or <c>remove</c> of an installation update.</summary>
    public string? Action { get; init; }

    public string? ReplyToId { get; init; }

    public ChannelAccount[]? MembersAdded { get; init; }

    public ChannelAccount[]? MembersRemoved { get; init; }

    /// <summary><c>channelData.tenant.id</c>, or null.</summary>
    public string? ChannelTenant => Property(Property(ChannelData, "tenant"), "id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;

    /// <summary>One person and the bot; nothing personal is shown anywhere else.</summary>
    public bool IsPersonal => Conversation is { IsGroup: not true } chat && chat.ConversationType is null or "personal";

    internal static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;
}

/// <summary>A person or bot of the channel.</summary>
internal sealed record ChannelAccount(string? Id, string? AadObjectId);

/// <summary>A chat of the channel.</summary>
internal sealed record ConversationAccount(string? Id, string? TenantId, string? ConversationType, bool? IsGroup);

/// <summary>Source-generated JSON of the protocol.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, MaxDepth = MaxDepth, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    public const int MaxDepth = 32;
}
