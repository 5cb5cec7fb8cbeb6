using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>
/// Drafts the report of a month from what the slices know of it, and draws its figures anew on demand while it is not published. What headquarters
/// wrote stays: the figures beneath it stay too, and those drawn later wait beside them for a decision.
/// </summary>
public sealed class DraftReport(GradingDb db, ReportGround ground, IEnumerable<IReportSections> sections, ICardPosts cards, TimeProvider clock)
{
    /// <summary>On headquarters' demand.</summary>
    public async Task<Result<ReportId>> RunAsync(PersonId actor, Month month, CancellationToken cancellation) =>
        (await ground.DemandAsync(actor, cancellation)).Refused(out var refusal) ? refusal : await DraftAsync(month, cancellation);

    /// <summary>By the system itself.</summary>
    internal async Task<Result<ReportId>> DraftAsync(Month month, CancellationToken cancellation)
    {
        if (month.CompareTo(Month.Of(GroupTime.DateOf(clock.GetUtcNow()))) > 0)
        {
            return new ReportMonthIsAhead(month);
        }

        var published = await db.Set<MonthlyReport>().AsNoTracking().FirstOrDefaultAsync(report => report.Month == month, cancellation);
        if (published?.State == ReportState.Published)
        {
            return new ReportIsPublished(month, published.Editions);
        }

        var drawn = await DrawAsync(month, cancellation);
        return await db.WriteWholeAsync<ReportId>(() => KeepAsync(month, drawn, cancellation), cancellation);
    }

    /// <summary>
    /// Draws the figures anew before they are published. <see cref="ReportChangedMeanwhile"/> when those of a section that is shown are others than were
    /// drawn last: the new ones are kept, so that the publisher looks again.
    /// </summary>
    internal async Task<Result> CheckAsync(ReportId id, Month month, CancellationToken cancellation)
    {
        var drawn = await DrawAsync(month, cancellation);
        if (await StandsAsync(id, drawn, cancellation))
        {
            return Result.Done;
        }

        var kept = await db.WriteWholeAsync<ReportId>(() => KeepAsync(month, drawn, cancellation), cancellation);
        return kept.Refused(out var refusal) ? refusal : new ReportChangedMeanwhile();
    }

    /// <summary>Whether the figures of every section that is shown are those drawn last. Asked in the write that publishes them, when nobody else writes.</summary>
    internal async Task<bool> StandsAsync(ReportId id, Month month, CancellationToken cancellation) =>
        await StandsAsync(id, await DrawAsync(month, cancellation), cancellation);

    private async Task<bool> StandsAsync(ReportId id, List<(string Key, string Figures)> drawn, CancellationToken cancellation)
    {
        var there = await db.Set<ReportSection>().AsNoTracking().Where(section => section.Report == id).ToListAsync(cancellation);
        return drawn.TrueForAll(each => there.Exists(section => section.Key == each.Key && (section.Hidden || section.LastDrawn == each.Figures)));
    }

    /// <summary>Before the writing begins: a month may have a hundred thousand rows, and others must not wait for them.</summary>
    private async Task<List<(string Key, string Figures)>> DrawAsync(Month month, CancellationToken cancellation)
    {
        var drawn = new List<(string Key, string Figures)>();
        foreach (var section in sections.OrderBy(section => section.Order).ThenBy(section => section.Key, StringComparer.Ordinal))
        {
            drawn.Add((section.Key, WrittenFigures.Write(await section.DraftAsync(month, cancellation))));
        }

        return drawn;
    }

    private async Task<Result<ReportId>> KeepAsync(Month month, List<(string Key, string Figures)> drawn, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var report = await db.Set<MonthlyReport>().FirstOrDefaultAsync(each => each.Month == month, cancellation);
        if (report?.State == ReportState.Published)
        {
            return new ReportIsPublished(month, report.Editions);
        }

        if (report is null)
        {
            report = MonthlyReport.Begin(month, now);
            db.Add(report);
            db.Add(ReportSection.Of(report.Id, ReportSection.Lead, 0, ""));
        }
        else
        {
            report.Drafted(now);
            await cards.RefreshAsync(ReportCards.Draft, report.Id.Value, null, cancellation);
        }

        var there = await db.Set<ReportSection>().Where(section => section.Report == report.Id).ToListAsync(cancellation);
        var next = there.Count == 0 ? 1 : there.Max(section => section.Place) + 1;
        foreach (var (key, figures) in drawn)
        {
            if (there.Find(section => section.Key == key) is { } known)
            {
                known.Draw(figures);
            }
            else
            {
                db.Add(ReportSection.Of(report.Id, key, next++, figures));
            }
        }

        return report.Id;
    }
}
