using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>What publishing would do now.</summary>
/// <param name="Changed">Keys of sections that differ from the latest edition; empty before the first.</param>
public sealed record PublishPlan(ReportView Report, int Recipients, IReadOnlyList<string> Changed);

/// <summary>
/// Publishes a report to the distribution list, or a correction as its next edition (M14): text, hash, recipients, cards and mails in one transaction,
/// the Word documents kept before it. A crash leaves nothing or a whole edition.
/// </summary>
public sealed class PublishReport(
    GradingDb db, ViewReport view, DraftReport draft, NamesInTexts names, EditDistribution distribution, IFileStore files, IDirectory directory,
    ICardPosts cards, IMails mails, TimeProvider clock)
{
    private const long MostBytes = 50 * 1024 * 1024;

    /// <summary>What would be published, or why it cannot be: figures that are outdated never are.</summary>
    public async Task<Result<PublishPlan>> PlanAsync(PersonId actor, ReportId id, CancellationToken cancellation)
    {
        var report = await view.RunAsync(actor, id, cancellation);
        if (report.Refused(out var refusal))
        {
            return refusal;
        }

        if (await ObstacleAsync(report.Value, cancellation) is { } obstacle)
        {
            return obstacle;
        }

        var recipients = await RecipientsAsync(id, cancellation);
        if (recipients.Count == 0)
        {
            return new NobodyToSendTo();
        }

        return (await draft.CheckAsync(id, report.Value.Month, cancellation)).Refused(out refusal) ? refusal
            : new PublishPlan(report.Value, recipients.Count, await ChangedAsync(report.Value, cancellation));
    }

    /// <param name="version">Version of the report that the person confirmed.</param>
    /// <param name="changes">What a correction changes; not asked for the first edition.</param>
    /// <param name="write">Writes the Word document of the whole report in a language.</param>
    public async Task<Result<EditionId>> RunAsync(
        PersonId actor, ReportId id, int version, string? changes, Func<ReportPaper, string, byte[]> write, CancellationToken cancellation)
    {
        var plan = await PlanAsync(actor, id, cancellation);
        if (plan.Refused(out var refusal))
        {
            return refusal;
        }

        var (report, said) = (plan.Value.Report, changes?.Trim().ReplaceLineEndings("\n") ?? "");
        if (report.Version != version)
        {
            return new ReportChangedMeanwhile();
        }

        if (report.Editions > 0 && said.Length is 0 or > ReportEdition.LongestChanges)
        {
            return new CorrectionNeedsChanges(ReportEdition.LongestChanges);
        }

        said = report.Editions == 0 ? "" : said;
        if (await names.FirstInAsync([said], id, cancellation) is { } name)
        {
            return new TextNamesCustomer(name, "text");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var by = (await directory.PersonAsync(actor, cancellation))?.Name ?? "";
        var frozen = new FrozenReport(report.Month.Stamp, report.Editions + 1, said, by, now, [.. Sections(report)]);
        var text = Canon.Write(frozen);
        var paper = ReportPaper.Of(frozen, Canon.Hash(text), ReportReach.All);
        ReportSteps.Passed(ReportSteps.Composed, id);
        var zh = await KeepAsync(write(paper, "zh-CN"), cancellation);
        var en = await KeepAsync(write(paper, "en"), cancellation);
        if (zh.Refused(out var lost) || en.Refused(out lost))
        {
            return lost;
        }

        ReportSteps.Passed(ReportSteps.Kept, id);
        var edition = EditionId.New();
        var published = await db.WriteWholeAsync<EditionId>(
            () => StageAsync(actor, id, version, ReportEdition.Of(edition, id, frozen, text, actor, now, zh.Value, en.Value, plan.Value.Recipients), cancellation), cancellation);
        if (published.Error is null)
        {
            ReportSteps.Passed(ReportSteps.Committed, id);
        }

        return published;
    }

    private async Task<Result<EditionId>> StageAsync(PersonId actor, ReportId id, int version, ReportEdition edition, CancellationToken cancellation)
    {
        // From here on nobody hands anything in for this month: who is about to waits, and finds it closed.
        await db.HoldMonthAsync(edition.Month, cancellation);
        var report = await db.Set<MonthlyReport>().SingleAsync(each => each.Id == id, cancellation);
        if (report.State == ReportState.Published)
        {
            return new ReportIsPublished(report.Month, report.Editions);
        }

        if (report.Version != version)
        {
            return new ReportChangedMeanwhile();
        }

        var people = await RecipientsAsync(id, cancellation);
        if (people.Count != edition.Recipients)
        {
            return new ReportChangedMeanwhile();
        }

        if (!await draft.StandsAsync(id, report.Month, cancellation))
        {
            // Something came in while the documents were written. The next try shows what.
            return new ReportChangedMeanwhile();
        }

        report.Publish();
        db.Add(edition);
        foreach (var former in await db.Set<ReportEdition>().AsNoTracking().Where(each => each.Report == id).Select(each => each.Id).ToListAsync(cancellation))
        {
            await cards.SettleAsync(ReportCards.Edition, former.Value, null, cancellation);
        }

        foreach (var person in people)
        {
            db.Add(ReportRecipient.Of(edition.Id, person));
            await cards.PostAsync(person, ReportCards.Edition, edition.Id.Value, null, cancellation);
            await mails.QueueAsync(new NewMail(FormattableString.Invariant($"report:{edition.Month}:{edition.Number}:{person.Value}"), person, ReportMails.Edition, edition.Id.Value), cancellation);
        }

        await cards.SettleAsync(ReportCards.Draft, id.Value, null, cancellation);
        await cards.RefreshAsync(ReportCards.Draft, id.Value, null, cancellation);
        ReportSteps.Passed(ReportSteps.Staged, id);
        await db.SaveChangesAsync(cancellation);
        ReportSteps.Passed(ReportSteps.Saved, id);
        return edition.Id;
    }

    private async Task<Error?> ObstacleAsync(ReportView report, CancellationToken cancellation)
    {
        if (report.State == ReportState.Published)
        {
            return new ReportIsPublished(report.Month, report.Editions);
        }

        if (!report.MonthOver)
        {
            return new ReportMonthIsNotOver(report.Month, new DateOnly(report.Month.Year, report.Month.Number, 1).AddMonths(1));
        }

        var shown = report.Sections.Where(section => !section.Hidden).ToList();
        if (!shown.Exists(section => section.Text.Length > 0 || section.Figures.Any(TellsSomething)))
        {
            return new ReportIsEmpty(report.Month);
        }

        if (shown.Count(section => section.FiguresChanged) is > 0 and var undecided)
        {
            return new FiguresAreUndecided(undecided);
        }

        var texts = shown.Where(section => section.Readers == TextReaders.Everybody).Select(section => section.Text).ToList();
        return await names.FirstInAsync(texts, report.Id, cancellation) is { } name ? new TextNamesCustomer(name, "text") : null;
    }

    /// <summary>Whether a block says anything but that there was nothing.</summary>
    private static bool TellsSomething(ReportBlock block) => block switch
    {
        ReportBlock.Table table => table.Rows.Count > 0,
        ReportBlock.Bars bars => bars.Values.Any(bar => bar.Value != 0),
        ReportBlock.Sentence sentence => sentence.Values.Any(value => value.Value is ReportValue.Count { Number: not 0 } or ReportValue.Volume { CubicMetres: not 0 }),
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    private static IEnumerable<FrozenSection> Sections(ReportView report) => report.Sections
        .Where(section => !section.Hidden && (section.Text.Length > 0 || section.Figures.Count > 0))
        .Select(section => new FrozenSection(section.Key, section.Text, section.Readers, [.. section.Figures.Select(WrittenFigures.Of)]));

    /// <summary>Whom the list reaches and, for a correction, whoever has a former edition and is still here.</summary>
    private async Task<IReadOnlyList<PersonId>> RecipientsAsync(ReportId id, CancellationToken cancellation)
    {
        var reached = (await distribution.ReadAsync(cancellation)).Recipients.Select(person => person.Id).ToHashSet();
        var editions = db.Set<ReportEdition>().Where(edition => edition.Report == id).Select(edition => edition.Id);
        reached.UnionWith(await db.Set<ReportRecipient>().AsNoTracking().Where(recipient => editions.Contains(recipient.Edition))
            .Select(recipient => recipient.Person).Distinct().ToListAsync(cancellation));
        return [.. (await directory.PeopleAsync(cancellation)).Select(person => person.Id).Where(reached.Contains)];
    }

    private async Task<IReadOnlyList<string>> ChangedAsync(ReportView report, CancellationToken cancellation)
    {
        if (report.Editions == 0)
        {
            return [];
        }

        var text = await db.Set<ReportEdition>().AsNoTracking().Where(edition => edition.Report == report.Id && edition.Number == report.Editions)
            .Select(edition => edition.Text).SingleAsync(cancellation);
        var former = Canon.Read<FrozenReport>(text).Sections.ToDictionary(section => section.Key, section => Canon.Write(section));
        var now = Sections(report).ToDictionary(section => section.Key, section => Canon.Write(section));
        return [.. now.Keys.Union(former.Keys).Where(key => now.GetValueOrDefault(key) != former.GetValueOrDefault(key)).Order(StringComparer.Ordinal)];
    }

    private async Task<Result<string>> KeepAsync(byte[] document, CancellationToken cancellation)
    {
        using var content = new MemoryStream(document);
        var kept = await files.KeepAsync(content, MostBytes, cancellation);
        return kept.Refused(out var refusal) ? refusal : kept.Value.Hash;
    }
}
