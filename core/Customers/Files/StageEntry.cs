using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>
/// Writes entries of a file in the caller's transaction: what saving by card, on the desk, from Excel and from other slices have in common.
/// Knows no rights.
/// </summary>
public sealed class StageEntry(GradingDb db, GuideBook guides, WriteFields fields, SameEntry same, FileSettled settled, IEnumerable<IFileEvents> events)
{
    /// <summary>Saves fields of an entry; the one entry of a part is made with its first value.</summary>
    internal async Task<Result<FieldsWritten>> SaveAsync(
        CustomerFile file, string part, EntryId id, IReadOnlyList<FieldEdit> edits, FileWriter writer, CancellationToken cancellation)
    {
        var guide = await guides.CurrentAsync(cancellation);
        if (guide.Part(part) is not { } asked)
        {
            return new PartNotInGuide(part);
        }

        if (edits.Count == 0)
        {
            return new NothingToSave();
        }

        var entry = await db.Set<FileEntry>().FirstOrDefaultAsync(each => each.Customer == file.Customer && each.Id == id, cancellation)
            ?? (!asked.Many && id == EntryId.OfPart(part) ? FileEntry.OfPart(file.Customer, part, writer.By, writer.Now) : null);
        if (entry is not { RemovedUtc: null } || entry.Part != part)
        {
            return new EntryIsGone();
        }

        var written = await fields.StageAsync(entry, guide, asked, edits, writer, cancellation);
        if (written.Refused(out var refusal))
        {
            return refusal;
        }

        if (written.Value.Changed.Count == 0)
        {
            return written;
        }

        if (db.Entry(entry).State == EntityState.Detached)
        {
            db.Add(entry);
        }

        if (await same.RepeatedAsync(entry, asked, cancellation) is { } repeated)
        {
            return repeated;
        }

        await settled.AfterAsync(file, guide, part, writer.By, writer.Now, cancellation);
        return written;
    }

    /// <summary>Adds an entry to a part of many; exactly the same entry once more is the one there is.</summary>
    internal async Task<Result<FieldsWritten>> AddAsync(
        Customer customer, CustomerFile file, string part, IReadOnlyList<FieldEdit> edits, FileWriter writer, CancellationToken cancellation)
    {
        var guide = await guides.CurrentAsync(cancellation);
        if (guide.Part(part) is not { } asked)
        {
            return new PartNotInGuide(part);
        }

        if (!asked.Many)
        {
            return new PartHasOneEntry(asked.Name);
        }

        var entry = FileEntry.Of(file.Customer, part, writer.By, writer.Now);
        var written = await fields.StageAsync(entry, guide, asked, [.. edits.Select(edit => edit with { Base = 0 })], writer, cancellation);
        if (written.Refused(out var refusal))
        {
            return refusal;
        }

        if (written.Value.Changed.Count == 0)
        {
            return new EntryIsEmpty(asked.Name);
        }

        if (await same.FindAsync(entry, cancellation) is { } twin)
        {
            same.Forget(entry);
            return new FieldsWritten(twin, [], []);
        }

        if (await same.RepeatedAsync(entry, asked, cancellation) is { } repeated)
        {
            return repeated;
        }

        await TellAsync(customer, entry, writer, cancellation);
        db.Add(entry);
        await settled.AfterAsync(file, guide, part, writer.By, writer.Now, cancellation);
        return written;
    }

    /// <summary>002 §6.2.1 a and b: the first contract of all makes a new customer, every further one in the file is a further contract.</summary>
    private async Task TellAsync(Customer customer, FileEntry entry, FileWriter writer, CancellationToken cancellation)
    {
        if (entry.Part != FileParts.Contracts)
        {
            return;
        }

        var further = await db.Set<FileEntry>().AnyAsync(
            other => other.Customer == entry.Customer && other.Part == FileParts.Contracts && other.RemovedUtc == null, cancellation);
        if (!further && customer.FirstContract is not null)
        {
            // The contract of a known customer, put into its new file: the file is due since it was opened.
            return;
        }

        foreach (var each in events)
        {
            await each.HappenedAsync(
                [entry.Customer], further ? FileEvent.FurtherContract : FileEvent.NewCustomer, GroupTime.DateOf(writer.Now), cancellation);
        }
    }
}
