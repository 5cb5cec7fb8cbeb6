using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>How far the outbox is behind; for health and metrics.</summary>
public sealed class OutboxAge(GradingDb db, TimeProvider clock)
{
    /// <summary>Age of the oldest message that could be sent and was not, or null; people without a chat do not count.</summary>
    public async Task<TimeSpan?> HandleAsync(CancellationToken cancellation)
    {
        var oldest = await db.Set<TeamsMessage>()
            .Where(message => (message.State == MessageState.Pending || message.State == MessageState.Sending)
                && db.Set<TeamsConversation>().Any(chat => chat.Person == message.Person && chat.Installed)
                && db.Set<CardPost>().Any(post => post.Id == message.Post && !post.Settled))
            .MinAsync(message => (DateTime?)message.DecidedUtc, cancellation);
        return oldest is { } since ? clock.GetUtcNow().UtcDateTime - since : null;
    }
}
