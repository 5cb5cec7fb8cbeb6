using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Visits;

/// <summary>A customer that a visit can be planned for.</summary>
public sealed record VisitCandidate(CustomerCard Customer, string Unit);

/// <summary>What the search for a customer shows.</summary>
public sealed record VisitCandidates(IReadOnlyList<VisitCandidate> Customers, string Query);

/// <summary>Finds the customer that a visit is planned for: by name among those of the reader's units; without a question the key customers of the reader's own unit (001 §5).</summary>
public sealed class FindForVisit(ICustomerFinder finder, ICustomers customers, IAccess access, IDirectory directory)
{
    public const int Most = 10;

    public async Task<Result<VisitCandidates>> RunAsync(PersonId reader, string? query, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.PlanVisits, cancellation);
        if (units.Count == 0)
        {
            return new ActionNotAllowed();
        }

        IReadOnlyList<CustomerCard> found;
        if (string.IsNullOrWhiteSpace(query))
        {
            var own = (await directory.PersonAsync(reader, cancellation))!.Unit;
            found =
            [
                .. await customers.OfStandingAsync(own, CustomerStanding.Strategic, cancellation),
                .. await customers.OfStandingAsync(own, CustomerStanding.Vip, cancellation),
            ];
        }
        else
        {
            var ids = await finder.FindAsync(reader, query, Most, cancellation);
            if (ids.Refused(out var refusal))
            {
                return refusal;
            }

            var cards = (await customers.OfAsync(ids.Value, cancellation)).ToDictionary(card => card.Id);
            found = [.. ids.Value.Where(cards.ContainsKey).Select(id => cards[id])];
        }

        var shown = new List<VisitCandidate>();
        foreach (var card in found.Where(card => units.Contains(card.Unit)).Take(Most))
        {
            shown.Add(new VisitCandidate(card, (await directory.UnitAsync(card.Unit, cancellation))?.Name ?? ""));
        }

        return new VisitCandidates(shown, query ?? "");
    }

    /// <summary>The one customer, when the person may plan a visit for it.</summary>
    public async Task<Result<VisitCandidate>> OneAsync(PersonId reader, CustomerId id, CancellationToken cancellation)
    {
        if ((await customers.OfAsync([id], cancellation)).FirstOrDefault() is not { } card)
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(reader, GradingAction.PlanVisits, card.Unit, cancellation)).Refused(out var refusal) ? refusal
            : new VisitCandidate(card, (await directory.UnitAsync(card.Unit, cancellation))?.Name ?? "");
    }
}
