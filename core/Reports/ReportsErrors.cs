using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Reports;

/// <summary>A month that has not begun has no report.</summary>
public sealed record ReportMonthIsAhead(Month Month) : Error(ErrorKind.Invalid)
{
    public string Field => "month";
}

/// <summary>A report is published once its month is over.</summary>
public sealed record ReportMonthIsNotOver(Month Month, DateOnly From) : Error(ErrorKind.Conflict);

/// <summary>The published report is frozen; it is changed by a correction only.</summary>
public sealed record ReportIsPublished(Month Month, int Edition) : Error(ErrorKind.Conflict);

/// <summary>Only a published report is corrected.</summary>
public sealed record ReportIsNotPublished() : Error(ErrorKind.Conflict);

/// <summary>A correction is being prepared already.</summary>
public sealed record CorrectionIsUnderWay() : Error(ErrorKind.Conflict);

/// <summary>Nothing happened in the month and nobody wrote anything: there is nothing to publish.</summary>
public sealed record ReportIsEmpty(Month Month) : Error(ErrorKind.Invalid);

/// <summary>Figures of commented sections changed and nobody decided which stand. <paramref name="Sections"/> counts them.</summary>
public sealed record FiguresAreUndecided(int Sections) : Error(ErrorKind.Conflict);

/// <summary>The section's figures did not change.</summary>
public sealed record FiguresStand() : Error(ErrorKind.Conflict);

/// <summary>The report changed since the person looked at it.</summary>
public sealed record ReportChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>Somebody else saved the section since the form was opened. <paramref name="Text"/> is what they wrote.</summary>
public sealed record SectionChangedMeanwhile(string By, string Text) : Error(ErrorKind.Conflict)
{
    public string Field => "text";
}

/// <summary>A text longer than is kept.</summary>
public sealed record ReportTextTooLong(string Field, int Longest) : Error(ErrorKind.Invalid);

/// <summary>A text that units will read names a customer, who may be another unit's (002 §6.3.1).</summary>
public sealed record TextNamesCustomer(string Name, string Field) : Error(ErrorKind.Invalid);

/// <summary>A correction has to say what changed.</summary>
public sealed record CorrectionNeedsChanges(int Longest) : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>The distribution list reaches nobody.</summary>
public sealed record NobodyToSendTo() : Error(ErrorKind.Invalid);

/// <summary>Neither a role nor a person was given.</summary>
public sealed record DistributionLineIsEmpty() : Error(ErrorKind.Invalid)
{
    public string Field => "name";
}

/// <summary>Nobody has this name or employee number.</summary>
public sealed record RecipientUnknown(string Name) : Error(ErrorKind.Invalid)
{
    public string Field => "name";
}

/// <summary>Several people have this name.</summary>
public sealed record RecipientAmbiguous(string Name, int Count) : Error(ErrorKind.Invalid)
{
    public string Field => "name";
}

/// <summary>Nobody holds the role there.</summary>
public sealed record NobodyHoldsRole() : Error(ErrorKind.Invalid)
{
    public string Field => "role";
}

/// <summary>The line stands on the list already.</summary>
public sealed record DistributionLineIsThere() : Error(ErrorKind.Conflict);
