using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Teams;

/// <summary>Answers a button pressed in a chat with others where nobody else reads it: in the presser's personal chat.</summary>
internal sealed class OwnChat(Chats chats, Connector connector)
{
    /// <summary>The sentence for the presser, who stays where they are.</summary>
    public async Task<string> AnswerAsync(
        AsyncServiceScope scope, ConversationAddress met, PersonCard person, CardSubmission pressed, CancellationToken cancellation)
    {
        if (await OpenAsync(met, person, cancellation) is not { } personal)
        {
            return chats.Say("Teams.NoChatWithYou", person);
        }

        var reply = await scope.ServiceProvider.GetRequiredService<CardBook>().ActAsync(person, pressed.Verb, pressed.Inputs, cancellation);
        if (reply is not CardReply.Show show)
        {
            return ((CardReply.Refuse)reply).Message;
        }

        return await connector.SendAsync(personal, MessagePayload.Card(personal, show.Card), cancellation) is Outcome.Shown
            ? chats.Say("Teams.SentToYou", person)
            : chats.Say("Teams.NoChatWithYou", person);
    }

    /// <summary>The personal chat of somebody who was met elsewhere; null when they do not have the app.</summary>
    public async Task<ConversationAddress?> OpenAsync(ConversationAddress met, PersonCard person, CancellationToken cancellation)
    {
        if (await connector.OpenChatAsync(met, cancellation) is not Outcome.Shown { ActivityId: { Length: > 0 and <= 400 } id })
        {
            return null;
        }

        var personal = met with { ConversationId = id };
        await chats.KeepAsync(personal, person, cancellation);
        return personal;
    }
}
