using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>An approved version as the pack of a year shows it.</summary>
/// <param name="Text">The canonical text that was approved.</param>
public sealed record ApprovedText(ApprovalId Approval, ApprovalMatter Matter, long Object, int Version, string Text);

/// <summary>Whose year the pack is, and what one slice's check learned from it and another's relies on.</summary>
public sealed class YearEvidence(UnitId unit, int year)
{
    private readonly Dictionary<ApprovalId, ApprovedText> approved = [];

    public UnitId Unit => unit;

    public int Year => year;

    /// <summary>Approved versions whose chain was found whole, by approval.</summary>
    public IReadOnlyDictionary<ApprovalId, ApprovedText> Approved => approved;

    public void Add(ApprovedText text) => approved[text.Approval] = text;
}

/// <summary>
/// What a slice checks in the pack of a unit's year (R03), on any machine, without a database; any number are registered. The pack's manifest
/// and signature are checked by Records.
/// </summary>
public interface IYearRecordCheck
{
    /// <summary>Begins with a pack.</summary>
    IYearInspection Begin();
}

/// <summary>The check of one pack.</summary>
public interface IYearInspection
{
    /// <summary>Whether the file is to be shown to it.</summary>
    bool Reads(string path);

    /// <summary>Sees one file; files come one by one in ascending ordinal order of their paths. What cannot be read is a check that failed, never a throw.</summary>
    /// <param name="content">To be read during the call only.</param>
    IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence);

    /// <summary>After the last file.</summary>
    IEnumerable<PackCheck> End(YearEvidence evidence);
}
