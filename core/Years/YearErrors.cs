using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Years;

/// <summary>A year that is not shown.</summary>
public sealed record NoSuchYear(int First, int Last) : Error(ErrorKind.Invalid);
