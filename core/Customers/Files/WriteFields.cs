using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>A field as a form sends it.</summary>
/// <param name="Text">As typed; null and empty: no value.</param>
/// <param name="Base">Version of the value that the form was shown with; 0 when there was none.</param>
public sealed record FieldEdit(string Field, string? Text, int Base);

/// <summary>What a save did.</summary>
/// <param name="Changed">Fields whose value changed.</param>
/// <param name="Kept">Fields that others changed meanwhile and the form left alone: theirs stand.</param>
public sealed record FieldsWritten(EntryId Entry, IReadOnlyList<string> Changed, IReadOnlyList<string> Kept);

/// <summary>Who writes, from where and why.</summary>
internal sealed record FileWriter(PersonId By, DateTime Now, string Source, string Reason);

/// <summary>Stages fields of one entry with their history in the caller's transaction. Knows no rights and counts nothing.</summary>
public sealed class WriteFields(GradingDb db, GuideBook guides, IEnumerable<IFileEvents> events)
{
    /// <summary>All of the fields, or none: <see cref="FieldChangedMeanwhile"/> names every field that somebody else changed differently.</summary>
    internal async Task<Result<FieldsWritten>> StageAsync(
        FileEntry entry, Guide guide, GuidePart part, IReadOnlyList<FieldEdit> edits, FileWriter writer, CancellationToken cancellation)
    {
        await db.Set<FileValue>().Where(value => value.Customer == entry.Customer && value.Entry == entry.Id).LoadAsync(cancellation);
        var values = db.Set<FileValue>().Local.Where(value => value.Customer == entry.Customer && value.Entry == entry.Id).ToDictionary(value => value.Field);
        var (changes, kept, conflicts) = (new List<(GuideField Field, FileValue? Value, string Text)>(), new List<string>(), new List<FieldConflict>());
        foreach (var edit in edits.DistinctBy(edit => edit.Field))
        {
            var value = values.GetValueOrDefault(edit.Field);
            var stored = value?.Text ?? "";
            if ((edit.Text ?? "") == stored)
            {
                continue;
            }

            if (part.Field(edit.Field) is not { } field)
            {
                return await NotAskedAsync(guide, part, edit.Field, cancellation);
            }

            var read = FieldText.Read(field, edit.Text);
            if (read.Refused(out var refusal))
            {
                return refusal;
            }

            if (read.Value == stored)
            {
                continue;
            }

            if (edit.Base == (value?.Version ?? 0))
            {
                changes.Add((field, value, read.Value));
                continue;
            }

            var shown = await ShownAsync(entry, edit, cancellation);
            if (shown == read.Value || shown == edit.Text)
            {
                kept.Add(field.Key);
                continue;
            }

            conflicts.Add(new FieldConflict(
                part.Key, entry.Id, new GuideFieldName(field.Key, field.Name), shown, read.Value, stored,
                value?.ConfirmedBy ?? default, value?.ConfirmedUtc ?? default, value?.Source ?? "", value?.Version ?? 0));
        }

        if (conflicts.Count > 0)
        {
            return new FieldChangedMeanwhile(conflicts[0].Field.Key, conflicts[0].Field.Name, conflicts);
        }

        await StageAsync(entry, part, changes, writer, cancellation);
        return new FieldsWritten(entry.Id, [.. changes.Select(change => change.Field.Key)], kept);
    }

    private async Task StageAsync(
        FileEntry entry, GuidePart part, List<(GuideField Field, FileValue? Value, string Text)> changes, FileWriter writer, CancellationToken cancellation)
    {
        var marked = false;
        foreach (var (field, stored, text) in changes)
        {
            var before = stored?.Text ?? "";
            marked |= field.Marked && before.Length > 0;
            var value = stored;
            if (value is null)
            {
                value = FileValue.Of(entry.Customer, entry.Id, field.Key, text, writer.Source, writer.By, writer.Now);
                db.Add(value);
            }
            else
            {
                value.Change(text, writer.Source, writer.By, writer.Now);
            }

            db.Add(FileChange.Of(value, part.Key, before, writer.Reason));
        }

        if (marked)
        {
            foreach (var each in events)
            {
                await each.HappenedAsync([entry.Customer], FileEvent.BasicsChanged, GroupTime.DateOf(writer.Now), cancellation);
            }
        }
    }

    /// <summary>What the form was shown with.</summary>
    private async Task<string> ShownAsync(FileEntry entry, FieldEdit edit, CancellationToken cancellation) => await db.Set<FileChange>().AsNoTracking()
        .Where(change => change.Customer == entry.Customer && change.Entry == entry.Id && change.Field == edit.Field && change.Version == edit.Base)
        .Select(change => change.After).FirstOrDefaultAsync(cancellation) ?? "";

    private async Task<Error> NotAskedAsync(Guide guide, GuidePart part, string field, CancellationToken cancellation)
    {
        var old = (await guides.BeforeAsync(guide.Number, cancellation)).Select(each => each.Part(part.Key)?.Field(field)).FirstOrDefault(each => each is not null);
        return old is null ? new FieldUnknown(part.Key, field) : new FieldNoLongerAsked(field, old.Name, guide.Number);
    }
}
