using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>Answers other slices' questions about rules.</summary>
internal sealed class RuleBook(GradingDb db, MeasureSubjects measure) : IRuleBook
{
    public async Task<RuleCard?> ForYearAsync(int year, CancellationToken cancellation) =>
        await LatestAsync(year, cancellation) is { } version ? Card(version) : null;

    public async Task<Result<RuleCard>> ForUnitAsync(UnitId unit, int year, CancellationToken cancellation)
    {
        if (await LatestAsync(year, cancellation) is not { } version)
        {
            return new RuleNotApproved(year);
        }

        var supplement = await db.Set<Supplement>().AsNoTracking().Where(each => each.Unit == unit && each.Year == year)
            .OrderByDescending(each => each.Number).FirstOrDefaultAsync(cancellation);
        return supplement is null or { Items.Count: 0 } ? Card(version)
            : SupplementCheck.FaultsOf(supplement.Content, version.Content.Items) is [var fault, ..] ? new SupplementCollides(year, fault)
            : Card(version, supplement);
    }

    public async Task<Result> MarkUsedAsync(RuleCard rule, UnitId unit, CancellationToken cancellation) => db.Database.CurrentTransaction is null
        ? await db.WriteAsync(() => FreezeAsync(rule, unit, cancellation), cancellation)
        : await FreezeAsync(rule, unit, cancellation);

    public async Task<IReadOnlyList<SubjectPoints>> MeasureAsync(RuleCard rule, UnitId unit, GasForm form, CancellationToken cancellation)
    {
        var points = new List<SubjectPoints>();
        await foreach (var subject in measure.RunAsync(rule.Id, rule.Supplement, unit, rule.Year, form, cancellation))
        {
            points.Add(subject);
        }

        return points;
    }

    private static RuleCard Card(RuleVersion version)
    {
        var text = Sound(version.CanonicalText, version.Hash, $"rule {version.Year}/{version.Number}");
        return new RuleCard(
            version.Id, version.Year, version.Hash, text, Cards(version.Items, differential: false), version.DropExtremes,
            Canonical.Shortest(version.Quorum));
    }

    private static RuleCard Card(RuleVersion version, Supplement supplement)
    {
        Sound(supplement.CanonicalText, supplement.Hash, $"differential items {supplement.Id.Value}");
        var card = Card(version);
        var text = Canonical.Text(card.CanonicalText, supplement.Unit, supplement.Number, supplement.Content);
        return card with
        {
            Hash = Canonical.Hash(text),
            CanonicalText = text,
            Items = [.. card.Items, .. Cards(supplement.Items, differential: true)],
            Supplement = supplement.Id,
        };
    }

    private static IReadOnlyList<RuleItemCard> Cards(IEnumerable<RuleItem> items, bool differential) =>
        [.. items.OrderBy(item => item.Code, StringComparer.Ordinal).Select(item => item.Card(differential))];

    private static string Sound(string text, string hash, string what) => Canonical.Hash(text) == hash
        ? text
        : throw new InvalidOperationException($"{what} was changed in the database behind the program's back");

    private Task<RuleVersion?> LatestAsync(int year, CancellationToken cancellation) => db.Set<RuleVersion>().AsNoTracking()
        .Where(version => version.Year == year).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>Conditional updates: whoever revises a version at the same time finds its concurrency token changed.</summary>
    private async Task<Result> FreezeAsync(RuleCard rule, UnitId unit, CancellationToken cancellation)
    {
        var now = await ForUnitAsync(unit, rule.Year, cancellation);
        if (now.Error is not null || now.Value.Hash != rule.Hash)
        {
            return new RuleChangedMeanwhile(rule.Year);
        }

        await db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE RuleVersions SET State = {nameof(RuleState.Used)}, Version = Version + 1 WHERE Id = {rule.Id.Value} AND State = {nameof(RuleState.Approved)}",
            cancellation);
        await db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE Supplements SET State = {nameof(RuleState.Used)} WHERE Id = {rule.Supplement?.Value ?? 0} AND State = {nameof(RuleState.Approved)}",
            cancellation);
        return Result.Done;
    }
}
