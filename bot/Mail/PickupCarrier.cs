using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Mail;

/// <summary>
/// Writes mails as .eml files into a folder of the program's user. A file appears whole or not at all, under its reference: writing it again
/// after a crash replaces it by itself, so no fate is ever unknown here for long.
/// </summary>
internal sealed class PickupCarrier(MailSettings settings, TimeProvider clock) : MailCarrier
{
    public override async Task<MailOutcome> SendAsync(WrittenMail mail, int rests)
    {
        try
        {
            MakeFolder();
            var making = Directory.CreateTempSubdirectory("teamsgrading-mail-").FullName;
            try
            {
                await WriteAsync(mail, making);
                var written = Directory.EnumerateFiles(making).Single();
                var next = Path.Combine(settings.Folder, $".{mail.Reference}.part");
                File.Copy(written, next, overwrite: true);
                File.Move(next, PathOf(mail.Reference), overwrite: true);
            }
            finally
            {
                Directory.Delete(making, recursive: true);
            }

            return new MailOutcome.Sent();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new MailOutcome.Later(GraphAnswers.Backoff(rests + 1), MailReasons.FolderFailed, WholeMailbox: true);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            // A header, an address or a file's type that no mail can have: it would be the same next time.
            return new MailOutcome.Refused(MailReasons.NotWritten);
        }
    }

    public override Task<IReadOnlyDictionary<string, DateTime>> FindSentAsync(IReadOnlyList<UncertainMail> mails, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, DateTime>>(mails.Select(mail => mail.Reference).Where(reference => File.Exists(PathOf(reference)))
            .ToDictionary(reference => reference, reference => File.GetLastWriteTimeUtc(PathOf(reference))));

    public override async Task<string?> ReadAsync(string reference, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(PathOf(reference), cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Somebody took it out of the folder.
            return null;
        }
    }

    private string PathOf(string reference) => Path.Combine(settings.Folder, $"{reference}.eml");

    private async Task WriteAsync(WrittenMail mail, string folder)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(settings.Sender, "TeamsGrading"),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To));
        message.Headers.Add(WrittenMail.Header, mail.Reference);
        message.Headers.Add("Date", clock.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        foreach (var file in mail.Files)
        {
            message.Attachments.Add(new Attachment(new MemoryStream(file.Content), file.Name, file.MediaType));
        }

        using var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        await writer.SendMailAsync(message);
    }

    /// <summary>Makes the folder, but never the one around it: a data folder that vanished must not come back empty.</summary>
    private void MakeFolder()
    {
        if (!Directory.Exists(Path.GetDirectoryName(settings.Folder)))
        {
            throw new DirectoryNotFoundException("the folder around the mail folder is gone");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(settings.Folder);
        }
        else
        {
            Directory.CreateDirectory(settings.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
