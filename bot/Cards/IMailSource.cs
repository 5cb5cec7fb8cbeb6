using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Cards;

/// <summary>A part of a mail; the same parts are written as HTML and as plain text.</summary>
public abstract record MailPart
{
    private MailPart()
    {
    }

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(string Text) : MailPart;

    /// <summary>A heading inside the mail.</summary>
    public sealed record Section(string Text) : MailPart;

    /// <summary>Something the reader has to notice.</summary>
    public sealed record Callout(string Text) : MailPart;

    /// <summary>Names and values, one below the other.</summary>
    public sealed record Facts(IReadOnlyList<(string Name, string Value)> Rows) : MailPart;

    /// <summary>A table; at most a handful of narrow columns, so that a phone shows it.</summary>
    public sealed record Table(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) : MailPart;
}

/// <summary>A file that goes along, such as a calendar entry; small, large ones are links.</summary>
public sealed record MailFile(string Name, string MediaType, byte[] Content);

/// <summary>The words of a mail in its reader's language. All text is plain: it is escaped where it is written.</summary>
/// <param name="Title">Subject line without the reference; holds no figure and nothing about a customer that the reader may not see.</param>
/// <param name="Button">Words of the one link, which leads to <paramref name="Place"/>.</param>
/// <param name="Place">Where on the desk the link leads: <c>#/card/appeals.month/202611</c>; ids and months only.</param>
public sealed record MailWords(string Title, IReadOnlyList<MailPart> Parts, string Button, string Place, IReadOnlyList<MailFile> Files);

/// <summary>
/// Writes one kind of mail for one reader from what holds now. Registered by <see cref="CardsServices.AddMailSource{T}"/> under its kind as queued
/// through IMails. Rights are checked in the handler it calls.
/// </summary>
public interface IMailSource
{
    /// <summary>The words, or null when there is nothing to say any more.</summary>
    Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation);
}
