using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>How a round collects answers.</summary>
internal enum BallotKind
{
    /// <summary>记分制.</summary>
    Scoring,

    /// <summary>投票制.</summary>
    Voting,
}

/// <summary>What every card of a round says at its top.</summary>
internal sealed record RoundHead(RoundId Id, string Unit, int Year, GasForm Form, BallotKind Kind, DateTime DeadlineUtc);

/// <summary>Where a member stands with one candidate; never what was answered.</summary>
internal enum BallotMark
{
    Missing,
    Saved,
    Recused,
}

/// <summary>One line of a member's overview.</summary>
internal sealed record BallotLine(SubjectId Candidate, string Name, BallotMark Mark);

/// <summary>A member's own ballot: which candidates have an answer.</summary>
internal sealed record BallotView(RoundHead Round, bool Open, bool Finished, IReadOnlyList<BallotLine> Lines)
{
    public IEnumerable<BallotLine> Mine => Lines.Where(line => line.Mark != BallotMark.Recused);

    public int Saved => Lines.Count(line => line.Mark == BallotMark.Saved);

    public int Missing => Lines.Count(line => line.Mark == BallotMark.Missing);

    public int Due => Saved + Missing;
}

/// <summary>What a member is asked about one candidate: the same for every member, whatever was answered before.</summary>
internal sealed record CandidateView(CandidateFacts Facts, IReadOnlyList<RuleItemCard> Judged, IReadOnlyList<(RuleItemCard Item, MeasuredPoints Points)> Measured);

/// <summary>The figures of a candidate; volumes in 方 over the rated year, money in 元.</summary>
internal sealed record CandidateFacts(
    SubjectId Id, string Name, string Industry, int? Since, decimal Actual, decimal Contracted, decimal PreviousActual,
    decimal Sales, decimal Cost, decimal Receivable, decimal PaidOnTime, IReadOnlyList<string> Remarks);
