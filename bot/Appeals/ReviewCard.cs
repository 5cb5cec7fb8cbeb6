using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals.Monthly;

namespace TeamsGrading.Bot.Appeals;

/// <summary>上报确认 The final card: what is sent, customer by customer.</summary>
internal static class ReviewCard
{
    private const int Most = 60;

    public static Card Write(MonthView month, Texts texts)
    {
        var title = texts["Card.AppealMonth.ReviewTitle"];
        var data = new[] { MonthCard.Of(month), (AppealFields.Version, Shown.Id(month.Version)) };
        return CardDocument.Write($"{title} · {MonthCard.Name(month, texts)}", $"{title} · {MonthCard.Name(month, texts)}",
        [
            .. AppealParts.Top(title, MonthCard.Name(month, texts)),
            Shown.Callout(
                month.Customers == 0 && month.Drafts == 0 ? texts["Card.AppealMonth.ReviewNothing"]
                    : texts.With("Card.AppealMonth.ReviewSum", ("Drafts", month.Drafts), ("Nothing", month.Lines.Count(line => line.Answer == MonthlyAnswer.Nothing))),
                ContainerStyle.Emphasis),
            .. Missing(month) > 0 ? [Shown.Callout(texts.With("Card.AppealMonth.ReviewMissing", ("Count", Missing(month))), ContainerStyle.Warning)] : Array.Empty<Element>(),
            .. month.Lines.Take(Most).Select(line => new ColumnSet(
            [
                new Column("stretch", [new TextBlock(Shown.Plain(line.Name))]),
                new Column("auto", [new TextBlock(MonthCard.Answer(line, texts)) { IsSubtle = true }]),
            ])
            {
                Separator = true,
                Spacing = Spacing.Small,
            }),
            .. month.Lines.Count > Most ? [Shown.Note(texts.With("Card.AppealMonth.More", ("Count", month.Lines.Count - Most)))] : Array.Empty<Element>(),
            .. month.Overdue ? [new TextBlock(texts.With("Card.AppealMonth.WillBeLate", ("Day", month.DueOn))) { Color = TextColor.Attention }] : Array.Empty<Element>(),
            Shown.Note(texts["Card.AppealMonth.ReviewHow"]),
            Shown.Row(
                Buttons.Next(texts["Card.AppealMonth.Send"], MonthVerbs.Send, data),
                Buttons.Go(texts["Card.AppealMonth.Back"], MonthVerbs.Month, MonthCard.Of(month))),
        ]);
    }

    private static int Missing(MonthView month) => month.Lines.Count(line => line is { Owed: true, Answer: MonthlyAnswer.Open });
}
