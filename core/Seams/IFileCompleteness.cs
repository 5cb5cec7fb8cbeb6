namespace TeamsGrading.Core.Seams;

/// <summary>Customers of a unit, and those among them whose register entry has every required field.</summary>
public readonly record struct FilledFiles(int Customers, int Complete);

/// <summary>How complete the register of customers is (000 §10.3); implemented by Customers. Knows nothing of rights.</summary>
public interface IFileCompleteness
{
    /// <summary>By unit; a unit without customers has no entry.</summary>
    Task<IReadOnlyDictionary<UnitId, FilledFiles>> OfAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancellation);
}
