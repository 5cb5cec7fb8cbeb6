using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Levels in headquarters' monthly report: in force at the end of the month, begun and ended in it, and those that lapse within 60 days after.</summary>
internal sealed class AwardsSection(GradingDb db, ISubjects subjects, IDirectory directory) : IReportSections
{
    private const int Most = 50;
    private const int DaysAhead = 60;
    private const int AtOnce = 500;

    public string Key => "Awards";

    public int Order => 60;

    public async Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month, CancellationToken cancellation)
    {
        var first = new DateOnly(month.Year, month.Number, 1);
        var (last, next) = (first.AddMonths(1).AddDays(-1), first.AddMonths(1));
        var ahead = last.AddDays(DaysAhead);
        var awards = db.Set<Award>().AsNoTracking();
        var begun = await awards.Where(award => award.From >= first && award.From <= last).ToListAsync(cancellation);
        var (before, until) = (first.AddDays(-1), last.AddDays(-1));
        var lapsed = await awards.Where(award => award.Until >= before && award.Until <= until && award.EndedOn == null).ToListAsync(cancellation);
        var ended = await awards.Where(award => award.EndedOn >= first && award.EndedOn <= last).ToListAsync(cancellation);
        var valid = await awards.Where(award => award.From <= last && award.Until >= last && (award.EndedOn == null || award.EndedOn > last)).ToListAsync(cancellation);
        var lapsing = valid.FindAll(award => award.Until <= ahead && (award.EndedOn is null || award.EndedOn > award.Until));
        var over = lapsed.Select(award => (Award: award, On: award.Until.AddDays(1), Why: "Lapsed"))
            .Concat(ended.Select(award => (Award: award, On: award.EndedOn!.Value, Why: award.EndedBy?.ToString() ?? "Ended")))
            .OrderBy(each => each.On).ThenBy(each => each.Award.Id.Value).ToList();
        var names = await NamesAsync([.. begun.Concat(lapsing).Concat(over.Select(each => each.Award))], cancellation);
        return
        [
            new ReportBlock.Sentence("Awards",
            [
                ("Valid", new ReportValue.Count(valid.Count)), ("Begun", new ReportValue.Count(begun.Count)), ("Ended", new ReportValue.Count(over.Count)),
                ("Lapsing", new ReportValue.Count(lapsing.Count)),
            ]),
            .. valid.Count == 0 ? [] : new ReportBlock[]
            {
                new ReportBlock.Bars("AwardsByLevel", "Count",
                    [.. valid.GroupBy(award => award.Level).OrderBy(level => level.Key).Select(level => ((ReportValue)new ReportValue.Word(level.Key.ToString()), (decimal)level.Count()))]),
            },
            .. Table("AwardsBegun", ["Customer", "Unit", "Level", "From", "Until"], begun.OrderBy(award => award.From).ThenBy(award => award.Id.Value)
                .Select(award => Row(award, names, new ReportValue.Day(award.From), new ReportValue.Day(award.Until)))),
            .. Table("AwardsEnded", ["Customer", "Unit", "Level", "Ended", "Why"], over
                .Select(each => Row(each.Award, names, new ReportValue.Day(each.On), new ReportValue.Word($"Award{each.Why}")))),
            .. Table("AwardsLapsing", ["Customer", "Unit", "Level", "Until"], lapsing.OrderBy(award => award.Until).ThenBy(award => award.Id.Value)
                .Select(award => Row(award, names, new ReportValue.Day(award.Until)))),
        ];
    }

    private static IReadOnlyList<ReportValue> Row(Award award, Dictionary<AwardId, (ReportValue Customer, ReportValue Unit)> names, params IReadOnlyList<ReportValue> rest) =>
        [names[award.Id].Customer, names[award.Id].Unit, new ReportValue.Word(award.Level.ToString()), .. rest];

    private static IEnumerable<ReportBlock> Table(string key, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<ReportValue>> rows)
    {
        var all = rows.ToList();
        if (all.Count > 0)
        {
            yield return new ReportBlock.Table(key, columns, [.. all.Take(Most)]);
        }

        if (all.Count > Most)
        {
            yield return new ReportBlock.Sentence("AndMore", [("Count", new ReportValue.Count(all.Count - Most))]);
        }
    }

    /// <summary>A VIP level is the unit's that gave it; a strategic one every unit's whose customer the subject is.</summary>
    private async Task<Dictionary<AwardId, (ReportValue Customer, ReportValue Unit)>> NamesAsync(IReadOnlyList<Award> awards, CancellationToken cancellation)
    {
        var cards = new Dictionary<SubjectId, SubjectCard>();
        foreach (var some in awards.Select(award => award.Subject).Distinct().Chunk(AtOnce))
        {
            foreach (var card in await subjects.OfAsync(some, cancellation))
            {
                cards[card.Id] = card;
            }
        }

        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return awards.DistinctBy(award => award.Id).ToDictionary(award => award.Id, award =>
        {
            var card = cards.GetValueOrDefault(award.Subject);
            IReadOnlyList<UnitId> whose = award.Level == TierLevel.Strategic ? [.. card?.Units ?? []] : [award.Unit];
            return ((ReportValue)new ReportValue.Owned(card?.Name ?? "", whose), (ReportValue)new ReportValue.Owned(units.GetValueOrDefault(award.Unit, ""), whose));
        });
    }
}
