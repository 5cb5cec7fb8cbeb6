using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>A figure as a form sends it.</summary>
/// <param name="Text">As typed; null and empty: not given.</param>
/// <param name="Seen">What the form was shown with, canonical; null and empty: the month was not there.</param>
public sealed record FigureEdit(MonthFigure Figure, string? Text, string? Seen);

/// <summary>Figures of one month. Doubts are answered with <see cref="Confirmed"/> and a <see cref="Reason"/>.</summary>
/// <param name="Confirmed"><see cref="MonthLooksWrong.Mark"/> of the doubts that were shown; empty: none were.</param>
public sealed record RecordMonthRequest(
    CustomerId Customer, Month Month, IReadOnlyList<FigureEdit> Figures, string Source = "", string Confirmed = "", string Reason = "")
{
    /// <summary>The reason stands beside the figures it was written for: a row of a workbook.</summary>
    internal bool ReasonIsForAll { get; init; }
}

/// <summary>What a save of a month did.</summary>
/// <param name="Kept">Figures that others changed meanwhile and the form left alone: theirs stand.</param>
public sealed record MonthRecorded(Month Month, bool IsNew, IReadOnlyList<MonthFigure> Changed, IReadOnlyList<MonthFigure> Kept);

/// <summary>提气量、价 Records volumes and prices of a month (002 §6.2.1). A month that is there is changed, never doubled.</summary>
public sealed class RecordMonth(GradingDb db, FileGround ground, UpkeepFollow upkeep, TimeProvider clock)
{
    private const int MonthsBefore = 12;

    private static readonly Month First = new(1990, 1);

    /// <summary>
    /// Errors: <see cref="MonthStandsOtherwise"/> with both values, <see cref="MonthLooksWrong"/> until confirmed with a reason,
    /// <see cref="MonthNotPossible"/>, <see cref="FigureNotANumber"/>, <see cref="FigureMissing"/>, <see cref="PaidMoreThanDue"/>.
    /// </summary>
    public async Task<Result<MonthRecorded>> RunAsync(PersonId actor, RecordMonthRequest request, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.KeepFile, request.Customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync(() => StageAsync(actor, request, cancellation), cancellation);
    }

    /// <summary>The same inside the caller's transaction, for somebody whose right was asked for already.</summary>
    internal async Task<Result<MonthRecorded>> StageAsync(PersonId actor, RecordMonthRequest request, CancellationToken cancellation)
    {
        var words = FileWords.Read(request.Source, request.Reason);
        if (words.Refused(out var refusal))
        {
            return refusal;
        }

        return NotPossible(request.Month, clock.GetUtcNow()) is { } wrong ? wrong : await StageAsync(actor, request, words.Value, cancellation);
    }

    /// <summary>What is wrong with the month at the moment, or null; whoever brings the figures.</summary>
    internal static MonthNotPossible? NotPossible(Month month, DateTimeOffset now)
    {
        var last = Month.Of(GroupTime.DateOf(now));
        return month.CompareTo(last) > 0 || month.CompareTo(First) < 0 ? new MonthNotPossible(First, last) : null;
    }

    private async Task<Result<MonthRecorded>> StageAsync(PersonId actor, RecordMonthRequest request, FileWords words, CancellationToken cancellation)
    {
        var stored = await db.Set<MonthlyVolume>().FirstOrDefaultAsync(
            each => each.Customer == request.Customer && each.Month == request.Month, cancellation);
        var merged = MonthMerge.Of(stored is null ? null : MonthFigures.Of(stored), request.Figures);
        if (merged.Refused(out var refusal))
        {
            return refusal;
        }

        if (merged.Value.Conflicts.Count > 0)
        {
            return new MonthStandsOtherwise(request.Month, await WithPeopleAsync(request, merged.Value.Conflicts, cancellation));
        }

        if (merged.Value.Changed.Count == 0)
        {
            return new MonthRecorded(request.Month, false, [], merged.Value.Kept);
        }

        var details = merged.Value.Details;
        if (details.PaidOnTime.CompareTo(details.Receivable) > 0)
        {
            return new PaidMoreThanDue();
        }

        var doubts = MonthDoubts.Of(details, await BeforeAsync(request, cancellation));
        if (doubts.Count > 0 && !(words.Reason.Length > 0 && (request.ReasonIsForAll || FigureDoubt.AreAllIn(request.Confirmed, doubts))))
        {
            return new MonthLooksWrong(request.Month, doubts);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var figure in merged.Value.Changed)
        {
            var before = stored is null ? "" : MonthFigures.Write(MonthFigures.Of(MonthFigures.Of(stored), figure));
            db.Add(MonthChange.Of(
                request.Customer, request.Month, figure, before, MonthFigures.Write(MonthFigures.Of(details, figure)), words.Source, words.Reason, actor, now));
        }

        if (stored is null)
        {
            db.Add(MonthlyVolume.Record(request.Customer, request.Month, details));
        }
        else
        {
            stored.Correct(details);
        }

        // Whether the months that are due are complete is asked of what is stored.
        await db.SaveChangesAsync(cancellation);
        await upkeep.VolumesAsync([request.Customer], gone: null, actor, cancellation);
        return new MonthRecorded(request.Month, stored is null, merged.Value.Changed, merged.Value.Kept);
    }

    private async Task<IReadOnlyList<FigureConflict>> WithPeopleAsync(
        RecordMonthRequest request, IReadOnlyList<FigureConflict> conflicts, CancellationToken cancellation)
    {
        var changes = await db.Set<MonthChange>().AsNoTracking()
            .Where(change => change.Customer == request.Customer && change.Month == request.Month).ToListAsync(cancellation);
        return
        [
            .. conflicts.Select(conflict => changes.Where(change => change.Figure == conflict.Figure).MaxBy(change => change.AtUtc) is { } last && last.After == conflict.Theirs
                ? conflict with { By = last.By, AtUtc = last.AtUtc }
                : conflict),
        ];
    }

    private async Task<IReadOnlyList<MonthlyVolumeDetails>> BeforeAsync(RecordMonthRequest request, CancellationToken cancellation)
    {
        var from = request.Month.AddMonths(-MonthsBefore);
        var months = Enumerable.Range(0, MonthsBefore).Select(from.AddMonths).ToList();
        return
        [
            .. (await db.Set<MonthlyVolume>().AsNoTracking().Where(each => each.Customer == request.Customer && months.Contains(each.Month)).ToListAsync(cancellation))
                .Select(MonthFigures.Of),
        ];
    }
}
