using System.Data;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>Jumps from unit to unit along the index of customers: as many looks as there are units that sell.</summary>
internal sealed class SellingUnits(GradingDb db) : ISellingUnits
{
    public Task<IReadOnlyList<UnitId>> AllAsync(CancellationToken cancellation)
    {
        var units = new List<UnitId>();
        using var next = new Statement(db, "SELECT MIN(\"Unit\") FROM \"Customers\" WHERE \"Unit\" > @p0", DbType.Int64);
        for (var at = 0L; ; units.Add(new UnitId(at)))
        {
            cancellation.ThrowIfCancellationRequested();
            next[0] = at;
            using var reader = next.Read();
            if (!reader.Read() || reader.IsDBNull(0))
            {
                return Task.FromResult<IReadOnlyList<UnitId>>(units);
            }

            at = reader.GetInt64(0);
        }
    }
}
