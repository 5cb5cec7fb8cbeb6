using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>A section as headquarters works on it.</summary>
/// <param name="Newer">Figures drawn later that wait for a decision; null when there are none.</param>
/// <param name="Seen">Hash of <paramref name="Figures"/>.</param>
public sealed record SectionView(
    ReportSectionId Id, string Key, int Place, bool Hidden, string Text, TextReaders Readers, IReadOnlyList<ReportBlock> Figures,
    IReadOnlyList<ReportBlock>? Newer, bool FiguresChanged, string Seen, string? EditedBy, DateTime? EditedUtc, int Version);

/// <summary>An edition in a list.</summary>
public sealed record EditionLine(EditionId Id, Month Month, int Number, DateTime PublishedUtc, string By, string Changes, int Recipients, bool Latest);

/// <summary>A report as headquarters works on it.</summary>
/// <param name="MonthOver">Whether it may be published by the calendar.</param>
public sealed record ReportView(
    ReportId Id, Month Month, ReportState State, int Editions, DateTime DraftedUtc, bool MonthOver, int Version, IReadOnlyList<SectionView> Sections,
    IReadOnlyList<EditionLine> Published);

/// <summary>A month in headquarters' list; no report when none was drafted.</summary>
public sealed record ReportLine(ReportId? Id, Month Month, ReportState? State, int Editions, int Undecided);

/// <summary>What a reader finds: editions to read, and for headquarters the months it works on.</summary>
public sealed record ReportList(IReadOnlyList<ReportLine> Months, IReadOnlyList<EditionLine> Editions, bool MayPublish);

/// <summary>Reads reports for those who work on them, and lists editions for those who read them.</summary>
public sealed class ViewReport(GradingDb db, ReportGround ground, IDirectory directory, TimeProvider clock)
{
    /// <summary>Months that headquarters' list goes back.</summary>
    private const int Back = 13;

    public async Task<Result<ReportView>> RunAsync(PersonId reader, ReportId id, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(reader, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (await db.Set<MonthlyReport>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation) is not { } report)
        {
            return new NothingThere();
        }

        var names = await NamesAsync(cancellation);
        var sections = await db.Set<ReportSection>().AsNoTracking().Where(section => section.Report == id).ToListAsync(cancellation);
        var published = await db.Set<ReportEdition>().AsNoTracking().Where(edition => edition.Report == id).OrderByDescending(edition => edition.Number)
            .Select(edition => new { edition.Id, edition.Month, edition.Number, edition.PublishedUtc, edition.PublishedBy, edition.Changes, edition.Recipients })
            .ToListAsync(cancellation);
        return new ReportView(
            report.Id, report.Month, report.State, report.Editions, report.DraftedUtc, IsOver(report.Month, clock), report.Version,
            [.. sections.OrderBy(section => section.Place).ThenBy(section => section.Key, StringComparer.Ordinal).Select(section => Of(section, names))],
            [.. published.Select(each => new EditionLine(
                each.Id, each.Month, each.Number, each.PublishedUtc, names.GetValueOrDefault(each.PublishedBy, ""), each.Changes, each.Recipients, each.Number == report.Editions))]);
    }

    /// <summary>The report of a section, for whoever works on it.</summary>
    public async Task<Result<(ReportView Report, SectionView Section)>> SectionAsync(PersonId reader, ReportSectionId id, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(reader, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var section = await db.Set<ReportSection>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (section is null)
        {
            return new NothingThere();
        }

        var report = await RunAsync(reader, section.Report, cancellation);
        return report.Refused(out var error) ? error : (report.Value, report.Value.Sections.Single(each => each.Id == id));
    }

    public async Task<ReportList> ListAsync(PersonId reader, int page, int size, CancellationToken cancellation)
    {
        var whole = (await ground.ReachAsync(reader, cancellation)).Whole;
        var mine = db.Set<ReportRecipient>().Where(recipient => recipient.Person == reader).Select(recipient => recipient.Edition);
        var reports = db.Set<ReportEdition>().Where(edition => mine.Contains(edition.Id)).Select(edition => edition.Report);
        var found = await db.Set<ReportEdition>().AsNoTracking().Where(edition => whole || reports.Contains(edition.Report))
            .OrderByDescending(edition => edition.Month).ThenByDescending(edition => edition.Number).Skip((page - 1) * size).Take(size + 1)
            .Select(edition => new { edition.Id, edition.Report, edition.Month, edition.Number, edition.PublishedUtc, edition.PublishedBy, edition.Changes, edition.Recipients })
            .ToListAsync(cancellation);
        var ids = found.Select(each => each.Report).Distinct().ToList();
        var latest = await db.Set<MonthlyReport>().AsNoTracking().Where(report => ids.Contains(report.Id)).ToDictionaryAsync(report => report.Id, report => report.Editions, cancellation);
        var names = await NamesAsync(cancellation);
        var may = await ground.MayPublishAsync(reader, cancellation);
        return new ReportList(
            may ? await MonthsAsync(cancellation) : [],
            [.. found.Select(each => new EditionLine(
                each.Id, each.Month, each.Number, each.PublishedUtc, names.GetValueOrDefault(each.PublishedBy, ""), each.Changes, each.Recipients, latest[each.Report] == each.Number))],
            may);
    }

    internal static bool IsOver(Month month, TimeProvider clock) => month.CompareTo(Month.Of(GroupTime.DateOf(clock.GetUtcNow()))) < 0;

    private static SectionView Of(ReportSection section, Dictionary<PersonId, string> names) => new(
        section.Id, section.Key, section.Place, section.Hidden, section.Text, section.Readers, WrittenFigures.Read(section.Figures),
        section is { FiguresChanged: true, Newer: { } newer } ? WrittenFigures.Read(newer) : null, section.FiguresChanged, Canon.Hash(section.Figures),
        section.EditedBy is { } by ? names.GetValueOrDefault(by, "") : null, section.EditedUtc, section.Version);

    private async Task<IReadOnlyList<ReportLine>> MonthsAsync(CancellationToken cancellation)
    {
        var current = Month.Of(GroupTime.DateOf(clock.GetUtcNow()));
        var first = current.AddMonths(-Back);
        var reports = (await db.Set<MonthlyReport>().AsNoTracking().ToListAsync(cancellation))
            .FindAll(report => report.Month.CompareTo(first) >= 0 || report.State != ReportState.Published);
        var sections = (await db.Set<ReportSection>().AsNoTracking().Where(section => section.Newer != null).ToListAsync(cancellation))
            .Where(section => section.FiguresChanged).ToLookup(section => section.Report);
        return
        [
            .. reports.Select(report => new ReportLine(report.Id, report.Month, report.State, report.Editions, sections[report.Id].Count()))
                .Concat(new[] { current.AddMonths(-1), current }.Where(month => reports.TrueForAll(report => report.Month != month)).Select(month => new ReportLine(null, month, null, 0, 0)))
                .OrderByDescending(line => line.Month),
        ];
    }

    private async Task<Dictionary<PersonId, string>> NamesAsync(CancellationToken cancellation) =>
        (await directory.PeopleAsync(cancellation)).ToDictionary(person => person.Id, person => person.Name);
}
