using System.Globalization;
using System.Text;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>A message as the mail program tells it; nothing of it is believed.</summary>
/// <param name="InternetMessageId">The header <c>Message-ID</c>; null for a draft.</param>
/// <param name="ConversationId">What messages of one thread share in one mailbox; another mailbox calls the thread something else.</param>
/// <param name="ThreadRoot">Id of the message that began the thread, by the headers References or In-Reply-To (RFC 5322), the message's own where it began it itself; null where no headers were to be had.</param>
public sealed record SentMessage(
    string? InternetMessageId, string? ConversationId, string? Name, string? Address, string? Subject, DateTimeOffset? Sent, string? ThreadRoot = null);

/// <summary>A message by what it is known again, and what of it may be kept.</summary>
/// <param name="Key">SHA-256 of the id as it is compared, lower-case hex.</param>
/// <param name="RootKey">The same of the message that began the thread, in whichever mailbox; null when it is not told.</param>
/// <param name="ConversationKey">SHA-256 of what this mailbox calls the thread; null without one.</param>
/// <param name="Name">Of the sender; the address where there is none. Without invisible characters, shortened.</param>
/// <param name="Address">In small letters.</param>
internal sealed record ReadMessage(string Key, string? RootKey, string? ConversationKey, string Name, string Address, string Subject, DateTime? SentUtc)
{
    public const int LongestId = 500;
    public const int LongestAddress = 320;
    private const int LongestText = 1000;

    /// <summary>
    /// By what others of the thread find this one once it is logged; empty without a thread. The message that began it is found by its own key anyway, so that its place
    /// is free for what its mailbox calls the thread: answers of programs that write no References are found by that.
    /// </summary>
    public string ThreadKey => (RootKey != Key ? RootKey : null) ?? ConversationKey ?? "";

    public string Domain => Address[(Address.LastIndexOf('@') + 1)..];

    public static Result<ReadMessage> Of(SentMessage? message)
    {
        var (id, root) = (IdOf(message?.InternetMessageId), IdOf(message?.ThreadRoot));
        if (message is null || id.Length == 0)
        {
            return new MessageHasNoId();
        }

        (string Field, string? Text, int Longest)[] parts =
        [
            ("internetMessageId", id, LongestId), ("threadRoot", root, LongestId), ("conversationId", message.ConversationId, LongestId),
            ("from", message.Address, LongestAddress), ("from", message.Name, LongestText), ("subject", message.Subject, LongestText),
        ];
        foreach (var (field, text, longest) in parts)
        {
            if (text?.Length > longest)
            {
                return new MessageTooLong(field, longest);
            }
        }

        var address = message.Address?.Trim().ToLowerInvariant() ?? "";
        var at = address.LastIndexOf('@');
        if (at <= 0 || at == address.Length - 1 || address.AsSpan().ContainsAny(" \t\r\n<>\""))
        {
            return new MessageHasNoSender();
        }

        var (name, thread) = (Plain(message.Name, LoggedMessage.LongestSender), message.ConversationId?.Trim() ?? "");
        return new ReadMessage(
            Canon.Hash(id), RootKeyOf(root), thread.Length == 0 ? null : Canon.Hash(thread), name.Length > 0 ? name : Plain(address, LoggedMessage.LongestSender), address,
            Plain(message.Subject, LoggedMessage.LongestSubject), message.Sent?.UtcDateTime);
    }

    /// <summary>Without angle brackets; the part behind the last @ names a host and is compared without case, what stands before it is not (RFC 5322).</summary>
    private static string IdOf(string? written)
    {
        var id = written?.Trim().TrimStart('<').TrimEnd('>').Trim() ?? "";
        var at = id.LastIndexOf('@');
        return at < 0 ? id : id[..at] + id[at..].ToLowerInvariant();
    }

    /// <summary>Headers are written by whoever sends a message: what is no id tells nothing, and keeps nobody from logging the message.</summary>
    private static string? RootKeyOf(string id) =>
        id.Length == 0 || id.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '<' or '>') ? null : Canon.Hash(id);

    /// <summary>One line without characters that hide or reorder others; cut to what is kept, never inside a character.</summary>
    private static string Plain(string? written, int longest)
    {
        var plain = new StringBuilder(longest);
        foreach (var rune in (written ?? "").Trim().EnumerateRunes())
        {
            var shown = Rune.IsControl(rune) ? new Rune(' ') : rune;
            if (Rune.GetUnicodeCategory(shown) == UnicodeCategory.Format || shown == Rune.ReplacementChar)
            {
                continue;
            }

            if (plain.Length + shown.Utf16SequenceLength > longest)
            {
                break;
            }

            plain.Append(shown);
        }

        return plain.ToString().Trim();
    }
}
