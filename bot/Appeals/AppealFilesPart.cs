using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;

namespace TeamsGrading.Bot.Appeals;

/// <summary>附件 Files of an appeal: opened and added at the desk.</summary>
internal static class AppealFilesPart
{
    /// <param name="month">What leads back to the draft among the month's customers; nothing for an appeal by itself.</param>
    public static IEnumerable<Element> Write(AppealView appeal, Texts texts, params (string, string)[] month)
    {
        if (appeal.Files.Count == 0 && !appeal.Rights.Attach)
        {
            yield break;
        }

        yield return Shown.Section(texts["Card.Appeal.Files"]);
        foreach (var file in appeal.Files)
        {
            yield return new ColumnSet(
            [
                new Column("stretch", [new TextBlock(texts.With("Card.Appeal.FileLine", ("Name", Shown.Plain(file.Name)), ("Size", Size(file.Size))))])
                {
                    VerticalContentAlignment = VerticalContentAlignment.Center,
                },
                new Column("auto",
                [
                    new ActionSet(
                    [
                        Buttons.Go(texts["Card.Appeal.Open"], MonthVerbs.File, (AppealFields.File, Shown.Id(file.Id.Value))),
                        .. appeal.Rights.Edit ? [Buttons.Go(texts["Card.Appeal.FileOut"], MonthVerbs.TakeOut, [(AppealFields.File, Shown.Id(file.Id.Value)), .. month])] : Array.Empty<CardAction>(),
                    ]),
                ]),
            ])
            {
                Spacing = Spacing.Small,
            };
        }

        if (appeal.Rights.Attach)
        {
            yield return Shown.Row(Buttons.Go(texts["Card.Appeal.Attach"], MonthVerbs.Upload, [AppealParts.Of(appeal.Id), (AppealFields.Then, month.Length > 0 ? MonthVerbs.Draft : HandleVerbs.Show), .. month.Where(each => each.Item1 != AppealFields.Appeal)]));
            yield return Shown.Note(texts.With("Card.Appeal.FilesHow", ("Most", AppealSettings.MostFileBytes / (1024 * 1024))));
        }
    }

    public static string Size(long bytes) => bytes >= 1024 * 1024
        ? Format.Rounded(bytes / (1024m * 1024m), 1) + " MB"
        : Format.Rounded(Math.Max(1, bytes / 1024m), 0) + " KB";
}
