namespace TeamsGrading.Bot.Teams;

/// <summary>What an activity must satisfy beside its token.</summary>
internal static class InboundRules
{
    /// <summary>
    /// The only channel that vouches for <c>from.aadObjectId</c>: on others, such as Direct Line, a client writes it as it likes.
    /// </summary>
    public const string Channel = "msteams";

    /// <summary>Why an authenticated activity is refused, or null.</summary>
    public static string? Refusal(Activity activity, InboundToken token, string tenant) =>
        activity.ChannelId != Channel ? "channel"
        : !token.Endorsements.Contains(Channel) ? "endorsement"
        : activity.ServiceUrl is null || !SameUrl(activity.ServiceUrl, token.ServiceUrl) ? "service-url"
        : !IsTenant(activity, tenant) ? "tenant"
        : null;

    /// <summary>Why an activity without token is refused, or null: we would write to its service URL, so it must be this machine too.</summary>
    public static string? RefusalOnLoopback(Activity activity) =>
        activity.ServiceUrl is null
            || (Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) && url.IsLoopback
                && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)) ? null : "service-url";

    private static bool SameUrl(string one, string other) => one.AsSpan().TrimEnd('/').Equals(other.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The token names no tenant, so the activity must, and wherever it does it must be ours.</summary>
    private static bool IsTenant(Activity activity, string tenant)
    {
        var (chat, channel) = (activity.Conversation?.TenantId, activity.ChannelTenant);
        return (chat ?? channel) is not null && Same(chat ?? tenant, tenant) && Same(channel ?? tenant, tenant);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
