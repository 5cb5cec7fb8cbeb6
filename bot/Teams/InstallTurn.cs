namespace TeamsGrading.Bot.Teams;

/// <summary>The app came to or left a personal chat. Both kinds of event tell it, repeatedly and in any order.</summary>
internal sealed class InstallTurn(IServiceScopeFactory scopes, Chats chats, TurnQueue queue)
{
    public async Task HandleAsync(Activity activity, CancellationToken cancellation)
    {
        if (!activity.IsPersonal || Chats.AddressOf(activity) is not { } address || Meaning(activity) is not { } added)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var person = await Chats.PersonAsync(scope, address, cancellation);
        if (!added)
        {
            await chats.DropAsync(address, person, cancellation);
        }
        else if (await chats.KeepAsync(address, person, cancellation))
        {
            queue.TryEnqueue(Greeting(activity));
        }
    }

    /// <summary>True for added, false for removed, null for neither.</summary>
    private static bool? Meaning(Activity activity) =>
        activity.Type == "installationUpdate"
            ? activity.Action switch { "add" or "add-upgrade" => true, "remove" or "remove-upgrade" => false, _ => null }
            : Names(activity.MembersAdded, activity) ? true
            : Names(activity.MembersRemoved, activity) ? false
            : null;

    private static bool Names(ChannelAccount[]? members, Activity activity) =>
        members?.Any(member => member?.Id is not null && member.Id == activity.Recipient?.Id) ?? false;

    /// <summary>Whoever becomes reachable is shown what waits, as if they had asked.</summary>
    private static Activity Greeting(Activity installed) => installed with { Type = "message", Id = null, Text = "", Value = default };
}
