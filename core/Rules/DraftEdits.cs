using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>The changes a card can ask for.</summary>
public static class DraftEdits
{
    /// <summary>Replaces the item in place <paramref name="Place"/> from 1, or adds it with place 0. Errors: the item's own faults, a code or meaning that is taken.</summary>
    public sealed record PutItem(int Place, RuleItemContent Item) : DraftEdit
    {
        internal override Result<RuleContent> Apply(RuleContent content, IReadOnlyList<RuleItemContent> @base)
        {
            var others = content.Items.Where((_, place) => place != Place - 1).ToList();
            var fault = Place > content.Items.Count ? new NothingThere()
                : others.Count >= DraftCheck.MostItems ? new TooManyItems(DraftCheck.MostItems)
                : RuleCheck.FaultsOf(Item).FirstOrDefault()
                    ?? (others.Exists(other => other.Code.Equals(Item.Code, StringComparison.OrdinalIgnoreCase)) ? new ItemCodeTwice(Item.Code) : null)
                    ?? @base.Select(each => SupplementCheck.Collision(Item, each)).FirstOrDefault(collision => collision is not null);
            return fault is not null ? fault : content with
            {
                Items = Place == 0 ? [.. content.Items, Item] : [.. content.Items.Select((item, place) => place == Place - 1 ? Item : item)],
            };
        }
    }

    /// <summary>Removes the item in place <paramref name="Place"/> from 1.</summary>
    public sealed record RemoveItem(int Place) : DraftEdit
    {
        internal override Result<RuleContent> Apply(RuleContent content, IReadOnlyList<RuleItemContent> @base) => Place < 1 || Place > content.Items.Count
            ? new NothingThere()
            : content with { Items = [.. content.Items.Where((_, place) => place != Place - 1)] };
    }

    /// <summary>Errors: <see cref="QuorumImpossible"/>.</summary>
    public sealed record PutSettings(decimal Quorum, bool DropExtremes) : DraftEdit
    {
        internal override Result<RuleContent> Apply(RuleContent content, IReadOnlyList<RuleItemContent> @base) => RuleCheck.IsQuorum(Quorum)
            ? content with { Quorum = Quorum, DropExtremes = DropExtremes }
            : new QuorumImpossible(Quorum);
    }

    /// <summary>Replaces all explanations; empty ones are dropped. Errors: <see cref="RuleTextTooLong"/>.</summary>
    public sealed record PutExplanations(IReadOnlyList<Explanation> Explanations) : DraftEdit
    {
        internal override Result<RuleContent> Apply(RuleContent content, IReadOnlyList<RuleItemContent> @base)
        {
            var given = Explanations.Where(each => !string.IsNullOrWhiteSpace(each.Why)).Select(each => each with { Why = each.Why.Trim() }).ToList();
            return given.Exists(each => each.Why.Length > Explained.LongestWhy)
                ? new RuleTextTooLong(Explained.LongestWhy)
                : content with { Explanations = given.Count == 0 ? null : given };
        }
    }
}
