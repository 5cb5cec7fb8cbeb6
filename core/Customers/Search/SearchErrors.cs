using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>One Chinese character or two letters or digits are needed.</summary>
public sealed record QuestionIsTooShort() : Error(ErrorKind.Invalid);

/// <summary>No name or code is that long.</summary>
public sealed record QuestionIsTooLong(int Most) : Error(ErrorKind.Invalid);
