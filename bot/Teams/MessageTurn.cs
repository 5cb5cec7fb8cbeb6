using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Teams;

/// <summary>A message: a typed command, or a button that arrived as a message because Execute is dead in that client.</summary>
internal sealed class MessageTurn(IServiceScopeFactory scopes, Chats chats, OwnChat ownChat, Connector connector, Replacements replacements)
{
    private readonly Recent<Digest, bool> submitted = new(20_000);

    public async Task HandleAsync(Activity activity, CancellationToken cancellation)
    {
        if (Chats.AddressOf(activity) is not { } address)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var pressed = CardSubmission.OfMessage(activity.Value);
        if (activity.Id is { Length: > 0 } id && !await IsFirstAsync(scope, address.ConversationId, id, pressed is not null, cancellation))
        {
            return;
        }

        var person = await Chats.PersonAsync(scope, address, cancellation);
        if (!activity.IsPersonal && person is not null && pressed is not null
            && scope.ServiceProvider.GetRequiredService<CardBook>().MayStandInAnyChat(pressed.Verb))
        {
            // Not a word into the chat where the button stands: the others there did not ask.
            await ownChat.AnswerAsync(scope, address, person, pressed, cancellation);
            return;
        }

        if (!activity.IsPersonal)
        {
            await connector.SendAsync(address, MessagePayload.Text(address, chats.Say("Teams.PersonalOnly", person)), cancellation);
            await MeetAsync(scope, address, person, cancellation);
            return;
        }

        await chats.KeepAsync(address, person, cancellation);
        if (person is null)
        {
            await connector.SendAsync(address, MessagePayload.Card(address, chats.Stranger()), cancellation);
            return;
        }

        var book = scope.ServiceProvider.GetRequiredService<CardBook>();
        var reply = pressed is null
            ? await book.CommandAsync(person, activity.Text ?? "", cancellation)
            : await book.ActAsync(person, pressed.Verb, pressed.Inputs, cancellation);
        await AnswerAsync(address, pressed is null ? null : activity.ReplyToId, reply, cancellation);
    }

    /// <summary>Typed text is remembered in the database; a button only here, so that no row tells when somebody voted.</summary>
    private async Task<bool> IsFirstAsync(AsyncServiceScope scope, string conversation, string id, bool button, CancellationToken cancellation) => button
        ? submitted.TryAdd(Digest.Of(conversation, id), true)
        : await scope.ServiceProvider.GetRequiredService<SeeActivity>().HandleAsync(conversation, id, cancellation);

    /// <summary>Somebody wrote in a group: if they have the app, their personal chat is opened and shows what waits.</summary>
    private async Task MeetAsync(AsyncServiceScope scope, ConversationAddress met, PersonCard? person, CancellationToken cancellation)
    {
        if (person is null || await ownChat.OpenAsync(met, person, cancellation) is not { } personal)
        {
            return;
        }

        var home = await scope.ServiceProvider.GetRequiredService<CardBook>().CommandAsync(person, "", cancellation);
        await AnswerAsync(personal, null, home, cancellation);
    }

    /// <summary>The message the button sits in is replaced; when that fails, and for a typed command, a new one is sent.</summary>
    private async Task AnswerAsync(ConversationAddress address, string? replaced, CardReply reply, CancellationToken cancellation)
    {
        switch (reply)
        {
            case CardReply.Show show:
                var payload = MessagePayload.Card(address, show.Card);
                if (replaced is not { Length: > 0 })
                {
                    await connector.SendAsync(address, payload, cancellation);
                    break;
                }

                replacements.Withdraw(address, replaced);
                if (await connector.ReplaceAsync(address, replaced, payload, cancellation) is not Outcome.Shown)
                {
                    await connector.SendAsync(address, payload, cancellation);
                }

                break;
            case CardReply.Refuse refuse:
                await connector.SendAsync(address, MessagePayload.Text(address, refuse.Message), cancellation);
                break;
        }
    }
}
