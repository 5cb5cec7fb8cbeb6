using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Remarks;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>
/// Kind <c>remark</c> and verb <c>remark.show</c>. A posted card is written without anybody asking for it, also for the outbox: kind and day only. Who
/// presses the verb reads.
/// </summary>
internal sealed class ShowRemark(ViewRemarks view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var remark = await view.MarkAsync(reader.Id, new RiskRemarkId(subject), cancellation);
        return remark.Error is null ? RemarkCard.Write(remark.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, Of(call), null, cancellation);

    /// <summary>The remark as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, RiskRemarkId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var remark = await view.RunAsync(call.Actor.Id, id, cancellation);
        return remark.Refused(out var refusal) ? FileParts.Refuse(refusal, texts) : new CardReply.Show(RemarkCard.Write(remark.Value, texts), notice);
    }

    public static RiskRemarkId Of(CardCall call) => new(call.Id(OriginalFields.Remark));
}

/// <summary>Verb <c>remark.list</c>.</summary>
internal sealed class ListOpenRemarks(ListRemarks list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        new CardReply.Show(RemarkListCard.Write(await list.OpenAsync(call.Actor.Id, call.Number(FileFields.Page, 1), cancellation), wording.For(call.Actor.Locale)));
}

/// <summary>Verb <c>remark.of</c>.</summary>
internal sealed class ListCustomerRemarks(ListRemarks list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var remarks = await list.OfAsync(call.Actor.Id, FileParts.CustomerOf(call), cancellation);
        return remarks.Refused(out var refusal) ? FileParts.Refuse(refusal, texts) : new CardReply.Show(CustomerRemarksCard.Write(remarks.Value, texts));
    }
}

/// <summary>Verb <c>remark.new</c>: the form.</summary>
internal sealed class NewRemark(ListRemarks list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var form = await list.FormAsync(call.Actor.Id, FileParts.CustomerOf(call), cancellation);
        return form.Refused(out var refusal) ? FileParts.Refuse(refusal, texts) : new CardReply.Show(RemarkFormCard.Write(form.Value, texts));
    }
}

/// <summary>Verb <c>remark.make</c>.</summary>
internal sealed class MakeRemark(RemarkRisk remark, ShowRemark show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var issued = DateOnly.TryParseExact(call[OriginalFields.Issued], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var made = await remark.RunAsync(
            call.Actor.Id, FileParts.CustomerOf(call),
            new TypedRemark(
                OriginalFields.Named<RiskKind>(call[OriginalFields.Kind]), call[OriginalFields.Text], Originals(call[OriginalFields.Originals]),
                new TypedPaper(call[OriginalFields.Issuer], call[OriginalFields.Number], issued, call[OriginalFields.Passage])),
            cancellation);
        return made.Refused(out var refusal) ? FileParts.Refuse(refusal, texts)
            : await show.AnswerAsync(call, made.Value, texts["Card.Remark.Made"], cancellation);
    }

    /// <summary>Several choices come as one text; what is no id names nothing there is.</summary>
    private static List<OriginalId> Originals(string? chosen) =>
    [
        .. (chosen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => new OriginalId(long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)),
    ];
}

/// <summary>Verb <c>remark.close</c>.</summary>
internal sealed class DecideRemark(CloseRemark close, ShowRemark show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var closed = await close.RunAsync(call.Actor.Id, ShowRemark.Of(call), call[FileFields.Reason], cancellation);
        return closed.Refused(out var refusal) ? FileParts.Refuse(refusal, texts)
            : await show.AnswerAsync(call, ShowRemark.Of(call), texts["Card.Remark.Closed.Notice"], cancellation);
    }
}

/// <summary>Verb <c>remark.seen</c>: off the reader's own desk.</summary>
internal sealed class NoteRemark(SeenRemark seen, ListOpenRemarks list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var noted = await seen.RunAsync(call.Actor.Id, ShowRemark.Of(call), cancellation);
        return noted.Refused(out var refusal) ? FileParts.Refuse(refusal, wording.For(call.Actor.Locale))
            : await list.HandleAsync(call with { Inputs = new Dictionary<string, string>() }, cancellation);
    }
}
