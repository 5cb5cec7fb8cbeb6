using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>Lets files follow what a workbook of the group brought, in the import's transaction; nothing stays tracked, however large the workbook.</summary>
internal sealed class FollowImport(GradingDb db, UpkeepFollow follow)
{
    private const int AtOnce = 400;

    public Task RegisterAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation) =>
        EachAsync(customers, some => follow.RegisterAsync(some, cancellation), cancellation);

    /// <param name="gone">The earliest month that was taken away; null when none was.</param>
    public Task VolumesAsync(IReadOnlyCollection<CustomerId> customers, Month? gone, CancellationToken cancellation) =>
        EachAsync(customers, some => follow.VolumesAsync(some, gone, by: null, cancellation), cancellation);

    private async Task EachAsync(IReadOnlyCollection<CustomerId> customers, Func<CustomerId[], Task> work, CancellationToken cancellation)
    {
        foreach (var some in customers.Chunk(AtOnce))
        {
            await work(some);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
