using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Approvals;

/// <summary>An event as the chain hashes it and the year's pack carries it.</summary>
internal sealed record ApprovalEntry(
    int Number, ApprovalEventKind Kind, ApprovalId? Approval, ApprovalMatter? Matter, long? Object, int? Version, string? TextHash, int? Step,
    Decider? Decider, PersonId By, PersonId? For, StandInId? StandIn, DateOnly? Begins, DateOnly? Ends, DateTime AtUtc, string? Reason,
    string? Resolution, DateOnly? ResolvedOn, string Previous, string Hash)
{
    /// <summary>Who did what, before it is put into a chain.</summary>
    public static ApprovalEntry Of(ApprovalEventKind kind, PersonId by, DateTime atUtc) =>
        new(0, kind, null, null, null, null, null, null, null, by, null, null, null, null, atUtc, null, null, null, "", "");

    public static ApprovalEntry Of(ApprovalEventKind kind, Approval approval, PersonId by, DateTime atUtc) =>
        Of(kind, by, atUtc) with
        {
            Approval = approval.Id,
            Matter = approval.Matter,
            Object = approval.Object,
            Version = approval.Version,
            TextHash = approval.TextHash,
        };

    /// <summary>What the first entry of a chain is bound to.</summary>
    public static string RootOf(UnitId unit, int year) => Canon.Hash(FormattableString.Invariant($"TeamsGrading.Approvals/1|{unit.Value}|{year}"));

    public ApprovalEntry After(int number, string previous)
    {
        var bound = this with { Number = number, Previous = previous, Hash = "" };
        return bound with { Hash = bound.ComputeHash() };
    }

    public string ComputeHash() => Canon.Hash(Canon.Write(this with { Hash = "" }));
}
