using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Records;

/// <summary>Verb <c>year.export</c>: asks whose year.</summary>
internal sealed class ChooseYear(IAccess access, IDirectory directory, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var mine = (await access.UnitsAsync(call.Actor.Id, GradingAction.ExportYear, cancellation)).ToHashSet();
        var units = (await directory.UnitsAsync(cancellation)).Where(unit => mine.Contains(unit.Id)).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        return units.Count == 0
            ? texts.Refuse(new ActionNotAllowed())
            : new CardReply.Show(ChooseYearCard.Write(units, GroupTime.DateOf(clock.GetUtcNow()).Year, texts));
    }
}

/// <summary>Verb <c>year.prepare</c>: collects and signs, and shows what there is.</summary>
internal sealed class PrepareYear(ExportYear export, ViewExports exports, IDirectory directory, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (unit, year) = (new UnitId(call.Id(RecordsVerbs.Unit)), call.Number(RecordsVerbs.Year, 0));
        var pack = await export.RunAsync(call.Actor.Id, unit, year, cancellation);
        if (pack.Refused(out var refusal))
        {
            return texts.Refuse(refusal, refusal is YearOutOfRange or YearHasNoRecords ? RecordsVerbs.Year : null);
        }

        var before = await exports.RunAsync(call.Actor.Id, unit, year, cancellation);
        var words = new List<ExportWords>();
        foreach (var line in before.Error is null ? before.Value : [])
        {
            var by = line.By is { } person ? (await directory.PersonAsync(person, cancellation))?.Name : null;
            words.Add(new ExportWords(line.AtUtc, by ?? texts["Card.YearPack.Operator"], line.Hash));
        }

        return new CardReply.Show(YearPackCard.Write(pack.Value, words, texts));
    }
}
