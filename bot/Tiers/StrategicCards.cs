using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Parts of the strategic cards.</summary>
internal static class StrategicParts
{
    /// <summary>'华南公司 · 气态 · 91.5 分 · 第 1 名'; for each holding.</summary>
    public static string Holding(HighestHolding holding, Texts texts) => texts.With(
        "Card.Strategic.Holding", ("Unit", Shown.Plain(holding.UnitName)), ("Form", holding.Form),
        ("Score", holding.Score is { } score ? texts.With("Card.Strategic.Score", ("Score", Format.Rounded(score, 2))) : texts["Card.Strategic.NoScore"]),
        ("Rank", holding.ByGift ? texts["Card.Strategic.ByGift"] : holding.Rank is { } rank ? texts.With("Card.Strategic.Rank", ("Rank", rank)) : "–"));

    public static string Holdings(IReadOnlyList<HighestHolding> holdings, Texts texts) =>
        holdings.Count == 0 ? texts["Card.Strategic.Lost"] : string.Join(texts["Card.Comma"], holdings.Select(holding => Holding(holding, texts)));

    public static string History(StrategicRow row, Texts texts) => row.History.Count == 0
        ? texts["Card.Strategic.NoHistory"]
        : texts.With("Card.Strategic.Since", ("Years", string.Join(texts["Card.Comma"], row.History)));
}

/// <summary>战略客户名单 The recommendation while it is written, and the final list.</summary>
internal static class StrategicListCard
{
    private const int PageSize = 10;

    public static Card Write(StrategicSheet sheet, int page, Texts texts)
    {
        var title = texts["Card.Strategic.Title"];
        var name = texts.With("Card.Strategic.Year", ("Year", sheet.Year));
        var (shown, pager) = SpecialParts.Turn(sheet.Customers, page, PageSize, StrategicVerbs.List, texts);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name} · {texts.Show(sheet.State)}",
        [
            .. SpecialParts.Top(title, name),
            .. State(sheet, texts),
            .. sheet.Whole ? [Shown.Note(texts.With("Card.Strategic.Count", ("Count", sheet.Customers.Count), ("Candidates", sheet.Candidates)))] : Array.Empty<Element>(),
            .. shown.Count == 0 ? [new TextBlock(texts[sheet.Whole ? "Card.Strategic.None" : "Card.Strategic.NoneOfYours"])] : shown.SelectMany(row => Row(sheet, row, texts)),
            .. pager,
            .. sheet.MayPropose && sheet.State == StrategicState.Approved
                ? [Shown.Section(texts["Card.Strategic.Adjusting"]), SpecialParts.Long(SpecialParts.Reason, "Card.Strategic.Reason", texts, "", 1000, required: false)]
                : Array.Empty<Element>(),
            .. Shown.Rows([.. Actions(sheet, texts)]),
        ]);
    }

    private static IEnumerable<Element> State(StrategicSheet sheet, Texts texts)
    {
        if (sheet is { State: StrategicState.Approved, From: { } from })
        {
            yield return Shown.Callout(texts.With("Card.Strategic.Final", ("From", from), ("Until", sheet.Until)), ContainerStyle.Good);
        }
        else if (sheet.State == StrategicState.UnderWay)
        {
            yield return Shown.Callout(texts["Card.Strategic.UnderWayLine"], ContainerStyle.Accent);
        }
        else if (sheet.Approval is { State: ApprovalState.Returned, ReturnReason: { } reason })
        {
            yield return Shown.Callout(texts.With("Card.Strategic.ReturnedLine", ("Reason", SpecialParts.Said(reason))), ContainerStyle.Warning);
        }

        if (sheet.AdjustmentReason is { } why)
        {
            yield return Shown.Callout(texts.With("Card.Strategic.AdjustLine", ("Reason", SpecialParts.Said(why))), ContainerStyle.Emphasis);
        }
    }

    private static IEnumerable<Element> Row(StrategicSheet sheet, StrategicRow row, Texts texts)
    {
        var draft = sheet.MayPropose && sheet.State == StrategicState.Draft;
        yield return SpecialParts.Line(
            Shown.Plain(row.Name), sheet.Whole || row.Holdings.Count > 0 ? StrategicParts.Holdings(row.Holdings, texts) : "",
            !draft ? null : row.Holdings.Count > 0
                ? Buttons.Go(texts["Card.Strategic.Change"], StrategicVerbs.Candidate, (SpecialParts.Subject, Shown.Id(row.Subject.Value)))
                : Buttons.Next(texts["Card.Strategic.Remove"], StrategicVerbs.Remove, (SpecialParts.Subject, Shown.Id(row.Subject.Value))),
            sheet.Whole && row.Holdings.Count == 0 ? TextColor.Attention : null);
        if (sheet.Whole && row.Words is { Length: > 0 } words)
        {
            yield return new TextBlock(SpecialParts.Said(words, 120)) { Size = TextSize.Small, Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<CardAction> Actions(StrategicSheet sheet, Texts texts)
    {
        if (sheet.MayPropose && sheet.State == StrategicState.Draft)
        {
            if (sheet.Customers.Count > 0)
            {
                yield return Buttons.Next(texts["Card.Strategic.Propose"], StrategicVerbs.Propose);
            }

            yield return Buttons.Go(texts["Card.Strategic.Candidates"], StrategicVerbs.Candidates);
        }
        else if (sheet.MayPropose && sheet.State == StrategicState.Approved)
        {
            yield return Buttons.Add(texts["Card.Strategic.Adjust"], StrategicVerbs.Adjust);
        }

        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
    }
}

/// <summary>候选客户 Everybody on a unit's highest level, best score first.</summary>
internal static class StrategicCandidatesCard
{
    private const int PageSize = 10;

    public static Card Write(IReadOnlyList<StrategicRow> rows, int page, Texts texts)
    {
        var title = texts["Card.Strategic.Candidates"];
        var (shown, pager) = SpecialParts.Turn(rows, page, PageSize, StrategicVerbs.Candidates, texts);
        return CardDocument.Write(title, title,
        [
            .. SpecialParts.Top(title, texts.With("Card.Strategic.CandidatesIntro", ("Count", rows.Count))),
            .. shown.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Strategic.NoCandidates"])] : shown.Select(row => SpecialParts.Line(
                Shown.Plain(row.Name),
                $"{StrategicParts.Holdings(row.Holdings, texts)} · {StrategicParts.History(row, texts)}",
                Buttons.Go(
                    texts[row.Words is null ? "Card.Strategic.Recommend" : "Card.Strategic.Recommended"], StrategicVerbs.Candidate,
                    (SpecialParts.Subject, Shown.Id(row.Subject.Value))),
                row.Risks.Count > 0 ? TextColor.Warning : row.Words is null ? null : TextColor.Good)),
            .. pager,
            Shown.Row(Buttons.Go(texts["Card.Strategic.Back"], StrategicVerbs.List)),
        ]);
    }
}

