using System.Globalization;
using System.Text;

namespace TeamsGrading.Bot.Cards;

/// <summary>Parts of a mail as plain text, for readers and programs that show no HTML.</summary>
internal static class PartsPlain
{
    public static void Write(StringBuilder text, MailPart part)
    {
        switch (part)
        {
            case MailPart.Paragraph paragraph:
                text.Append(paragraph.Text.ReplaceLineEndings("\r\n")).Append("\r\n\r\n");
                break;
            case MailPart.Section section:
                text.Append(CultureInfo.InvariantCulture, $"== {section.Text} ==\r\n");
                break;
            case MailPart.Callout callout:
                text.Append(CultureInfo.InvariantCulture, $"! {callout.Text.ReplaceLineEndings("\r\n  ")}\r\n\r\n");
                break;
            case MailPart.Facts facts:
                foreach (var (name, value) in facts.Rows)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}: {value.ReplaceLineEndings("\r\n  ")}\r\n");
                }

                text.Append("\r\n");
                break;
            case MailPart.Table table:
                foreach (var row in table.Rows)
                {
                    text.Append("- ").AppendJoin("; ", row.Zip(table.Headers, (value, header) => $"{header}: {value.ReplaceLineEndings(" ")}")).Append("\r\n");
                }

                text.Append("\r\n");
                break;
            default:
                throw new InvalidOperationException(part.GetType().Name);
        }
    }
}
