using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Appeals;

/// <summary>The next step of an appeal, for who may take it: one box for words and the ways they can go.</summary>
internal static class AppealForms
{
    public static IEnumerable<Element> Write(AppealView appeal, Texts texts)
    {
        var rights = appeal.Rights;
        return
        [
            .. rights.Edit ? Draft(appeal, texts) : [],
            .. rights.Decide ? Form("Card.Appeal.DecideTitle", "Card.Appeal.DecisionWords", [Send("Card.Appeal.DecideDo", HandleVerbs.Decide)], texts) : [],
            .. rights.Reply ? Form("Card.Appeal.ReplyTitle", "Card.Appeal.ReplyWords", [Send("Card.Appeal.ReplyDo", HandleVerbs.Reply)], texts) : [],
            .. rights.Escalate ? Vip(appeal, texts) : [],
            .. rights.Answer && !rights.Escalate ? Form(
                "Card.Appeal.HandleTitle", "Card.Appeal.HandleWords",
                [Send("Card.Appeal.AnswerDo", HandleVerbs.Answer), Add("Card.Appeal.AskDo", HandleVerbs.Ask), Add("Card.Appeal.UpDo", HandleVerbs.Up)], texts) : [],
            .. rights.Close ? Form(
                "Card.Appeal.CloseTitle", "Card.Appeal.CloseWords", [Send("Card.Appeal.CloseDo", HandleVerbs.Close), Add("Card.Appeal.ReopenDo", HandleVerbs.Reopen)], texts) : [],
            .. rights.Sort ? Sort(appeal, texts) : [],
        ];

        CardAction Send(string key, string verb) => Buttons.Send(texts[key], verb, AppealParts.Of(appeal.Id));
        CardAction Add(string key, string verb) => Buttons.Add(texts[key], verb, AppealParts.Of(appeal.Id));
    }

    /// <summary>Asks why an appeal is taken back.</summary>
    public static Card AskWithdraw(AppealView appeal, Texts texts)
    {
        var title = texts["Card.Appeal.TakeBack"];
        return CardDocument.Write(title, title,
        [
            .. AppealParts.Top(title, $"{Shown.Plain(appeal.Customer)} · {Shown.Plain(appeal.Title)}"),
            Shown.Note(texts["Card.Appeal.TakeBackHow"]),
            Box("Card.Appeal.TakeBackWords", texts),
            Shown.Row(
                Buttons.Send(texts["Card.Appeal.TakeBackDo"], HandleVerbs.Withdraw, AppealParts.Of(appeal.Id)),
                Buttons.Go(texts["Card.Appeal.Back"], HandleVerbs.Show, AppealParts.Of(appeal.Id))),
        ]);
    }

    private static IEnumerable<Element> Form(string title, string label, IReadOnlyList<CardAction> ways, Texts texts) =>
        [Shown.Section(texts[title]), Box(label, texts), .. Shown.Rows(ways)];

    private static IEnumerable<Element> Draft(AppealView appeal, Texts texts) =>
    [
        Shown.Section(texts["Card.Appeal.DraftTitle"]),
        AppealParts.Categories(appeal.Category, texts),
        .. AppealParts.Words(appeal.Title, appeal.Text, texts),
        Shown.Note(texts.With("Card.Appeal.Count", ("Count", appeal.Text.Length), ("Most", Appeal.LongestText))),
        .. Shown.Rows(
        [
            Buttons.Send(texts["Card.AppealMonth.SaveDraft"], HandleVerbs.Keep, AppealParts.Of(appeal.Id), AppealParts.Version(appeal.Version)),
            .. !appeal.Rights.Send ? [] : appeal.Standing == CustomerStanding.Strategic
                ? [Buttons.Go(texts["Card.Appeal.SendUrgent"], HandleVerbs.SendDraft, AppealParts.Of(appeal.Id), AppealParts.Version(appeal.Version), (AppealFields.Urgent, AppealFields.Yes))]
                : new CardAction[] { Buttons.Go(texts["Card.Appeal.SendVip"], HandleVerbs.SendDraft, AppealParts.Of(appeal.Id), AppealParts.Version(appeal.Version)) },
            Buttons.Stop(texts["Card.AppealMonth.Drop"], HandleVerbs.Discard, AppealParts.Of(appeal.Id), AppealParts.Version(appeal.Version)),
        ]),
        Shown.Note(texts[appeal.Standing == CustomerStanding.Strategic ? "Card.Appeal.DraftHow" : "Card.Appeal.DraftHowVip"]),
    ];

    private static IEnumerable<Element> Vip(AppealView appeal, Texts texts) =>
    [
        Shown.Section(texts["Card.Appeal.VipTitle"]),
        Box("Card.Appeal.VipWords", texts),
        Shown.Row(Buttons.Send(texts["Card.Appeal.AnswerDo"], HandleVerbs.Answer, AppealParts.Of(appeal.Id))),
        new ChoiceInput([.. Enum.GetValues<EscalationReason>().Select(each => new Choice(texts.Show(each), each.ToString()))])
        {
            Id = AppealFields.Cause,
            Label = texts["Card.Appeal.EscalateLabel"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Appeal.EscalateChoose"],
        },
        Shown.Row(Buttons.Add(texts["Card.Appeal.EscalateDo"], HandleVerbs.Escalate, AppealParts.Of(appeal.Id))),
    ];

    private static IEnumerable<Element> Sort(AppealView appeal, Texts texts) =>
    [
        Shown.Section(texts["Card.Appeal.SortTitle"]),
        AppealParts.Categories(appeal.Category, texts),
        new ChoiceInput([.. appeal.Rights.People.Select(person => new Choice(Shown.Plain(person.Name), Shown.Id(person.Id.Value)))])
        {
            Id = AppealFields.Person,
            Label = texts["Card.Appeal.AssignLabel"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Appeal.AssignChoose"],
        },
        Shown.Row(
            Buttons.Add(texts["Card.Appeal.SortDo"], HandleVerbs.Sort, AppealParts.Of(appeal.Id)),
            Buttons.Add(texts["Card.Appeal.AssignDo"], HandleVerbs.Assign, AppealParts.Of(appeal.Id))),
    ];

    private static TextInput Box(string label, Texts texts) => new()
    {
        Id = AppealFields.Text,
        Label = texts.With(label, ("Most", Appeal.LongestText)),
        IsMultiline = true,
        MaxLength = Appeal.LongestText,
    };
}
