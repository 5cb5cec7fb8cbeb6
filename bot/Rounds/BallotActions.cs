using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Kind <c>ballot</c> and verb <c>ballot.show</c>: the member's overview.</summary>
internal sealed class ShowBallot(ViewBallot view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var ballot = await view.RunAsync(reader.Id, new RoundId(subject), cancellation);
        return ballot.Error is null ? BallotCard.Write(Sheets.Ballot(ballot.Value), 1, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var ballot = await view.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        return ballot.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(BallotCard.Write(Sheets.Ballot(ballot.Value), call.Number(Parts.PageField, 1), texts));
    }
}

/// <summary>Verbs <c>ballot.candidate</c> and <c>ballot.next</c>: the form of one candidate, or of the first without an answer.</summary>
internal sealed class ShowCandidate(ViewBallot view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var ballot = await view.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        if (ballot.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var sheet = Sheets.Ballot(ballot.Value);
        if (!sheet.Open)
        {
            return new CardReply.Show(BallotCard.Write(sheet, 1, texts));
        }

        var wanted = call[Parts.CandidateField] is null
            ? sheet.Lines.FirstOrDefault(line => line.Mark == BallotMark.Missing)?.Candidate
            : new SubjectId(call.Id(Parts.CandidateField));
        var line = sheet.Lines.FirstOrDefault(line => line.Candidate == wanted);
        return (line, wanted) switch
        {
            (null, null) => new CardReply.Show(BallotCard.Write(sheet, 1, texts)),
            (null, _) => texts.Refuse(new ForeignCandidate()),
            ({ Mark: BallotMark.Recused }, _) => texts.Refuse(new Recused()),
            _ => new CardReply.Show(Forms.Of(sheet, ballot.Value.Form, line.Candidate, texts)),
        };
    }
}

/// <summary>Draws the form of a candidate of a round.</summary>
internal static class Forms
{
    public static Card Of(BallotSheet sheet, RoundForm form, SubjectId candidate, Texts texts)
    {
        var index = form.Candidates.TakeWhile(each => each.Subject != candidate).Count();
        return CandidateCard.Write(sheet, form.Candidates[index], form.Items, index + 1, texts);
    }
}
