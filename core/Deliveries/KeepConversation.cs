using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>Keeps a personal chat as the place to reach its person. When it makes the person reachable, the cards that waited are sent.</summary>
public sealed class KeepConversation(GradingDb db, CardSignals signals, TimeProvider clock)
{
    /// <summary>True when the person became reachable here with it.</summary>
    public async Task<bool> HandleAsync(ConversationAddress address, PersonId? person, CancellationToken cancellation)
    {
        try
        {
            return await KeepAsync(address, person, cancellation);
        }
        catch (DbUpdateException)
        {
            // Another process kept the same new chat at the same moment (Teams sends two install events at once); now it is there.
            db.ChangeTracker.Clear();
            return await KeepAsync(address, person, cancellation);
        }
    }

    private Task<bool> KeepAsync(ConversationAddress address, PersonId? person, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var chat = await db.Set<TeamsConversation>()
                .SingleOrDefaultAsync(c => c.ServiceUrl == address.ServiceUrl && c.ConversationId == address.ConversationId, cancellation);
            var becameUsable = chat?.Keep(address, person, now) ?? person is not null;
            if (chat is null)
            {
                db.Add(TeamsConversation.Begin(address, person, now));
            }

            if (becameUsable && person is { } reachable)
            {
                await ReviveAsync(db, reachable, cancellation);
                db.AfterCommit(signals.WakeOutbox);
            }

            return becameUsable;
        },
        cancellation);

    /// <summary>Messages that failed because the person could not be reached are due again while their card waits.</summary>
    internal static async Task ReviveAsync(GradingDb db, PersonId person, CancellationToken cancellation)
    {
        var lost = await db.Set<TeamsMessage>()
            .Where(message => message.Person == person && message.State == MessageState.Failed
                && (message.Reason == OutcomeReasons.Uninstalled || message.Reason == OutcomeReasons.Blocked)
                && db.Set<CardPost>().Any(post => post.Id == message.Post && !post.Settled))
            .ToListAsync(cancellation);
        lost.ForEach(message => message.SendAgain());
    }
}
