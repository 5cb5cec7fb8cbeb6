using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Jobs;

/// <summary>There is no job of this name.</summary>
public sealed record NoSuchJob(string Name) : Error(ErrorKind.NotFound);

/// <summary>The job is running in this process right now.</summary>
public sealed record JobIsRunning() : Error(ErrorKind.Conflict);

/// <summary>The job ended with a fault; <paramref name="Fault"/> is its type, the log has the rest.</summary>
public sealed record JobFailed(string Fault) : Error(ErrorKind.Unavailable);
