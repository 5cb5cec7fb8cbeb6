using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>A line of the care map.</summary>
/// <param name="Code">Of the customer or unit.</param>
/// <param name="Named">Who has the duty, or had it and is gone; empty for nobody.</param>
/// <param name="Acting">Who stands in; empty when nobody has to.</param>
/// <param name="Back">Last day of the absence.</param>
/// <param name="ByRole">Nobody is named; the only one with the role has the duty.</param>
/// <param name="Since">First day of the gap, as far as it was told already.</param>
public sealed record CareRow(
    CareOf What, string Code, string Name, string Named, string Acting, DateOnly? Back, bool ByRole, CareGap? Gap, DateOnly? Since, bool MayName);

/// <summary>The care map as the reader may see it.</summary>
/// <param name="Rows">Gaps first, then by code.</param>
public sealed record CareMapView(IReadOnlyList<CareRow> Rows, int Gaps);

/// <summary>An absence that is or is to come.</summary>
public sealed record SeenStandIn(CareStandInId Id, string Person, DateOnly From, DateOnly Until);

/// <summary>A line of the history.</summary>
public sealed record SeenCareEvent(CareEventKind Kind, string Person, string Before, string By, DateTime AtUtc);

/// <summary>One duty with everything that can be done about it.</summary>
/// <param name="Version">To be sent with a naming.</param>
/// <param name="Chosen">Who is named now, to be preselected.</param>
/// <param name="Holder">Who has the duty, named or by role; null while nobody has.</param>
/// <param name="People">Who can be named.</param>
/// <param name="MayStandIn">Whether the reader may name who stands in.</param>
public sealed record CareView(
    CareRow Row, int Version, DateOnly? NamedOn, PersonId? Chosen, PersonId? Holder, IReadOnlyList<PersonCard> People, IReadOnlyList<SeenStandIn> StandIns,
    IReadOnlyList<SeenCareEvent> History, bool MayStandIn);

