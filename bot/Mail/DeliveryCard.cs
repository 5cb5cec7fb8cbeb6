using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Mail;

/// <summary>邮件投递情况 What was queued, sent, unknown, failed in the last thirty days, and why; with the way to send one again.</summary>
internal static class DeliveryCard
{
    public const string List = "mail.list";
    public const string Resend = "mail.resend";
    public const string Mail = "mail";
    public const string State = "state";
    public const string Page = "page";

    /// <summary>Days the card looks back.</summary>
    public const int Days = 30;

    private static readonly MailState[] Told = [MailState.Failed, MailState.Unknown, MailState.Pending, MailState.Sending, MailState.Sent, MailState.Dropped];

    public static Card Write(MailPage mails, MailState? state, int page, IReadOnlyDictionary<PersonId, string> names, Texts texts)
    {
        var title = texts["Card.Mail.Title"];
        var counts = Told.Where(each => mails.Counts.GetValueOrDefault(each) > 0).ToList();
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Note(texts.With("Card.Mail.Days", ("Days", Days))),
            .. counts.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Mail.None"])] :
            [
                new FactSet([.. counts.Select(each => new Fact(texts[$"Enum.MailState.{each}"], Shown.Id(mails.Counts[each])))]),
                .. mails.Lines.SelectMany(line => Line(line, names, texts)),
            ],
            .. Shown.Rows(
            [
                .. counts.Where(each => each != state).Select(each => Go(texts[$"Enum.MailState.{each}"], each, 0)),
                .. state is null ? [] : new[] { Go(texts["Card.Mail.All"], null, 0) },
                .. page > 0 ? [Go(texts["Card.Page.Previous"], state, page - 1)] : Array.Empty<CardAction>(),
                .. mails.More ? [Go(texts["Card.Page.Next"], state, page + 1)] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);

        CardAction Go(string text, MailState? to, int turn) => Buttons.Go(text, List, (State, to?.ToString() ?? ""), (Page, Shown.Id(turn)));
    }

    private static IEnumerable<Element> Line(MailLine line, IReadOnlyDictionary<PersonId, string> names, Texts texts)
    {
        var name = Shown.Plain(names.GetValueOrDefault(line.Recipient) ?? texts["Card.Mail.Gone"]);
        var reason = line.Reason is null ? "" : " · " + texts.ReasonOf(line.Reason);
        yield return new TextBlock($"{name} · {texts[$"Mail.Kind.{line.Kind}"]}") { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true };
        yield return new TextBlock($"{texts[$"Enum.MailState.{line.State}"]}{reason}")
        {
            Spacing = Spacing.None,
            Color = line.State is MailState.Failed ? TextColor.Attention : line.State is MailState.Unknown ? TextColor.Warning : null,
        };
        yield return new TextBlock($"{line.Reference} · {Format.Moment(line.SentUtc ?? line.QueuedUtc)}") { Spacing = Spacing.None, Size = TextSize.Small, IsSubtle = true };
        if (line.State is MailState.Failed or MailState.Unknown)
        {
            yield return Shown.Row(Buttons.Next(texts[line.State == MailState.Unknown ? "Card.Mail.ResendUnsure" : "Card.Mail.Resend"], Resend, (Mail, Shown.Id(line.Id.Value))));
        }
    }

    /// <summary>An answer of the mail system is told by its number where there are no words for it.</summary>
    private static string ReasonOf(this Texts texts, string reason) =>
        reason.StartsWith("Http", StringComparison.Ordinal) ? texts.With("Mails.Reason.Http", ("Status", reason[4..])) : texts[$"Mails.Reason.{reason}"];
}

/// <summary>Verb <c>mail.list</c>.</summary>
internal sealed class ShowMails(ListMails list, IDirectory directory, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var page = Math.Max(0, call.Number(DeliveryCard.Page, 0));
        MailState? state = Enum.TryParse<MailState>(call[DeliveryCard.State], out var wanted) && Enum.IsDefined(wanted) ? wanted : null;
        var mails = await list.HandleAsync(call.Actor.Id, state, clock.GetUtcNow().UtcDateTime.AddDays(-DeliveryCard.Days), page, cancellation);
        if (mails.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var names = new Dictionary<PersonId, string>();
        foreach (var person in mails.Value.Lines.Select(line => line.Recipient).Distinct())
        {
            if (await directory.PersonAsync(person, cancellation) is { } card)
            {
                names.Add(person, card.Name);
            }
        }

        return new CardReply.Show(DeliveryCard.Write(mails.Value, state, page, names, texts));
    }
}

/// <summary>Verb <c>mail.resend</c>.</summary>
internal sealed class ResendOneMail(ResendMail resend, ShowMails show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var done = await resend.HandleAsync(call.Actor.Id, new MailId(call.Id(DeliveryCard.Mail)), cancellation);
        return done.Refused(out var refusal) ? texts.Refuse(refusal)
            : await show.HandleAsync(call, cancellation) is CardReply.Show shown ? shown with { Notice = texts["Card.Mail.Again"] }
            : new CardReply.Show(PlainCard.Write(texts, texts["Card.Mail.Title"], texts["Card.Mail.Again"]));
    }
}
