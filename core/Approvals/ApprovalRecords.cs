using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>A chain as the pack carries it.</summary>
internal sealed record ChainRecord(UnitId Unit, int Year, int Number, string Hash, IReadOnlyList<ApprovalEntry> Entries);

/// <summary>A version as the pack carries it.</summary>
internal sealed record VersionRecord(
    ApprovalId Id, ApprovalMatter Matter, long Object, int Version, UnitId Unit, int Year, PersonId Proposer, DateTime ProposedUtc,
    string? AdjustmentReason, ApprovalState State, FilingState Filing, string TextHash, string Text);

/// <summary>
/// The approvals of a unit's year in its pack: <c>approvals/chain.json</c>, the stand-ins of the unit's deciders in
/// <c>approvals/stand-ins.json</c>, and each version under <c>approvals/versions/</c>.
/// </summary>
public sealed class ApprovalRecords(GradingDb db) : IYearRecords
{
    internal const string Chain = "approvals/chain.json";
    internal const string StandIns = "approvals/stand-ins.json";
    internal const string Versions = "approvals/versions/";

    /// <inheritdoc/>
    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await ChainAsync(Chain, unit, year, cancellation);
        yield return await ChainAsync(StandIns, unit, 0, cancellation);
        var versions = db.Set<Approval>().AsNoTracking().Where(approval => approval.Unit == unit && approval.Year == year)
            .OrderBy(approval => approval.ProposedUtc).ThenBy(approval => approval.Id).AsAsyncEnumerable();
        await foreach (var approval in versions.WithCancellation(cancellation))
        {
            yield return Record(PathOf(approval.Matter, approval.Object, approval.Version), new VersionRecord(
                approval.Id, approval.Matter, approval.Object, approval.Version, approval.Unit, approval.Year, approval.Proposer, approval.ProposedUtc,
                approval.AdjustmentReason, approval.State, approval.Filing, approval.TextHash, approval.Text));
        }
    }

    /// <summary>For example <c>approvals/versions/viplist-7-v0002.json</c>.</summary>
    internal static string PathOf(ApprovalMatter matter, long @object, int version) =>
        string.Create(null, $"{Versions}{matter.ToString().ToLowerInvariant()}-{@object}-v{version:0000}.json");

    private static YearRecord Record<T>(string path, T content) => new(path, Encoding.UTF8.GetBytes(Canon.Write(content)));

    private async Task<YearRecord> ChainAsync(string path, UnitId unit, int year, CancellationToken cancellation)
    {
        var end = await db.Set<ApprovalChain>().AsNoTracking().FirstOrDefaultAsync(chain => chain.Unit == unit && chain.Year == year, cancellation);
        var events = await db.Set<ApprovalEvent>().AsNoTracking().Where(entry => entry.Unit == unit && entry.Year == year)
            .OrderBy(entry => entry.Number).ToListAsync(cancellation);
        return Record(path, new ChainRecord(
            unit, year, end?.Number ?? 0, end?.Hash ?? ApprovalEntry.RootOf(unit, year), [.. events.Select(entry => entry.Entry)]));
    }
}
