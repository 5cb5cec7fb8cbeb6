using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>Answers other slices' questions about rules.</summary>
internal sealed class RuleBook(GradingDb db, MeasureSubjects measure) : IRuleBook
{
    public async Task<RuleCard?> ForYearAsync(int year, CancellationToken cancellation) =>
        await db.Set<RuleVersion>().AsNoTracking().Where(version => version.Year == year)
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation) is { } version
            ? Card(version)
            : null;

    public async Task MarkUsedAsync(RuleVersionId id, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            await db.WriteAsync(() => FreezeAsync(id, cancellation), cancellation);
        }
        else
        {
            await FreezeAsync(id, cancellation);
        }
    }

    public async Task<IReadOnlyList<SubjectPoints>> MeasureAsync(
        RuleVersionId rule, UnitId unit, int year, GasForm form, CancellationToken cancellation)
    {
        var points = new List<SubjectPoints>();
        await foreach (var subject in measure.RunAsync(rule, unit, year, form, cancellation))
        {
            points.Add(subject);
        }

        return points;
    }

    private static RuleCard Card(RuleVersion version)
    {
        var text = version.CanonicalText;
        if (Canonical.Hash(text) != version.Hash)
        {
            throw new InvalidOperationException($"rule {version.Year}/{version.Number} was changed in the database behind the program's back");
        }

        var items = version.Items.OrderBy(item => item.Code, StringComparer.Ordinal)
            .Select(item => new RuleItemCard(item.Id, item.Code, item.Name, Canonical.Shortest(item.Points), item.Mode));
        return new RuleCard(
            version.Id, version.Year, version.Hash, text, [.. items], version.DropExtremes, Canonical.Shortest(version.Quorum));
    }

    /// <summary>A conditional update: whoever revises the version at the same time finds its concurrency token changed.</summary>
    private Task<int> FreezeAsync(RuleVersionId id, CancellationToken cancellation) =>
        db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE RuleVersions SET State = {nameof(RuleState.Used)}, Version = Version + 1 WHERE Id = {id.Value} AND State = {nameof(RuleState.Written)}",
            cancellation);
}
