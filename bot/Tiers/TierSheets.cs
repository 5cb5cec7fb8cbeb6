using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Standards in words, for those who decide upon them.</summary>
internal sealed class StandardsSheet(IDirectory directory) : IMatterSheet
{
    public ApprovalMatter Matter => ApprovalMatter.Standards;

    public async Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var standards = StandardsText.Read(text);
        var unit = (await directory.UnitAsync(standards.Unit, cancellation))?.Name ?? "";
        return new MatterSheet(
            $"{TierParts.Name(unit, standards.Year, standards.Form, texts)} · {texts["Card.Standards.Title"]}",
            [
                new MatterLine(
                    texts["Card.Tiers.AllowedShort"],
                    TierParts.Allowed(new LevelsAllowed(unit, standards.SalesHundredMillions, standards.LevelsAllowed), texts)),
                .. standards.Levels.Select(level => new MatterLine(
                    texts.Show(level.Level), string.Join(texts["Card.Tiers.Semicolon"], TierParts.Requirements(level, texts)))),
                new MatterLine(texts["Card.Standards.TieBreak"], StandardsCard.TieBreak(new StandardsContent(standards.Levels, standards.TieBreak), texts)),
            ],
            []);
    }
}

/// <summary>A VIP list in words, for those who decide upon it: every customer with a level, the others counted and named by reason.</summary>
internal sealed class VipListSheet(IDirectory directory) : IMatterSheet
{
    public ApprovalMatter Matter => ApprovalMatter.VipList;

    public async Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var list = VipListText.Read(text);
        var unit = (await directory.UnitAsync(list.Unit, cancellation))?.Name ?? "";
        var without = list.Lines.Where(line => line.Level is null).ToList();
        var barred = without.Where(line => line.Missed is [{ Kind: ReasonKind.Barred }, ..]).ToList();
        return new MatterSheet(
            $"{TierParts.Name(unit, list.Year, list.Form, texts)} · {texts["Card.VipList.Title"]}",
            [
                .. list.Lines.Where(line => line.Level is not null).OrderBy(line => line.Level).ThenBy(line => line.Place ?? int.MaxValue)
                    .ThenBy(line => line.Code, StringComparer.Ordinal)
                    .Select(line => new MatterLine(
                        texts.With("Card.VipList.Customer", ("Name", line.Name), ("Code", line.Code)),
                        texts.With("Card.VipList.Line", ("Level", line.Level), ("Result", TierParts.Result(line, texts))))),
                new MatterLine(texts["Card.Tiers.NoLevel"], texts.With("Card.Tiers.Customers", ("Count", without.Count))),
                new MatterLine(texts["Card.VipList.Standards"], texts.With("Card.VipList.StandardsNumber", ("Number", list.StandardsNumber))),
            ],
            barred.Count == 0 ? [] :
                [texts.With("Card.VipList.Barred", ("Count", barred.Count), ("Names", string.Join(texts["Card.Comma"], barred.Take(10).Select(line => line.Name))))]);
    }
}
