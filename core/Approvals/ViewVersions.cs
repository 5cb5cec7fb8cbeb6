using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>One version in the history of a thing.</summary>
public sealed record VersionHead(ApprovalId Id, int Version, ApprovalState State, DateTime ProposedUtc);

/// <summary>A thing with all its versions, the newest first. <paramref name="Text"/> is that of the newest, for its name.</summary>
public sealed record VersionedThing(ApprovalMatter Matter, long Object, string Text, IReadOnlyList<VersionHead> Versions);

/// <summary>Two versions of one thing; <paramref name="Before"/> is the older.</summary>
public sealed record VersionPair(ApprovalMatter Matter, VersionHead Before, string BeforeText, VersionHead After, string AfterText);

/// <summary>版本对比 What a unit sent on its way in a rated year, and any two versions of it beside one another.</summary>
public sealed class ViewVersions(GradingDb db, IAccess access)
{
    /// <summary>Everything the unit proposed for the year, by matter.</summary>
    public async Task<Result<IReadOnlyList<VersionedThing>>> ThingsAsync(PersonId reader, UnitId unit, int year, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(reader, GradingAction.ViewYear, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var rows = await db.Set<Approval>().AsNoTracking().Where(approval => approval.Unit == unit && approval.Year == year)
            .OrderByDescending(approval => approval.Version)
            .Select(approval => new { approval.Id, approval.Matter, approval.Object, approval.Version, approval.State, approval.ProposedUtc })
            .ToListAsync(cancellation);
        var things = new List<VersionedThing>();
        foreach (var versions in rows.GroupBy(row => (row.Matter, row.Object)).OrderBy(thing => thing.Key.Matter).ThenBy(thing => thing.Min(row => row.ProposedUtc)))
        {
            // Texts can be long: only that of the newest version is fetched, for the name.
            var newest = versions.First().Id;
            var text = await db.Set<Approval>().AsNoTracking().Where(approval => approval.Id == newest).Select(approval => approval.Text).SingleAsync(cancellation);
            things.Add(new VersionedThing(
                versions.Key.Matter, versions.Key.Object, text,
                [.. versions.Select(row => new VersionHead(row.Id, row.Version, row.State, row.ProposedUtc))]));
        }

        return things;
    }

    /// <summary>Two versions, in whichever order they are named. Errors: rights; <see cref="NothingThere"/> when they are not of one thing.</summary>
    public async Task<Result<VersionPair>> PairAsync(PersonId reader, ApprovalId one, ApprovalId other, CancellationToken cancellation)
    {
        var both = await db.Set<Approval>().AsNoTracking().Where(approval => approval.Id == one || approval.Id == other)
            .OrderBy(approval => approval.Version).ToListAsync(cancellation);
        if (both.Count == 0)
        {
            return new NothingThere();
        }

        foreach (var unit in both.Select(approval => approval.Unit).Distinct())
        {
            if ((await access.DemandAsync(reader, GradingAction.ViewYear, unit, cancellation)).Refused(out var refusal))
            {
                return refusal;
            }
        }

        var (before, after) = (both[0], both[^1]);
        return both.Count == 2 && before.Matter == after.Matter && before.Object == after.Object
            ? new VersionPair(before.Matter, Head(before), before.Text, Head(after), after.Text)
            : new NothingThere();
    }

    private static VersionHead Head(Approval approval) => new(approval.Id, approval.Version, approval.State, approval.ProposedUtc);
}
