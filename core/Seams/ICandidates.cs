using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>A rated subject that stands in a round, with the figures shown on its ballot card. Volumes are sums over the year.</summary>
/// <param name="Remarks">
/// Open risk remarks shown wherever the customer is seen (A08), newest first, as <see cref="RiskNote.Mark"/>; the bot puts them into words.
/// </param>
public sealed record Candidate(SubjectId Id, string Code, string Name, string Industry, int? FirstContractYear, IReadOnlyList<string> Remarks);

/// <summary>One month of a subject's business, summed over its contracting customers (R01). Price and cost are volume-weighted by the reader.</summary>
/// <param name="Contracted">方.</param>
/// <param name="Actual">方.</param>
/// <param name="Sales">actual × price, 元.</param>
/// <param name="Cost">actual × cost, 元.</param>
/// <param name="Receivable">元.</param>
/// <param name="PaidOnTime">元.</param>
public readonly record struct MonthFigures(Month Month, decimal Contracted, decimal Actual, decimal Sales, decimal Cost, decimal Receivable, decimal PaidOnTime);

/// <summary>The months of one subject, oldest first, with what else the metrics need.</summary>
public sealed record SubjectFigures(SubjectId Subject, int? FirstContractYear, IReadOnlyList<MonthFigures> Months);

/// <summary>Who stands for rating and on which figures; implemented by Customers.</summary>
public interface ICandidates
{
    /// <summary>The unit's rated subjects of the form with a contract in the rated year, ordered by code.</summary>
    Task<IReadOnlyList<Candidate>> ForAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation);

    /// <summary>
    /// Streams the figures of the same subjects for <paramref name="year"/> and the year before, in no promised order of subjects,
    /// holding one subject at a time: memory does not grow with their number.
    /// </summary>
    IAsyncEnumerable<SubjectFigures> FiguresAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation);

    /// <summary>Actual volume of all customers of the unit, both forms, in the year, in 方: what a share of the unit is a share of.</summary>
    Task<decimal> UnitVolumeAsync(UnitId unit, int year, CancellationToken cancellation);
}
