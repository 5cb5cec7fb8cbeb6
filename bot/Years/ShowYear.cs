using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Years;

namespace TeamsGrading.Bot.Years;

/// <summary>Kind <c>year.timeline</c>, whose subject is the unit, and verb <c>year.show</c>.</summary>
internal sealed class ShowYear(ViewYear view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var sheet = await view.RunAsync(reader.Id, new UnitId(subject), 0, cancellation);
        return sheet.Error is null ? YearCard.Write(sheet.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var sheet = await view.RunAsync(call.Actor.Id, new UnitId(call.Id(YearCard.UnitField)), call.Number(YearCard.YearField, 0), cancellation);
        return sheet.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(YearCard.Write(sheet.Value, texts));
    }
}
