using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Mail;

/// <summary>我的邮件 Mails of the pickup folder as their recipients read them at the desk; who watches over mails sees of any what became of it, never its words.</summary>
internal static class MailReading
{
    public const string Mine = "mail.mine";
    public const string Read = "mail.read";

    /// <summary>A longer mail is shown from its beginning.</summary>
    private const int Longest = 6000;

    public static Card WriteMine(IReadOnlyList<MailLine> lines, int page, bool more, Texts texts)
    {
        var title = texts["Card.Mail.Mine"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. lines.Count == 0 ? [new TextBlock(texts["Card.Mail.MineNone"])] : lines.SelectMany(line => (Element[])
            [
                new TextBlock(texts.Find($"Mail.Kind.{line.Kind}") ?? line.Kind) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true },
                new TextBlock($"{Format.Moment(line.SentUtc ?? line.QueuedUtc)} · {line.Reference}") { Spacing = Spacing.None, Size = TextSize.Small, IsSubtle = true },
                Shown.Row(Buttons.Go(texts.With("Card.Mail.ReadOne", ("Reference", line.Reference)), Read, (DeliveryCard.Mail, Shown.Id(line.Id.Value)))),
            ]),
            .. Shown.Rows(
            [
                .. page > 0 ? [Buttons.Go(texts["Card.Page.Previous"], Mine, (DeliveryCard.Page, Shown.Id(page - 1)))] : Array.Empty<CardAction>(),
                .. more ? [Buttons.Go(texts["Card.Page.Next"], Mine, (DeliveryCard.Page, Shown.Id(page + 1)))] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    public static Card WriteOne(MailLine line, ReadMail mail, MailLink? link, Texts texts)
    {
        var lines = mail.Text[..Math.Min(mail.Text.Length, Longest)].Split('\n').Where(each => each.Length > 0 && each != "-- ");
        return CardDocument.Write(mail.Subject, mail.Subject,
        [
            Shown.Heading(Shown.Plain(mail.Subject)),
            new FactSet(
            [
                new Fact(texts["Card.Mail.To"], Shown.Plain(mail.To)),
                new Fact(texts["Card.Mail.SentAt"], Format.Moment(line.SentUtc ?? line.QueuedUtc)),
                .. mail.Files.Count == 0 ? [] : new[] { new Fact(texts["Card.Mail.Files"], Shown.Plain(texts.Show(mail.Files))) },
            ]),
            .. lines.Select(each => new TextBlock(Shown.Plain(each)) { Spacing = Spacing.Small }),
            .. mail.Text.Length > Longest ? [Shown.Note(texts["Card.Mail.Cut"])] : Array.Empty<Element>(),
            Shown.Row(
            [
                .. link is null ? [] : new[] { Buttons.Next(texts["Card.Mail.About"], link.Verb, [(link.Input, Shown.Id(line.Subject)), .. link.Fixed]) },
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    /// <param name="name">The recipient's, or null of somebody nobody knows any more.</param>
    public static Card WriteFacts(MailLine line, string? name, MailLink? link, Texts texts)
    {
        var title = texts["Card.Mail.ReadTitle"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new FactSet(
            [
                new Fact(texts["Card.Mail.To"], Shown.Plain(name ?? texts["Card.Mail.Gone"])),
                new Fact(texts["Card.Mail.ByKind"], texts.Find($"Mail.Kind.{line.Kind}") ?? line.Kind),
                new Fact(texts["Card.Mail.Fate"], texts[$"Enum.MailState.{line.State}"]),
                .. line.Reason is { } reason ? new[] { new Fact(texts["Card.Mail.Why"], texts.MailReason(reason)) } : [],
                new Fact(texts["Card.Mail.Reference"], line.Reference),
                new Fact(texts[line.SentUtc is null ? "Card.Mail.QueuedAt" : "Card.Mail.SentAt"], Format.Moment(line.SentUtc ?? line.QueuedUtc)),
            ]),
            Shown.Note(texts["Card.Mail.NotYours"]),
            Shown.Row(
            [
                .. link is null ? [] : new[] { Buttons.Next(texts["Card.Mail.About"], link.Verb, [(link.Input, Shown.Id(line.Subject)), .. link.Fixed]) },
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }
}

/// <summary>Verb <c>mail.mine</c>.</summary>
internal sealed class ShowMyMails(OpenMail open, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var page = Math.Max(0, call.Number(DeliveryCard.Page, 0));
        var (lines, more) = await open.MineAsync(call.Actor.Id, page, cancellation);
        return new CardReply.Show(MailReading.WriteMine(lines, page, more, wording.For(call.Actor.Locale)));
    }
}

/// <summary>Verb <c>mail.read</c>: from the pickup folder; a mail that left through Graph is in its recipient's mailbox. To anybody but its recipient its facts only.</summary>
internal sealed class ReadOneMail(OpenMail open, IEnumerable<MailLink> links, IDirectory directory, IServiceProvider services, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var opened = await open.HandleAsync(call.Actor.Id, new MailId(call.Id(DeliveryCard.Mail)), cancellation);
        if (opened.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var line = opened.Value.Line;
        var link = links.FirstOrDefault(each => each.Kind == line.Kind);
        if (!opened.Value.Words)
        {
            return new CardReply.Show(MailReading.WriteFacts(line, (await directory.PersonAsync(line.Recipient, cancellation))?.Name, link, texts));
        }

        // Commands and rehearsals have no carrier.
        var carrier = services.GetService<MailCarrier>();
        return carrier is not null && await carrier.ReadAsync(line.Reference, cancellation) is { } eml
            ? new CardReply.Show(MailReading.WriteOne(line, EmlText.Read(eml), link, texts))
            : new CardReply.Show(PlainCard.Write(texts, texts["Card.Mail.ReadTitle"], texts.With("Card.Mail.Elsewhere", ("Reference", line.Reference))));
    }
}
