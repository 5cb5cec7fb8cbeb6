using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>Who wrote a message, as far as the reader may know.</summary>
public enum SenderKind
{
    /// <summary>陌生发件人 Nobody that the reader may know of.</summary>
    None,

    /// <summary>A contact of a customer.</summary>
    Contact,

    /// <summary>Somebody with the domain of a customer's contacts.</summary>
    Domain,

    /// <summary>同事 One of our own people.</summary>
    Colleague,
}

/// <summary>A message with what is known of it.</summary>
/// <param name="PublicDomain">Anybody gets an address there, so that the domain says nothing.</param>
/// <param name="More">There are more customers than these.</param>
/// <param name="Logged">Of this message, newest first.</param>
/// <param name="Thread">Of other messages of its thread, newest first.</param>
public sealed record MessageView(
    SenderKind Sender, string Domain, bool PublicDomain, IReadOnlyList<CustomerGlimpse> Customers, bool More, IReadOnlyList<LogLine> Logged, IReadOnlyList<LogLine> Thread);

/// <summary>
/// 查看来信 Who is it that writes, by a customer's contacts, then by the domain of these; the customer at a glance; what was logged of the message already. Files are
/// read for this, and the readings are logged (A11). Nothing of the message is kept.
/// </summary>
public sealed class LookAtMessage(IAccess access, IDirectory directory, ICorrespondents correspondents, Glimpses glimpses, LogLines lines)
{
    /// <summary>Customers beside one message.</summary>
    public const int Most = 10;

    public async Task<Result<MessageView>> RunAsync(PersonId reader, SentMessage? message, CancellationToken cancellation)
    {
        if ((await access.UnitsAsync(reader, GradingAction.ViewCustomers, cancellation)).Count == 0)
        {
            return new ActionNotAllowed();
        }

        var read = ReadMessage.Of(message);
        if (read.Refused(out var refusal))
        {
            return refusal;
        }

        var (address, domain) = (read.Value.Address, read.Value.Domain);
        var common = PublicDomains.Contains(domain);
        var colleague = await directory.HasMailAsync(address, cancellation);
        var found = colleague ? FoundSender.Nobody : await correspondents.FindAsync(reader, address, byDomain: !common, Most, cancellation);
        var (logged, thread) = await lines.OfAsync(reader, read.Value, cancellation);
        return new MessageView(
            colleague ? SenderKind.Colleague : KindOf(found.Match), domain, common, await glimpses.OfAsync(reader, found.Customers, cancellation), found.More, logged, thread);
    }

    private static SenderKind KindOf(SenderMatch match) => match switch
    {
        SenderMatch.None => SenderKind.None,
        SenderMatch.Contact => SenderKind.Contact,
        SenderMatch.Domain => SenderKind.Domain,
        _ => throw new InvalidOperationException($"match {match}"),
    };
}
