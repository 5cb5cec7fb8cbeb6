using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Records;

namespace TeamsGrading.Bot.Records;

/// <summary>One export in words.</summary>
internal sealed record ExportWords(DateTime AtUtc, string By, string Hash);

/// <summary>年度档案 What the pack of a year holds, its hash, how to get it, and who took it before.</summary>
internal static class YearPackCard
{
    private const int HashShown = 16;

    public static Card Write(YearExported pack, IReadOnlyList<ExportWords> before, Texts texts)
    {
        var title = texts.With("Card.YearPack.Of", ("Unit", pack.Unit.Name), ("Year", pack.Year));
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Callout(texts["Summary.Nature"], Cards.ContainerStyle.Warning),
            new FactSet(
            [
                new Fact(texts["Card.YearPack.Files"], texts.With("Card.YearPack.Size", ("Files", pack.Files), ("Kilobytes", (pack.Bytes + 1023) / 1024))),
                .. pack.Folders.Where(folder => folder.Folder.Length > 0).Select(folder => new Fact(Name(folder.Folder, texts), texts.Show(folder.Files))),
            ]),
            new TextBlock(texts["Card.YearPack.Hash"]) { Weight = TextWeight.Bolder },
            new TextBlock(pack.Hash) { Spacing = Spacing.None },
            new TextBlock(texts["Card.YearPack.Fingerprint"]) { Weight = TextWeight.Bolder },
            new TextBlock(pack.Fingerprint) { Spacing = Spacing.None },
            new TextBlock(texts.With("Card.YearPack.HowTo", ("Unit", pack.Unit.Code), ("Year", pack.Year))),
            .. before.Count == 0 ? [] : new Element[]
            {
                Shown.Section(texts["Card.YearPack.Before"]),
                new FactSet([.. before.Select(line => new Fact(Format.Moment(line.AtUtc), $"{Shown.Plain(line.By)} · {line.Hash[..HashShown]}…"))]),
            },
            Shown.Row(
                Buttons.Go(texts["Card.YearPack.Another"], RecordsVerbs.Choose),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static string Name(string folder, Texts texts) => texts.All.GetValueOrDefault($"Card.YearPack.Folder.{folder}") ?? folder;
}
