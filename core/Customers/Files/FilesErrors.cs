using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>The customer has no file yet; it is opened first.</summary>
public sealed record NoFileYet(string Customer) : Error(ErrorKind.Conflict);

/// <summary>There is a file already: one customer, one file (002 §5.4).</summary>
public sealed record FileIsOpen(string Customer, DateOnly Since) : Error(ErrorKind.Conflict);

/// <summary>Who is to look after the file may not keep files of the unit (002 §5.2).</summary>
public sealed record KeeperMayNotKeep() : Error(ErrorKind.Invalid)
{
    public string Field => "keeper";
}

/// <summary>The fill guide in force has no such part.</summary>
public sealed record PartNotInGuide(string Part) : Error(ErrorKind.Invalid);

/// <summary>The part has exactly one entry: it is changed, neither added nor taken out.</summary>
public sealed record PartHasOneEntry(Bilingual Part) : Error(ErrorKind.Invalid);

/// <summary>The entry was taken out, or never was.</summary>
public sealed record EntryIsGone() : Error(ErrorKind.Conflict);

/// <summary>An entry in which nothing is filled in.</summary>
public sealed record EntryIsEmpty(Bilingual Part) : Error(ErrorKind.Invalid);

/// <summary>Another entry of the part has the same number: the same contract or meter twice.</summary>
public sealed record EntryRepeats(string Field, Bilingual Name, string Text) : Error(ErrorKind.Conflict);

/// <summary>An entry is taken out without saying why.</summary>
public sealed record RemovalNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>A form without any field.</summary>
public sealed record NothingToSave() : Error(ErrorKind.Invalid);

/// <summary>A field that no version of the fill guide ever had.</summary>
public sealed record FieldUnknown(string Part, string Field) : Error(ErrorKind.Invalid);

/// <summary>A field of an old version of the fill guide; <paramref name="Guide"/> is the number of the version in force (002 §6.1.4).</summary>
public sealed record FieldNoLongerAsked(string Field, Bilingual Name, int Guide) : Error(ErrorKind.Invalid);

/// <summary>Longer than the field takes.</summary>
public sealed record FieldTooLong(string Field, Bilingual Name, int Longest) : Error(ErrorKind.Invalid);

/// <summary>Invisible characters.</summary>
public sealed record FieldHasInvisible(string Field, Bilingual Name) : Error(ErrorKind.Invalid);

/// <summary>No number, or with more digits than are kept.</summary>
public sealed record FieldNotANumber(string Field, Bilingual Name) : Error(ErrorKind.Invalid);

/// <summary>No date.</summary>
public sealed record FieldNotADate(string Field, Bilingual Name) : Error(ErrorKind.Invalid);

/// <summary>Neither yes nor no.</summary>
public sealed record FieldNotYesOrNo(string Field, Bilingual Name) : Error(ErrorKind.Invalid);

/// <summary>None of the choices.</summary>
public sealed record FieldNotAChoice(string Field, Bilingual Name, IReadOnlyList<Bilingual> Choices) : Error(ErrorKind.Invalid);

/// <summary>No phone number.</summary>
public sealed record FieldNotAPhone(string Field, Bilingual Name) : Error(ErrorKind.Invalid);

/// <summary>No mail address.</summary>
public sealed record FieldNotAMail(string Field, Bilingual Name) : Error(ErrorKind.Invalid);

/// <summary>
/// Somebody else changed a field that this save changes too; nothing was saved. <see cref="Conflicts"/> has both values of each: whoever saves
/// again with <see cref="FieldConflict.TheirVersion"/> as base has chosen (A07). <paramref name="Field"/> and <paramref name="Name"/> are the first one's.
/// </summary>
public sealed record FieldChangedMeanwhile(string Field, Bilingual Name, IReadOnlyList<FieldConflict> Conflicts) : Error(ErrorKind.Conflict)
{
    public int Count => Conflicts.Count;
}

/// <summary>One field with two values.</summary>
/// <param name="Base">What stood there when the form was shown.</param>
/// <param name="TheirVersion">Base with which the next save has chosen.</param>
public sealed record FieldConflict(
    string Part, EntryId Entry, GuideFieldName Field, string Base, string Yours, string Theirs, PersonId TheirsBy, DateTime TheirsUtc, string TheirsSource, int TheirVersion);

/// <summary>Key and name of a field.</summary>
public sealed record GuideFieldName(string Key, Bilingual Name);
