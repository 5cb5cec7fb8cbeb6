using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>拟定等级 The levels that follow from round and standards: for every candidate the level, and why it is not the next better one.</summary>
internal static class LevelsCard
{
    public static Card Write(LevelsView view, int page, Texts texts)
    {
        var title = texts["Card.Levels.Title"];
        var name = TierParts.Name(view.UnitName, view.Year, view.Form, texts);
        var lines = Sort(view.Proposal.Lines);
        var shown = TierParts.Page(lines, page);
        var send = view is { MayPropose: true, UnderWay: false };
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. TierParts.Top(title, name),
            .. view.UnderWay ? [Shown.Callout(texts["Card.Levels.UnderWay"], ContainerStyle.Accent)] : Array.Empty<Element>(),
            .. view.Allowed is { } allowed ? [new TextBlock(TierParts.Allowed(allowed, texts))] : Array.Empty<Element>(),
            new FactSet([.. Counts(view, lines, texts)]),
            new TextBlock(texts.With(
                view.Proposal.Round.IsVote ? "Card.Levels.BasisVote" : "Card.Levels.Basis",
                ("Closed", view.Proposal.Round.ClosedUtc), ("Number", view.Proposal.StandardsNumber))) { IsSubtle = true, Size = TextSize.Small },
            .. shown.Items.Select(line => Line(line, view.Proposal.Standards, texts)),
            .. TierParts.Pager(shown.Page, shown.Pages, TierVerbs.Levels, TierFields.Of(view.Unit, view.Year, view.Form), texts),
            .. send && view.InForce ? [Reason(texts)] : Array.Empty<Element>(),
            .. Shown.Rows(
            [
                .. send ? [Buttons.Send(texts["Card.Levels.Propose"], TierVerbs.ProposeList, TierFields.Of(view.Unit, view.Year, view.Form))] : Array.Empty<CardAction>(),
                .. view is { InForce: true, List: { } list } ? [Buttons.Go(texts["Card.Levels.ToList"], TierVerbs.List, (TierFields.List, Shown.Id(list.Value)))] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.VipList.All"], TierVerbs.Lists, (TierFields.Year, Shown.Id(view.Year))),
            ]),
            Shown.Note(texts["Card.Levels.Hand"]),
            Shown.Note(texts["Card.Tiers.Nature"]),
        ]);
    }

    /// <summary>The best first; those without a level last, in the order of the round.</summary>
    private static IReadOnlyList<LevelLine> Sort(IReadOnlyList<LevelLine> lines) =>
        [.. lines.OrderBy(line => line.Level ?? (TierLevel)int.MaxValue).ThenBy(line => line.Place ?? int.MaxValue).ThenBy(line => line.Code, StringComparer.Ordinal)];

    private static IEnumerable<Fact> Counts(LevelsView view, IReadOnlyList<LevelLine> lines, Texts texts)
    {
        foreach (var level in view.Proposal.Standards.Levels)
        {
            yield return new Fact(texts.Show(level.Level), texts.With("Card.Tiers.Customers", ("Count", lines.Count(line => line.Level == level.Level))));
        }

        yield return new Fact(texts["Card.Tiers.NoLevel"], texts.With("Card.Tiers.Customers", ("Count", lines.Count(line => line.Level is null))));
    }

    private static ColumnSet Line(LevelLine line, StandardsContent standards, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(line.Name)),
            Small(TierParts.Result(line, texts)),
            .. !SaysItself(line) && TierParts.WhyNot(line, standards.Levels[^1].Level, texts) is { } why ? new[] { Small(why) } : [],
        ]),
        new Column("auto", [TierParts.Mark(line.Level, texts)]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    /// <summary>'Not passed' and 'no rank' stand there as the result already.</summary>
    private static bool SaysItself(LevelLine line) => line.Missed is [{ Kind: ReasonKind.NotPassed or ReasonKind.NoResult }, ..];

    private static TextBlock Small(string text) => new(text) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None };

    private static TextInput Reason(Texts texts) => new()
    {
        Id = TierFields.Reason,
        Label = texts["Card.Levels.Reason"],
        IsMultiline = true,
        MaxLength = 400,
        IsRequired = true,
        ErrorMessage = texts["Card.Levels.Reason.Wrong"],
    };
}

/// <summary>Verb <c>levels.show</c>.</summary>
internal sealed class ShowLevels(ViewLevels view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await AnswerAsync(call, null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (where, wrong) = TierFields.Where(call);
        if (where is not { } at)
        {
            return TierFields.Missing(wrong!, texts);
        }

        var levels = await view.RunAsync(call.Actor.Id, at.Unit, at.Year, at.Form, cancellation);
        return levels.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(LevelsCard.Write(levels.Value, call.Number(TierFields.Page, 1), texts), notice is null ? null : texts[notice]);
    }
}

/// <summary>Verb <c>viplist.propose</c>: the list as it follows, off to the unit's party organisation.</summary>
internal sealed class SendVipList(ProposeVipList propose, ShowLevels show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (where, wrong) = TierFields.Where(call);
        if (where is not { } at)
        {
            return TierFields.Missing(wrong!, texts);
        }

        var sent = await propose.RunAsync(call.Actor.Id, at.Unit, at.Year, at.Form, call[TierFields.Reason], cancellation);
        return sent.Refused(out var refusal) ? TierFields.Refuse(refusal, texts) : await show.AnswerAsync(call, "Card.Levels.Sent", cancellation);
    }
}
