using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>Stages posts and messages in the caller's unit of work; they become true, and are signalled, with its commit.</summary>
internal sealed class CardPosts(GradingDb db, CardSignals signals, TimeProvider clock) : ICardPosts
{
    public async Task PostAsync(PersonId person, string kind, long subject, DateTime? dueUtc, CancellationToken cancellation)
    {
        var post = (await FindAsync(kind, subject, person, cancellation)).SingleOrDefault();
        if (post is null)
        {
            post = CardPost.To(person, kind, subject, dueUtc, Now);
            db.Add(post);
            db.Add(TeamsMessage.Decide(post, MessageStep.New, Now));
        }
        else if (post.Settled)
        {
            post.Reopen(dueUtc);
        }
        else
        {
            return;
        }

        Tell([post]);
    }

    public async Task RemindAsync(PersonId person, string kind, long subject, CancellationToken cancellation)
    {
        var post = (await FindAsync(kind, subject, person, cancellation)).SingleOrDefault();
        if (post is null || post.Settled)
        {
            return;
        }

        // A first message that still waits, or may have arrived, must not be overtaken or doubled by a reminder.
        var messages = await MessagesAsync([post.Id], cancellation);
        if (messages.All(message => message.State is MessageState.Sent or MessageState.Updating or MessageState.Failed))
        {
            db.Add(TeamsMessage.Decide(post, MessageStep.Reminder, Now));
            Tell([post]);
        }
    }

    public async Task RefreshAsync(string kind, long subject, PersonId? person, CancellationToken cancellation)
    {
        var posts = await FindAsync(kind, subject, person, cancellation);
        posts.ForEach(post => post.Refresh());
        Tell(posts);
    }

    public void Nudge(PersonId person, string kind, long subject) => signals.Nudge(person, kind, subject);

    public async Task SettleAsync(string kind, long subject, PersonId? person, CancellationToken cancellation)
    {
        var posts = await FindAsync(kind, subject, person, cancellation);
        posts.ForEach(post => post.Settle());
        Tell(posts);
    }

    public async Task<int> ResendAsync(string kind, long subject, PersonId? person, CancellationToken cancellation)
    {
        var posts = (await FindAsync(kind, subject, person, cancellation)).Where(post => !post.Settled).ToList();
        var lost = (await MessagesAsync([.. posts.Select(post => post.Id)], cancellation))
            .Where(message => message.State is MessageState.Unknown or MessageState.Failed)
            .GroupBy(message => message.Post)
            .Select(messages => messages.OrderBy(message => message.Step).First())
            .ToList();
        lost.ForEach(message => message.SendAgain());
        Tell(posts);
        return lost.Count;
    }

    public async Task<IReadOnlyList<PostState>> StatesAsync(string kind, long subject, CancellationToken cancellation)
    {
        var rows = await (
            from post in db.Set<CardPost>().AsNoTracking()
            join message in db.Set<TeamsMessage>() on post.Id equals message.Post
            where post.Kind == kind && post.Subject == subject && message.Step == MessageStep.New
            select new
            {
                post.Person,
                message.State,
                message.Reason,
                Installed = db.Set<TeamsConversation>().Any(chat => chat.Person == post.Person && chat.Installed),
            }).ToListAsync(cancellation);
        return [.. rows.Select(row => new PostState(row.Person, FateOf(row.State, row.Installed), row.Reason))];
    }

    private static DeliveryFate FateOf(MessageState state, bool installed) => state switch
    {
        MessageState.Pending => installed ? DeliveryFate.Pending : DeliveryFate.NotInstalled,
        MessageState.Sending => DeliveryFate.Pending,
        MessageState.Sent or MessageState.Updating => DeliveryFate.Sent,
        MessageState.Unknown => DeliveryFate.Unknown,
        MessageState.Failed => DeliveryFate.Failed,
        _ => throw new InvalidOperationException($"state {state}"),
    };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<List<CardPost>> FindAsync(string kind, long subject, PersonId? person, CancellationToken cancellation)
    {
        var stored = db.Set<CardPost>().Where(post => post.Kind == kind && post.Subject == subject);
        await (person is { } one ? stored.Where(post => post.Person == one) : stored).LoadAsync(cancellation);
        return [.. db.Set<CardPost>().Local.Where(post => post.Kind == kind && post.Subject == subject && (person is null || post.Person == person))];
    }

    private async Task<List<TeamsMessage>> MessagesAsync(IReadOnlyList<CardPostId> posts, CancellationToken cancellation)
    {
        await db.Set<TeamsMessage>().Where(message => posts.Contains(message.Post)).LoadAsync(cancellation);
        return [.. db.Set<TeamsMessage>().Local.Where(message => posts.Contains(message.Post))];
    }

    private void Tell(IReadOnlyList<CardPost> posts)
    {
        var people = posts.Select(post => post.Person).Distinct().ToList();
        db.AfterCommit(() => signals.Changed(people));
    }
}
