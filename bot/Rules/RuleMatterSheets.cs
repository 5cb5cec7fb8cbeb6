using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rules;

/// <summary>A proposed rule in words: what the leader in charge and the general manager decide upon (000 §6.3).</summary>
internal sealed class RuleMatterSheet : IMatterSheet
{
    public ApprovalMatter Matter => ApprovalMatter.Rule;

    public Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var rule = DraftText.Read(text);
        return Task.FromResult(new MatterSheet(
            texts.With("Card.Matter.Rule", ("Year", rule.Year)),
            [
                .. MatterLines.Of(rule, texts),
                new MatterLine(texts["Card.Matter.Sum"], ItemWords.Points(rule.Items.Sum(item => item.Points), texts)),
                new MatterLine(texts["Card.Rule.Quorum"], texts.With("Card.Rule.QuorumAbove", ("Percent", (rule.Quorum ?? 0) * 100))),
                new MatterLine(texts["Card.Rule.DropExtremes"], texts[rule.DropExtremes == true ? "Card.Rule.Yes" : "Card.Rule.No"]),
                .. rule.Explanations.Select(each => new MatterLine(texts.With("Card.Matter.Explained", ("Of", each.Of)), each.Why)),
            ],
            []));
    }
}

/// <summary>Proposed differential items in words: what the unit's party organisation decides upon (000 §6.4).</summary>
internal sealed class DifferentialMatterSheet(IDirectory directory) : IMatterSheet
{
    public ApprovalMatter Matter => ApprovalMatter.DifferentialItems;

    public async Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var items = DraftText.Read(text);
        var unit = await directory.UnitAsync(items.Unit, cancellation);
        return new MatterSheet(
            texts.With("Card.Matter.Differential", ("Unit", unit?.Name ?? ""), ("Year", items.Year)),
            [
                .. MatterLines.Of(items, texts),
                new MatterLine(texts["Card.Matter.Sum"], texts.With("Card.Matter.SumOf", ("Points", items.Items.Sum(item => item.Points)), ("Most", SupplementCheck.Most))),
            ],
            items.Items.Count == 0 ? [texts["Card.Matter.GivenUp"]] : [texts["Card.Supplement.Counts"]]);
    }
}

/// <summary>The items as lines, one label a code, so that versions compare item by item.</summary>
internal static class MatterLines
{
    public static IEnumerable<MatterLine> Of(DraftText text, Texts texts) => text.Items.Select(item =>
    {
        var content = item.ToContent();
        return new MatterLine(
            texts.With("Card.Matter.Item", ("Code", item.Code)),
            string.Join(" · ",
            [
                item.Name,
                ItemWords.Points(content.Points, texts),
                ItemWords.How(content, texts),
                .. content.Considers == Considerations.None
                    ? Array.Empty<string>()
                    : [texts.With("Card.Rule.Considers", ("Names", ItemWords.Names(content.Considers, texts)))],
            ]));
    });
}
