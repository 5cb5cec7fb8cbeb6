using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>One naming, for the decider or the stand-in. <paramref name="Active"/>: today.</summary>
public sealed record StandInLine(StandInId Id, PersonId For, PersonId Person, DateOnly Begins, DateOnly Ends, bool Active);

/// <summary>What a person sees of stand-ins: who stands in for him, for whom he does, whom he could name.</summary>
/// <param name="Decides">He holds an office in which somebody can stand in.</param>
public sealed record StandInSheet(
    bool Decides, IReadOnlyList<StandInLine> Mine, IReadOnlyList<StandInLine> OfOthers, IReadOnlyList<PersonCard> Colleagues, DateOnly Today);

/// <summary>代理 The reader's own namings and those of him that are not over.</summary>
public sealed class ListStandIns(GradingDb db, IDeciders deciders, IDirectory directory, TimeProvider clock)
{
    public async Task<StandInSheet> RunAsync(PersonCard reader, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var all = await db.Set<StandIn>().AsNoTracking()
            .Where(each => (each.For == reader.Id || each.Person == reader.Id) && each.EndedUtc == null && each.Ends >= today)
            .OrderBy(each => each.Begins).ToListAsync(cancellation);
        var lines = all.Select(each => new StandInLine(each.Id, each.For, each.Person, each.Begins, each.Ends, each.ActiveOn(today))).ToList();
        var decides = (await deciders.HeldAsync(reader.Id, cancellation)).Any(office => office.Decider != Decider.MarketDepartment);
        var colleagues = decides
            ? (await directory.PeopleAsync(cancellation)).Where(person => person.Unit == reader.Unit && person.Id != reader.Id)
                .OrderBy(person => person.EmployeeNumber, StringComparer.Ordinal).ToList()
            : [];
        return new StandInSheet(
            decides, [.. lines.Where(line => line.For == reader.Id)], [.. lines.Where(line => line.Person == reader.Id)], colleagues, today);
    }
}
