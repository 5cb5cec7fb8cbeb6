using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>What a person wants a section to be.</summary>
/// <param name="Base">Version of the section that the form showed.</param>
/// <param name="Seen">Hash of the figures that the form showed; null when not known.</param>
/// <param name="Place">Place in the report, from 0; null where it stays.</param>
public sealed record SectionEdit(string? Text, TextReaders Readers, bool Hidden, int? Place, int Base, string? Seen);

/// <summary>Headquarters edits the report section by section: the words, who reads them, whether it is shown and where it stands.</summary>
public sealed class EditReport(GradingDb db, ReportGround ground, NamesInTexts names, IDirectory directory, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result> SaveAsync(PersonId actor, ReportSectionId id, SectionEdit edit, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var text = edit.Text?.Trim().ReplaceLineEndings("\n") ?? "";
        if (text.Length > ReportSection.LongestText)
        {
            return new ReportTextTooLong("text", ReportSection.LongestText);
        }

        if (await db.Set<ReportSection>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation) is not { } there)
        {
            return new NothingThere();
        }

        if (edit.Readers == TextReaders.Everybody && await names.FirstInAsync([text], there.Report, cancellation) is { } name)
        {
            return new TextNamesCustomer(name, "text");
        }

        if (there.Version != edit.Base && (there.Text != text || there.Readers != edit.Readers || there.Hidden != edit.Hidden))
        {
            return await ConflictAsync(there, cancellation);
        }

        return await ChangeAsync(
            there.Report,
            async all =>
            {
                var section = all.Single(each => each.Id == id);
                if (section.Version != edit.Base && (section.Text != text || section.Readers != edit.Readers || section.Hidden != edit.Hidden))
                {
                    return await ConflictAsync(section, cancellation);
                }

                section.Edit(text, edit.Readers, edit.Hidden, edit.Seen ?? Canon.Hash(section.Figures), actor, clock.GetUtcNow().UtcDateTime);
                if (edit.Place is { } place && section.Key != ReportSection.Lead)
                {
                    Move(all, section, place);
                }

                return Result.Done;
            },
            cancellation);
    }

    /// <summary>Decides which figures stand beneath a text that was written about former ones.</summary>
    public async Task<Result> DecideFiguresAsync(PersonId actor, ReportSectionId id, bool takeNewer, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (await db.Set<ReportSection>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation) is not { } there)
        {
            return new NothingThere();
        }

        return await ChangeAsync(
            there.Report,
            all =>
            {
                var section = all.Single(each => each.Id == id);
                if (!section.FiguresChanged)
                {
                    return Task.FromResult<Result>(new FiguresStand());
                }

                section.Decide(takeNewer, actor, clock.GetUtcNow().UtcDateTime);
                return Task.FromResult(Result.Done);
            },
            cancellation);
    }

    private static void Move(List<ReportSection> all, ReportSection section, int place)
    {
        var order = all.Where(each => each.Key != ReportSection.Lead && each != section).OrderBy(each => each.Place).ToList();
        order.Insert(Math.Clamp(place - 1, 0, order.Count), section);
        for (var at = 0; at < order.Count; at++)
        {
            order[at].MoveTo(at + 1);
        }
    }

    private async Task<SectionChangedMeanwhile> ConflictAsync(ReportSection section, CancellationToken cancellation) => new(
        section.EditedBy is { } by ? (await directory.PersonAsync(by, cancellation))?.Name ?? "" : "", section.Text);

    private async Task<Result> ChangeAsync(ReportId id, Func<List<ReportSection>, Task<Result>> change, CancellationToken cancellation)
    {
        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var report = await db.Set<MonthlyReport>().SingleAsync(each => each.Id == id, cancellation);
                if (report.State == ReportState.Published)
                {
                    return new ReportIsPublished(report.Month, report.Editions);
                }

                var all = await db.Set<ReportSection>().Where(each => each.Report == id).ToListAsync(cancellation);
                if ((await change(all)).Refused(out var refusal))
                {
                    return refusal;
                }

                report.Changed();
                await cards.RefreshAsync(ReportCards.Draft, id.Value, null, cancellation);
                return true;
            },
            cancellation);
        return done.Refused(out var error) ? error : Result.Done;
    }
}
