using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Standards in the readable summary of a year, version by version.</summary>
internal sealed class StandardsYearSheet(ReadTiersYear read) : IYearSheet
{
    public YearPart Part => YearPart.Standards;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation) =>
    [
        .. (await read.StandardsAsync(unit, year, cancellation)).Select(version => new YearTable(
            texts.With("Card.YearSheet.Standards", ("Form", version.Form), ("Number", version.Number), ("From", version.EffectiveOn)),
            [],
            [
                [texts["Card.Tiers.AllowedShort"], TierParts.Allowed(new LevelsAllowed("", version.Text.SalesHundredMillions, version.Text.LevelsAllowed), texts)],
                .. version.Text.Levels.Select(level => (string[])
                    [texts.Show(level.Level), string.Join(texts["Card.Tiers.Semicolon"], TierParts.Requirements(level, texts))]),
                [texts["Card.Standards.TieBreak"], StandardsCard.TieBreak(new StandardsContent(version.Text.Levels, version.Text.TieBreak), texts)],
            ],
            version.AdjustmentReason is { } reason ? [texts.With("Card.VipList.Adjusted", ("Reason", reason))] : [])),
    ];
}

/// <summary>VIP lists in the readable summary of a year: every candidate with level and reasons.</summary>
internal sealed class VipListYearSheet(ReadTiersYear read) : IYearSheet
{
    public YearPart Part => YearPart.List;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation) =>
    [
        .. (await read.ListsAsync(unit, year, cancellation)).Select(version => new YearTable(
            texts.With("Card.YearSheet.List", ("Form", version.Form), ("Number", version.Number), ("From", version.From), ("Until", version.Until)),
            [texts["Card.YearSheet.Customer"], texts["Card.YearSheet.Result"], texts["Card.YearSheet.Level"], texts["Card.YearSheet.Why"]],
            [
                .. version.Text.Lines.Select(line => (string[])
                [
                    line.Name, TierParts.Result(line, texts), line.Level is { } level ? texts.Show(level) : texts["Card.Tiers.NoLevel"],
                    TierParts.WhyNot(line, version.Text.Lowest, texts) ?? "",
                ]),
            ],
            version.AdjustmentReason is { } reason ? [texts.With("Card.VipList.Adjusted", ("Reason", reason))] : [])),
    ];
}

/// <summary>Awards in the readable summary of a year, with what became of them.</summary>
internal sealed class AwardsYearSheet(ReadTiersYear read, TimeProvider clock) : IYearSheet
{
    public YearPart Part => YearPart.Awards;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        var lines = await read.AwardsAsync(unit, year, cancellation);
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return lines.Count == 0 ? [] :
        [
            new YearTable(
                "",
                [texts["Card.YearSheet.Customer"], texts["Card.YearSheet.Form"], texts["Card.YearSheet.Level"], texts["Card.YearSheet.Period"]],
                [
                    .. lines.Select(line => (string[])
                    [
                        line.Name, line.Form is { } form ? texts.Show(form) : "", $"{texts.Show(line.Level)} {texts[$"Card.Awards.Origin.{line.Origin}"]}".TrimEnd(),
                        AwardsCard.Period(line, today, texts),
                    ]),
                ],
                [texts["Card.Tiers.Nature"]]),
        ];
    }
}
