using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>Destroys secrets of rounds that were never committed (a crash between key and round); run at start. Young ones may still be opening.</summary>
public sealed class SweepKeys(GradingDb db, IKeyVault vault, TimeProvider clock)
{
    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    /// <summary>How many were destroyed.</summary>
    public async Task<Result<int>> RunAsync(CancellationToken cancellation)
    {
        var left = await LeftOverAsync(cancellation);
        if (left.Refused(out var missing))
        {
            return missing;
        }

        foreach (var round in left.Value)
        {
            await vault.DestroyAsync(round, cancellation);
        }

        return left.Value.Count;
    }

    /// <summary>How many a run would destroy now.</summary>
    public async Task<Result<int>> CountAsync(CancellationToken cancellation)
    {
        var left = await LeftOverAsync(cancellation);
        return left.Refused(out var missing) ? missing : left.Value.Count;
    }

    private async Task<Result<List<RoundId>>> LeftOverAsync(CancellationToken cancellation)
    {
        var kept = await vault.ListAsync(cancellation);
        if (kept.Refused(out var missing))
        {
            return missing;
        }

        var left = new List<RoundId>();
        foreach (var secret in kept.Value.Where(secret => secret.SinceUtc < clock.GetUtcNow().UtcDateTime - Young))
        {
            if (!await db.Set<Round>().AnyAsync(round => round.Id == secret.Round, cancellation))
            {
                left.Add(secret.Round);
            }
        }

        return left;
    }
}
