using System.Globalization;
using System.Text;

namespace TeamsGrading.Bot.Cards;

/// <summary>Somebody to whom it is proposed to send it.</summary>
/// <param name="Why">As what: '华南公司联系人'.</param>
public sealed record InsertRecipient(string Name, string Address, string Why);

/// <summary>What is put into a mail that a person writes: by nobody but the server, every text escaped.</summary>
/// <param name="Subject">Proposed subject, plain text.</param>
/// <param name="Html">A fragment with styles on its elements; no script, no picture.</param>
/// <param name="Text">The same as plain text.</param>
/// <param name="Link">The card that shows it, on the desk.</param>
public sealed record Insertable(string Subject, string Html, string Text, IReadOnlyList<InsertRecipient> Recipients, string Link)
{
    /// <param name="linkWords">Words of the link below; null where it is for people outside, who cannot follow it.</param>
    public static Insertable Of(string subject, IReadOnlyList<MailPart> parts, IReadOnlyList<InsertRecipient> recipients, string link, string? linkWords)
    {
        var (html, text) = (new StringBuilder(2048), new StringBuilder(1024));
        html.Append(CultureInfo.InvariantCulture, $"<div style=\"{PartsHtml.Font}{PartsHtml.Ink}\">");
        foreach (var part in parts)
        {
            PartsHtml.Write(html, part);
            PartsPlain.Write(text, part);
        }

        if (linkWords is not null)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p style=\"margin:0 0 12px;font-size:15px;line-height:24px\"><a href=\"{PartsHtml.Escape(link)}\" style=\"color:#0f548c;{PartsHtml.Font}\">{PartsHtml.Escape(linkWords)}</a></p>");
            text.Append(CultureInfo.InvariantCulture, $"{linkWords}: {link}\r\n");
        }

        return new Insertable(subject.ReplaceLineEndings(" "), html.Append("</div>").ToString(), text.ToString(), recipients, link);
    }
}
