using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Programmes;

/// <summary>Finds customers of the unit's own register by name, initials or code, to be chosen as targets.</summary>
public sealed class FindTargets(ProgrammesGround ground, ICustomerFinder finder, ICustomers customers)
{
    /// <summary>Customers offered at once.</summary>
    public const int Most = 10;

    /// <summary>So many are looked at: some of what the reader finds belongs to other units.</summary>
    private const int Looked = 25;

    public async Task<Result<IReadOnlyList<CustomerCard>>> RunAsync(PersonId reader, ProgrammeUnitId id, string text, CancellationToken cancellation)
    {
        var part = await ground.PartAsync(reader, id, GradingAction.RunProgramme, cancellation);
        if (part.Refused(out var refusal))
        {
            return refusal;
        }

        var found = await finder.FindAsync(reader, text, Looked, cancellation);
        if (found.Refused(out refusal))
        {
            return refusal;
        }

        var own = (await customers.OfAsync(found.Value, cancellation)).Where(card => card.Unit == part.Value.Part.Unit).ToDictionary(card => card.Id);
        return found.Value.Where(own.ContainsKey).Take(Most).Select(customer => own[customer]).ToArray();
    }
}
