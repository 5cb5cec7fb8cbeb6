using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>Which months are closed (001 §8.1.4): an edition of headquarters' monthly report is published. Implemented by Reports; knows no rights.</summary>
public interface IReportMonths
{
    Task<bool> IsClosedAsync(Month month, CancellationToken cancellation);
}
