using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;

namespace TeamsGrading.Bot.Rules;

/// <summary>The smaller forms of a rule's draft: validity and extremes, considerations, giving it up.</summary>
internal static class DraftParts
{
    public const string QuorumField = "quorum";
    public const string DropField = "drop";

    /// <summary>Prefix of the inputs that explain a consideration.</summary>
    public const string WhyField = "why.";

    public static Card Settings(DraftView draft, Texts texts)
    {
        var title = texts["Card.Settings.Title"];
        var carried = DraftCard.Carried(draft);
        return CardDocument.Write($"{title} · {DraftCard.Title(draft, texts)}", title,
        [
            Shown.Heading(title),
            new TextBlock(DraftCard.Title(draft, texts)) { IsSubtle = true, Spacing = Spacing.None },
            new TextInput
            {
                Id = QuorumField,
                Label = texts["Card.Settings.Quorum"],
                Value = Format.Number(draft.Content.Quorum * 100),
                MaxLength = 10,
                IsRequired = true,
                ErrorMessage = texts["Card.Settings.Quorum.Wrong"],
            },
            Shown.Note(texts["Card.Settings.Quorum.Help"]),
            new ChoiceInput([new Choice(texts["Card.Rule.Yes"], "yes"), new Choice(texts["Card.Rule.No"], "no")])
            {
                Id = DropField,
                Label = texts["Card.Settings.Drop"],
                Style = ChoiceStyle.Expanded,
                Value = draft.Content.DropExtremes ? "yes" : "no",
                IsRequired = true,
                ErrorMessage = texts["Card.Settings.Drop.Wrong"],
            },
            Shown.Note(texts["Card.Settings.Drop.Help"]),
            Shown.Row(Buttons.Send(texts["Card.Item.Save"], RuleVerbs.SaveSettings, carried), Buttons.Go(texts["Card.Item.Back"], RuleVerbs.Draft, carried)),
        ]);
    }

    public static Card Considered(DraftView draft, Texts texts)
    {
        var title = texts["Card.Considerations.Title"];
        var carried = DraftCard.Carried(draft);
        return CardDocument.Write($"{title} · {DraftCard.Title(draft, texts)}", title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Considerations.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            .. ConsiderationList.All.SelectMany(each => One(draft, each, texts)),
            Shown.Row(Buttons.Send(texts["Card.Item.Save"], RuleVerbs.Explain, carried), Buttons.Go(texts["Card.Item.Back"], RuleVerbs.Draft, carried)),
        ]);
    }

    public static Card Discard(DraftView draft, Texts texts)
    {
        var title = texts["Card.Discard.Title"];
        var carried = DraftCard.Carried(draft);
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts.With("Card.Discard.Text", ("Draft", DraftCard.Title(draft, texts)))),
            Shown.Row(Buttons.Stop(texts["Card.Discard.Yes"], RuleVerbs.Discard, carried), Buttons.Go(texts["Card.Item.Back"], RuleVerbs.Draft, carried)),
        ]);
    }

    /// <summary>The items that name it; where there is none, room for the words.</summary>
    private static IEnumerable<Element> One(DraftView draft, Considerations each, Texts texts)
    {
        var named = draft.Content.Items.Where(item => item.Considers.HasFlag(each)).Select(item => Shown.Plain($"{item.Code} {item.Name}")).ToList();
        var why = draft.Content.Explanations?.FirstOrDefault(given => given.Of == each)?.Why;
        yield return new TextBlock($"{(named.Count > 0 ? "✓" : why is null ? "○" : "✎")} {texts.Show(each)}") { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        if (named.Count > 0)
        {
            yield return new TextBlock(string.Join(texts["Card.Comma"], named)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None };
        }

        if (named.Count == 0 || why is not null)
        {
            yield return new TextInput { Id = WhyField + each, Label = texts["Card.Considerations.Why"], Value = why, MaxLength = 400, IsMultiline = true };
        }
    }
}
