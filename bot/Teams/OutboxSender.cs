using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Teams;

/// <summary>
/// Carries posted cards into their people's chats and keeps them up to date there. Every step is claimed and recorded in the database, so
/// several processes may run it, and a restart goes on where it was.
/// </summary>
internal sealed partial class OutboxSender(
    IServiceScopeFactory scopes, CardSignals signals, Connector connector, TeamsMetrics metrics, TimeProvider clock, ILogger<OutboxSender> log, CardLink? link = null) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(1);

    private readonly HashSet<Task> running = [];
    private DateTimeOffset tidied = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The schema is brought up to date before the host starts; starting must not wait for the first send.
        await Task.Yield();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (!await StepAsync(stoppingToken))
                {
                    await signals.WaitForOutboxAsync(PollEvery, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping; what is on its way is finished below, so that its outcome is known.
        }

        await Task.WhenAll(running);
    }

    /// <summary>Starts the next delivery. False when nothing is due.</summary>
    private async Task<bool> StepAsync(CancellationToken stopping)
    {
        try
        {
            await TidyAsync(stopping);
            running.RemoveWhere(task => task.IsCompleted);
            if (running.Count >= AtOnce)
            {
                await Task.WhenAny(running).WaitAsync(stopping);
                return true;
            }

            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<ClaimNext>().HandleAsync(stopping) is not { } card)
            {
                return false;
            }

            running.Add(DeliverAsync(card));
            return true;
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            // A database that is away for a moment must not end the sender.
            Stumbled(log, fault.GetBaseException().GetType().Name);
            return false;
        }
    }

    /// <summary>Not cancelled by stopping: a request that is cut off has an unknown fate.</summary>
    private async Task DeliverAsync(OutgoingCard card)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await AttemptAsync(scope.ServiceProvider, card);
            await scope.ServiceProvider.GetRequiredService<RecordOutcome>().HandleAsync(card, outcome, CancellationToken.None);
            if (outcome is Outcome.Refused { Reason: OutcomeReasons.Uninstalled })
            {
                await scope.ServiceProvider.GetRequiredService<DropConversation>()
                    .HandleAsync(card.Address.ServiceUrl, card.Address.ConversationId, CancellationToken.None);
            }

            Delivered(log, card.Message.Value, outcome.GetType().Name);
        }
        catch (Exception fault)
        {
            // Unrecorded: the lease runs out, and the message's fate is unknown, which is the truth.
            DeliveryFailed(log, card.Message.Value, fault.GetBaseException().GetType().Name, fault.StackTrace ?? "");
        }
    }

    private async Task<Outcome> AttemptAsync(IServiceProvider scope, OutgoingCard card)
    {
        var reader = await scope.GetRequiredService<IDirectory>().PersonAsync(card.Person, CancellationToken.None);
        if (reader is null or { Gone: true } || reader.EntraObjectId != card.Address.AadObjectId)
        {
            // Somebody who left gets nothing more, and personnel data gives this chat to somebody else now; tidying moves it.
            return new Outcome.Later(TidyEvery, OutcomeReasons.Uninstalled);
        }

        var book = scope.GetRequiredService<CardBook>();
        if (card is { ActivityId: not null, Settled: false } && book.IsFilledIn(card.Kind))
        {
            return new Outcome.Shown(card.ActivityId);
        }

        if (await book.RenderAsync(reader!, card.Kind, card.Subject, CancellationToken.None) is not { } shown)
        {
            return new Outcome.Refused(OutcomeReasons.NothingToShow);
        }

        var payload = MessagePayload.Card(card.Address, link?.Below(shown, card.Kind, card.Subject, reader!.Locale) ?? shown);
        return card.ActivityId is null
            ? await connector.SendOnceAsync(card.Address, payload, card.Attempts, CancellationToken.None)
            : await connector.ReplaceOnceAsync(card.Address, card.ActivityId, payload, card.Attempts, CancellationToken.None);
    }

    private async Task TidyAsync(CancellationToken stopping)
    {
        if (clock.GetUtcNow() - tidied < TidyEvery)
        {
            return;
        }

        tidied = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LinkConversations>().HandleAsync(stopping);
        await scope.ServiceProvider.GetRequiredService<SeeActivity>().SweepAsync(stopping);
        metrics.OutboxAge(await scope.ServiceProvider.GetRequiredService<OutboxAge>().HandleAsync(stopping) ?? TimeSpan.Zero);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {Message}: {Outcome}")]
    private static partial void Delivered(ILogger log, long message, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Message} could not be carried out: {Fault} at {Place}")]
    private static partial void DeliveryFailed(ILogger log, long message, string fault, string place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be read: {Fault}")]
    private static partial void Stumbled(ILogger log, string fault);
}
