using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>
/// Makes the list of a monthly or yearly check (002 §6.4.1) and freezes how everything stands: in a month every strategic file, and of each unit the
/// volumes and prices of all its customers; in a year the files of each unit as a whole. Customers are walked in pieces: nothing is kept of one that is in order.
/// </summary>
public sealed class GatherFileCheck(GradingDb db, FileChecksGround ground, IFileStates states, ICardPosts cards, TimeProvider clock)
{
    internal const string Volumes = "Volumes";
    private const int Piece = 500;
    private const int MostCodes = 60;

    public async Task<Result> RunAsync(PersonId actor, FileCheckId id, CancellationToken cancellation)
    {
        var found = await ground.CheckAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.Kind == FileCheckKind.Quarterly)
        {
            return new CheckIsSampled();
        }

        if (found.Value.GatheredUtc is not null)
        {
            return new CheckIsGathered();
        }

        if (GroupTime.DateOf(clock.GetUtcNow()) < found.Value.Period.OpensOn)
        {
            return new TooEarlyToCheck(found.Value.Period.OpensOn);
        }

        var items = new List<FileCheckItem>();
        foreach (var unit in await ground.UnitsAsync(cancellation))
        {
            items.AddRange(found.Value.Kind == FileCheckKind.Monthly ? await MonthAsync(id, unit.Id, cancellation) : await YearAsync(id, unit.Id, cancellation));
        }

        if (items.Count == 0)
        {
            return new NothingToCheck();
        }

        return await ground.ChangeAsync(
            id,
            async check =>
            {
                if (check.GatheredUtc is not null)
                {
                    return new CheckIsGathered();
                }

                check.Gather(actor, clock.GetUtcNow().UtcDateTime);
                db.AddRange(items);
                await cards.RefreshAsync(FileCheckCards.Check, id.Value, null, cancellation);
                return Result.Done;
            },
            cancellation);
    }

    private async Task<IReadOnlyList<FileCheckItem>> MonthAsync(FileCheckId check, UnitId unit, CancellationToken cancellation)
    {
        var items = new List<FileCheckItem>();
        foreach (var piece in (await states.PopulationAsync(unit, CustomerStanding.Strategic, cancellation)).Chunk(Piece))
        {
            items.AddRange((await states.OfAsync(piece, cancellation)).Select(state => FileCheckItem.Of(check, unit, state)));
        }

        if (await CountAsync(check, unit, FileCheckTopic.Volumes, state => state.LateParts.Contains(Volumes), cancellation) is { } volumes)
        {
            items.Add(volumes);
        }

        return items;
    }

    private async Task<IReadOnlyList<FileCheckItem>> YearAsync(FileCheckId check, UnitId unit, CancellationToken cancellation) =>
        await CountAsync(check, unit, FileCheckTopic.Whole, state => !state.HasFile || state.Percent < 100 || state.LateParts.Count > 0, cancellation) is { } whole ? [whole] : [];

    private async Task<FileCheckItem?> CountAsync(FileCheckId check, UnitId unit, FileCheckTopic topic, Func<FileState, bool> wanting, CancellationToken cancellation)
    {
        var population = await states.PopulationAsync(unit, null, cancellation);
        var (concerned, codes) = (0, new List<string>());
        foreach (var piece in population.Chunk(Piece))
        {
            foreach (var state in (await states.OfAsync(piece, cancellation)).Where(wanting))
            {
                concerned++;
                if (codes.Count < MostCodes)
                {
                    codes.Add(state.Customer.Code);
                }
            }
        }

        return population.Count == 0 ? null : FileCheckItem.Of(check, unit, topic, population.Count, concerned, codes);
    }
}
