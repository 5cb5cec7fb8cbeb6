using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Mail;

/// <summary>
/// Works the outbox off, one mail at a time and at the mailbox's pace. Every step is claimed and recorded in the database: several processes may
/// run it, and a restart goes on where it was.
/// </summary>
internal sealed partial class MailSender(
    IServiceScopeFactory scopes, MailCarrier carrier, MailSettings settings, MailSignal signal, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    /// <summary>Does the next thing there is to do; how long there is nothing else at the least.</summary>
    internal async Task<TimeSpan> StepAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claim = await scope.ServiceProvider.GetRequiredService<ClaimMail>().HandleAsync(settings.Sender, settings.Pace, stopping);
        if (claim.Mail is { } mail)
        {
            await SendAsync(scope.ServiceProvider, mail);
        }

        return claim.Wait;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The schema is brought up to date before the host starts; starting must not wait for the first mail.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var wait = await StepAsync(stoppingToken);
                if (wait > TimeSpan.Zero)
                {
                    await signal.WaitAsync(wait < ClaimMail.Idle ? wait : ClaimMail.Idle, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A database that is away for a moment must not end the sender.
                Stumbled(log, fault.GetBaseException().GetType().Name);
                await Task.Delay(ClaimMail.Idle, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Not cancelled by stopping: a request that is cut off has an unknown fate.</summary>
    private async Task SendAsync(IServiceProvider scope, ClaimedMail mail)
    {
        MailSteps.Passed(MailSteps.Claimed);
        var (written, instead) = await WriteAsync(scope, mail);
        var outcome = instead ?? await carrier.SendAsync(written!, mail.Rests);
        MailSteps.Passed(MailSteps.Answered);
        await scope.GetRequiredService<RecordMailOutcome>().HandleAsync(mail, settings.Sender, outcome, CancellationToken.None);
        MailSteps.Passed(MailSteps.Recorded);
        Done(log, mail.Reference, outcome.GetType().Name);
    }

    /// <summary>Nothing left yet: a fault here keeps back this mail alone, and its fate is known.</summary>
    private async Task<(WrittenMail? Mail, MailOutcome? Instead)> WriteAsync(IServiceProvider scope, ClaimedMail mail)
    {
        try
        {
            return await scope.GetRequiredService<WriteMail>().HandleAsync(mail, CancellationToken.None);
        }
        catch (Exception fault)
        {
            NotWritten(log, mail.Reference, fault.GetBaseException().GetType().Name);
            return (null, new MailOutcome.Later(GraphAnswers.Backoff(mail.Attempts), MailReasons.NotWritten, WholeMailbox: false));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Reference}: {Outcome}")]
    private static partial void Done(ILogger log, string reference, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Reference} could not be written: {Fault}")]
    private static partial void NotWritten(ILogger log, string reference, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox of mails stumbled: {Fault}")]
    private static partial void Stumbled(ILogger log, string fault);
}
