using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>What every use case of reports stands on: whose they are, and what a reader may see.</summary>
public sealed class ReportGround(GradingDb db, IAccess access, IDeciders deciders, IDirectory directory)
{
    /// <summary>Headquarters' right to draft, edit, publish and correct reports and to keep the distribution list.</summary>
    internal async Task<Result> DemandAsync(PersonId actor, CancellationToken cancellation) =>
        await access.DemandAsync(actor, GradingAction.PublishReport, await deciders.HeadquartersAsync(cancellation), cancellation);

    internal async Task<bool> MayPublishAsync(PersonId actor, CancellationToken cancellation) =>
        (await access.UnitsAsync(actor, GradingAction.PublishReport, cancellation)).Contains(await deciders.HeadquartersAsync(cancellation));

    internal async Task<IReadOnlyList<PersonId>> PublishersAsync(CancellationToken cancellation) =>
        await access.PeopleAsync(GradingAction.PublishReport, await deciders.HeadquartersAsync(cancellation), cancellation);

    /// <summary>What the reader may see of any report, by today's rights.</summary>
    internal async Task<ReportReach> ReachAsync(PersonId reader, CancellationToken cancellation)
    {
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        return (await access.UnitsAsync(reader, GradingAction.ReadReport, cancellation)).Contains(headquarters)
            ? ReportReach.All
            : new ReportReach(false, (await access.UnitsAsync(reader, GradingAction.ViewCustomers, cancellation)).ToHashSet());
    }

    /// <summary>The edition with what the reader may see of it: headquarters, the group's leaders, and whoever some edition of the report was sent to; nobody who is gone.</summary>
    internal async Task<Result<(ReportEdition Edition, ReportReach Reach)>> EditionAsync(PersonId reader, EditionId id, CancellationToken cancellation)
    {
        if (await directory.PersonAsync(reader, cancellation) is { Gone: true }
            || await db.Set<ReportEdition>().AsNoTracking().FirstOrDefaultAsync(edition => edition.Id == id, cancellation) is not { } edition)
        {
            return new NothingThere();
        }

        var reach = await ReachAsync(reader, cancellation);
        if (!reach.Whole)
        {
            var editions = db.Set<ReportEdition>().Where(each => each.Report == edition.Report).Select(each => each.Id);
            if (!await db.Set<ReportRecipient>().AnyAsync(recipient => recipient.Person == reader && editions.Contains(recipient.Edition), cancellation))
            {
                return new NothingThere();
            }
        }

        return (edition, reach);
    }
}
