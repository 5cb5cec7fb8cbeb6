using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Appeals;

/// <summary>内容冲突 Something else stands than the writer had before them: what stands, and what they typed, still in the fields. Nothing of either is lost.</summary>
internal static class DraftConflictCard
{
    /// <param name="stands">The appeal as it is now.</param>
    /// <param name="mine">What was typed and not saved.</param>
    public static Card Write(AppealView stands, TypedAppeal mine, CardCall call, Texts texts)
    {
        var title = texts["Card.AppealConflict.Title"];
        var draft = stands.State == AppealState.Draft;
        return CardDocument.Write($"{title} · {Shown.Plain(stands.Customer)}", title,
        [
            .. AppealParts.Top(title, $"{Shown.Plain(stands.Customer)} · {texts.Show(stands.State)}"),
            Shown.Callout(texts[draft ? "Card.AppealConflict.Why" : "Card.AppealConflict.WhyOver"], ContainerStyle.Attention),
            Shown.Section(texts["Card.AppealConflict.Stands"]),
            new TextBlock(texts.Show(stands.Reported)) { Size = TextSize.Small, IsSubtle = true },
            new TextBlock(Shown.Plain(stands.Title)) { Weight = TextWeight.Bolder },
            new TextBlock(AppealParts.Lines(stands.Text)) { Spacing = Spacing.Small },
            Shown.Section(texts["Card.AppealConflict.Mine"]),
            AppealParts.Categories(mine.Category, texts),
            .. AppealParts.Words(mine.Title, mine.Text, texts),
            .. Shown.Rows([.. Ways(stands, draft, call, texts)]),
        ]);
    }

    /// <summary>Mine instead, mine as one more (a form that was sent before may have been meant so), or what stands.</summary>
    private static IEnumerable<CardAction> Ways(AppealView stands, bool draft, CardCall call, Texts texts)
    {
        var month = call[AppealFields.Return] is { Length: > 0 } owed ? new[] { (AppealFields.Return, owed) } : [];
        (string, string)[] data = [.. month, (AppealFields.Customer, Shown.Id(stands.CustomerId.Value))];
        if (draft && stands.Rights.Edit)
        {
            yield return Buttons.Send(
                texts["Card.AppealConflict.SaveMine"], month.Length > 0 ? MonthVerbs.Save : HandleVerbs.Keep, [.. data, AppealParts.Of(stands.Id), AppealParts.Version(stands.Version)]);
        }

        if (call[AppealFields.Slip] is { Length: > 0 })
        {
            yield return Buttons.Add(
                texts["Card.AppealConflict.OneMore"], call.Verb,
                [.. data, (AppealFields.Slip, CustomerMonthCard.NewSlip()), .. call[AppealFields.Urgent] is { } urgent ? [(AppealFields.Urgent, urgent)] : Array.Empty<(string, string)>()]);
        }

        yield return month.Length > 0 && draft ? Buttons.Go(texts["Card.AppealConflict.KeepTheirs"], MonthVerbs.Draft, [.. data, AppealParts.Of(stands.Id)])
            : Buttons.Go(texts["Card.AppealConflict.KeepTheirs"], HandleVerbs.Show, AppealParts.Of(stands.Id));
    }
}
