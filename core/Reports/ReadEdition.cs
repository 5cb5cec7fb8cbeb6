using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>An edition as its reader has it.</summary>
/// <param name="Newest">The latest edition; null when this is it.</param>
public sealed record EditionView(EditionId Id, ReportId Report, ReportPaper Paper, EditionId? Newest, bool MayPublish);

/// <summary>Reads a published edition, as far as the reader reaches (A09); an older one stays readable.</summary>
public sealed class ReadEdition(GradingDb db, ReportGround ground, ICardPosts cards)
{
    public async Task<Result<EditionView>> RunAsync(PersonId reader, EditionId id, CancellationToken cancellation)
    {
        var found = await ground.EditionAsync(reader, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (edition, reach) = found.Value;
        var newest = await db.Set<ReportEdition>().AsNoTracking().Where(each => each.Report == edition.Report)
            .OrderByDescending(each => each.Number).Select(each => each.Id).FirstAsync(cancellation);
        return new EditionView(
            edition.Id, edition.Report, ReportPaper.Of(Canon.Read<FrozenReport>(edition.Text), edition.Hash, reach), newest == edition.Id ? null : newest,
            await ground.MayPublishAsync(reader, cancellation));
    }

    /// <summary>The reader has seen it: the card no longer waits on the reader's own desk.</summary>
    public async Task<Result> SeenAsync(PersonId reader, EditionId id, CancellationToken cancellation)
    {
        if ((await ground.EditionAsync(reader, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        await cards.SettleAsync(ReportCards.Edition, id.Value, reader, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}
