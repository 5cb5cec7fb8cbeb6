using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Mail;

/// <summary>The delivery card in every state worth a look.</summary>
internal static class MailSamples
{
    private static readonly DateTime Now = new(2026, 11, 21, 2, 0, 0, DateTimeKind.Utc);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var names = new Dictionary<PersonId, string> { [new PersonId(1)] = "周启明", [new PersonId(2)] = "<b>*x*</b>" };
        var counts = Enum.GetValues<MailState>().ToDictionary(state => state, state => 3 + (int)state);
        string?[] reasons =
        [
            MailReasons.NeverAcknowledged, MailReasons.NoAnswer, MailReasons.NoConnection, MailReasons.NoToken, MailReasons.SecretExpired, MailReasons.NoAddress,
            MailReasons.NoRecipient, MailReasons.NothingToSay, MailReasons.FolderFailed, "Http403",
        ];
        yield return ("mail-none", DeliveryCard.Write(new MailPage([], new Dictionary<MailState, int>(), More: false), null, 0, names, texts));
        yield return ("mail-list", DeliveryCard.Write(new MailPage([.. Lines([null, .. reasons])], counts, More: true), null, 1, names, texts));
        yield return ("mail-list-failed", DeliveryCard.Write(
            new MailPage([.. Lines(Enumerable.Repeat<string?>(MailReasons.SecretExpired, 50)).Select(line => line with { State = MailState.Failed })], counts, More: false), MailState.Failed, 0, names, texts));
    }

    private static IEnumerable<MailLine> Lines(IEnumerable<string?> reasons) => reasons.Select((reason, index) => new MailLine(
        new MailId(index + 1), "TG-20261121-7KQ2M9X", new PersonId((index % 3) + 1), "files.late", (MailState)(index % 6), Now.AddHours(-index), index == 0 ? Now : null, null, 1, reason));
}
