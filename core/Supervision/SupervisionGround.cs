using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Supervision;

/// <param name="DueMonth">Month of the year after the rated one in which the self-check is due.</param>
public sealed record SupervisionSettings(int DueMonth = 11, int DueDay = 30)
{
    /// <summary>Last day for the self-check of a rated year.</summary>
    public DateOnly DueOn(int year) => new(year + 1, DueMonth, DueDay);
}

/// <summary>Whom supervision concerns: the units that answer to headquarters directly (000 annex 2.3).</summary>
public sealed class SupervisionGround(IDirectory directory, IDeciders deciders)
{
    public Task<UnitId> HeadquartersAsync(CancellationToken cancellation) => deciders.HeadquartersAsync(cancellation);

    /// <summary>By code.</summary>
    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancellation)
    {
        var top = await HeadquartersAsync(cancellation);
        return [.. (await directory.UnitsAsync(cancellation)).Where(unit => unit.Parent == top)];
    }

    public async Task<bool> IsSupervisedAsync(UnitId unit, CancellationToken cancellation) =>
        (await directory.UnitAsync(unit, cancellation))?.Parent is { } parent && parent == await HeadquartersAsync(cancellation);
}
