using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>VIP 名单 The list in force: who holds which level, from when to when, and what became of it since.</summary>
internal static class VipListCard
{
    public static Card Write(VipListView view, int page, Texts texts)
    {
        var title = texts["Card.VipList.Title"];
        var name = TierParts.Name(view.UnitName, view.Year, view.Form, texts);
        var named = view.Text.Lines.Where(line => line.Level is not null)
            .OrderBy(line => line.Level).ThenBy(line => line.Place ?? int.MaxValue).ThenBy(line => line.Code, StringComparer.Ordinal).ToList();
        var shown = TierParts.Page(named, page);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. TierParts.Top(title, name),
            Shown.Callout(texts.With("Card.VipList.Valid", ("Number", view.Number), ("From", view.From), ("Until", view.Until)), ContainerStyle.Good),
            .. view.UnderWay ? [Shown.Callout(texts["Card.Levels.UnderWay"], ContainerStyle.Accent)] : Array.Empty<Element>(),
            .. view.AdjustmentReason is { } reason ? [new TextBlock(texts.With("Card.VipList.Adjusted", ("Reason", Shown.Plain(reason))))] : Array.Empty<Element>(),
            .. named.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.VipList.Nobody"])] : shown.Items.Select(line => Line(line, view, texts)),
            .. TierParts.Pager(shown.Page, shown.Pages, TierVerbs.List, [(TierFields.List, Shown.Id(view.Id.Value))], texts),
            .. Shown.Rows(
            [
                Buttons.Go(texts["Card.VipList.ToLevels"], TierVerbs.Levels, TierFields.Of(view.Unit, view.Year, view.Form)),
                Buttons.Go(texts["Card.VipList.All"], TierVerbs.Lists, (TierFields.Year, Shown.Id(view.Year))),
            ]),
            Shown.Note(texts["Card.Tiers.Nature"]),
        ]);
    }

    private static ColumnSet Line(LevelLine line, VipListView view, Texts texts)
    {
        var award = view.Awarded.GetValueOrDefault(line.Subject);
        var below = award?.EndedOn is { } ended
            ? texts.With("Card.VipList.Ended", ("Result", TierParts.Result(line, texts)), ("On", ended))
            : TierParts.Result(line, texts);
        return TierParts.Line(Shown.Plain(line.Name), below, [TierParts.Mark(line.Level, texts)]);
    }
}

/// <summary>Kind <c>viplist</c> and verb <c>viplist.show</c>. Before the first approval the kind shows the levels from which the list is due.</summary>
internal sealed class ShowVipList(ViewVipLists view, ViewLevels levels, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var texts = wording.For(reader.Locale);
        var list = await view.RunAsync(reader.Id, new VipListId(subject), cancellation);
        if (list.Error is not NoListInForce due)
        {
            return list.Error is null ? VipListCard.Write(list.Value, 1, texts) : null;
        }

        var proposal = await levels.RunAsync(reader.Id, due.Unit, due.Year, due.Form, cancellation);
        return proposal.Error is null ? LevelsCard.Write(proposal.Value, 1, texts)
            : proposal.Error is NoStandardsInForce or VoteCannotTellLevels ? PlainCard.Write(texts, texts["Card.Levels.Title"], texts.Explain(proposal.Error))
            : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var list = await view.RunAsync(call.Actor.Id, new VipListId(call.Id(TierFields.List)), cancellation);
        return list.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(VipListCard.Write(list.Value, call.Number(TierFields.Page, 1), texts));
    }
}
