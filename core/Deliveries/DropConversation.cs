using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>The chat can no longer be written to. Unknown chats and repeats change nothing.</summary>
public sealed class DropConversation(GradingDb db)
{
    public async Task HandleAsync(string serviceUrl, string conversationId, CancellationToken cancellation)
    {
        var chat = await db.Set<TeamsConversation>()
            .SingleOrDefaultAsync(c => c.ServiceUrl == serviceUrl && c.ConversationId == conversationId, cancellation);
        if (chat is { Installed: true })
        {
            chat.Drop();
            await db.SaveChangesAsync(cancellation);
        }
    }
}
