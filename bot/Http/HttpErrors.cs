using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Http;

/// <summary>Entra vouches for the person, but the product does not know them.</summary>
public sealed record PersonUnknown() : Error(ErrorKind.NotAllowed);

/// <summary>No token, or one that is not (any more) good.</summary>
public sealed record SignInNeeded() : Error(ErrorKind.NotAllowed);

/// <summary>The token's time is over, or it has not begun: then a clock is wrong.</summary>
public sealed record SignInExpired() : Error(ErrorKind.NotAllowed);

/// <summary>The account belongs to another tenant.</summary>
public sealed record AccountOfOtherTenant() : Error(ErrorKind.NotAllowed);

/// <summary>The token is for another application, or without our permission: the registration is not as it should be.</summary>
public sealed record TokenNotForUs() : Error(ErrorKind.NotAllowed);

/// <summary>The request is not what the address takes.</summary>
public sealed record RequestMalformed() : Error(ErrorKind.Invalid);
