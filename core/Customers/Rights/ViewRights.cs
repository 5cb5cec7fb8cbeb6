using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>A right with names, and what the reader may do with it.</summary>
/// <param name="InForce">Today.</param>
/// <param name="MayDecide">The reader may open or decline it.</param>
/// <param name="MayClose">The reader may close it or take the request back.</param>
public sealed record RightView(FileRight Right, string Person, string Position, string UnitName, string AskedBy, string? DecidedBy, string? ClosedBy, bool InForce, bool MayDecide, bool MayClose);

/// <summary>One page of rights, those to be decided first.</summary>
public sealed record RightPage(IReadOnlyList<RightView> Rights, int Page, int Pages, int Waiting, bool MayAsk);

/// <summary>查询权限 Rights on files: a unit sees those on its own, the information centre all, everybody those for themselves.</summary>
public sealed class ViewRights(GradingDb db, IAccess access, IDirectory directory, TimeProvider clock)
{
    public const int PageSize = 8;

    public async Task<Result<RightView>> OneAsync(PersonId reader, FileRightId id, CancellationToken cancellation)
    {
        var right = await db.Set<FileRight>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        var (asks, opens) = await ReachAsync(reader, cancellation);
        return right is null || !(right.Person == reader || asks.Contains(right.Unit) || opens.Contains(right.Unit))
            ? new NothingThere()
            : await FaceAsync(right, reader, asks, opens, cancellation);
    }

    public async Task<RightPage> PageAsync(PersonId reader, int page, CancellationToken cancellation)
    {
        var (asks, opens) = await ReachAsync(reader, cancellation);
        var units = asks.Union(opens).ToList();
        var seen = db.Set<FileRight>().AsNoTracking().Where(right => units.Contains(right.Unit) || right.Person == reader);
        var pages = Math.Max(1, (await seen.CountAsync(cancellation) + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        var rights = await seen
            .OrderBy(right => right.State == FileRightState.Asked ? 0 : right.State == FileRightState.Open ? 1 : 2)
            .ThenByDescending(right => right.AskedUtc).ThenBy(right => right.Id)
            .Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var faces = new List<RightView>();
        foreach (var right in rights)
        {
            faces.Add(await FaceAsync(right, reader, asks, opens, cancellation));
        }

        var waiting = await seen.CountAsync(right => right.State == FileRightState.Asked, cancellation);
        return new RightPage(faces, at, pages, waiting, asks.Count > 0);
    }

    private async Task<(IReadOnlyList<UnitId> Asks, IReadOnlyList<UnitId> Opens)> ReachAsync(PersonId reader, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, GradingAction.RequestAccess, cancellation), await access.UnitsAsync(reader, GradingAction.OpenAccess, cancellation));

    private async Task<RightView> FaceAsync(
        FileRight right, PersonId reader, IReadOnlyList<UnitId> asks, IReadOnlyList<UnitId> opens, CancellationToken cancellation)
    {
        var person = await directory.PersonAsync(right.Person, cancellation);
        var (asked, open) = (right.State == FileRightState.Asked, right.State == FileRightState.Open);
        return new RightView(
            right,
            person?.Name ?? "–",
            person?.Position ?? "",
            (await directory.UnitAsync(right.Unit, cancellation))?.Name ?? "–",
            await NameAsync(right.AskedBy) ?? "–",
            await NameAsync(right.DecidedBy),
            await NameAsync(right.ClosedBy),
            right.InForceOn(GroupTime.DateOf(clock.GetUtcNow())) && person is { Gone: false } && person.Unit == right.Belonged,
            asked && opens.Contains(right.Unit),
            (asked || open) && (asks.Contains(right.Unit) || (open && opens.Contains(right.Unit))));

        async Task<string?> NameAsync(PersonId? id) => id is { } known ? (await directory.PersonAsync(known, cancellation))?.Name : null;
    }
}
