using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Mail;

/// <summary>What of the outbox is looked at. <paramref name="Month"/> null: the last thirty days.</summary>
internal sealed record DeliveryView(MailState? State, string? Kind, Month? Month, int Page);

/// <summary>邮件投递情况 What was due, queued, sent, unknown, failed, and why, by kind and month; with the way to what it concerns and to send one again.</summary>
internal static class DeliveryCard
{
    public const string List = "mail.list";
    public const string Resend = "mail.resend";
    public const string Mail = "mail";
    public const string State = "state";
    public const string Page = "page";
    public const string Kind = "kind";
    public const string Month = "month";

    /// <summary>Days the card looks back, unless a month is chosen.</summary>
    public const int Days = 30;

    private const int MonthsBack = 12;
    private static readonly MailState[] Told = [MailState.Failed, MailState.Unknown, MailState.Pending, MailState.Sending, MailState.Sent, MailState.Dropped];

    /// <param name="today">What months are offered.</param>
    /// <param name="secretEndsOn">The client secret's end, when it is near or past.</param>
    public static Card Write(
        MailPage mails, DeliveryView view, IReadOnlyDictionary<PersonId, string> names, IReadOnlyDictionary<string, MailLink> links, DateOnly today, DateOnly? secretEndsOn, Texts texts)
    {
        var title = texts["Card.Mail.Title"];
        var counts = Told.Where(each => mails.Counts.GetValueOrDefault(each) > 0).ToList();
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. secretEndsOn is { } end ? [Shown.Callout(texts.With(end < today ? "Card.Mail.SecretOver" : "Card.Mail.SecretEnds", ("Day", end)), ContainerStyle.Attention)] : Array.Empty<Element>(),
            .. mails.Rest is { } rest ? [Shown.Callout(texts.With("Card.Mail.Rests", ("Time", rest.UntilUtc), ("Reason", texts.MailReason(rest.Reason))), ContainerStyle.Warning)] : Array.Empty<Element>(),
            Shown.Note(view.Month is { } month ? texts.With("Card.Mail.InMonth", ("Month", month.ToString())) : texts.With("Card.Mail.Days", ("Days", Days))),
            .. counts.Count == 0 && mails.Due.Count == 0 ? [new TextBlock(texts["Card.Mail.None"])] : (IEnumerable<Element>)
            [
                new FactSet(
                [
                    new Fact(texts["Card.Mail.Due"], Shown.Id(mails.Counts.Values.Sum() + mails.Due.Sum(each => each.Count))),
                    .. counts.Select(each => new Fact(texts[$"Enum.MailState.{each}"], Shown.Id(mails.Counts[each]))),
                ]),
                .. mails.Due.Select(each => WithoutMail(each, texts)),
                .. mails.Lines.SelectMany(line => Line(line, names, links, texts)),
            ],
            .. Filter(mails, view, today, texts),
            .. Shown.Rows(
            [
                .. counts.Where(each => each != view.State).Select(each => Go(texts[$"Enum.MailState.{each}"], view with { State = each, Page = 0 })),
                .. view.State is null ? [] : new[] { Go(texts["Card.Mail.All"], view with { State = null, Page = 0 }) },
                .. view.Page > 0 ? [Go(texts["Card.Page.Previous"], view with { Page = view.Page - 1 })] : Array.Empty<CardAction>(),
                .. mails.More ? [Go(texts["Card.Page.Next"], view with { Page = view.Page + 1 })] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static CardAction Go(string text, DeliveryView to) => Buttons.Go(
        text, List, (State, to.State?.ToString() ?? ""), (Kind, to.Kind ?? ""), (Month, to.Month?.ToString() ?? ""), (Page, Shown.Id(to.Page)));

    private static IEnumerable<Element> Filter(MailPage mails, DeliveryView view, DateOnly today, Texts texts)
    {
        var kinds = mails.Kinds.Keys.Concat(mails.Due.Select(each => each.Kind)).Concat(view.Kind is null ? [] : new[] { view.Kind }).Distinct().Order(StringComparer.Ordinal);
        var first = Core.Shared.Month.Of(today);
        yield return new ChoiceInput([new Choice(texts["Card.Mail.EveryKind"], "-"), .. kinds.Select(kind => new Choice(KindOf(kind, texts), kind))])
        {
            Id = Kind,
            Label = texts["Card.Mail.ByKind"],
            Value = view.Kind ?? "-",
        };
        yield return new ChoiceInput(
            [new Choice(texts.With("Card.Mail.Days", ("Days", Days)), "-"), .. Enumerable.Range(0, MonthsBack).Select(back => first.AddMonths(-back).ToString()).Select(month => new Choice(month, month))])
        {
            Id = Month,
            Label = texts["Card.Mail.ByMonth"],
            Value = view.Month?.ToString() ?? "-",
        };
        yield return Shown.Row(Buttons.Add(texts["Card.Mail.Filter"], List, (State, view.State?.ToString() ?? "")));
    }

    private static TextBlock WithoutMail(DueMails due, Texts texts) =>
        new(texts.With($"Card.Mail.Due.{due.Gap}", ("Kind", KindOf(due.Kind, texts)), ("Count", due.Count)))
        {
            Spacing = Spacing.Small,
            Color = due.Gap is DueGap.Nobody or DueGap.NoAddress ? TextColor.Attention : null,
        };

    private static IEnumerable<Element> Line(MailLine line, IReadOnlyDictionary<PersonId, string> names, IReadOnlyDictionary<string, MailLink> links, Texts texts)
    {
        var name = Shown.Plain(names.GetValueOrDefault(line.Recipient) ?? texts["Card.Mail.Gone"]);
        var reason = line.Reason is null ? "" : " · " + texts.MailReason(line.Reason);
        yield return new TextBlock($"{name} · {KindOf(line.Kind, texts)}") { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true };
        yield return new TextBlock($"{texts[$"Enum.MailState.{line.State}"]}{reason}")
        {
            Spacing = Spacing.None,
            Color = line.State is MailState.Failed ? TextColor.Attention : line.State is MailState.Unknown ? TextColor.Warning : null,
        };
        yield return new TextBlock($"{line.Reference} · {Format.Moment(line.SentUtc ?? line.QueuedUtc)}{Tried(line, texts)}") { Spacing = Spacing.None, Size = TextSize.Small, IsSubtle = true };
        if (line.State is MailState.Failed or MailState.Unknown)
        {
            // Its words need the width of a phone.
            yield return Shown.Row(Buttons.Next(texts[line.State == MailState.Unknown ? "Card.Mail.ResendUnsure" : "Card.Mail.Resend"], Resend, (Mail, Shown.Id(line.Id.Value))));
        }

        var actions = new List<CardAction>();
        if (line.State == MailState.Sent)
        {
            actions.Add(Buttons.Go(texts["Card.Mail.Read"], MailReading.Read, (Mail, Shown.Id(line.Id.Value))));
        }

        if (links.GetValueOrDefault(line.Kind) is { } link)
        {
            actions.Add(Buttons.Go(texts["Card.Mail.About"], link.Verb, [(link.Input, Shown.Id(line.Subject)), .. link.Fixed]));
        }

        if (actions.Count > 0)
        {
            yield return Shown.Row(actions);
        }
    }

    private static string Tried(MailLine line, Texts texts) =>
        line is { State: MailState.Pending, NextAttemptUtc: { } next } ? " · " + texts.With("Card.Mail.Next", ("Time", next)) : "";

    /// <summary>A kind whose words were taken out since reads as it is stored.</summary>
    private static string KindOf(string kind, Texts texts) => texts.Find($"Mail.Kind.{kind}") ?? kind;
}

/// <summary>Verb <c>mail.list</c>.</summary>
internal sealed class ShowMails(ListMails list, IEnumerable<MailLink> links, IDirectory directory, MailSecret secret, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var view = new DeliveryView(
            Enum.TryParse<MailState>(call[DeliveryCard.State], out var wanted) && Enum.IsDefined(wanted) ? wanted : null,
            call[DeliveryCard.Kind] is { } kind and not "-" ? kind : null,
            MonthOf(call[DeliveryCard.Month]),
            Math.Max(0, call.Number(DeliveryCard.Page, 0)));
        var now = clock.GetUtcNow();
        var mails = await list.HandleAsync(
            call.Actor.Id, new MailQuery(now.UtcDateTime.AddDays(-DeliveryCard.Days), view.State, view.Kind, view.Month, view.Page), cancellation);
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

        var today = GroupTime.DateOf(now);
        var end = secret.EndsOn is { } day && day.DayNumber - today.DayNumber <= MailSecret.WarnBefore[0] ? secret.EndsOn : null;
        return new CardReply.Show(DeliveryCard.Write(mails.Value, view, names, links.ToDictionary(link => link.Kind), today, end, texts));
    }

    private static Month? MonthOf(string? written) =>
        DateOnly.TryParseExact($"{written}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000 ? Month.Of(day) : null;
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
