using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Correspondence;

/// <summary>A logged message as a reader sees it who may see what it was logged as.</summary>
/// <param name="Mine">The reader logged it.</param>
/// <param name="Appeal">What it was logged as; null for an interview, which stands in the customer's file.</param>
public sealed record LogLine(
    LogId Id, LogKind Kind, CustomerId Customer, string CustomerName, string By, bool Mine, DateTime AtUtc, string Subject, string Sender, DateTime? SentUtc, AppealSight? Appeal)
{
    /// <summary>Grows with every change of what it was logged as.</summary>
    public int Version => Appeal?.Version ?? 1;
}

/// <summary>What was logged, for whoever may see the appeal or read the file behind it; for others it is not there (A09).</summary>
public sealed class LogLines(GradingDb db, IAppealDesk appeals, ICorrespondents correspondents, ICustomers customers, IDirectory directory)
{
    /// <summary>Lines at once.</summary>
    public const int Most = 20;

    private const int MostLookedAt = 100;

    /// <summary>One log; <see cref="NothingThere"/> alike when there is none, when what it was logged as was thrown away, and when the reader may not see it.</summary>
    public async Task<Result<LogLine>> OneAsync(PersonId reader, LogId id, CancellationToken cancellation)
    {
        var log = await db.Set<LoggedMessage>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id && each.StandingKey != null, cancellation);
        return log is not null && (await SeenAsync(reader, [log], cancellation)) is [var line] ? line : new NothingThere();
    }

    /// <summary>
    /// What was logged of a message, and of others of its thread, newest first. Of the thread is what began it, what it began, what began with the same message, and what
    /// shares the thread of the reader's mailbox.
    /// </summary>
    internal async Task<(IReadOnlyList<LogLine> Message, IReadOnlyList<LogLine> Thread)> OfAsync(PersonId reader, ReadMessage message, CancellationToken cancellation)
    {
        var (standing, key) = (db.Set<LoggedMessage>().AsNoTracking().Where(log => log.StandingKey != null), message.Key);
        var (root, conversation) = (message.RootKey ?? key, message.ConversationKey ?? key);
        var own = await standing.Where(log => log.MessageKey == key).OrderByDescending(log => log.AtUtc).Take(MostLookedAt).ToListAsync(cancellation);
        var others = await standing
            .Where(log => log.MessageKey != key && (log.MessageKey == root || log.ThreadKey == root || log.ThreadKey == key || log.ThreadKey == conversation))
            .OrderByDescending(log => log.AtUtc).Take(MostLookedAt).ToListAsync(cancellation);
        var seen = await SeenAsync(reader, [.. own, .. others], cancellation);
        var ids = own.Select(log => log.Id).ToHashSet();
        return ([.. seen.Where(line => ids.Contains(line.Id)).Take(Most)], [.. seen.Where(line => !ids.Contains(line.Id)).Take(Most)]);
    }

    private async Task<IReadOnlyList<LogLine>> SeenAsync(PersonId reader, IReadOnlyCollection<LoggedMessage> logs, CancellationToken cancellation)
    {
        if (logs.Count == 0)
        {
            return [];
        }

        var sights = await appeals.SeenAsync(reader, [.. logs.Where(log => log.Kind == LogKind.Appeal).Select(log => log.Target)], cancellation);
        var interviews = await correspondents.InterviewsAsync(
            reader, [.. logs.Where(log => log.Kind == LogKind.Interview).Select(log => (log.Customer, log.Target))], cancellation);
        var names = (await customers.OfAsync([.. logs.Select(log => log.Customer).Distinct()], cancellation)).ToDictionary(customer => customer.Id, customer => customer.Name);
        var lines = new List<LogLine>(logs.Count);
        foreach (var log in logs)
        {
            var appeal = log.Kind == LogKind.Appeal ? sights.GetValueOrDefault(log.Target) : null;
            if (log.Kind == LogKind.Appeal ? appeal is null : !interviews.Contains(log.Target))
            {
                continue;
            }

            lines.Add(new LogLine(
                log.Id, log.Kind, log.Customer, names.GetValueOrDefault(log.Customer, ""), (await directory.PersonAsync(log.By, cancellation))?.Name ?? "", log.By == reader,
                log.AtUtc, log.Subject, log.Sender, log.SentUtc, appeal));
        }

        return lines;
    }
}
