
namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>Carries a refusal out of the depth of a streaming read; caught by the use case that opened the workbook.</summary>
internal sealed class WorkbookRefused(Error reason) : Exception(reason.Code)
{
    public Error Reason { get; } = reason;
}
