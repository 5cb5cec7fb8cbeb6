using System.Collections.Concurrent;
using System.Threading.Channels;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;

namespace TeamsGrading.Bot.Teams;

/// <summary>
/// What a button's answer shows is gone when the chat is opened again, so the stored message is replaced as well, a moment later and only
/// in memory: a stored row would tell when somebody voted. A card with inputs is never put there, since somebody is filling it in.
/// </summary>
internal sealed class Replacements(Connector connector, TimeProvider clock) : BackgroundService
{
    /// <summary>Long enough that a next click withdraws it first.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private const int Most = 2_000;
    private readonly ConcurrentDictionary<(string ServiceUrl, string Conversation, string Activity), (ConversationAddress Address, Card Card, long Since)> due = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The message now stands for this card; an earlier offer for it is void.</summary>
    public void Offer(ConversationAddress address, string? activity, Card? card)
    {
        if (activity is not { Length: > 0 } || card is null)
        {
            return;
        }

        if (HasInputs(card) || due.Count >= Most)
        {
            Withdraw(address, activity);
            return;
        }

        due[KeyOf(address, activity)] = (address, card, clock.GetTimestamp());
        wake.Writer.TryWrite(true);
    }

    /// <summary>Replaces the message with what an action ends with that took too long to answer inline.</summary>
    public void Follow(ConversationAddress address, string? activity, Task<InvokeReply> answer)
    {
        if (activity is { Length: > 0 })
        {
            _ = answer.ContinueWith(
                done =>
                {
                    if (done.Result.Card is { } card)
                    {
                        due[KeyOf(address, activity)] = (address, card, clock.GetTimestamp());
                        wake.Writer.TryWrite(true);
                    }
                },
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
        }
    }

    public void Withdraw(ConversationAddress address, string activity) => due.TryRemove(KeyOf(address, activity), out _);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in wake.Reader.ReadAllAsync(stoppingToken))
        {
            while (!due.IsEmpty)
            {
                await Task.Delay(Settling / 4, stoppingToken);
                var ripe = due.Where(entry => clock.GetElapsedTime(entry.Value.Since) >= Settling).ToList();
                await Parallel.ForEachAsync(
                    ripe.Where(entry => due.TryRemove(entry)),
                    new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = stoppingToken },
                    async (entry, cancellation) => await connector.ReplaceAsync(
                        entry.Value.Address, entry.Key.Activity, MessagePayload.Card(entry.Value.Address, entry.Value.Card), cancellation));
            }
        }
    }

    private static (string ServiceUrl, string Conversation, string Activity) KeyOf(ConversationAddress address, string activity) =>
        (address.ServiceUrl, address.ConversationId, activity);

    private static bool HasInputs(Card card) => card.Utf8Json.Span.IndexOf("\"Input."u8) >= 0;
}
