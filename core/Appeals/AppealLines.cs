using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Appeals;

/// <summary>An appeal in a list.</summary>
/// <param name="Late">The answer is late now, or was: stays for ever.</param>
public sealed record AppealLine(
    AppealId Id, UnitId UnitId, string Unit, CustomerId CustomerId, string Customer, AppealCategory Category, string Title, AppealState State, bool Vip, bool Urgent, bool Escalated,
    DateOnly? RaisedOn, DateOnly? DueOn, bool Late, string? Assigned, int Version);

/// <summary>Puts appeals into lines, with names.</summary>
public sealed class AppealLines(ICustomers customers, IDirectory directory, AppealsGround ground)
{
    internal async Task<IReadOnlyList<AppealLine>> OfAsync(IReadOnlyCollection<Appeal> appeals, CancellationToken cancellation)
    {
        if (appeals.Count == 0)
        {
            return [];
        }

        var names = (await customers.OfAsync([.. appeals.Select(appeal => appeal.Customer).Distinct()], cancellation)).ToDictionary(customer => customer.Id, customer => customer.Name);
        var lines = new List<AppealLine>(appeals.Count);
        foreach (var appeal in appeals)
        {
            lines.Add(new AppealLine(
                appeal.Id, appeal.Unit, (await directory.UnitAsync(appeal.Unit, cancellation))?.Name ?? "", appeal.Customer, names.GetValueOrDefault(appeal.Customer, ""), appeal.Category,
                appeal.Title, appeal.State, appeal.Standing == CustomerStanding.Vip, appeal.Urgent, appeal.Escalated is not null,
                appeal.RaisedUtc is { } raised ? DateOnly.FromDateTime(Shared.GroupTime.LocalOf(raised)) : null,
                appeal.ClockRuns ? appeal.DueOn : null,
                appeal.BreachedOn is not null || (appeal.ClockRuns && appeal.Clock.IsLate(ground.Today)),
                appeal.Assigned is { } person ? (await directory.PersonAsync(person, cancellation))?.Name : null, appeal.Version));
        }

        return lines;
    }
}
