using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>A Word document ready to be handed out.</summary>
public sealed record FetchedReport(byte[] Content, Month Month, int Edition, bool Whole);

/// <summary>
/// Hands out the Word document of an edition: the kept one to whoever sees the whole report, to a unit one written from the frozen text as far as the
/// unit reaches. Every fetch is on record before a byte goes out (002 §5.5, A11).
/// </summary>
public sealed class FetchReport(GradingDb db, ReportGround ground, IFileStore files, TimeProvider clock)
{
    /// <param name="write">Writes what a unit may see.</param>
    public async Task<Result<FetchedReport>> RunAsync(
        PersonId reader, EditionId id, string locale, Func<ReportPaper, string, byte[]> write, CancellationToken cancellation)
    {
        var read = await ReadAsync(reader, id, locale, write, cancellation);
        if (read.Refused(out var refusal))
        {
            return refusal;
        }

        db.Add(ReportFetch.Of(id, reader, clock.GetUtcNow().UtcDateTime, read.Value.Whole, Canon.Hash(read.Value.Content)));
        await db.SaveChangesAsync(cancellation);
        return read;
    }

    /// <summary>The document for a mail to the reader; who received a mail is on record with the mail.</summary>
    public async Task<Result<FetchedReport>> ReadAsync(
        PersonId reader, EditionId id, string locale, Func<ReportPaper, string, byte[]> write, CancellationToken cancellation)
    {
        var found = await ground.EditionAsync(reader, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (edition, reach) = found.Value;
        if (!reach.Whole)
        {
            var paper = ReportPaper.Of(Canon.Read<FrozenReport>(edition.Text), edition.Hash, reach);
            return new FetchedReport(write(paper, locale), edition.Month, edition.Number, false);
        }

        await using var kept = await files.OpenAsync(edition.DocumentIn(locale), cancellation);
        if (kept is null)
        {
            return new FileIsDamaged();
        }

        using var content = new MemoryStream();
        await kept.CopyToAsync(content, cancellation);
        return new FetchedReport(content.ToArray(), edition.Month, edition.Number, true);
    }
}
