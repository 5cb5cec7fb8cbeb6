using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>A field needs its Chinese and its English name, each of at most 60 characters.</summary>
public sealed record FieldNeedsNames() : Error(ErrorKind.Invalid);

/// <summary>Another field of the part has that name.</summary>
public sealed record FieldNameTwice(string Name) : Error(ErrorKind.Invalid);

/// <summary>A choice needs at least two lines, each with a Chinese and an English name, none twice, at most 40.</summary>
public sealed record ChoicesNotUnderstood(int Line) : Error(ErrorKind.Invalid);

/// <summary>Version 1 has this choice, and other pages read it: it stays.</summary>
public sealed record ChoiceStays(Bilingual Choice) : Error(ErrorKind.Invalid);

/// <summary>Version 1 has this field, and other pages read it: it can be made voluntary, not taken out.</summary>
public sealed record FieldStays(Bilingual Field) : Error(ErrorKind.Invalid);

/// <summary>A part has room for 40 fields.</summary>
public sealed record PartIsFull() : Error(ErrorKind.Invalid);

/// <summary>Somebody else changed or published the draft meanwhile.</summary>
public sealed record GuideChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>The draft says the same as the version in force.</summary>
public sealed record GuideIsUnchanged() : Error(ErrorKind.Invalid);

/// <summary>Units have to be told what changed and why (002 §4.1 b).</summary>
public sealed record GuideNeedsNote() : Error(ErrorKind.Invalid);
