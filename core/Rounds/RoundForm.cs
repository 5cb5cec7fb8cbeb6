using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// What a round asks, frozen when it opens: one canonical text whose hash is bound into every envelope, so that no row elsewhere can change
/// what was answered. Becomes <c>round.json</c> of the pack.
/// </summary>
public sealed record RoundForm(
    string Format,
    RoundId Round,
    UnitId Unit,
    string UnitCode,
    string UnitName,
    int Year,
    GasForm Form,
    RoundKind Kind,
    DateTime OpenedUtc,
    DateTime DeadlineUtc,
    CommitteeId Committee,
    string ResolutionNumber,
    string? SmallerThanFiveReason,
    RuleVersionId Rule,
    string RuleHash,
    bool DropExtremes,
    decimal Quorum,
    IReadOnlyList<RuleItemCard> Items,
    IReadOnlyList<FormCandidate> Candidates,
    IReadOnlyList<FormSlot> Roll,
    string PublicKey)
{
    internal const string Version = "TeamsGrading.Round/2";

    /// <summary>The item under which a vote is kept.</summary>
    internal static readonly RuleItemId Vote = new(0);

    /// <summary>What a ballot about one candidate answers, in this order.</summary>
    internal IReadOnlyList<RuleItemId> Questions() =>
        Kind == RoundKind.Voting ? [Vote] : [.. Items.Where(item => item.Mode == ItemMode.Judged).Select(item => item.Id)];

    /// <summary>The greatest stored answer to a question: half points, or the last choice.</summary>
    internal int Greatest(RuleItemId question) =>
        Kind == RoundKind.Voting ? (int)VoteChoice.Abstain : (int)(Items.First(item => item.Id == question).Points * 2);
}

/// <summary>Answer of the voting form.</summary>
public enum VoteChoice
{
    /// <summary>同意.</summary>
    For,

    /// <summary>反对.</summary>
    Against,

    /// <summary>弃权.</summary>
    Abstain,
}

/// <summary>A candidate with the facts its card shows and its measured points, as they were at opening.</summary>
public sealed record FormCandidate(
    SubjectId Subject, string Code, string Name, string Industry, int? FirstContractYear, IReadOnlyList<string> Remarks, YearFigures Figures,
    IReadOnlyList<MeasuredPoints> Measured);

/// <summary>Sums over the rated year: volumes in 方, money in 元; and the actual volume of the year before.</summary>
public sealed record YearFigures(
    decimal Contracted, decimal Actual, decimal PreviousActual, decimal Sales, decimal Cost, decimal Receivable, decimal PaidOnTime)
{
    internal static YearFigures Of(SubjectFigures figures, int year)
    {
        var months = figures.Months.Where(month => month.Month.Year == year).ToList();
        return new YearFigures(
            months.Sum(month => month.Contracted), months.Sum(month => month.Actual),
            figures.Months.Where(month => month.Month.Year == year - 1).Sum(month => month.Actual), months.Sum(month => month.Sales),
            months.Sum(month => month.Cost), months.Sum(month => month.Receivable), months.Sum(month => month.PaidOnTime));
    }
}

/// <summary>A voter's slot with the recusals named before opening.</summary>
public sealed record FormSlot(long Slot, PersonId Voter, string EmployeeNumber, string Name, bool Recused, IReadOnlyList<SubjectId> RecusedFor)
{
    internal bool Answers(SubjectId candidate) => !Recused && !RecusedFor.Contains(candidate);
}
