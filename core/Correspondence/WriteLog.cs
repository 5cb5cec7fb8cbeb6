using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Correspondence;

/// <summary>The log of a message; <paramref name="Already"/> when it was logged before, by whomever.</summary>
public sealed record Logged(LogLine Log, bool Already);

/// <summary>
/// Logs a message together with what it is logged as, in one transaction: the same message of the same customer and kind once, whoever asks, however often and at
/// whatever moment. Once what it was logged as is gone, it can be logged anew. Knows no rights.
/// </summary>
public sealed class WriteLog(GradingDb db, LogLines lines, IAppealDesk appeals, ICorrespondents correspondents, TimeProvider clock)
{
    internal async Task<Result<Logged>> RunAsync(
        PersonId actor, LogKind kind, CustomerCard customer, ReadMessage message, Func<Task<Result<long>>> stage, CancellationToken cancellation)
    {
        var key = LoggedMessage.KeyOf(kind, customer.Id, message.Key);
        var written = await db.WriteWholeAsync<(LogId Log, bool Already)>(
            async () =>
            {
                if (await db.Set<LoggedMessage>().FirstOrDefaultAsync(log => log.StandingKey == key, cancellation) is { } there)
                {
                    if (await StandsAsync(there, cancellation))
                    {
                        return (there.Id, true);
                    }

                    there.LetGo();
                    // Its place is free before the next one takes it.
                    await db.SaveChangesAsync(cancellation);
                }

                var target = await stage();
                if (target.Refused(out var no))
                {
                    return no;
                }

                var log = LoggedMessage.Of(kind, customer, message, target.Value, actor, clock.GetUtcNow().UtcDateTime);
                db.Add(log);
                return (log.Id, false);
            },
            cancellation);
        if (written.Refused(out var refusal))
        {
            return refusal;
        }

        var line = await lines.OneAsync(actor, written.Value.Log, cancellation);
        return line.Refused(out refusal) ? refusal : new Logged(line.Value, written.Value.Already);
    }

    private Task<bool> StandsAsync(LoggedMessage log, CancellationToken cancellation) => log.Kind switch
    {
        LogKind.Appeal => appeals.StandsAsync(log.Target, cancellation),
        LogKind.Interview => correspondents.StandsAsync(log.Customer, log.Target, cancellation),
        _ => throw new InvalidOperationException($"log of kind {log.Kind}"),
    };
}
