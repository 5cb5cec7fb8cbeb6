using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>Codes that say why a message was not delivered; the surfaces word them under <c>Deliveries.Reason.…</c>.</summary>
public static class OutcomeReasons
{
    /// <summary>The person removed the app, or never had it.</summary>
    public const string Uninstalled = "Uninstalled";

    /// <summary>The person or the tenant blocks the bot's messages.</summary>
    public const string Blocked = "Blocked";

    /// <summary>Larger than the channel takes.</summary>
    public const string TooBig = "TooBig";

    /// <summary>The channel does not accept our credentials.</summary>
    public const string Unauthorized = "Unauthorized";

    /// <summary>The channel finds the request wrong.</summary>
    public const string Refused = "Refused";

    /// <summary>The message to replace is gone.</summary>
    public const string Gone = "Gone";

    /// <summary>Every attempt met a passing failure.</summary>
    public const string GaveUp = "GaveUp";

    /// <summary>There is nothing to show to this person.</summary>
    public const string NothingToShow = "NothingToShow";

    /// <summary>The attempt ended without an answer.</summary>
    public const string NoAnswer = "NoAnswer";

    /// <summary>The sender stopped between sending and recording it.</summary>
    public const string NeverAcknowledged = "NeverAcknowledged";
}

/// <summary>What became of one attempt.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The chat now shows the card as of the claim; <paramref name="ActivityId"/> is the message.</summary>
    public sealed record Shown(string? ActivityId) : Outcome;

    /// <summary>A passing failure; the channel surely did not take it, or taking it twice does no harm.</summary>
    public sealed record Later(TimeSpan After, string Reason) : Outcome;

    /// <summary>It may have arrived.</summary>
    public sealed record Unsure(string Reason) : Outcome;

    /// <summary>Refused for good.</summary>
    public sealed record Refused(string Reason) : Outcome;
}

/// <summary>Records the outcome under the claim's fence. An outcome that comes after the lease still counts, unless somebody acted since.</summary>
public sealed class RecordOutcome(GradingDb db, CardSignals signals, TimeProvider clock)
{
    /// <summary>After so many passing failures in a row a person decides.</summary>
    public const int MostAttempts = 10;

    /// <summary>False when the claim had been taken over.</summary>
    public async Task<bool> HandleAsync(OutgoingCard card, Outcome outcome, CancellationToken cancellation)
    {
        var update = card.ActivityId is not null;
        var giveUp = outcome is Outcome.Later && card.Attempts >= MostAttempts;
        var state = outcome switch
        {
            Outcome.Shown => MessageState.Sent,
            _ when update => MessageState.Sent,
            Outcome.Later => giveUp ? MessageState.Failed : MessageState.Pending,
            Outcome.Unsure => MessageState.Unknown,
            Outcome.Refused => MessageState.Failed,
            _ => throw new InvalidOperationException(outcome.GetType().Name),
        };
        var reason = outcome switch
        {
            Outcome.Later later => giveUp ? OutcomeReasons.GaveUp : later.Reason,
            Outcome.Unsure unsure => unsure.Reason,
            Outcome.Refused refused => refused.Reason,
            _ => null,
        };
        DateTime? next = outcome is Outcome.Later { After: var after } && !giveUp ? clock.GetUtcNow().UtcDateTime + after : null;
        var attempts = next is null ? 0 : card.Attempts;
        var activity = (outcome as Outcome.Shown)?.ActivityId ?? card.ActivityId;

        // An update that was refused for good is not tried again until the card changes again.
        long? shown = outcome is Outcome.Shown || (update && next is null) ? card.Version : null;
        long? chat = activity is null ? null : card.Conversation;
        var rows = await db.WriteAsync(
            () => db.Database.ExecuteSqlInterpolatedAsync(
                $"""
                UPDATE TeamsMessages SET State = {state.ToString()}, Reason = {reason}, NextAttemptUtc = {next}, LeaseUntilUtc = NULL,
                    Attempts = {attempts}, ActivityId = {activity}, Conversation = {chat},
                    ShownVersion = COALESCE({shown}, ShownVersion), Fence = {RandomId.Next()}
                WHERE Id = {card.Message.Value} AND Fence = {card.Fence}
                """,
                cancellation),
            cancellation);
        signals.WakeOutbox();
        return rows == 1;
    }
}
