namespace TeamsGrading.Core.Seams;

/// <summary>What a rated subject is to one unit in one form. <paramref name="FirstContract"/> is the earliest known of its customers there.</summary>
public sealed record SubjectShare(UnitId Unit, GasForm Form, DateOnly? FirstContract);

/// <summary>A rated subject with its external customers, unit by unit (R01); internal ones are not rated (000 annex 2.6).</summary>
/// <param name="FirstContract">首次签约 Earliest known contract with any unit of the group, or null.</param>
public sealed record SubjectCard(SubjectId Id, string Code, string Name, DateOnly? FirstContract, IReadOnlyList<SubjectShare> Shares)
{
    /// <summary>Units whose customer it is.</summary>
    public IEnumerable<UnitId> Units => Shares.Select(share => share.Unit).Distinct();
}

/// <summary>Looks rated subjects up; implemented by Customers. Knows nothing of rights.</summary>
public interface ISubjects
{
    /// <summary>The subjects, by code; unknown ones are left out.</summary>
    Task<IReadOnlyList<SubjectCard>> OfAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation);

    /// <summary>At most <paramref name="most"/> subjects with a customer in one of the units, by code, whose name or code, or that of a customer, contains the text.</summary>
    Task<IReadOnlyList<SubjectCard>> SearchAsync(IReadOnlyCollection<UnitId> units, string text, int most, CancellationToken cancellation);

    /// <summary>The unit's subjects whose first contract with any unit of the group lies within the days, by code (000 §7.2.4).</summary>
    Task<IReadOnlyList<SubjectCard>> FirstContractedAsync(UnitId unit, DateOnly from, DateOnly to, CancellationToken cancellation);
}