/// <summary>推荐意见 One candidate and why it is recommended.</summary>
internal static class StrategicCandidateCard
{
    public static Card Write(StrategicRow row, bool mayPropose, Texts texts)
    {
        var title = texts["Card.Strategic.One"];
        var id = (SpecialParts.Subject, Shown.Id(row.Subject.Value));
        return CardDocument.Write($"{title} · {Shown.Plain(row.Name)}", title,
        [
            .. SpecialParts.Top(Shown.Plain(row.Name), title),
            .. row.Risks.Count == 0 ? Array.Empty<Element>() :
            [
                Shown.Callout(texts.With("Card.Strategic.Risks", ("Risks", string.Join(texts["Card.Comma"], row.Risks.Select(mark => Shown.Remark(mark, texts))))), ContainerStyle.Warning),
            ],
            .. row.Holdings.Select(holding => new FactSet(
            [
                new Fact(texts["Card.Strategic.Unit"], Shown.Plain(holding.UnitName)),
                new Fact(texts["Card.Strategic.Level"], texts.With("Card.Strategic.LevelLine", ("Form", holding.Form), ("From", holding.From), ("Until", holding.Until))),
                new Fact(texts["Card.Strategic.ScoreTitle"], StrategicParts.Holding(holding, texts)),
            ])),
            new TextBlock(StrategicParts.History(row, texts)) { IsSubtle = true },
            .. mayPropose ? [SpecialParts.Long(SpecialParts.Words, "Card.Strategic.Words", texts, row.Words ?? "", RecommendStrategic.LongestWords)] : Array.Empty<Element>(),
            .. Shown.Rows(
            [
                .. mayPropose ? [Buttons.Send(texts["Card.Strategic.Save"], StrategicVerbs.Add, id)] : Array.Empty<CardAction>(),
                .. mayPropose && row.Words is not null ? [Buttons.Go(texts["Card.Strategic.Remove"], StrategicVerbs.Remove, id)] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Strategic.Candidates"], StrategicVerbs.Candidates),
                Buttons.Go(texts["Card.Strategic.Back"], StrategicVerbs.List),
            ]),
        ]);
    }
}
