using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Reports;

/// <summary>Kind <c>report</c> and verb <c>report.read</c>.</summary>
internal sealed class ShowEdition(ReadEdition read, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var edition = await read.RunAsync(reader.Id, new EditionId(subject), cancellation);
        return edition.Error is null ? EditionCards.One(edition.Value, 0, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        AnswerAsync(call, Of(call), call.Number(ReportFields.Page, 0), null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, EditionId id, int page, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var edition = await read.RunAsync(call.Actor.Id, id, cancellation);
        return edition.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(EditionCards.One(edition.Value, page, texts), notice);
    }

    public static EditionId Of(CardCall call) => new(call.Id(ReportFields.Edition));
}

/// <summary>Verb <c>report.list</c>.</summary>
internal sealed class ListReports(ViewReport view, Wording wording) : ICardAction
{
    private const int Size = 10;

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var page = Math.Clamp(call.Number(ReportFields.Page, 1), 1, 1000);
        return new CardReply.Show(EditionCards.List(await view.ListAsync(call.Actor.Id, page, Size, cancellation), page, Size, wording.For(call.Actor.Locale)), notice);
    }
}

/// <summary>Verb <c>report.seen</c>: the card no longer waits; the report stays readable.</summary>
internal sealed class SeenEdition(ReadEdition read, ListReports list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var seen = await read.SeenAsync(call.Actor.Id, ShowEdition.Of(call), cancellation);
        return seen.Refused(out var refusal) ? texts.Refuse(refusal) : await list.AnswerAsync(call, texts["Card.Report.Seen.Notice"], cancellation);
    }
}

/// <summary>Verb <c>report.file</c> where the channel has no files: says where the document is.</summary>
internal sealed class DocumentElsewhere(ReadEdition read, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var edition = await read.RunAsync(call.Actor.Id, ShowEdition.Of(call), cancellation);
        return texts.Refuse(edition.Refused(out var refusal) ? refusal : new DocumentIsOnTheDesk());
    }
}

/// <summary>The Word document is fetched at the desk.</summary>
public sealed record DocumentIsOnTheDesk() : Error(ErrorKind.Conflict);
