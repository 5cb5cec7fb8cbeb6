using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rules;

/// <summary>草稿 The draft at a glance: the sum, the items, what is missing, and the ways on.</summary>
internal static class DraftCard
{
    public static Card Write(DraftView draft, int page, Texts texts)
    {
        var title = Title(draft, texts);
        var (shown, pages, first, items) = Pages.Of(draft.Content.Items, page);
        var open = draft.State == RuleState.Draft;
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. Standing(draft, texts),
            Sum(draft, texts),
            .. items.Select((item, place) => ItemWords.Row(item, texts, open ? Change(draft, item, first + place + 1, texts) : null)),
            .. items.Count == 0 ? [new TextBlock(texts["Card.Draft.NoItems"]) { IsSubtle = true }] : Array.Empty<Element>(),
            .. Pages.Turn(shown, pages, (text, to) => Buttons.Go(text, RuleVerbs.Draft, Id(draft), (RuleVerbs.PageField, Shown.Id(to))), texts),
            .. draft.Matter == ApprovalMatter.Rule ? [Settings(draft, texts)] : Array.Empty<Element>(),
            .. open ? [.. Missing(draft, texts), .. Ways(draft, texts)] : Back(draft, texts),
        ]);
    }

    public static string Title(DraftView draft, Texts texts) => draft.Matter == ApprovalMatter.Rule
        ? texts.With("Card.Draft.RuleTitle", ("Year", draft.Year))
        : texts.With("Card.Draft.DifferentialTitle", ("Unit", Shown.Plain(draft.UnitName)), ("Year", draft.Year));

    /// <summary>The draft and its version, as every button carries them.</summary>
    public static (string, string)[] Carried(DraftView draft) => [Id(draft), (RuleVerbs.TokenField, Shown.Id(draft.Version))];

    private static (string, string) Id(DraftView draft) => (RuleVerbs.DraftField, Shown.Id(draft.Id.Value));

    private static IEnumerable<Element> Standing(DraftView draft, Texts texts)
    {
        if (draft.State == RuleState.UnderApproval)
        {
            yield return Shown.Callout(texts["Card.Draft.UnderApproval"], ContainerStyle.Accent);
        }
        else if (draft.State == RuleState.Approved)
        {
            yield return Shown.Callout(texts["Card.Draft.Approved"], ContainerStyle.Good);
        }

        if (draft.ReturnReason is { } reason)
        {
            yield return Shown.Callout(texts.With("Card.Draft.Returned", ("Reason", Shown.Plain(reason))), ContainerStyle.Warning);
        }

        if (draft.AdjustmentReason is { } adjustment)
        {
            yield return new TextBlock(texts.With("Card.Rule.Adjustment", ("Reason", Shown.Plain(adjustment)))) { IsSubtle = true };
        }
    }

    /// <summary>'97.5 of 100: 2.5 are missing'.</summary>
    private static Container Sum(DraftView draft, Texts texts)
    {
        var sum = draft.Content.Items.Sum(item => item.Points);
        var most = draft.Matter == ApprovalMatter.Rule ? RuleCheck.Total : SupplementCheck.Most;
        var key = sum > most ? "TooMuch" : draft.Matter == ApprovalMatter.Rule && sum < most ? "Missing" : "Right";
        var style = key == "Right" ? ContainerStyle.Good : ContainerStyle.Warning;
        return new Container([new TextBlock(texts.With($"Card.Draft.Sum.{key}", ("Sum", sum), ("Most", most), ("Off", Math.Abs(most - sum)))) { Weight = TextWeight.Bolder }])
        {
            Style = style,
        };
    }

    /// <summary>Named for its item, so that buttons can be told apart when they are read out.</summary>
    private static CardAction Change(DraftView draft, RuleItemContent item, int place, Texts texts) => Buttons.Go(
        texts.With("Card.Draft.Change", ("Code", item.Code)), RuleVerbs.Item, [.. Carried(draft), (RuleVerbs.PlaceField, Shown.Id(place))]);

    private static FactSet Settings(DraftView draft, Texts texts) => new(
    [
        new Fact(texts["Card.Rule.Quorum"], texts.With("Card.Rule.QuorumAbove", ("Percent", draft.Content.Quorum * 100))),
        new Fact(texts["Card.Rule.DropExtremes"], texts[draft.Content.DropExtremes ? "Card.Rule.Yes" : "Card.Rule.No"]),
    ])
    {
        Separator = true,
    };

    private static IEnumerable<Element> Missing(DraftView draft, Texts texts)
    {
        // The sum stands at the top; considerations are named together rather than sentence by sentence.
        var considerations = draft.Faults.OfType<ConsiderationNotCovered>().Aggregate(Considerations.None, (all, fault) => all | fault.Missing);
        var others = draft.Faults.Where(fault => fault is not (ItemsDoNotSumTo100 or DifferentialPointsExceeded or ConsiderationNotCovered or RuleHasNoItems)).ToList();
        if (considerations == Considerations.None && others.Count == 0)
        {
            yield break;
        }

        yield return Shown.Section(texts["Card.Draft.ToDo"]);
        if (considerations != Considerations.None)
        {
            yield return Line(texts.With("Card.Draft.NotConsidered", ("Names", ItemWords.Names(considerations, texts))));
        }

        foreach (var fault in others.Take(5))
        {
            yield return Line(texts.Explain(fault));
        }

        TextBlock Line(string text) => new($"· {Shown.Plain(text)}") { Spacing = Spacing.Small, Color = TextColor.Warning };
    }

    private static IEnumerable<Element> Ways(DraftView draft, Texts texts)
    {
        var carried = Carried(draft);
        var isRule = draft.Matter == ApprovalMatter.Rule;
        return Shown.Rows(
        [
            .. draft.Faults.Count == 0 ? [Buttons.Next(texts["Card.Draft.Propose"], RuleVerbs.Propose, carried)] : Array.Empty<CardAction>(),
            Buttons.Go(texts["Card.Draft.Add"], RuleVerbs.Item, [.. carried, (RuleVerbs.PlaceField, "0")]),
            .. isRule
                ?
                [
                    Buttons.Go(texts["Card.Draft.Considerations"], RuleVerbs.Considerations, carried),
                    Buttons.Go(texts["Card.Draft.Settings"], RuleVerbs.Settings, carried),
                    Buttons.Go(texts["Card.Draft.Preview"], RuleVerbs.Preview, carried),
                ]
                : Array.Empty<CardAction>(),
            Buttons.Go(texts["Card.Draft.Discard"], RuleVerbs.AskDiscard, carried),
            Buttons.Go(texts["Card.Rule.Back"], isRule ? RuleVerbs.List : RuleVerbs.Differentials),
        ]);
    }

    private static IEnumerable<Element> Back(DraftView draft, Texts texts) => Shown.Rows(
    [
        .. draft is { State: RuleState.UnderApproval, Approval: { } approval }
            ? [Buttons.Go(texts["Card.Draft.SeeApproval"], "card.open", ("kind", "approval.mine"), ("subject", Shown.Id(approval.Value)))]
            : Array.Empty<CardAction>(),
        Buttons.Go(texts["Card.Rule.Back"], draft.Matter == ApprovalMatter.Rule ? RuleVerbs.List : RuleVerbs.Differentials),
    ]);
}
