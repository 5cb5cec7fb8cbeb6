using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>Drafts that wait unsent in the units a person writes for, the newest first.</summary>
public sealed class ListDrafts(GradingDb db, IAccess access, ICareMap care, IDirectory directory, AppealLines lines, AppealsGround ground)
{
    public const int Most = 20;

    public async Task<IReadOnlyList<AppealLine>> RunAsync(PersonId actor, CancellationToken cancellation)
    {
        var units = (await access.UnitsAsync(actor, GradingAction.DraftAppeals, cancellation)).ToList();
        if (await directory.PersonAsync(actor, cancellation) is { } person
            && (await care.LiaisonsAsync([person.Unit], ground.Today, cancellation)).TryGetValue(person.Unit, out var liaison) && liaison.Acting == actor)
        {
            units.Add(person.Unit);
        }

        return units.Count == 0 ? [] : await lines.OfAsync(
            await db.Set<Appeal>().AsNoTracking().Where(each => each.State == AppealState.Draft && units.Contains(each.Unit))
                .OrderByDescending(each => each.LastUtc).ThenBy(each => each.Id).Take(Most).ToListAsync(cancellation),
            cancellation);
    }
}
