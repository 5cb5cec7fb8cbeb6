using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Reading;

/// <summary>
/// 查阅日志 Every use case that shows the content of a file writes here, before it answers (002 §5.5, A11): a reading that cannot be logged does not
/// take place. The right is demanded before.
/// </summary>
public sealed class AccessLog(GradingDb db, TimeProvider clock)
{
    /// <summary>Logs that the person reads the customer's file; saved when this returns.</summary>
    public async Task KeepAsync(PersonId person, CustomerId customer, UnitId unit, ReadingPurpose purpose, string reason, CancellationToken cancellation)
    {
        Stage(person, customer, unit, purpose, reason);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Stages the line in the caller's transaction.</summary>
    public void Stage(PersonId person, CustomerId? customer, UnitId unit, ReadingPurpose purpose, string reason) =>
        db.Add(FileReading.Of(person, customer, unit, purpose, reason, clock.GetUtcNow().UtcDateTime));
}
