using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Reading;

/// <summary>
/// 查阅日志 Every use case that shows the content of a file writes here, before it answers (002 §5.5, A11): a reading that cannot be logged does not
/// take place. The right is demanded before. Whoever reads by a right that the information centre opened is logged with that right and its reason.
/// </summary>
public sealed class AccessLog(GradingDb db, TimeProvider clock)
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>Logs that the person reads the customer's file; saved when this returns, unless the caller is writing already.</summary>
    public Task KeepAsync(PersonId person, CustomerId customer, UnitId unit, ReadingPurpose purpose, string reason, CancellationToken cancellation) =>
        db.Database.CurrentTransaction is not null
            ? StageAsync(person, customer, unit, purpose, reason, cancellation)
            : db.WriteAsync(
                async () =>
                {
                    await StageAsync(person, customer, unit, purpose, reason, cancellation);
                    return true;
                },
                cancellation);

    /// <summary>
    /// The same for each of several customers, in one transaction; unit by unit in one order for everybody, so that two readers of the same units never
    /// wait for each other's chains.
    /// </summary>
    public Task KeepAllAsync(PersonId person, IReadOnlyCollection<(CustomerId Customer, UnitId Unit)> read, ReadingPurpose purpose, string reason, CancellationToken cancellation) =>
        read.Count == 0 ? Task.CompletedTask : db.WriteAsync(
            async () =>
            {
                foreach (var (customer, unit) in read.OrderBy(each => each.Unit.Value))
                {
                    await StageAsync(person, customer, unit, purpose, reason, cancellation);
                }

                return true;
            },
            cancellation);

    /// <summary>Stages the line in the caller's transaction; null for an export of many customers.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public async Task StageAsync(
        PersonId person, CustomerId? customer, UnitId unit, ReadingPurpose purpose, string reason, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var wanted = purpose switch
        {
            ReadingPurpose.Upkeep => GradingAction.KeepFile,
            ReadingPurpose.Export => GradingAction.ExportFiles,
            _ => GradingAction.ReadFile,
        };
        var right = (await db.Set<FileRight>().AsNoTracking()
                .Where(each => each.Person == person && each.Unit == unit && each.State == FileRightState.Open && each.From <= today && each.Until >= today)
                .Select(each => new { each.Id, each.Action, each.Reason })
                .ToListAsync(cancellation))
            .OrderByDescending(each => each.Action == wanted).FirstOrDefault();
        var line = new NewReading(person, customer, unit, purpose, reason.Length > 0 ? reason : right?.Reason ?? "", Right: right?.Id);
        await AppendAsync(line, cancellation);
    }

    /// <summary>Stages what was done to a right.</summary>
    internal Task StageRightAsync(PersonId by, FileRight right, ReadingPurpose what, string reason, CancellationToken cancellation) =>
        AppendAsync(new NewReading(by, null, right.Unit, what, reason, right.Person, right.Id), cancellation);

    /// <summary>Stages that a person is gone, in the log of the unit where the person worked.</summary>
    internal Task StageGoneAsync(PersonId by, PersonId gone, UnitId unit, string reason, CancellationToken cancellation) =>
        AppendAsync(new NewReading(by, null, unit, ReadingPurpose.PersonGone, reason, gone), cancellation);

    private Task AppendAsync(NewReading line, CancellationToken cancellation) =>
        AccessChain.AppendAsync(
            db, line.Reason.Length <= LongestReason ? line : line with { Reason = line.Reason[..LongestReason] }, clock.GetUtcNow().UtcDateTime, cancellation);
}
