using System.Globalization;
using System.Text;
using TeamsGrading.Bot.Cards;
using static TeamsGrading.Bot.Cards.PartsHtml;

namespace TeamsGrading.Bot.Mail;

/// <summary>
/// The words of a mail as HTML that Outlook and phones show alike: one column of at most 640 pixels, tables for layout, styles on the elements
/// (Outlook reads no style sheet), no pictures, no scripts. Every text is escaped, here and in <see cref="PartsHtml"/>.
/// </summary>
internal static class MailHtml
{
    public static string Write(MailWords words, string lang, string link, string footer, SecondLink? second = null)
    {
        var html = new StringBuilder(4096);
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"{Escape(lang)}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Escape(words.Title)}</title></head>");
        html.Append(CultureInfo.InvariantCulture, $"<body style=\"margin:0;padding:0;background:#f5f5f5;{Font}{Ink}\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"background:#f5f5f5\"><tr><td align=\"center\" style=\"padding:16px\">");
        html.Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:640px;background:#ffffff;border:1px solid #e0e0e0;border-top:4px solid #0f548c\"><tr><td style=\"padding:24px\">");
        html.Append(CultureInfo.InvariantCulture, $"<h1 style=\"margin:0 0 16px;font-size:20px;line-height:28px;{Font}\">{Escape(words.Title)}</h1>");
        foreach (var part in words.Parts)
        {
            PartsHtml.Write(html, part);
        }

        html.Append(CultureInfo.InvariantCulture, $"<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:24px 0 8px\"><tr><td style=\"background:#0f548c;padding:12px 24px\"><a href=\"{Escape(link)}\" style=\"color:#ffffff;text-decoration:none;font-size:16px;{Font}\">{Escape(words.Button)}</a></td></tr></table>");
        if (second is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 8px;font-size:14px;line-height:22px\"><a href=\"{Escape(second.Address)}\" style=\"color:#0f548c;{Font}\">{Escape(second.Words)}</a></p>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:24px 0 0;padding-top:12px;border-top:1px solid #e0e0e0;font-size:12px;line-height:18px;{Pale}\">{Escape(footer)}</p>");
        return html.Append("</td></tr></table></td></tr></table></body></html>").ToString();
    }
}
