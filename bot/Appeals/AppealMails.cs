using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Appeals;

/// <summary>紧急诉求 The mail to who has to act on an urgent appeal at once. Nothing once it is closed or no longer the reader's to see.</summary>
internal sealed class UrgentAppealMail(ViewAppeal view, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var appeal = await view.RunAsync(reader.Id, new AppealId(subject), cancellation);
        var texts = wording.For(reader.Locale);
        return appeal.Error is not null || appeal.Value.State is AppealState.Closed or AppealState.Withdrawn ? null : AppealMailWords.Write(appeal.Value, "Mail.AppealUrgent.Title", texts);
    }
}

/// <summary>诉求待办 The mail that says an appeal waits for its reader: asked back, answered, sent up, due soon or late, by what holds when it is written.</summary>
internal sealed class AppealTurnMail(ViewAppeal view, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var appeal = await view.RunAsync(reader.Id, new AppealId(subject), cancellation);
        var texts = wording.For(reader.Locale);
        return appeal.Error is not null || appeal.Value.State is AppealState.Draft or AppealState.Closed or AppealState.Withdrawn
            ? null : AppealMailWords.Write(appeal.Value, IsToldOfAGap(appeal.Value) ? "Mail.AppealTurn.Gap" : $"Mail.AppealTurn.{appeal.Value.State}", texts);
    }

    /// <summary>The unit owes the step, nobody is its liaison, and the reader is somebody at headquarters who is told.</summary>
    private static bool IsToldOfAGap(AppealView appeal) => appeal.NoLiaison && appeal.State switch
    {
        AppealState.AskedBack => !appeal.Rights.Reply,
        AppealState.Answered => !appeal.Rights.Close,
        AppealState.WithUnit => !appeal.Rights.Answer,
        _ => false,
    };
}

/// <summary>What a mail about an appeal says: who, what, by when; never the text itself, which stays behind sign-in.</summary>
internal static class AppealMailWords
{
    public static MailWords Write(AppealView appeal, string title, Texts texts) => new(
        texts[title],
        [
            .. appeal.BreachedOn is { } late && appeal.DueOn is not null ? [new MailPart.Callout(texts.With("Card.Appeal.Breached", ("Day", late)))] : Array.Empty<MailPart>(),
            new MailPart.Paragraph(texts.With("Mail.Appeal.What", ("State", appeal.State))),
            new MailPart.Facts(
            [
                (texts["Mail.Appeal.Customer"], appeal.Customer),
                (texts["Mail.Appeal.Unit"], appeal.Unit),
                (texts["Card.Appeal.Category"], texts.Show(appeal.Category)),
                (texts["Mail.Appeal.Subject"], appeal.Title),
                .. appeal.DueOn is { } due ? [(texts["Mail.Appeal.Due"], Format.Day(due))] : Array.Empty<(string, string)>(),
            ]),
            new MailPart.Paragraph(texts["Mail.Appeal.Do"]),
        ],
        texts["Mail.Appeal.Open"],
        string.Create(CultureInfo.InvariantCulture, $"#/card/{AppealCards.Appeal}/{appeal.Id.Value}"),
        []);
}
