using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>A line to be put on the list: a role, in a unit and below or anywhere; or a person by name or employee number.</summary>
public sealed record DistributionWish(string? Role, UnitId? Unit, string? Name);

/// <summary>A line as shown. <paramref name="People"/> are those it reaches today.</summary>
public sealed record DistributionView(DistributionLineId Id, string Role, string? Unit, string? Person, IReadOnlyList<PersonCard> People);

/// <summary>The list as shown. <paramref name="Recipients"/> are all whom it reaches, each once.</summary>
/// <param name="Roles">Roles that somebody holds.</param>
public sealed record DistributionList(
    IReadOnlyList<DistributionView> Lines, IReadOnlyList<PersonCard> Recipients, IReadOnlyList<string> Roles, IReadOnlyList<UnitCard> Units);

/// <summary>发送范围 The distribution list of the monthly report, kept by headquarters.</summary>
public sealed class EditDistribution(GradingDb db, ReportGround ground, IDirectory directory, TimeProvider clock)
{
    public async Task<Result<DistributionList>> ViewAsync(PersonId actor, CancellationToken cancellation) =>
        (await ground.DemandAsync(actor, cancellation)).Refused(out var refusal) ? refusal : await ReadAsync(cancellation);

    public async Task<Result> AddAsync(PersonId actor, DistributionWish wish, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var made = await MakeAsync(actor, wish, cancellation);
        if (made.Refused(out var wrong))
        {
            return wrong;
        }

        var lines = await LinesAsync(cancellation);
        if (lines.Exists(line => line.IsSameAs(made.Value)))
        {
            return new DistributionLineIsThere();
        }

        db.Add(made.Value);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>Takes a line off; again is harmless.</summary>
    public async Task<Result> RemoveAsync(PersonId actor, DistributionLineId id, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                if (await db.Set<DistributionLine>().FirstOrDefaultAsync(line => line.Id == id, cancellation) is not { } line)
                {
                    return new NothingThere();
                }

                line.Remove(actor, clock.GetUtcNow().UtcDateTime);
                return true;
            },
            cancellation);
        return done.Refused(out var error) ? error : Result.Done;
    }

    /// <summary>Whom the list reaches today, each once, by employee number.</summary>
    internal async Task<DistributionList> ReadAsync(CancellationToken cancellation)
    {
        var people = await directory.PeopleAsync(cancellation);
        var roles = await directory.RoleNamesAsync(cancellation);
        var units = await directory.UnitsAsync(cancellation);
        var parents = units.ToDictionary(unit => unit.Id, unit => unit.Parent);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var views = (await LinesAsync(cancellation)).ConvertAll(line => new DistributionView(
            line.Id, line.Role, line.Unit is { } unit ? names.GetValueOrDefault(unit, "") : null,
            line.Person is { } one ? people.FirstOrDefault(person => person.Id == one)?.Name ?? "" : null,
            [.. people.Where(person => line.Person is { } named ? person.Id == named
                : roles[person.Id].Contains(line.Role) && (line.Unit is not { } top || IsWithin(person.Unit, top, parents)))]));
        var reached = views.SelectMany(view => view.People).Select(person => person.Id).ToHashSet();
        return new DistributionList(
            views, [.. people.Where(person => reached.Contains(person.Id))], [.. roles.SelectMany(held => held).Distinct().Order(StringComparer.Ordinal)], units);
    }

    private async Task<Result<DistributionLine>> MakeAsync(PersonId actor, DistributionWish wish, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (wish.Name?.Trim() is { Length: > 0 } name)
        {
            var here = (await directory.PeopleAsync(cancellation)).Select(person => person.Id).ToHashSet();
            var found = (await directory.EverybodyAsync(name, cancellation)).Where(here.Contains).ToList();
            return found.Count == 0 ? new RecipientUnknown(name) : found.Count > 1 ? new RecipientAmbiguous(name, found.Count) : DistributionLine.OfPerson(found[0], actor, now);
        }

        if (string.IsNullOrWhiteSpace(wish.Role))
        {
            return new DistributionLineIsEmpty();
        }

        if (wish.Unit is { } unit && await directory.UnitAsync(unit, cancellation) is null)
        {
            return new NothingThere();
        }

        return (await directory.RoleNamesAsync(cancellation)).SelectMany(held => held).Contains(wish.Role)
            ? DistributionLine.OfRole(wish.Role, wish.Unit, actor, now)
            : new NobodyHoldsRole();
    }

    private static bool IsWithin(UnitId unit, UnitId top, Dictionary<UnitId, UnitId?> parents)
    {
        for (UnitId? at = unit; at is { } each; at = parents.GetValueOrDefault(each))
        {
            if (each == top)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<List<DistributionLine>> LinesAsync(CancellationToken cancellation) =>
        [.. (await db.Set<DistributionLine>().AsNoTracking().Where(line => line.RemovedUtc == null).ToListAsync(cancellation))
            .OrderBy(line => line.AddedUtc).ThenBy(line => line.Id.Value)];
}
