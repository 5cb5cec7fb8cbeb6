using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

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
            MailReasons.NoRecipient, MailReasons.NothingToSay, MailReasons.FolderFailed, MailReasons.NotWritten, "Http403", "Http401",
        ];
        var today = new DateOnly(2026, 11, 21);
        var links = new Dictionary<string, MailLink> { ["files.late"] = new("files.late", "card.open", "subject", [("kind", "upkeep.late")]) };
        var kinds = new Dictionary<string, int> { ["files.late"] = 8, ["reminder.liaison"] = 3, ["gone.kind"] = 1 };
        var (all, failed) = (new DeliveryView(null, null, null, 1), new DeliveryView(MailState.Failed, "files.late", new Month(2026, 11), 0));
        yield return ("mail-none", DeliveryCard.Write(
            new MailPage([], new Dictionary<MailState, int>(), new Dictionary<string, int>(), More: false, [], null), all with { Page = 0 }, names, links, today, new DateOnly(2026, 11, 20), texts));
        yield return ("mail-list", DeliveryCard.Write(new MailPage([.. Lines([null, .. reasons])], counts, kinds, More: true, [.. Enum.GetValues<DueGap>().Select(gap => new DueMails("reminder.manager", gap, 12))], new MailRest(Now.AddHours(24), "Http429")), all, names, links, today, new DateOnly(2026, 12, 10), texts));
        yield return ("mail-list-failed", DeliveryCard.Write(
            new MailPage([.. Lines(Enumerable.Repeat<string?>(MailReasons.SecretExpired, 25)).Select(line => line with { State = MailState.Failed })], counts, kinds, More: false, [], new MailRest(Now.AddMinutes(5), MailReasons.SecretExpired)),
            failed, names, links, today, null, texts));
        yield return ("mail-mine", MailReading.WriteMine([.. Lines([null, null, null])], 1, more: true, texts));
        yield return ("mail-mine-none", MailReading.WriteMine([], 0, more: false, texts));
        yield return ("mail-read", MailReading.WriteOne(
            Lines([null]).Single(),
            new ReadMail("华南公司：2026 年 11 月客户诉求待上报 [TG-20261121-7KQ2M9X]", "u2@example.com", string.Join("\n", Enumerable.Repeat("Line <b>*bold*</b> [x](http://evil) of the mail, long enough to wrap on a phone.", 200)), ["visit.ics"]),
            links["files.late"], texts));
        yield return ("mail-facts", MailReading.WriteFacts(Lines(["Http403"]).Single() with { State = MailState.Failed, SentUtc = null }, "<b>*x*</b>", links["files.late"], texts));
    }

    private static IEnumerable<MailLine> Lines(IEnumerable<string?> reasons) => reasons.Select((reason, index) => new MailLine(
        new MailId(index + 1), "TG-20261121-7KQ2M9X", new PersonId((index % 3) + 1), "files.late", 7, (MailState)(index % 6), Now.AddHours(-index), index == 0 ? Now : null, null, 1, reason));
}
