namespace TeamsGrading.Core.Seams;

/// <summary>
/// Sums of a candidate over the rated year as the round froze them at its opening: what further conditions of standards go by. Volumes in 方,
/// money in 元.
/// </summary>
/// <param name="PreviousActual">Actual volume of the year before.</param>
public sealed record RatedFigures(
    SubjectId Subject, int? FirstContractYear, decimal Contracted, decimal Actual, decimal PreviousActual, decimal Sales, decimal Cost, decimal Receivable,
    decimal PaidOnTime);

/// <summary>The figures behind a published result; implemented by Rounds. Knows nothing of rights.</summary>
public interface IRoundFigures
{
    /// <summary>The figures of every candidate of the round; empty when there is no such round.</summary>
    Task<IReadOnlyDictionary<SubjectId, RatedFigures>> OfAsync(RoundId round, CancellationToken cancellation);
}
