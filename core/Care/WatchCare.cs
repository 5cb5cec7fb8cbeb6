using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>Looks for gaps: somebody's last day came, a customer became strategic, a mail address was taken out. Writes only when something is new.</summary>
public sealed class WatchCare(GradingDb db, CareBook book, CareAlarms alarms, TimeProvider clock)
{
    /// <summary>How many gaps are new.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var lines = await LinesAsync(cancellation);
        if (!await alarms.DifferAsync(lines, whole: true, cancellation))
        {
            return 0;
        }

        var raised = await db.WriteWholeAsync<int>(async () => await alarms.StageAsync(await LinesAsync(cancellation), whole: true, cancellation), cancellation);
        return raised.Value;
    }

    /// <summary>How many gaps a run would find new, and how many over.</summary>
    public async Task<(int Raised, int Over)> CountAsync(CancellationToken cancellation) => await alarms.CountAsync(await LinesAsync(cancellation), cancellation);

    private async Task<IReadOnlyList<CareLine>> LinesAsync(CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var scope = await book.ScopeAsync(today, cancellation);
        return
        [
            .. await book.FollowersAsync([.. scope.Customers.Select(customer => customer.Id)], today, cancellation),
            .. await book.LiaisonsAsync([.. scope.Units.Select(unit => unit.Id)], today, cancellation),
        ];
    }
}
