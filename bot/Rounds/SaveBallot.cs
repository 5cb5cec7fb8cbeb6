using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rounds;

/// <summary>
/// Verb <c>ballot.save</c>: seals the answers about one candidate and shows the next one without an answer, or the overview. Nothing it
/// sends depends on an answer.
/// </summary>
internal sealed class SaveBallot(CastBallot cast, DrawnBallots drawn, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var round = new RoundId(call.Id(Parts.RoundField));
        var candidate = new SubjectId(call.Id(Parts.CandidateField));
        var kept = await cast.RunAsync(new CastBallotRequest(call.Actor.Id, round, candidate, Answers(call)), cancellation);
        if (kept.Refused(out var refusal))
        {
            return Refuse(refusal, texts);
        }

        var (done, finished, form, mine, barred) = kept.Value;
        var sheet = Sheets.Ballot(form, open: true, finished, mine, done, barred);
        var next = sheet.Lines.SkipWhile(line => line.Candidate != candidate).Concat(sheet.Lines).FirstOrDefault(line => line.Mark == BallotMark.Missing);
        var card = drawn.Find(sheet, next?.Candidate, texts.Locale, () =>
            next is null ? BallotCard.Write(sheet, 1, texts) : Forms.Of(sheet, form, next.Candidate, texts));
        return new CardReply.Show(card, texts["Card.Candidate.SavedNotice"]);
    }

    /// <summary>Answers are the inputs under an item's id or 'vote'; the rest is what channels carry along.</summary>
    private static Dictionary<string, string> Answers(CardCall call) => call.Inputs
        .Where(input => input.Key == CandidateCard.VoteField || input.Key.All(char.IsAsciiDigit))
        .ToDictionary(input => input.Key, input => input.Key == CandidateCard.VoteField ? CandidateCard.Choice(input.Value) : input.Value);

    private static CardReply.Refuse Refuse(Error error, Texts texts) => error switch
    {
        AnswerMissing { Field: CandidateCard.VoteField } or AnswerIsNoNumber { Field: CandidateCard.VoteField } =>
            new CardReply.Refuse(error.Code, texts["Card.Candidate.VoteMissing"], CandidateCard.VoteField),
        AnswerMissing at => texts.Refuse(at, at.Field),
        AnswerIsNoNumber at => texts.Refuse(at, at.Field),
        AnswerOutOfRange at => texts.Refuse(at, at.Field),
        AnswerNotHalfPoint at => texts.Refuse(at, at.Field),
        _ => texts.Refuse(error),
    };
}
