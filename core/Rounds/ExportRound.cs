using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>Hands out the archived pack of a round, a zip, exactly as it was signed.</summary>
public sealed class ExportRound(GradingDb db, IAccess access)
{
    public async Task<Result<byte[]>> RunAsync(PersonId actor, RoundId id, CancellationToken cancellation)
    {
        var round = await db.Set<Round>().AsNoTracking().Where(each => each.Id == id).Select(each => new { each.Unit }).FirstOrDefaultAsync(cancellation);
        if (round is null)
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(actor, GradingAction.ExportRound, round.Unit, cancellation)).Refused(out var refusal)
            ? refusal : await PackAsync(id, cancellation);
    }

    /// <summary>For the operator of the machine, who stands at the command line and not behind a right.</summary>
    public async Task<Result<byte[]>> PackAsync(RoundId id, CancellationToken cancellation)
    {
        var archive = await db.Set<RoundArchive>().AsNoTracking().FirstOrDefaultAsync(each => each.Round == id, cancellation);
        return archive is not null ? archive.Pack
            : await db.Set<Round>().AnyAsync(each => each.Id == id, cancellation) ? new NotArchivedYet()
            : new NoSuchRound(id.Value.ToString(CultureInfo.InvariantCulture));
    }
}
