using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>How the sender of a message is known.</summary>
public enum SenderMatch
{
    /// <summary>陌生发件人 Not at all.</summary>
    None,

    /// <summary>By the domain of the address only.</summary>
    Domain,

    /// <summary>联系人 By the address, which stands among a customer's contacts.</summary>
    Contact,
}

/// <summary>A contact as the customer's file has it.</summary>
public sealed record ContactCard(string Name, string Position);

/// <summary>A customer from which a message may come.</summary>
/// <param name="Contact">The contact with that address; null when only the domain is known.</param>
public sealed record Correspondent(CustomerId Customer, ContactCard? Contact);

/// <summary>Whom an address leads to, the best customers first.</summary>
/// <param name="More">There are more than these.</param>
public sealed record FoundSender(SenderMatch Match, IReadOnlyList<Correspondent> Customers, bool More)
{
    public static FoundSender Nobody { get; } = new(SenderMatch.None, [], More: false);
}

/// <summary>A customer at a glance, as the reader may see it.</summary>
/// <param name="Levels">Valid today, the best first.</param>
/// <param name="Remarks">Open remarks of risk, newest first.</param>
/// <param name="Keeper">Who looks after the file; null when nobody was named, or there is none.</param>
/// <param name="MayRead">The reader may read the file.</param>
/// <param name="MayKeep">The reader may fill the file in.</param>
public sealed record CustomerLook(
    CustomerCard Card, string UnitName, IReadOnlyList<AwardCard> Levels, IReadOnlyList<RiskNote> Remarks, PersonCard? Keeper, bool HasFile, bool MayRead, bool MayKeep);

/// <summary>来信人 Customers and their contacts for those who read mail; implemented by Customers, which checks the rights and logs readings.</summary>
public interface ICorrespondents
{
    /// <summary>
    /// The customers whose contacts have the address; without one, and if <paramref name="byDomain"/>, those whose contacts have its domain. Only customers whose
    /// files the reader may read; each that is answered is logged as read (002 §5.5, A11).
    /// </summary>
    /// <param name="address">As <c>name@domain</c>; compared without case.</param>
    Task<FoundSender> FindAsync(PersonId reader, string address, bool byDomain, int most, CancellationToken cancellation);

    /// <summary><see cref="NothingThere"/> for a customer that the reader may not find.</summary>
    Task<Result<CustomerLook>> LookAsync(PersonId reader, CustomerId customer, CancellationToken cancellation);

    /// <summary>Those of the interviews that stand in files which the reader may read; that they stand there, not what they say.</summary>
    Task<IReadOnlySet<long>> InterviewsAsync(PersonId reader, IReadOnlyCollection<(CustomerId Customer, long Entry)> entries, CancellationToken cancellation);

    /// <summary>Whether the interview stands in the file still. Knows no rights.</summary>
    Task<bool> StandsAsync(CustomerId customer, long entry, CancellationToken cancellation);
}
