using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Http;

/// <summary>Entra vouches for the person, but the product does not know them.</summary>
public sealed record PersonUnknown() : Error(ErrorKind.NotAllowed);

/// <summary>No token, or one that is not (any more) good.</summary>
public sealed record SignInNeeded() : Error(ErrorKind.NotAllowed);

/// <summary>The request is not what the address takes.</summary>
public sealed record RequestMalformed() : Error(ErrorKind.Invalid);
