using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>到期提醒 Levels that are about to lapse, or have lapsed, and what to do about it.</summary>
internal static class LapseCard
{
    public static Card Write(LapseView view, int page, Texts texts)
    {
        var title = texts[view.DaysLeft < 0 ? "Card.Lapse.TitleLapsed" : "Card.Lapse.Title"];
        var name = view.Form is { } form ? texts.With("Card.VipList.Name", ("Unit", Shown.Plain(view.UnitName)), ("Form", form)) : Shown.Plain(view.UnitName);
        var shown = TierParts.Page(view.Awards, page);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name} · {Format.Day(view.Until)}",
        [
            .. TierParts.Top(title, name),
            Shown.Callout(
                texts.With(
                    view.DaysLeft < 0 ? "Card.Lapse.Lapsed" : view.DaysLeft == 0 ? "Card.Lapse.Today" : "Card.Lapse.Soon",
                    ("Count", view.Awards.Count), ("Until", view.Until), ("Days", view.DaysLeft)),
                view.DaysLeft < 0 ? ContainerStyle.Attention : ContainerStyle.Warning),
            new TextBlock(texts[view.Form is null ? "Card.Lapse.DoGroup" : "Card.Lapse.Do"]),
            .. shown.Items.Select(line => TierParts.Line(Shown.Plain(line.Name), null, [TierParts.Mark(line.Level, texts)])),
            .. TierParts.Pager(shown.Page, shown.Pages, TierVerbs.Lapse, [(TierFields.Notice, Shown.Id(view.Id))], texts),
            Shown.Row(
                Buttons.Next(texts["Card.Lapse.Seen"], TierVerbs.LapseSeen, (TierFields.Notice, Shown.Id(view.Id))),
                Buttons.Go(texts["Card.Lapse.Awards"], TierVerbs.UnitAwards, (TierFields.Unit, Shown.Id(view.Unit.Value)))),
        ]);
    }
}

/// <summary>Kind <c>lapse</c> and verbs <c>lapse.show</c>, <c>lapse.seen</c>.</summary>
internal sealed class ShowLapse(ViewLapse view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var lapse = await view.RunAsync(reader.Id, subject, cancellation);
        return lapse.Error is null ? LapseCard.Write(lapse.Value, 1, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var id = call.Id(TierFields.Notice);
        if (call.Verb == TierVerbs.LapseSeen)
        {
            var seen = await view.SeenAsync(call.Actor.Id, id, cancellation);
            return seen.Refused(out var unknown)
                ? texts.Refuse(unknown)
                : new CardReply.Show(PlainCard.Write(texts, texts["Card.Lapse.Title"], texts["Card.Lapse.Read"]), texts["Card.Lapse.Read"]);
        }

        Result<LapseView> lapse = await view.RunAsync(call.Actor.Id, id, cancellation);
        return lapse.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(LapseCard.Write(lapse.Value, call.Number(TierFields.Page, 1), texts));
    }
}