/// <summary>客户维护分工 Who looks after whom (M01): headquarters sees everything, a unit itself and the followers of its strategic customers.</summary>
public sealed class ViewCare(
    GradingDb db, IAccess access, IStaff staff, ISubjects subjects, IDirectory directory, CareBook book, TimeProvider clock)
{
    private const int MostEvents = 10;

    public async Task<Result<CareMapView>> MapAsync(PersonId reader, CancellationToken cancellation)
    {
        var mine = (await access.UnitsAsync(reader, GradingAction.ViewCare, cancellation)).ToHashSet();
        if (mine.Count == 0)
        {
            return new NothingThere();
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        var scope = await book.ScopeAsync(today, cancellation);
        var everything = mine.Contains(scope.Headquarters);
        var customers = scope.Customers.Where(customer => everything || customer.Units.Any(mine.Contains)).ToDictionary(customer => customer.Id);
        var units = scope.Units.Where(unit => mine.Contains(unit.Id)).ToDictionary(unit => unit.Id);
        CareLine[] lines =
        [
            .. await book.FollowersAsync(customers.Keys, today, cancellation),
            .. await book.LiaisonsAsync(units.Keys, today, cancellation),
        ];
        var ground = await GroundAsync(reader, lines, cancellation);
        var rows = lines.Select(line => line.What.Duty == CareDuty.Follower
            ? Row(line, customers[line.What.Subject].Code, customers[line.What.Subject].Name, ground)
            : Row(line, units[line.What.Unit].Code, units[line.What.Unit].Name, ground));
        return new CareMapView(
            [.. rows.OrderBy(row => row.Gap is null).ThenBy(row => row.What.Duty).ThenBy(row => row.Code, StringComparer.Ordinal)],
            lines.Count(line => line.Gap is not null));
    }

    public async Task<Result<CareView>> OneAsync(PersonId reader, CareOf what, CancellationToken cancellation)
    {
        var found = await FindAsync(reader, what, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var line = await book.OneAsync(what, GroupTime.DateOf(clock.GetUtcNow()), cancellation);
        var ground = await GroundAsync(reader, [line], cancellation);
        var row = Row(line, found.Value.Code, found.Value.Name, ground);
        return new CareView(
            row,
            line.Seat?.Version ?? 0,
            line.Seat?.Person is null ? null : line.Seat.Since,
            line.Seat?.Person,
            line.Named?.Id,
            line.Holders,
            await StandInsAsync(line, cancellation),
            await HistoryAsync(what, cancellation),
            line.Named is not null && (row.MayName || line.Named.Id == reader));
    }

    /// <summary>Code and name of what is looked after, if the reader may know of it.</summary>
    private async Task<Result<(string Code, string Name)>> FindAsync(PersonId reader, CareOf what, CancellationToken cancellation)
    {
        if (what.Duty == CareDuty.Liaison)
        {
            if ((await access.DemandAsync(reader, GradingAction.ViewCare, what.Unit, cancellation)).Refused(out var refusal))
            {
                return refusal;
            }

            return await directory.UnitAsync(what.Unit, cancellation) is { } unit ? (unit.Code, unit.Name) : new NothingThere();
        }

        var mine = (await access.UnitsAsync(reader, GradingAction.ViewCare, cancellation)).ToHashSet();
        var scope = await book.ScopeAsync(GroupTime.DateOf(clock.GetUtcNow()), cancellation);
        var card = (await subjects.OfAsync([what.Subject], cancellation)).FirstOrDefault();
        return card is null || !(mine.Contains(scope.Headquarters) || card.Units.Any(mine.Contains)) || !scope.Customers.Any(customer => customer.Id == card.Id)
            ? new NothingThere() : (card.Code, card.Name);
    }

    private async Task<Ground> GroundAsync(PersonId reader, IReadOnlyCollection<CareLine> lines, CancellationToken cancellation)
    {
        var gone = lines.Where(line => line.Gap == CareGap.Gone).Select(line => line.Seat!.Person!.Value).ToList();
        return new Ground(
            await db.Set<CareAlarm>().AsNoTracking().ToDictionaryAsync(alarm => new CareOf(alarm.Duty, alarm.Of), alarm => alarm.Since, cancellation),
            await staff.OfAsync(gone, cancellation),
            (await access.UnitsAsync(reader, GradingAction.NameLiaison, cancellation)).ToHashSet(),
            (await access.UnitsAsync(reader, GradingAction.NameFollower, cancellation)).Count > 0);
    }

    private static CareRow Row(CareLine line, string code, string name, Ground ground) => new(
        line.What,
        code,
        name,
        line.Named?.Name ?? (line.Gap == CareGap.Gone ? ground.Gone.GetValueOrDefault(line.Seat!.Person!.Value)?.Name ?? "–" : ""),
        line.StandIn is null ? "" : line.Acting!.Name,
        line.StandIn?.Until,
        line.ByRole,
        line.Gap,
        line.Gap is null || !ground.Alarms.TryGetValue(line.What, out var since) ? null : since,
        line.What.Duty == CareDuty.Follower ? ground.NamesFollowers : ground.NamesLiaisonsOf.Contains(line.What.Unit));

    private async Task<IReadOnlyList<SeenStandIn>> StandInsAsync(CareLine line, CancellationToken cancellation)
    {
        if (line.Named is not { } absent)
        {
            return [];
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        var found = await db.Set<CareStandIn>().AsNoTracking()
            .Where(each => each.For == absent.Id && each.Until >= today && each.EndedUtc == null && each.Duty == line.What.Duty)
            .OrderBy(each => each.From).ToListAsync(cancellation);
        var names = await staff.OfAsync([.. found.Select(each => each.Person)], cancellation);
        return [.. found.Select(each => new SeenStandIn(each.Id, names.GetValueOrDefault(each.Person)?.Name ?? "–", each.From, each.Until))];
    }

    private async Task<IReadOnlyList<SeenCareEvent>> HistoryAsync(CareOf what, CancellationToken cancellation)
    {
        var events = await db.Set<CareEvent>().AsNoTracking().Where(each => each.Duty == what.Duty && each.Of == what.Id)
            .OrderByDescending(each => each.AtUtc).Take(MostEvents).ToListAsync(cancellation);
        var names = await staff.OfAsync([.. events.SelectMany(each => new[] { each.Person, each.Before, each.By }).OfType<PersonId>()], cancellation);
        return [.. events.Select(each => new SeenCareEvent(each.Kind, Name(each.Person), Name(each.Before), Name(each.By), each.AtUtc))];

        string Name(PersonId? person) => person is { } id ? names.GetValueOrDefault(id)?.Name ?? "–" : "";
    }

    private sealed record Ground(
        IReadOnlyDictionary<CareOf, DateOnly> Alarms, IReadOnlyDictionary<PersonId, PersonCard> Gone, IReadOnlySet<UnitId> NamesLiaisonsOf, bool NamesFollowers);
}
