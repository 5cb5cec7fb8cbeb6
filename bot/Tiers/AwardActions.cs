using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Verb <c>award.list</c>: the reader's unit at once, or the units to choose from.</summary>
internal sealed class ListAwards(ViewAwards view, IAccess access, IDirectory directory, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var mine = (await access.UnitsAsync(call.Actor.Id, GradingAction.ViewYear, cancellation)).ToHashSet();
        var units = (await directory.UnitsAsync(cancellation)).Where(unit => mine.Contains(unit.Id)).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        if (units.Count != 1)
        {
            return new CardReply.Show(units.Count == 0
                ? PlainCard.Write(texts, texts["Card.Awards.Title"], texts["Card.Awards.NoUnit"])
                : AwardsCard.Units([.. units.Select(unit => (unit.Id, unit.Name))], call.Number(TierFields.Page, 1), texts));
        }

        var awards = await view.OfUnitAsync(call.Actor.Id, units[0].Id, cancellation);
        return awards.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(AwardsCard.OfUnit(awards.Value, false, 1, texts));
    }
}

/// <summary>Verb <c>award.unit</c>.</summary>
internal sealed class ShowUnitAwards(ViewAwards view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var awards = await view.OfUnitAsync(call.Actor.Id, new UnitId(call.Id(TierFields.Unit)), cancellation);
        return awards.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(AwardsCard.OfUnit(awards.Value, call[TierFields.Only] == "all", call.Number(TierFields.Page, 1), texts));
    }
}

/// <summary>Verb <c>award.of</c>: what a customer is and was.</summary>
internal sealed class ShowSubjectAwards(ViewAwards view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var awards = await view.OfSubjectAsync(call.Actor.Id, new SubjectId(call.Id(TierFields.Subject)), cancellation);
        return awards.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(AwardsCard.OfSubject(awards.Value, texts));
    }
}
