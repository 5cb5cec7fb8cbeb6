using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers;

/// <summary>No valid unified social credit code: length, characters or check character are wrong (GB 32100).</summary>
public sealed record CreditCodeIsWrong() : Error(ErrorKind.Invalid);

/// <summary>Nobody has this customer code, neither stored nor in the workbook.</summary>
public sealed record NoSuchCustomer() : Error(ErrorKind.Invalid);

/// <summary>The rated subject is no customer and has no name yet.</summary>
public sealed record SubjectHasNoName(string Subject) : Error(ErrorKind.Invalid);

/// <summary>The rated subject is a customer that is itself rated with another.</summary>
public sealed record SubjectIsRatedElsewhere(string Subject) : Error(ErrorKind.Invalid);

/// <summary>An earlier row gives the same rated subject another name.</summary>
public sealed record SubjectNamedTwice(string Other) : Error(ErrorKind.Invalid);

/// <summary>More was paid on time than was due.</summary>
public sealed record PaidMoreThanDue() : Error(ErrorKind.Invalid);

/// <summary>Another customer of the same unit and form has the credit code (002 §5.4). <paramref name="Other"/> is its customer code.</summary>
public sealed record CreditCodeTaken(string Other) : Error(ErrorKind.Invalid);
