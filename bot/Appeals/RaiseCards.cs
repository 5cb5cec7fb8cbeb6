using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Appeals;

/// <summary>上报紧急或 VIP 诉求 Chooses the customer, then the form; and drafts that wait.</summary>
internal static class RaiseCards
{
    public static Card Choose(IReadOnlyList<KeyCustomer> found, string? words, Texts texts)
    {
        var title = texts["Card.Raise.Title"];
        return CardDocument.Write(title, title,
        [
            .. AppealParts.Top(title, texts["Card.Raise.How"]),
            new TextInput { Id = AppealFields.Words, Label = texts["Card.Raise.Words"], MaxLength = 60, Value = words },
            Shown.Row(Buttons.Add(texts["Card.Raise.Search"], HandleVerbs.New)),
            .. found.Count == 0 ? [new TextBlock(texts["Card.Raise.None"])] : Array.Empty<Element>(),
            .. found.Take(ChooseCustomer.Most).Select(customer => new ColumnSet(
            [
                new Column("stretch",
                [
                    new TextBlock(Shown.Plain(customer.Name)),
                    new TextBlock(texts.Show(customer.Standing)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
                ]),
                new Column("auto", [new ActionSet([Buttons.Go(texts["Card.Raise.Choose"], HandleVerbs.Form, Of(customer))])])
                {
                    VerticalContentAlignment = VerticalContentAlignment.Center,
                },
            ])
            {
                Separator = true,
                Spacing = Spacing.Small,
            }),
            .. found.Count > ChooseCustomer.Most ? [Shown.Note(texts.With("Card.Raise.More", ("Most", ChooseCustomer.Most)))] : Array.Empty<Element>(),
            Shown.Row(Buttons.Go(texts["Card.Raise.Drafts"], HandleVerbs.Drafts), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <param name="slip">Mark of the form, fresh for every card.</param>
    public static Card Form(KeyCustomer customer, string slip, Texts texts)
    {
        var strategic = customer.Standing == CustomerStanding.Strategic;
        var title = texts[strategic ? "Card.Raise.UrgentTitle" : "Card.Raise.VipTitle"];
        var data = new[] { Of(customer), (AppealFields.Slip, slip) };
        return CardDocument.Write($"{title} · {Shown.Plain(customer.Name)}", title,
        [
            .. AppealParts.Top(title, $"{Shown.Plain(customer.Name)} · {texts.Show(customer.Standing)}"),
            Shown.Note(texts[strategic ? "Card.Raise.UrgentHow" : "Card.Raise.VipHow"]),
            AppealParts.Categories(null, texts),
            .. AppealParts.Words(null, null, texts),
            .. strategic ? [] : new Element[]
            {
                new ChoiceInput([new Choice(texts["Card.Appeal.Urgent"], AppealFields.Yes)])
                {
                    Id = AppealFields.Urgent,
                    Label = texts["Card.Raise.IsUrgent"],
                    Style = ChoiceStyle.Compact,
                    Placeholder = texts["Card.Raise.NotUrgent"],
                },
            },
            .. Shown.Rows(
            [
                strategic ? Buttons.Send(texts["Card.Raise.SendUrgent"], HandleVerbs.Raise, [.. data, (AppealFields.Urgent, AppealFields.Yes)])
                    : Buttons.Send(texts["Card.Raise.SendVip"], HandleVerbs.Raise, data),
                Buttons.Add(texts["Card.AppealMonth.SaveDraft"], HandleVerbs.Keep, data),
                Buttons.Go(texts["Card.Raise.Back"], HandleVerbs.New),
            ]),
        ]);
    }

    public static Card Drafts(IReadOnlyList<AppealLine> drafts, Texts texts)
    {
        var title = texts["Card.Raise.Drafts"];
        return CardDocument.Write(title, title,
        [
            .. AppealParts.Top(title, texts["Card.Raise.DraftsHow"]),
            .. drafts.Count == 0 ? [new TextBlock(texts["Card.Raise.NoDrafts"])] : Array.Empty<Element>(),
            .. drafts.Select(draft => AppealParts.Line(draft, withCustomer: true, HandleVerbs.Show, texts)),
            Shown.Row(Buttons.Go(texts["Card.Raise.Title"], HandleVerbs.New), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static (string, string) Of(KeyCustomer customer) => (AppealFields.Customer, Shown.Id(customer.Id.Value));
}
