using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>What a look would find to do.</summary>
/// <param name="Due">Rounds that close.</param>
/// <param name="HalfWay">Rounds whose closing goes on.</param>
public sealed record RoundsForecast(int Due, int HalfWay);

/// <summary>
/// One look at all rounds, at start and at every tick: closes those whose deadline has passed or whose members have all finished, and takes
/// up half-way closes. Rounds that cannot go on now are tried again at the next look. A singleton; two processes may look at once.
/// </summary>
public sealed class CloseDueRounds(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>How many rounds moved or were tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var due = await DueAsync(cancellation);
        foreach (var (round, reason) in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            var machine = scope.ServiceProvider.GetRequiredService<CloseMachine>();
            if (reason is not null)
            {
                await machine.FreezeAsync(round, null, reason, cancellation);
            }

            await machine.AdvanceAsync(round, cancellation);
        }

        return due.Count;
    }

    /// <summary>What a run would do now; changes nothing.</summary>
    public async Task<RoundsForecast> ForecastAsync(CancellationToken cancellation)
    {
        var due = await DueAsync(cancellation);
        return new RoundsForecast(due.Count(each => each.Reason is not null), due.Count(each => each.Reason is null));
    }

    private async Task<IReadOnlyList<(RoundId Round, string? Reason)>> DueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var late = await db.Set<Round>().Where(round => round.State == RoundState.Open && round.DeadlineUtc <= now)
            .Select(round => round.Id).ToListAsync(cancellation);
        var full = await db.Set<Round>()
            .Where(round => round.State == RoundState.Open && round.DeadlineUtc > now
                && !db.Set<RollSlot>().Any(slot => slot.Round == round.Id && slot.Eligible && !slot.Finished))
            .Select(round => round.Id).ToListAsync(cancellation);
        var halfWay = await db.Set<Round>()
            .Where(round => round.State == RoundState.Closing || round.State == RoundState.Tallied || round.State == RoundState.Purged)
            .Select(round => round.Id).ToListAsync(cancellation);
        return [.. late.Select(id => (id, (string?)"deadline")), .. full.Select(id => (id, (string?)"allFinished")), .. halfWay.Select(id => (id, (string?)null))];
    }
}
