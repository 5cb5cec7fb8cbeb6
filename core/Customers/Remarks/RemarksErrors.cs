using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>The kind is missing (002 §6.2.2 a-d).</summary>
public sealed record RemarkNeedsKind() : Error(ErrorKind.Invalid)
{
    public string Field => "kind";
}

/// <summary>What happened is not written down.</summary>
public sealed record RemarkNeedsText() : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>Neither an original nor a quoted paper stands behind it.</summary>
public sealed record RemarkNeedsEvidence() : Error(ErrorKind.Invalid)
{
    public string Field => "originals";
}

/// <summary>A part of the quoted paper is missing: issuing body, number, date and passage belong to it.</summary>
public sealed record QuotedPaperIncomplete(string Field) : Error(ErrorKind.Invalid);

/// <summary>The quoted paper is dated in the future.</summary>
public sealed record QuotedPaperInFuture() : Error(ErrorKind.Invalid)
{
    public string Field => "issued";
}

/// <summary>An original that was named as evidence is no longer among those of the customer.</summary>
public sealed record EvidenceIsGone() : Error(ErrorKind.Conflict)
{
    public string Field => "originals";
}

/// <summary>More pieces of evidence than one remark takes.</summary>
public sealed record RemarkEvidenceIsFull(int Most) : Error(ErrorKind.Invalid)
{
    public string Field => "originals";
}

/// <summary>Nobody decides on a remark of their own.</summary>
public sealed record OwnRemark() : Error(ErrorKind.Invalid);

/// <summary>Closed without the reason.</summary>
public sealed record ClosingNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>It was closed already.</summary>
public sealed record RemarkIsClosed(DateOnly On) : Error(ErrorKind.Conflict);

/// <summary>The remark belongs to a bar and ends when the bar is lifted (000 §11.2).</summary>
public sealed record RemarkEndsWithBar() : Error(ErrorKind.Conflict);
