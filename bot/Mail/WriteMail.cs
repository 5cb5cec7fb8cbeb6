using System.Net.Mail;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Mail;

/// <summary>Puts a claimed mail into words for its recipient, or says why it is not sent; who left gets none.</summary>
internal sealed class WriteMail(IServiceProvider services, IDirectory directory, Wording wording, MailSettings settings)
{
    /// <summary>The mail, or what became of it instead.</summary>
    public async Task<(WrittenMail? Mail, MailOutcome? Instead)> HandleAsync(ClaimedMail mail, CancellationToken cancellation)
    {
        if (await directory.PersonAsync(mail.Recipient, cancellation) is not { Gone: false } reader)
        {
            return (null, new MailOutcome.Refused(MailReasons.NoRecipient));
        }

        if (!MailAddress.TryCreate(reader.Mail, out var address))
        {
            return (null, new MailOutcome.Refused(MailReasons.NoAddress));
        }

        if (services.GetKeyedService<IMailSource>(mail.Kind) is not { } source || await source.WriteAsync(reader, mail.Subject, cancellation) is not { } words)
        {
            return (null, new MailOutcome.Dropped(MailReasons.NothingToSay));
        }

        var texts = wording.For(reader.Locale);
        var link = new Uri(settings.DeskUrl, words.Place).AbsoluteUri;
        var inTeams = settings.Teams?.To(words.Place, link) is { } teams ? new SecondLink(texts["Mail.InTeams"], teams) : null;
        var footer = texts.With("Mail.Footer", ("Reference", mail.Reference));
        return (
            new WrittenMail(
                mail.Reference,
                address.Address,
                WrittenMail.SubjectOf(words.Title, mail.Reference),
                MailHtml.Write(words, reader.Locale, link, footer, inTeams),
                MailPlain.Write(words, link, footer, inTeams),
                words.Files),
            null);
    }
}
