using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A customer on the list or among the candidates, with what else is to be known about it.</summary>
/// <param name="Words">The recommendation, or null while it is only a candidate.</param>
/// <param name="History">Its strategic years before this list, newest first.</param>
/// <param name="Risks">Open remarks of risk, as <see cref="RiskNote.Mark"/>.</param>
public sealed record StrategicRow(
    SubjectId Subject, string Code, string Name, string? Words, IReadOnlyList<HighestHolding> Holdings, IReadOnlyList<int> History, IReadOnlyList<string> Risks);

/// <summary>The strategic list as a card shows it.</summary>
/// <param name="Id">Null while nobody was recommended yet.</param>
/// <param name="Customers">Those on it; for a unit its own ones of the list in force only.</param>
/// <param name="Whole">Whether the reader sees all of it.</param>
public sealed record StrategicSheet(
    StrategicListId? Id, int Year, StrategicState State, IReadOnlyList<StrategicRow> Customers, bool Whole, DateOnly? From, DateOnly? Until,
    string? AdjustmentReason, ApprovalCard? Approval, bool MayPropose, int Candidates);

/// <summary>Shows candidates and list.</summary>
public sealed class ViewStrategic(
    GradingDb db, IAccess access, IDeciders deciders, StrategicCandidates candidates, ISubjects subjects, IAwards awards, IRiskRemarks remarks,
    IApprovals approvals)
{
    /// <summary>All candidates with what was said about those recommended, best score first; headquarters only.</summary>
    public async Task<Result<StrategicRow[]>> CandidatesAsync(PersonId reader, CancellationToken cancellation)
    {
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        if ((await access.DemandAsync(reader, GradingAction.ViewGroupRanking, headquarters, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var list = await db.Set<StrategicList>().AsNoTracking().FirstOrDefaultAsync(each => each.Year == candidates.Year, cancellation);
        var words = list is null ? [] : await WordsAsync(list.Id, cancellation);
        var rows = await RowsAsync(await candidates.AllAsync(cancellation), words, candidates.Year, cancellation);
        return rows.OrderByDescending(row => row.Holdings.Max(holding => holding.Score) ?? -1).ThenBy(row => row.Code, StringComparer.Ordinal).ToArray();
    }

    /// <summary>The list of the year made now.</summary>
    public Task<Result<StrategicSheet>> NowAsync(PersonId reader, CancellationToken cancellation) =>
        SheetAsync(reader, list => list.Year == candidates.Year, cancellation);

    /// <summary>One list.</summary>
    public Task<Result<StrategicSheet>> OneAsync(PersonId reader, StrategicListId id, CancellationToken cancellation) =>
        SheetAsync(reader, list => list.Id == id, cancellation);

    /// <summary>Whether the person may recommend now: entitled, and the list is not locked.</summary>
    public async Task<bool> MayProposeAsync(PersonId reader, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, GradingAction.ProposeForGroup, cancellation)).Contains(await deciders.HeadquartersAsync(cancellation))
        && !await db.Set<StrategicList>().AnyAsync(list => list.Year == candidates.Year && list.State != StrategicState.Draft, cancellation);

    private async Task<Result<StrategicSheet>> SheetAsync(
        PersonId reader, System.Linq.Expressions.Expression<Func<StrategicList, bool>> which, CancellationToken cancellation)
    {
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        var whole = (await access.UnitsAsync(reader, GradingAction.ViewGroupRanking, cancellation)).Contains(headquarters)
            || (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).Contains(headquarters);
        var seen = (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).ToHashSet();
        if (!whole && seen.Count == 0)
        {
            return (await access.DemandAsync(reader, GradingAction.ViewYear, headquarters, cancellation)).Error ?? new NothingThere();
        }

        var list = await db.Set<StrategicList>().AsNoTracking().FirstOrDefaultAsync(which, cancellation);
        var mine = whole && (await access.UnitsAsync(reader, GradingAction.ProposeForGroup, cancellation)).Contains(headquarters);
        var count = whole ? (await candidates.AllAsync(cancellation)).Count : 0;
        if (list is null)
        {
            return new StrategicSheet(null, candidates.Year, StrategicState.Draft, [], whole, null, null, null, null, mine, count);
        }

        // A draft is the market department's own; others see the list in force.
        var text = list.State == StrategicState.Approved || !mine && list.State == StrategicState.Draft || !whole ? list.ApprovedText : await candidates.WriteAsync(list, cancellation);
        var lines = text is null ? [] : StrategicText.Read(text).Customers;
        if (!whole)
        {
            var own = (await subjects.OfAsync([.. lines.Select(line => line.Subject)], cancellation)).Where(subject => subject.Units.Any(seen.Contains)).Select(subject => subject.Id).ToHashSet();

            // Levels, points and ranks of other units stay theirs (A09).
            lines = [.. lines.Where(line => own.Contains(line.Subject))
                .Select(line => line with { Words = "", Holdings = [.. line.Holdings.Where(holding => seen.Contains(holding.Unit))] })];
        }

        var rows = await RowsAsync(
            [.. lines.Select(line => new StrategicCandidate(line.Subject, line.Code, line.Name, line.Holdings))],
            lines.ToDictionary(line => line.Subject, line => line.Words), list.Year, cancellation);
        return new StrategicSheet(
            list.Id, list.Year, whole ? list.State : StrategicState.Approved, rows, whole, list.ApprovedOn,
            list.ApprovedOn is { } from ? AwardPeriod.Of(from).Until : null, whole ? list.AdjustmentReason : null,
            whole ? await approvals.LatestAsync(ApprovalMatter.StrategicList, list.Id.Value, cancellation) : null, mine, count);
    }

    private async Task<Dictionary<SubjectId, string>> WordsAsync(StrategicListId list, CancellationToken cancellation) =>
        await db.Set<StrategicEntry>().AsNoTracking().Where(entry => entry.List == list).ToDictionaryAsync(entry => entry.Subject, entry => entry.Words, cancellation);

    private async Task<IReadOnlyList<StrategicRow>> RowsAsync(
        IReadOnlyList<StrategicCandidate> shown, Dictionary<SubjectId, string> words, int year, CancellationToken cancellation)
    {
        var ids = shown.Select(candidate => candidate.Subject).ToList();
        var history = await awards.OfAsync(ids, cancellation);
        var risks = await remarks.OpenAsync(ids, cancellation);
        return
        [
            .. shown.Select(candidate => new StrategicRow(
                candidate.Subject, candidate.Code, candidate.Name, words.GetValueOrDefault(candidate.Subject), candidate.Holdings,
                [.. history[candidate.Subject].Where(award => award.Level == TierLevel.Strategic && award.Year < year).Select(award => award.Year).Distinct()],
                [.. risks[candidate.Subject].Select(note => note.Mark)])),
        ];
    }
}
