namespace TeamsGrading.Core.Seams;

/// <summary>Fate of one mail.</summary>
public enum MailFate
{
    /// <summary>Queued, or just being sent.</summary>
    Pending,

    /// <summary>The mail system took it over.</summary>
    Sent,

    /// <summary>May or may not have gone out.</summary>
    Unknown,

    /// <summary>Refused; the reason says why.</summary>
    Failed,

    /// <summary>When its turn came there was nothing to say any more.</summary>
    Dropped,
}

/// <summary>What became of one mail. <paramref name="Reason"/> is a code with wording of the bot under <c>Mails.Reason.&lt;Reason&gt;</c>.</summary>
public sealed record MailTrace(string Key, MailFate Fate, DateTime? SentUtc, string? Reason);

/// <summary>What became of mails, for the slice that queued them; implemented by Mails. Knows no rights.</summary>
public interface IMailFates
{
    /// <summary>The mails that there are among these business keys, by key.</summary>
    Task<IReadOnlyDictionary<string, MailTrace>> OfAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);
}
