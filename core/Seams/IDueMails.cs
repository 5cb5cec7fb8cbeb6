namespace TeamsGrading.Core.Seams;

/// <summary>Why a mail that was due is not among the mails.</summary>
public enum DueGap
{
    /// <summary>Its day and hour have come; the next run of the job queues it.</summary>
    NotYet,

    /// <summary>It was missed while nobody ran, and a later one took its place.</summary>
    Overtaken,

    /// <summary>Nobody is named who should have it.</summary>
    Nobody,

    /// <summary>Whoever should have it has no usable mail address; the card is there.</summary>
    NoAddress,
}

/// <summary>Mails of a kind that were due and are not among the mails.</summary>
public sealed record DueMails(string Kind, DueGap Gap, int Count);

/// <summary>
/// What was due by mail and has none, for the delivery page (001 §8.1.4, M13): each slice that decides who is written to says what came to nothing. Counts,
/// no people. Knows no rights.
/// </summary>
public interface IDueMails
{
    /// <summary>What was due from the one moment up to the other; of what is due now only where the other has not come yet.</summary>
    Task<IReadOnlyList<DueMails>> OfAsync(DateTime fromUtc, DateTime toUtc, CancellationToken cancellation);
}
