using System.Globalization;
using System.Net;
using System.Text;

namespace TeamsGrading.Bot.Cards;

/// <summary>
/// Parts of a mail as HTML that Outlook and phones show alike: tables for layout, styles on the elements (Outlook reads no style sheet), no pictures, no scripts.
/// Every text is escaped here, for mails that the program sends and for what it puts into mails that people write.
/// </summary>
internal static class PartsHtml
{
    public const string Font = "font-family:'Microsoft YaHei','PingFang SC','Segoe UI',Arial,sans-serif;";
    public const string Ink = "color:#242424;";
    public const string Pale = "color:#616161;";
    private const string Cell = "padding:6px 12px 6px 0;vertical-align:top;font-size:14px;line-height:22px;";

    public static void Write(StringBuilder html, MailPart part)
    {
        switch (part)
        {
            case MailPart.Paragraph paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 12px;font-size:15px;line-height:24px\">{Lines(paragraph.Text)}</p>");
                break;
            case MailPart.Section section:
                html.Append(CultureInfo.InvariantCulture, $"<h2 style=\"margin:20px 0 8px;font-size:16px;line-height:24px;{Font}\">{Escape(section.Text)}</h2>");
                break;
            case MailPart.Callout callout:
                html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 12px;padding:12px;background:#fdf3e1;border-left:4px solid #bc4b09;font-size:15px;line-height:24px\">{Lines(callout.Text)}</p>");
                break;
            case MailPart.Facts facts:
                html.Append("<table cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 12px\">");
                foreach (var (name, value) in facts.Rows)
                {
                    html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\" align=\"left\" style=\"{Cell}{Pale}font-weight:normal;white-space:nowrap\">{Escape(name)}</th><td style=\"{Cell}\">{Lines(value)}</td></tr>");
                }

                html.Append("</table>");
                break;
            case MailPart.Table table:
                Table(html, table);
                break;
            default:
                throw new InvalidOperationException(part.GetType().Name);
        }
    }

    private static void Table(StringBuilder html, MailPart.Table table)
    {
        html.Append("<table cellpadding=\"0\" cellspacing=\"0\" width=\"100%\" style=\"margin:0 0 12px;border-collapse:collapse\"><tr>");
        foreach (var header in table.Headers)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" align=\"left\" style=\"{Cell}{Pale}border-bottom:2px solid #e0e0e0\">{Escape(header)}</th>");
        }

        html.Append("</tr>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var value in row)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"{Cell}border-bottom:1px solid #e0e0e0\">{Lines(value)}</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table>");
    }

    private static string Lines(string text) => Escape(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Attribute and text alike.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
