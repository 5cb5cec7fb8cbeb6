using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>An item as the year keeps it.</summary>
internal sealed record RecordedItem(
    FileCheckTopic Topic, string Code, bool HasFile, int Percent, int Missing, string LateParts, int Concerned, int All, string Codes, CheckVerdict Verdict, PersonId? By,
    DateTime? AtUtc);

/// <summary>A check as a unit's year keeps it: everything from which its sample follows.</summary>
/// <param name="List">The unit's part of the list drawn from; empty for a check without a sample.</param>
internal sealed record FileCheckRecord(
    FileCheckId Id, FileCheckKind Kind, int Year, int Number, DateOnly DueOn, string? SeedSource, DateOnly? DrawFrom, int PerUnit, PersonId? AnnouncedBy, DateTime? AnnouncedUtc,
    string? Figure, PersonId? GatheredBy, DateTime? GatheredUtc, IReadOnlyList<string> List, IReadOnlyList<RecordedItem> Items);

/// <summary>Checks of files in the pack of a unit's year.</summary>
internal sealed class FileCheckRecords(GradingDb db, IDirectory directory) : IYearRecords
{
    /// <summary>How the paths begin.</summary>
    public const string Start = $"{SupervisionRecords.Folder}filecheck-";

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var code = (await directory.UnitAsync(unit, cancellation))?.Code ?? "";
        var checks = await db.Set<FileCheck>().AsNoTracking().Where(check => check.Year == year && check.GatheredUtc != null).ToListAsync(cancellation);
        foreach (var check in checks.OrderBy(check => check.Kind).ThenBy(check => check.Number))
        {
            var items = await db.Set<FileCheckItem>().AsNoTracking().Where(item => item.Check == check.Id && item.Unit == unit).ToListAsync(cancellation);
            if (items.Count == 0)
            {
                continue;
            }

            var record = new FileCheckRecord(
                check.Id, check.Kind, check.Year, check.Number, check.DueOn, check.SeedSource, check.DrawFrom, check.PerUnit, check.AnnouncedBy, check.AnnouncedUtc, check.Figure,
                check.GatheredBy, check.GatheredUtc,
                [.. (check.List ?? "").Split('\n').Where(line => line.StartsWith($"{code}\t", StringComparison.Ordinal))],
                [
                    .. items.OrderBy(item => item.Topic).ThenBy(item => item.Code, StringComparer.Ordinal).Select(item => new RecordedItem(
                        item.Topic, item.Code, item.HasFile, item.Percent, item.Missing, item.LateParts, item.Concerned, item.All, item.Codes, item.Verdict, item.By, item.AtUtc)),
                ]);
            yield return new YearRecord($"{Start}{NameOf(check.Kind)}-{check.Number:00}.json", Canon.WriteUtf8(record));
        }
    }

    private static string NameOf(FileCheckKind kind) => kind switch
    {
        FileCheckKind.Monthly => "monthly",
        FileCheckKind.Quarterly => "quarterly",
        FileCheckKind.Yearly or _ => "yearly",
    };
}

/// <summary>Checks in the pack of a year that the samples of quarterly checks are those that seed and list give (A13).</summary>
internal sealed class FileSampleCheck : IYearRecordCheck
{
    public IYearInspection Begin() => new Inspection();

    private sealed class Inspection : IYearInspection
    {
        public bool Reads(string path) => path.StartsWith(FileCheckRecords.Start, StringComparison.Ordinal);

        public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
        {
            string difference;
            try
            {
                difference = Difference(Canon.Read<FileCheckRecord>(Encoding.UTF8.GetString(content.Span)));
            }
            catch (JsonException)
            {
                difference = "cannot be read";
            }

            return [PackCheck.Of("supervision.filesample", path, difference)];
        }

        public IEnumerable<PackCheck> End(YearEvidence evidence) => [];

        private static string Difference(FileCheckRecord record)
        {
            if (record.Kind != FileCheckKind.Quarterly)
            {
                return record.List.Count == 0 && record.SeedSource is null ? "" : "a check without a sample has a seed";
            }

            var lines = record.List.Select(line => line.Split('\t')).ToList();
            if (lines.Count == 0 || lines.Exists(line => line.Length != 2 || line[0] != lines[0][0]))
            {
                return "the list cannot be read";
            }

            var taken = SpotSampling.Take($"{record.SeedSource}={record.Figure}", lines[0][0], lines.Select(line => line[1]), record.PerUnit);
            return record.Items.Select(item => item.Code).SequenceEqual(taken.Order(StringComparer.Ordinal)) ? "" : "not the sample that the seed gives";
        }
    }
}
