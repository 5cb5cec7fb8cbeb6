using System.Globalization;
using System.Net;
using System.Text;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Mail;

/// <summary>
/// The words of a mail as HTML that Outlook and phones show alike: one column of at most 640 pixels, tables for layout, styles on the elements
/// (Outlook reads no style sheet), no pictures, no scripts. Every text is escaped here.
/// </summary>
internal static class MailHtml
{
    private const string Font = "font-family:'Microsoft YaHei','PingFang SC','Segoe UI',Arial,sans-serif;";
    private const string Ink = "color:#242424;";
    private const string Pale = "color:#616161;";
    private const string Cell = "padding:6px 12px 6px 0;vertical-align:top;font-size:14px;line-height:22px;";

    public static string Write(MailWords words, string lang, string link, string footer, SecondLink? second = null)
    {
        var html = new StringBuilder(4096);
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"{Escape(lang)}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Escape(words.Title)}</title></head>");
        html.Append(CultureInfo.InvariantCulture, $"<body style=\"margin:0;padding:0;background:#f5f5f5;{Font}{Ink}\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"background:#f5f5f5\"><tr><td align=\"center\" style=\"padding:16px\">");
        html.Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:640px;background:#ffffff;border:1px solid #e0e0e0;border-top:4px solid #0f548c\"><tr><td style=\"padding:24px\">");
        html.Append(CultureInfo.InvariantCulture, $"<h1 style=\"margin:0 0 16px;font-size:20px;line-height:28px;{Font}\">{Escape(words.Title)}</h1>");
        foreach (var part in words.Parts)
        {
            Part(html, part);
        }

        html.Append(CultureInfo.InvariantCulture, $"<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:24px 0 8px\"><tr><td style=\"background:#0f548c;padding:12px 24px\"><a href=\"{Escape(link)}\" style=\"color:#ffffff;text-decoration:none;font-size:16px;{Font}\">{Escape(words.Button)}</a></td></tr></table>");
        if (second is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 8px;font-size:14px;line-height:22px\"><a href=\"{Escape(second.Address)}\" style=\"color:#0f548c;{Font}\">{Escape(second.Words)}</a></p>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:24px 0 0;padding-top:12px;border-top:1px solid #e0e0e0;font-size:12px;line-height:18px;{Pale}\">{Escape(footer)}</p>");
        return html.Append("</td></tr></table></td></tr></table></body></html>").ToString();
    }

    private static void Part(StringBuilder html, MailPart part)
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
    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
