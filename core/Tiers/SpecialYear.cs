using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>The strategic list on the timeline of headquarters: once a year (000 §8.1), so by the end of the year in which the rating is held.</summary>
internal sealed class StrategicYearSteps(GradingDb db, IDeciders deciders) : IYearSteps
{
    public async Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        if (unit != await deciders.HeadquartersAsync(cancellation))
        {
            return [];
        }

        var list = await db.Set<StrategicList>().AsNoTracking().FirstOrDefaultAsync(each => each.Year == year, cancellation);
        var due = new DateOnly(year + 1, 12, 31);
        var state = list?.ApprovedOn is not null ? YearStepState.Done
            : today > due ? YearStepState.Late
            : list is null ? YearStepState.Ahead : YearStepState.UnderWay;
        return [new YearStep("StrategicList", null, state, due, list?.ApprovedOn, list is null ? null : SpecialCards.Strategic, list?.Id.Value ?? 0)];
    }
}

/// <summary>Gifts and bars on the timeline of a unit, where there are any: neither has to be.</summary>
internal sealed class SpecialYearSteps(GradingDb db) : IYearSteps
{
    public async Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var steps = new List<YearStep>(2);
        var gifts = await db.Set<Gift>().AsNoTracking().Where(gift => gift.Unit == unit && gift.Year == year).ToListAsync(cancellation);
        if (gifts.Count > 0)
        {
            var open = gifts.Find(gift => gift.State != GiftState.Approved);
            var last = gifts.Max(gift => gift.From);
            var shown = open ?? gifts.Find(gift => gift.From == last)!;
            steps.Add(new YearStep(
                "Gift", null, open is null ? YearStepState.Done : YearStepState.UnderWay, null, open is null ? last : null, SpecialCards.Gift, shown.Id.Value));
        }

        var bars = await db.Set<Bar>().AsNoTracking().Where(bar => bar.Unit == unit && bar.Year == year && bar.State != BarState.Draft).ToListAsync(cancellation);
        if (bars.MaxBy(bar => (bar.AtUtc, bar.Id.Value)) is { } latest)
        {
            steps.Add(new YearStep("Bar", null, YearStepState.Done, null, latest.From, SpecialCards.Bar, latest.Id.Value));
        }

        return steps;
    }
}

/// <summary>A gift as the pack of the year has it; the approved text lies with its approval.</summary>
public sealed record GiftRecord(GiftId Gift, SubjectId Subject, GasForm Form, TierLevel? Level, string Reason, GiftState State, DateOnly? From);

/// <summary>The log of bars of a unit and rated year as the pack has it.</summary>
public sealed record BarChain(UnitId Unit, int Year, IReadOnlyList<BarEntry> Entries);

/// <summary>Gifts, bars with the hashes of their evidence, and for headquarters the strategic list in force, for the pack of the year (R03).</summary>
internal sealed class SpecialYearRecords(GradingDb db) : IYearRecords
{
    /// <summary>Where the log of bars lies in the pack.</summary>
    public const string ChainPath = "bars/chain.json";

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var entries = await db.Set<BarEvent>().AsNoTracking().Where(entry => entry.Unit == unit && entry.Year == year).OrderBy(entry => entry.Number)
            .ToListAsync(cancellation);
        if (entries.Count > 0)
        {
            yield return Of(ChainPath, Canon.Write(new BarChain(unit, year, [.. entries.Select(entry => entry.Entry)])));
        }

        var bars = await db.Set<Bar>().AsNoTracking().Where(bar => bar.Unit == unit && bar.Year == year && bar.State != BarState.Draft).ToListAsync(cancellation);
        foreach (var bar in bars.OrderBy(bar => bar.Id.Value))
        {
            yield return Of(BarPath(bar.Id), bar.Record!);
        }

        var gifts = await db.Set<Gift>().AsNoTracking().Where(gift => gift.Unit == unit && gift.Year == year && gift.Proposed).ToListAsync(cancellation);
        foreach (var gift in gifts.OrderBy(gift => gift.Id.Value))
        {
            yield return Of(
                FormattableString.Invariant($"gifts/{gift.Id.Value}.json"),
                Canon.Write(new GiftRecord(gift.Id, gift.Subject, gift.Form, gift.Level, gift.Reason, gift.State, gift.From)));
        }

        var lists = await db.Set<StrategicList>().AsNoTracking().Where(list => list.Unit == unit && list.Year == year).ToListAsync(cancellation);
        foreach (var list in lists.Where(list => list.ApprovedText is not null))
        {
            yield return Of("strategic/list.json", list.ApprovedText!);
        }
    }

    internal static string BarPath(BarId bar) => FormattableString.Invariant($"bars/{bar.Value}.json");

    private static YearRecord Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
