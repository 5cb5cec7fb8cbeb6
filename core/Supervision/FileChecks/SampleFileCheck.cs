using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>
/// The sample of a quarterly check of VIP files (002 §6.4.1), as of a spot check: first the source of the seed is told to everybody concerned, later the
/// figure is put in and the sample follows by <see cref="SpotSampling"/> from the frozen list of codes.
/// </summary>
public sealed class SampleFileCheck(
    GradingDb db, FileChecksGround ground, IAccess access, ICustomers customers, IFileStates states, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Greatest number of customers per unit.</summary>
    public const int MostPerUnit = 50;

    private const int Piece = 500;

    public async Task<Result> AnnounceAsync(PersonId actor, FileCheckId id, string? source, DateOnly? drawFrom, int perUnit, CancellationToken cancellation)
    {
        var found = await ground.CheckAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        if (source?.Trim() is not { Length: > 0 and <= 200 } named || named.Contains('\n'))
        {
            return new SeedNeedsSource();
        }

        if (drawFrom is not { } day || day <= today || day > today.AddMonths(6))
        {
            return new DrawDayIsWrong();
        }

        if (perUnit is < 1 or > MostPerUnit)
        {
            return new SampleSizeIsWrong(MostPerUnit);
        }

        var told = new HashSet<PersonId>(await ground.CheckersAsync(cancellation));
        foreach (var unit in await ground.UnitsAsync(cancellation))
        {
            told.UnionWith(await access.PeopleAsync(GradingAction.RunSelfCheck, unit.Id, cancellation));
        }

        return await ground.ChangeAsync(
            id,
            async check =>
            {
                if (check.Kind != FileCheckKind.Quarterly || check.SeedSource is not null)
                {
                    return new SeedIsAnnounced();
                }

                check.Announce(named, day, perUnit, actor, clock.GetUtcNow().UtcDateTime);
                foreach (var person in told)
                {
                    await cards.PostAsync(person, FileCheckCards.Check, id.Value, null, cancellation);
                }

                await cards.RefreshAsync(FileCheckCards.Check, id.Value, null, cancellation);
                return Result.Done;
            },
            cancellation);
    }

    /// <param name="figure">What the announced source says by now.</param>
    public async Task<Result> DrawAsync(PersonId actor, FileCheckId id, string? figure, CancellationToken cancellation)
    {
        var found = await ground.CheckAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.GatheredUtc is not null)
        {
            return new SampleIsDrawn();
        }

        if (found.Value.DrawFrom is not { } from)
        {
            return new SeedIsNotAnnounced();
        }

        if (figure?.Trim() is not { Length: > 0 and <= 100 } known || known.Contains('\n'))
        {
            return new SeedNeedsFigure();
        }

        if (GroupTime.DateOf(clock.GetUtcNow()) < from)
        {
            return new TooEarlyToDraw(from);
        }

        var (list, items) = await TakeAsync(found.Value, known, cancellation);
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
                    return new SampleIsDrawn();
                }

                check.Draw(known, list, actor, clock.GetUtcNow().UtcDateTime);
                db.AddRange(items);
                await cards.RefreshAsync(FileCheckCards.Check, id.Value, null, cancellation);
                return Result.Done;
            },
            cancellation);
    }

    private async Task<(string List, List<FileCheckItem> Items)> TakeAsync(FileCheck check, string figure, CancellationToken cancellation)
    {
        var (lines, items) = (new List<string>(), new List<FileCheckItem>());
        foreach (var unit in await ground.UnitsAsync(cancellation))
        {
            var codes = new Dictionary<string, CustomerId>();
            foreach (var piece in (await states.PopulationAsync(unit.Id, CustomerStanding.Vip, cancellation)).Chunk(Piece))
            {
                foreach (var customer in await customers.OfAsync(piece, cancellation))
                {
                    codes[customer.Code] = customer.Id;
                }
            }

            lines.AddRange(codes.Keys.Order(StringComparer.Ordinal).Select(code => $"{unit.Code}\t{code}\n"));
            var taken = SpotSampling.Take($"{check.SeedSource}={figure}", unit.Code, codes.Keys, check.PerUnit);
            items.AddRange((await states.OfAsync([.. taken.Select(code => codes[code])], cancellation)).Select(state => FileCheckItem.Of(check.Id, unit.Id, state)));
        }

        return (string.Concat(lines), items);
    }
}
