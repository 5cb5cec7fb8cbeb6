using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Standards and VIP list on the timeline of a unit's year, for each form in which it has candidates.</summary>
internal sealed class TiersYearSteps(GradingDb db, ICandidates candidates) : IYearSteps
{
    public async Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var standards = await db.Set<Standards>().AsNoTracking().Where(each => each.Unit == unit && each.Year == year).ToListAsync(cancellation);
        var lists = await db.Set<VipList>().AsNoTracking().Where(each => each.Unit == unit && each.Year == year).ToListAsync(cancellation);
        var steps = new List<YearStep>();
        foreach (var form in Enum.GetValues<GasForm>())
        {
            var set = standards.Find(each => each.Form == form);
            var list = lists.Find(each => each.Form == form);
            if (set is null && list is null && (await candidates.ForAsync(unit, year, form, cancellation)).Count == 0)
            {
                continue;
            }

            var setOn = set is { InForce: > 0 } ? await db.Set<StandardsVersion>().AsNoTracking()
                .Where(version => version.Standards == set.Id && version.Number == 1).Select(version => (DateOnly?)version.EffectiveOn).SingleAsync(cancellation) : null;
            var listedOn = list is { InForce: > 0 } ? await db.Set<VipListVersion>().AsNoTracking()
                .Where(version => version.List == list.Id && version.Number == 1).Select(version => (DateOnly?)version.From).SingleAsync(cancellation) : null;
            steps.Add(Step("Standards", form, StandardsDue(year), setOn, set is not null, today, TierCards.Standards, set?.Id.Value ?? 0));
            steps.Add(Step("VipList", form, ListDue(year), listedOn, list is { Revision: > 0 }, today, TierCards.List, list?.Id.Value ?? 0));
        }

        return steps;
    }

    /// <summary>Standards come before the rounds of the year after the rated one (000 §7.2.3).</summary>
    internal static DateOnly StandardsDue(int year) => new(year + 1, 3, 31);

    /// <summary>By the middle of the year after the rated one the customers are named.</summary>
    internal static DateOnly ListDue(int year) => new(year + 1, 6, 30);

    private static YearStep Step(string key, GasForm form, DateOnly due, DateOnly? done, bool begun, DateOnly today, string kind, long subject) => new(
        key, form, done is not null ? YearStepState.Done : today > due ? YearStepState.Late : begun ? YearStepState.UnderWay : YearStepState.Ahead,
        due, done, subject == 0 ? null : kind, subject);
}

/// <summary>Approved standards and lists as they were hashed, and the awards of the year with their history, for the pack of the year (R03).</summary>
internal sealed class TiersYearRecords(GradingDb db) : IYearRecords
{
    public const string Awards = "awards.json";
    public const string Lists = "lists/";
    public const string Standards = "standards/";

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var awards = await db.Set<Award>().AsNoTracking().Where(award => award.Unit == unit && award.Year == year).ToListAsync(cancellation);
        yield return new YearRecord(Awards, Encoding.UTF8.GetBytes(Canon.Write(
            awards.OrderBy(award => award.From).ThenBy(award => award.Subject.Value).ThenBy(award => award.Id.Value).Select(AwardRecord.Of).ToList())));
        var lists = await (
            from list in db.Set<VipList>().AsNoTracking()
            join version in db.Set<VipListVersion>().AsNoTracking() on list.Id equals version.List
            where list.Unit == unit && list.Year == year
            select new { list.Form, version.Number, version.Text }).ToListAsync(cancellation);
        foreach (var version in lists.OrderBy(version => version.Form).ThenBy(version => version.Number))
        {
            yield return Record(Lists, version.Form, version.Number, version.Text);
        }

        var standards = await (
            from each in db.Set<Tiers.Standards>().AsNoTracking()
            join version in db.Set<StandardsVersion>().AsNoTracking() on each.Id equals version.Standards
            where each.Unit == unit && each.Year == year
            select new { each.Form, version.Number, version.Text }).ToListAsync(cancellation);
        foreach (var version in standards.OrderBy(version => version.Form).ThenBy(version => version.Number))
        {
            yield return Record(Standards, version.Form, version.Number, version.Text);
        }
    }

    private static YearRecord Record(string folder, GasForm form, int number, string text) =>
        new(FormattableString.Invariant($"{folder}{form.ToString().ToLowerInvariant()}-{number:000}.json"), Encoding.UTF8.GetBytes(text));
}

/// <summary>An award as the pack carries it.</summary>
internal sealed record AwardRecord(
    AwardId Award, SubjectId Subject, GasForm? Form, TierLevel Level, int Year, AwardOrigin Origin, ApprovalId Approval, DateOnly From, DateOnly Until,
    DateOnly? EndedOn, AwardEnd? EndedBy)
{
    public static AwardRecord Of(Award award) => new(
        award.Id, award.Subject, award.Form, award.Level, award.Year, award.Origin, award.Approval, award.From, award.Until, award.EndedOn, award.EndedBy);
}
