using System.Globalization;
using System.Text;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Mail;

/// <summary>The words of a mail as plain text, for readers and programs that show no HTML.</summary>
internal static class MailPlain
{
    public static string Write(MailWords words, string link, string footer, SecondLink? second = null)
    {
        var text = new StringBuilder(2048).Append(words.Title).Append("\r\n\r\n");
        foreach (var part in words.Parts)
        {
            PartsPlain.Write(text, part);
        }

        text.Append(CultureInfo.InvariantCulture, $"{words.Button}: {link}\r\n");
        if (second is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{second.Words}: {second.Address}\r\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\r\n-- \r\n{footer}\r\n").ToString();
    }
}
