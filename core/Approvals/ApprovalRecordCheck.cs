using System.Text;
using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Approvals;

/// <summary>Verifies the approvals of a year's pack on any machine: the chains, the route of every version, every text, every stand-in.</summary>
public sealed class ApprovalRecordCheck : IYearRecordCheck
{
    /// <inheritdoc/>
    public IYearInspection Begin() => new ApprovalInspection();

    /// <summary>The whole check of the files of one unit's year, by path; only what failed.</summary>
    public static IReadOnlyList<PackCheck> Run(UnitId unit, int year, IReadOnlyDictionary<string, byte[]> files)
    {
        var inspection = new ApprovalInspection();
        var evidence = new YearEvidence(unit, year);
        var checks = files.Where(file => inspection.Reads(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal)
            .SelectMany(file => inspection.See(file.Key, file.Value, evidence)).ToList();
        return [.. checks.Concat(inspection.End(evidence)).Where(check => !check.Passed)];
    }
}

/// <summary>The check of one pack. The chain's file comes first by name, then the stand-ins, then the versions.</summary>
internal sealed class ApprovalInspection : IYearInspection
{
    private readonly Dictionary<ApprovalId, ReplayedVersion> versions = [];
    private readonly HashSet<ApprovalId> seen = [];
    private ChainRecord? chain;
    private ChainRecord? standIns;
    private bool whole;

    public bool Reads(string path) => path.StartsWith("approvals/", StringComparison.Ordinal);

    public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence) => path switch
    {
        ApprovalRecords.Chain => SeeChain(path, content, evidence),
        ApprovalRecords.StandIns => SeeStandIns(path, content, evidence),
        _ when path.StartsWith(ApprovalRecords.Versions, StringComparison.Ordinal) => SeeVersion(path, content, evidence),
        _ => [PackCheck.Of("known file", path, "unknown")],
    };

    public IEnumerable<PackCheck> End(YearEvidence evidence)
    {
        if (chain is null)
        {
            // A pack without a single approval has the chain's file all the same; without any of these files it is no pack of ours to judge.
            yield return PackCheck.Of("approval chain", ApprovalRecords.Chain, "missing");
            yield break;
        }

        yield return PackCheck.Of("stand-ins", ApprovalRecords.StandIns, standIns is null ? "missing" : StandInFault() ?? "");
        foreach (var (id, version) in versions.Where(pair => !seen.Contains(pair.Key)))
        {
            yield return PackCheck.Of(
                "approval text",
                ApprovalRecords.PathOf(version.Proposed.Matter!.Value, version.Proposed.Object ?? 0, version.Proposed.Version ?? 0), "missing");
        }
    }

    private static T? Read<T>(ReadOnlyMemory<byte> content)
        where T : class
    {
        try
        {
            return Canon.Read<T>(Encoding.UTF8.GetString(content.Span));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<PackCheck> SeeChain(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
    {
        chain = Read<ChainRecord>(content);
        if (chain is null)
        {
            yield return PackCheck.Of("approval chain", path, "unreadable");
            yield break;
        }

        var faults = new List<string>();
        foreach (var (id, version) in ChainReplay.Replay(chain, faults))
        {
            versions.Add(id, version);
        }

        var link = (chain.Unit, chain.Year) == (evidence.Unit, evidence.Year) ? ChainReplay.Check(chain) : "of another year";
        whole = link.Length == 0 && faults.Count == 0;
        yield return PackCheck.Of("approval chain", path, link);
        yield return PackCheck.Of("approval routes", path, string.Join("; ", faults.Take(5)));
    }

    private IEnumerable<PackCheck> SeeStandIns(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
    {
        standIns = Read<ChainRecord>(content);
        yield return PackCheck.Of("stand-in chain", path, standIns is null ? "unreadable"
            : (standIns.Unit, standIns.Year) == (evidence.Unit, 0) ? ChainReplay.Check(standIns) : "of another unit");
    }

    private IEnumerable<PackCheck> SeeVersion(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
    {
        var record = Read<VersionRecord>(content);
        var fault = record is null ? "unreadable" : FaultOf(record, path);
        if (record is not null && fault.Length == 0)
        {
            seen.Add(record.Id);
            if (whole && record.State == ApprovalState.Approved)
            {
                evidence.Add(new ApprovedText(record.Id, record.Matter, record.Object, record.Version, record.Text));
            }
        }

        yield return PackCheck.Of("approval text", path, fault);
    }

    private string FaultOf(VersionRecord record, string path) =>
        !versions.TryGetValue(record.Id, out var version) ? "not in the chain"
        : record.Unit != chain?.Unit || record.Year != chain.Year ? "of another year"
        : path != ApprovalRecords.PathOf(record.Matter, record.Object, record.Version) ? "path"
        : Canon.Hash(record.Text) != record.TextHash || record.TextHash != version.Proposed.TextHash ? "SHA-256"
        : (record.Matter, (long?)record.Object, (int?)record.Version) != (version.Proposed.Matter!.Value, version.Proposed.Object, version.Proposed.Version) ? "version"
        : record.Proposer != version.Proposed.By || record.ProposedUtc != version.Proposed.AtUtc ? "proposer"
        : record.AdjustmentReason != version.Proposed.Reason ? "adjustment reason"
        : record.State != version.State || record.Filing != version.Filing ? "state"
        : "";

    /// <summary>A decision of a stand-in whom the decider had not named for that day, or had ended.</summary>
    private string? StandInFault() => chain!.Entries
        .Where(entry => entry.StandIn is not null)
        .Where(entry => !standIns!.Entries.Any(named =>
                named.Kind == ApprovalEventKind.StandInNamed && named.StandIn == entry.StandIn && named.By == entry.For && named.For == entry.By
                && named.Begins == entry.Begins && named.Ends == entry.Ends && named.AtUtc <= entry.AtUtc)
            || standIns.Entries.Any(ended =>
                ended.Kind == ApprovalEventKind.StandInEnded && ended.StandIn == entry.StandIn && ended.AtUtc < entry.AtUtc))
        .Select(entry => FormattableString.Invariant($"entry {entry.Number}")).FirstOrDefault();
}
