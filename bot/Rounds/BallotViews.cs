using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>What every card of a round says at its top.</summary>
internal sealed record RoundHead(RoundId Id, string Unit, int Year, GasForm Form, RoundKind Kind, DateTime DeadlineUtc);

/// <summary>Where a member stands with one candidate; never what was answered.</summary>
internal enum BallotMark
{
    Missing,
    Saved,
    Recused,
}

/// <summary>One line of a member's overview.</summary>
/// <param name="Barred">Will not be ranked as it stands now; is answered about all the same.</param>
internal sealed record BallotLine(SubjectId Candidate, string Name, BallotMark Mark, bool Barred = false);

/// <summary>A member's own ballot: which candidates have an answer.</summary>
internal sealed record BallotSheet(RoundHead Round, bool Open, bool Finished, IReadOnlyList<BallotLine> Lines)
{
    public IEnumerable<BallotLine> Mine => Lines.Where(line => line.Mark != BallotMark.Recused);

    public int Saved => Lines.Count(line => line.Mark == BallotMark.Saved);

    public int Missing => Lines.Count(line => line.Mark == BallotMark.Missing);

    public int Due => Saved + Missing;
}
