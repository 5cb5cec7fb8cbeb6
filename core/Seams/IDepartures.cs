namespace TeamsGrading.Core.Seams;

/// <summary>人员变动 Why somebody's rights end (002 §6.3.4).</summary>
public enum DepartureKind
{
    /// <summary>离职.</summary>
    Left,

    /// <summary>退休.</summary>
    Retired,

    /// <summary>调离 Another unit or another post.</summary>
    Moved,
}

/// <summary>Somebody who left, retired or moved.</summary>
/// <param name="Unit">Where the person worked until then.</param>
/// <param name="Reason">In words; may be empty.</param>
public sealed record Departure(PersonId Person, UnitId Unit, DepartureKind Kind, string Reason);

/// <summary>
/// Told when people leave, retire or move; implemented by who gave them rights beside their roles. Stages in the caller's transaction; knows no
/// rights.
/// </summary>
public interface IDepartures
{
    /// <param name="by">Null when personnel data said so.</param>
    Task HappenedAsync(IReadOnlyCollection<Departure> gone, PersonId? by, CancellationToken cancellation);
}
