namespace TeamsGrading.Core.Seams;

/// <summary>Which units sell; implemented by Customers. Knows no rights.</summary>
public interface ISellingUnits
{
    /// <summary>Units with a customer on the register, ascending. Costs in proportion to these units, not to their customers.</summary>
    Task<IReadOnlyList<UnitId>> AllAsync(CancellationToken cancellation);
}
