using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>
/// Draws the sample of an announced spot check, once: freezes the list of every unit's process records of the year with their hashes, and
/// takes from it by <see cref="SpotSampling"/>.
/// </summary>
public sealed class DrawSpotCheck(
    GradingDb db, IAccess access, SupervisionGround ground, IEnumerable<IYearRecords> records, ICardPosts cards, TimeProvider clock)
{
    /// <param name="figure">What the announced source says by now.</param>
    public async Task<Result> RunAsync(PersonId actor, SpotCheckId id, string? figure, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.RunSpotCheck, await ground.HeadquartersAsync(cancellation), cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var check = await db.Set<SpotCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellation);
        if (check is null)
        {
            return new NothingThere();
        }

        if (check.Figure is not null)
        {
            return new SampleIsDrawn();
        }

        if (figure?.Trim() is not { Length: > 0 and <= 100 } known || known.Contains('\n'))
        {
            return new SeedNeedsFigure();
        }

        if (GroupTime.DateOf(clock.GetUtcNow()) < check.DrawFrom)
        {
            return new TooEarlyToDraw(check.DrawFrom);
        }

        var list = await ListAsync(check.Year, cancellation);
        if (list.Count == 0)
        {
            return new NothingToSample(check.Year);
        }

        try
        {
            return await db.WriteAsync<Result>(() => StageAsync(actor, id, known, list, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new SampleIsDrawn();
        }
    }

    private async Task<Result> StageAsync(PersonId actor, SpotCheckId id, string figure, List<Listed> list, CancellationToken cancellation)
    {
        var check = await db.Set<SpotCheck>().SingleAsync(check => check.Id == id, cancellation);
        if (check.Figure is not null)
        {
            return new SampleIsDrawn();
        }

        check.Draw(
            figure, string.Concat(list.Select(line => $"{line.Unit.Code}\t{line.Path}\t{line.Hash}\n")), actor, clock.GetUtcNow().UtcDateTime);
        foreach (var unit in list.GroupBy(line => line.Unit.Id))
        {
            var lines = unit.ToDictionary(line => line.Path);
            db.AddRange(SpotSampling.Take(check.Seed!, unit.First().Unit.Code, lines.Keys, check.PerUnit)
                .Select(path => SpotSample.Of(id, unit.Key, path, lines[path].Hash)));
        }

        await cards.SettleAsync(SupervisionCards.SpotCheck, id.Value, null, cancellation);
        await cards.RefreshAsync(SupervisionCards.SpotCheck, id.Value, null, cancellation);
        return Result.Done;
    }

    /// <summary>Every record of every supervised unit, by code of the unit and path; supervision's own aside.</summary>
    private async Task<List<Listed>> ListAsync(int year, CancellationToken cancellation)
    {
        var list = new List<Listed>();
        foreach (var unit in await ground.UnitsAsync(cancellation))
        {
            foreach (var source in records)
            {
                await foreach (var record in source.ForAsync(unit.Id, year, cancellation))
                {
                    if (!record.Path.StartsWith(SupervisionRecords.Folder, StringComparison.Ordinal))
                    {
                        list.Add(new Listed(unit, record.Path, Convert.ToHexStringLower(SHA256.HashData(record.Content))));
                    }
                }
            }
        }

        return [.. list.OrderBy(line => line.Unit.Code, StringComparer.Ordinal).ThenBy(line => line.Path, StringComparer.Ordinal)];
    }

    private sealed record Listed(UnitCard Unit, string Path, string Hash);
}
