using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;

namespace TeamsGrading.Bot.Teams;

/// <summary>
/// A pressed button of a card (<c>adaptiveCard/action</c>), answered inline. A repeat of the same activity is not acted on again, or a late
/// one would overwrite what was sent since; it gets the first one's answer. Nothing of it is stored: see <see cref="SeenActivity"/>.
/// </summary>
internal sealed partial class InvokeTurn(
    IServiceScopeFactory scopes, Chats chats, OwnChat ownChat, Replacements replacements, TimeProvider clock, TeamsMetrics metrics, ILogger<InvokeTurn> log)
{
    public const string Name = "adaptiveCard/action";

    /// <summary>The channel waits five seconds; what takes longer goes on and updates the card.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly Recent<Digest, Task<InvokeReply>> answers = new(256);
    private readonly Recent<Digest, bool> seen = new(20_000);

    public async Task<InvokeReply> AnswerAsync(Activity activity)
    {
        var started = clock.GetTimestamp();
        var answer = StartAsync(activity);
        var reply = answer.IsCompleted ? await answer : await WithPatienceAsync(answer, activity);
        metrics.Turn(clock.GetElapsedTime(started));
        return reply;
    }

    private Task<InvokeReply> StartAsync(Activity activity)
    {
        if (activity.Id is not { Length: > 0 } id)
        {
            return ActAsync(activity, repeated: false);
        }

        var key = Digest.Of(activity.Conversation?.Id ?? "", id);
        if (answers.TryGet(key, out var first))
        {
            return first;
        }

        // Of two at the same moment the one that enters its promise acts.
        var promise = new TaskCompletionSource<InvokeReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!answers.TryAdd(key, promise.Task))
        {
            return StartAsync(activity);
        }

        return FulfilAsync(promise, key, activity, repeated: !seen.TryAdd(key, true));
    }

    private async Task<InvokeReply> FulfilAsync(TaskCompletionSource<InvokeReply> promise, Digest key, Activity activity, bool repeated)
    {
        InvokeReply reply;
        try
        {
            reply = await ActAsync(activity, repeated);
        }
        catch (Exception fault)
        {
            // The card book catches its own; what is left is the database gone away. Nothing was done, so a repeat may try again.
            Failed(log, fault.GetBaseException().GetType().Name, fault.StackTrace ?? "");
            answers.Remove(key);
            seen.Remove(key);
            reply = InvokeReply.Say(chats.Say("Shared.StoreUnavailable", null));
        }

        promise.SetResult(reply);
        return reply;
    }

    private async Task<InvokeReply> ActAsync(Activity activity, bool repeated)
    {
        if (CardSubmission.OfInvoke(activity.Value) is not { } pressed || Chats.AddressOf(activity) is not { } address)
        {
            return InvokeReply.Wrong("BadRequest", chats.Say("Teams.MalformedAction", null));
        }

        await using var scope = scopes.CreateAsyncScope();
        var person = await Chats.PersonAsync(scope, address, CancellationToken.None);
        var book = scope.ServiceProvider.GetRequiredService<CardBook>();
        if (!activity.IsPersonal)
        {
            return InvokeReply.Say(person is not null && book.MayStandInAnyChat(pressed.Verb)
                ? await ownChat.AnswerAsync(scope, address, person, pressed, CancellationToken.None)
                : chats.Say("Teams.PersonalOnly", person));
        }

        await chats.KeepAsync(address, person, CancellationToken.None);
        if (person is null)
        {
            return InvokeReply.Show(chats.Stranger());
        }

        var reply = InvokeReply.Of(repeated
            ? await book.ActAsync(person, CardBook.Home, new Dictionary<string, string>(), CancellationToken.None)
            : await book.ActAsync(person, pressed.Verb, pressed.Inputs, CancellationToken.None));
        replacements.Offer(address, activity.ReplyToId, reply.Card);
        return reply;
    }

    private async Task<InvokeReply> WithPatienceAsync(Task<InvokeReply> answer, Activity activity)
    {
        using var over = new CancellationTokenSource();
        if (await Task.WhenAny(answer, Task.Delay(Patience, clock, over.Token)) == answer)
        {
            await over.CancelAsync();
            return await answer;
        }

        if (Chats.AddressOf(activity) is { } address)
        {
            replacements.Follow(address, activity.ReplyToId, answer);
        }

        return InvokeReply.Say(chats.Say("Teams.StillWorking", null));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A card action could not be started: {Fault} at {Place}")]
    private static partial void Failed(ILogger log, string fault, string place);
}
