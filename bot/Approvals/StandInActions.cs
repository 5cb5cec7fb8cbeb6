using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Kind <c>approval.standin</c> and verb <c>approval.standins</c>.</summary>
internal sealed class ShowStandIns(ListStandIns list, IDirectory directory, Wording wording) : ICardSource, ICardAction
{
    /// <summary>Colleagues to choose from; a unit with more names by employee number.</summary>
    private const int MostColleagues = 200;

    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var sheet = await list.RunAsync(reader, cancellation);
        var mine = new List<StandInFace>();
        foreach (var line in sheet.Mine)
        {
            mine.Add(await FaceAsync(line, line.Person));
        }

        var ofOthers = new List<StandInFace>();
        foreach (var line in sheet.OfOthers)
        {
            ofOthers.Add(await FaceAsync(line, line.For));
        }

        return StandInCard.Write(
            sheet.Decides, mine, ofOthers, [.. sheet.Colleagues.Take(MostColleagues)], sheet.Today, wording.For(reader.Locale));

        async Task<StandInFace> FaceAsync(StandInLine line, PersonId other) => new(
            line.Id.Value, (await directory.PersonAsync(other, cancellation))?.Name ?? "–", line.Begins, line.Ends, line.Active);
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await AnswerAsync(call, notice: null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation) =>
        new CardReply.Show((await RenderAsync(call.Actor, 0, cancellation))!, notice);
}

/// <summary>Verb <c>standin.name</c>.</summary>
internal sealed class NameThem(NameStandIn name, ShowStandIns show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var named = await name.RunAsync(
            new NameStandInRequest(
                call.Actor.Id, new PersonId(call.Id(ApprovalFields.Person)), ApprovalFields.Day(call, ApprovalFields.From),
                ApprovalFields.Day(call, ApprovalFields.To)),
            cancellation);
        return named.Refused(out var refusal)
            ? ApprovalFields.Refuse(texts, refusal)
            : await show.AnswerAsync(call, texts["Card.StandIn.Notice.Named"], cancellation);
    }
}

/// <summary>Verb <c>standin.end</c>.</summary>
internal sealed class EndThem(EndStandIn end, ShowStandIns show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var ended = await end.RunAsync(call.Actor.Id, new StandInId(call.Id(ApprovalFields.StandIn)), cancellation);
        return ended.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : await show.AnswerAsync(call, texts["Card.StandIn.Notice.Ended"], cancellation);
    }
}
