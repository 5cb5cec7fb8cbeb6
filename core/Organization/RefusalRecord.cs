using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>Keeps what was refused, in a unit of work of its own: the caller's may be rolled back.</summary>
internal sealed partial class RefusalRecord(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RefusalRecord> log)
{
    public async Task KeepAsync(PersonId person, GradingAction action, UnitId unit, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
            db.Add(Refusal.Of(person, action, unit, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault)
        {
            // A full disk must not turn 'not allowed' into anything else; the log keeps the refusal then.
            NotKept(fault, person.Value, action, unit.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Refusal of {Action} in unit {Unit} to person {Person} could not be stored")]
    private partial void NotKept(Exception fault, long person, GradingAction action, long unit);
}
