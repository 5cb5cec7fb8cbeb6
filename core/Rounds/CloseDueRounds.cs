using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// One look at all rounds, at start and at every tick: closes those whose deadline has passed or whose members have all finished, and takes
/// up half-way closes. Rounds that cannot go on now are tried again at the next look. A singleton; two processes may look at once.
/// </summary>
public sealed class CloseDueRounds(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>How many rounds moved or were tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        IReadOnlyList<(RoundId Round, string? Reason)> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            due = await DueAsync(scope.ServiceProvider.GetRequiredService<GradingDb>(), cancellation);
        }

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

    private async Task<IReadOnlyList<(RoundId Round, string? Reason)>> DueAsync(GradingDb db, CancellationToken cancellation)
    {
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
