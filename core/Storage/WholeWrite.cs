using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Storage;

/// <summary>
/// Writes whole or not at all: a refusal takes back what was staged before it, also by others; who comes second at the same second looks again
/// and is told what holds now.
/// </summary>
internal static class WholeWrite
{
    private const int Attempts = 3;

    public static async Task<Result<T>> WriteWholeAsync<T>(this GradingDb db, Func<Task<Result<T>>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await db.WriteAsync(
                    async () =>
                    {
                        var result = await work();
                        return result.Refused(out var refusal) ? throw new RefusedException(refusal) : result;
                    },
                    cancellation);
            }
            catch (RefusedException refused)
            {
                db.ChangeTracker.Clear();
                return refused.Refusal;
            }
            catch (DbUpdateException fault) when (attempt < Attempts && (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault)))
            {
                // Another process was first; the next attempt sees what it did.
            }
        }
    }

    /// <summary>Undoes the transaction; never leaves this class.</summary>
    private sealed class RefusedException(Error refusal) : Exception
    {
        public Error Refusal => refusal;
    }
}
