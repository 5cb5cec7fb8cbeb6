using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>Which files the list shows.</summary>
internal enum FileChoice
{
    /// <summary>我负责的.</summary>
    Mine,

    /// <summary>全部.</summary>
    All,

    /// <summary>未填全的.</summary>
    Incomplete,
}

/// <summary>客户档案 The reader's files, ten on a card.</summary>
internal static class FileListCard
{
    public static Card Write(FileChoice chosen, FileLines files, bool first, IReadOnlyDictionary<UnitId, string> units, Texts texts)
    {
        var title = texts["Card.Files.Title"];
        return CardDocument.Write(title, title,
        [
            .. FileParts.Top(title, texts[files.Lines.Count == 0 ? $"Card.Files.{chosen}.None" : $"Card.Files.{chosen}"]),
            .. files.Lines.Select(line => FileParts.Line(
                Shown.Plain(line.Name),
                texts.With(
                    "Card.Files.Line", ("Code", Shown.Plain(line.Code)), ("Unit", Shown.Plain(units.GetValueOrDefault(line.Unit, ""))), ("Standing", line.Standing),
                    ("Percent", line.Percent)),
                Buttons.Go(texts["Card.Files.Show"], FileVerbs.Show, FileParts.Of(line.Customer)),
                line.Percent < 100 ? TextColor.Warning : null)),
            .. More(files, first, FileVerbs.List, [(FileFields.Only, chosen.ToString())], texts),
            .. Shown.Rows(
            [
                .. Enum.GetValues<FileChoice>().Where(choice => choice != chosen)
                    .Select(choice => Buttons.Go(texts[$"Card.Files.To{choice}"], FileVerbs.List, (FileFields.Only, choice.ToString()))),
                Buttons.Go(texts["Card.Without.Title"], FileVerbs.Without),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    /// <summary>The way on through a list that is read by customer code, and back to its beginning.</summary>
    public static IEnumerable<Element> More(FileLines lines, bool first, string verb, IReadOnlyList<(string, string)> data, Texts texts)
    {
        if (!first || lines.Next is not null)
        {
            yield return Shown.Row(
            [
                .. first ? Array.Empty<CardAction>() : [Buttons.Go(texts["Card.Files.First"], verb, [.. data])],
                .. lines.Next is { } next ? [Buttons.Go(texts["Card.Page.Next"], verb, [.. data, (FileFields.After, next)])] : Array.Empty<CardAction>(),
            ]);
        }
    }
}

/// <summary>未建档客户 Customers with a signed contract and no file (A02).</summary>
internal static class WithoutFileCard
{
    /// <param name="keeps">Units in which the reader may open a file.</param>
    public static Card Write(FileLines waiting, bool first, IReadOnlySet<UnitId> keeps, IReadOnlyDictionary<UnitId, string> units, Texts texts)
    {
        var title = texts["Card.Without.Title"];
        return CardDocument.Write(title, title,
        [
            .. FileParts.Top(title, texts[waiting.Lines.Count == 0 ? "Card.Without.None" : "Card.Without.Some"]),
            .. waiting.Lines.Select(line => FileParts.Line(
                Shown.Plain(line.Name),
                texts.With("Card.Customer.Below", ("Code", Shown.Plain(line.Code)), ("Unit", Shown.Plain(units.GetValueOrDefault(line.Unit, ""))), ("Form", line.Form)),
                keeps.Contains(line.Unit) ? Buttons.Go(texts["Card.File.Open"], FileVerbs.Open, FileParts.Of(line.Customer)) : null)),
            .. FileListCard.More(waiting, first, FileVerbs.Without, [], texts),
            Shown.Row(Buttons.Go(texts["Card.Files.Title"], FileVerbs.List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }
}
