using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>What a line of the history tells.</summary>
public enum HistoryKind
{
    /// <summary>A field changed.</summary>
    Field,

    /// <summary>An entry was taken out.</summary>
    Removal,

    /// <summary>A figure of a month changed.</summary>
    Month,
}

/// <summary>One line of the history of a file.</summary>
/// <param name="Part">The part by the latest version of the guide that has it; null for months.</param>
/// <param name="Field">Null for a removal and for months.</param>
public sealed record HistoryLine(
    HistoryKind Kind, DateTime AtUtc, PersonId By, GuidePart? Part, EntryId? Entry, GuideField? Field, Month? Month, MonthFigure? Figure,
    string Before, string After, string Source, string Reason);

/// <summary>A stretch of the history, newest first.</summary>
public sealed record FileHistory(IReadOnlyList<HistoryLine> Lines, bool HasMore);

/// <summary>Shows every change of a file: fields, entries taken out, figures of months (A07). Logged (A11).</summary>
public sealed class ReadHistory(GradingDb db, FileGround ground, AccessLog log, GuideBook guides)
{
    /// <param name="part">Only this part; null: all, and the months.</param>
    public async Task<Result<FileHistory>> RunAsync(
        PersonId actor, CustomerId customer, string? part, int skip, int most, ReadingPurpose purpose, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.ReadFile, customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var enough = skip + most + 1;
        var current = await guides.CurrentAsync(cancellation);
        IReadOnlyList<Guide> versions = [current, .. await guides.BeforeAsync(current.Number, cancellation)];
        var changes = await db.Set<FileChange>().AsNoTracking().Where(change => change.Customer == customer && (part == null || change.Part == part))
            .OrderByDescending(change => change.AtUtc).ThenByDescending(change => change.Version).Take(enough).ToListAsync(cancellation);
        var removals = await db.Set<FileEntry>().AsNoTracking()
            .Where(entry => entry.Customer == customer && entry.RemovedUtc != null && (part == null || entry.Part == part))
            .OrderByDescending(entry => entry.RemovedUtc).Take(enough).ToListAsync(cancellation);
        var months = part is not null ? [] : await db.Set<MonthChange>().AsNoTracking().Where(change => change.Customer == customer)
            .OrderByDescending(change => change.AtUtc).Take(enough).ToListAsync(cancellation);
        var lines = changes.Select(change => LineOf(change, versions)).Concat(removals.Select(entry => LineOf(entry, versions))).Concat(months.Select(LineOf))
            .OrderByDescending(line => line.AtUtc).Skip(skip).Take(most + 1).ToList();
        await log.KeepAsync(actor, customer, found.Value.Unit, purpose, "", cancellation);
        return new FileHistory([.. lines.Take(most)], lines.Count > most);
    }

    private static HistoryLine LineOf(FileChange change, IReadOnlyList<Guide> versions)
    {
        var field = versions.Select(guide => guide.Part(change.Part)?.Field(change.Field)).FirstOrDefault(each => each is not null);
        return new HistoryLine(
            HistoryKind.Field, change.AtUtc, change.By, PartOf(change.Part, versions), change.Entry, field, null, null, change.Before, change.After,
            change.Source, change.Reason);
    }

    private static HistoryLine LineOf(FileEntry entry, IReadOnlyList<Guide> versions) => new(
        HistoryKind.Removal, entry.RemovedUtc!.Value, entry.RemovedBy!.Value, PartOf(entry.Part, versions), entry.Id, null, null, null, "", "", "",
        entry.RemovedReason);

    private static HistoryLine LineOf(MonthChange change) => new(
        HistoryKind.Month, change.AtUtc, change.By, null, null, null, change.Month, change.Figure, change.Before, change.After, change.Source, change.Reason);

    private static GuidePart? PartOf(string part, IReadOnlyList<Guide> versions) =>
        versions.Select(guide => guide.Part(part)).FirstOrDefault(each => each is not null);
}
