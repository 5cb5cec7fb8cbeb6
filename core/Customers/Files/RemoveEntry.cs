using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Takes an entry out of a file, with the reason; it stays in the file as it was on the days before.</summary>
public sealed class RemoveEntry(GradingDb db, FileGround ground, GuideBook guides, FileSettled settled, TimeProvider clock)
{
    /// <summary>Errors: <see cref="RemovalNeedsReason"/>, <see cref="EntryIsGone"/>, <see cref="PartHasOneEntry"/>, <see cref="NoFileYet"/>.</summary>
    public async Task<Result> RunAsync(PersonId actor, CustomerId customer, EntryId entry, string? reason, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.KeepFile, customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var words = FileWords.Read(null, reason);
        if (words.Refused(out refusal))
        {
            return refusal;
        }

        if (words.Value.Reason.Length == 0)
        {
            return new RemovalNeedsReason();
        }

        var done = await db.WriteWholeAsync(() => StageAsync(actor, found.Value, entry, words.Value.Reason, cancellation), cancellation);
        return done.Refused(out refusal) ? refusal : Result.Done;
    }

    private async Task<Result<bool>> StageAsync(PersonId actor, Customer customer, EntryId id, string reason, CancellationToken cancellation)
    {
        var file = await ground.ToWriteAsync(customer, cancellation);
        if (file.Refused(out var refusal))
        {
            return refusal;
        }

        var entry = await db.Set<FileEntry>().FirstOrDefaultAsync(each => each.Customer == customer.Id && each.Id == id, cancellation);
        if (entry is null || (entry.RemovedUtc is not null && (entry.RemovedBy != actor || entry.RemovedReason != reason)))
        {
            return new EntryIsGone();
        }

        if (entry.RemovedUtc is not null)
        {
            // The same click twice.
            return true;
        }

        var guide = await guides.CurrentAsync(cancellation);
        if (guide.Part(entry.Part) is { Many: false } one)
        {
            return new PartHasOneEntry(one.Name);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        entry.Remove(reason, actor, now);
        await settled.AfterAsync(file.Value, guide, entry.Part, actor, now, cancellation);
        return true;
    }
}
