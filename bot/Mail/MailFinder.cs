using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Mail;

/// <summary>
/// Looks for mails of unknown fate among the sent items, beside the sending and never in its way: a mailbox with a hundred thousand sent mails is read a stretch of
/// time a minute. Several processes may look; each finding is recorded once.
/// </summary>
internal sealed partial class MailFinder(IServiceScopeFactory scopes, MailCarrier carrier, TimeProvider clock, ILogger<MailFinder> log) : BackgroundService
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private UncertainMail? last;

    /// <summary>Looks for the mails of one stretch of time, the one behind that of the look before.</summary>
    internal async Task StepAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var settle = scope.ServiceProvider.GetRequiredService<SettleUnknown>();
        var mails = await settle.ListAsync(last, stopping);
        if (mails.Count == 0 && last is not null)
        {
            mails = await settle.ListAsync(null, stopping);
        }

        last = mails.Count == 0 ? null : mails[^1];
        if (last is null)
        {
            return;
        }

        var sent = await carrier.FindSentAsync(mails, stopping);
        foreach (var mail in mails)
        {
            if (sent.TryGetValue(mail.Reference, out var at))
            {
                await settle.FoundAsync(mail, at, stopping);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The mail system or the database answers nothing now; a later look tries again.
                Stumbled(log, fault.GetBaseException().GetType().Name);
            }

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The look for mails of unknown fate stumbled: {Fault}")]
    private static partial void Stumbled(ILogger log, string fault);
}
