using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Mail;

/// <summary>Kind and mail <c>mail.secret</c>: the client secret of mail ends soon, or has ended; for those who watch over mails.</summary>
internal sealed class SecretWarning(MailSecret secret, IAccess access, IDeciders deciders, Wording wording, TimeProvider clock) : ICardSource, IMailSource
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        if (await EndAsync(reader.Id, subject, cancellation) is not { } end)
        {
            return null;
        }

        var texts = wording.For(reader.Locale);
        var title = texts["Card.Secret.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Callout(Standing(end, texts), ContainerStyle.Attention),
            new TextBlock(texts["Card.Secret.Do"]),
            Shown.Row(Buttons.Go(texts["Card.Mail.Title"], DeliveryCard.List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var texts = wording.For(reader.Locale);
        return await EndAsync(reader.Id, subject, cancellation) is { } end
            ? new MailWords(
                texts["Card.Secret.Title"],
                [new MailPart.Callout(Standing(end, texts)), new MailPart.Paragraph(texts["Card.Secret.Do"])],
                texts["Mail.Reminder.Open"],
                string.Create(CultureInfo.InvariantCulture, $"#/card/{MailSecret.Kind}/{subject}"),
                [])
            : null;
    }

    private string Standing(DateOnly end, Texts texts) =>
        texts.With(end < GroupTime.DateOf(clock.GetUtcNow()) ? "Card.Mail.SecretOver" : "Card.Mail.SecretEnds", ("Day", end));

    /// <summary>Null once the secret was renewed, and for who does not watch over mails.</summary>
    private async Task<DateOnly?> EndAsync(PersonId reader, long subject, CancellationToken cancellation) =>
        secret.EndsOn is { } end && (end.Year * 10_000L) + (end.Month * 100) + end.Day == subject
        && (await access.PeopleAsync(GradingAction.WatchMails, await deciders.HeadquartersAsync(cancellation), cancellation)).Contains(reader)
            ? end
            : null;
}
