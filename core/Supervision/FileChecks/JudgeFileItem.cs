using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>Headquarters judges the items of a check, each once; a finding goes to the unit at once and is followed like every other.</summary>
public sealed class JudgeFileItem(GradingDb db, FileChecksGround ground, IAccess access, ICardPosts cards, TimeProvider clock)
{
    /// <summary>The check, for showing it again.</summary>
    /// <param name="text">The finding; not needed when it is in order.</param>
    public async Task<Result<(FileCheckId Check, UnitId Unit)>> RunAsync(PersonId actor, long id, bool inOrder, string? text, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var found = await db.Set<FileCheckItem>().AsNoTracking().FirstOrDefaultAsync(item => item.Id == id, cancellation);
        if (found is null)
        {
            return new NothingThere();
        }

        var said = text?.Trim() ?? "";
        if (!inOrder && said.Length == 0)
        {
            return new FindingNeedsText("text", "6.4.1");
        }

        if (said.Length > JudgePoints.Longest)
        {
            return new CheckTextTooLong("text", JudgePoints.Longest);
        }

        var told = inOrder ? [] : await access.PeopleAsync(GradingAction.RunSelfCheck, found.Unit, cancellation);
        return await db.WriteWholeAsync<(FileCheckId, UnitId)>(
            async () =>
            {
                var item = await db.Set<FileCheckItem>().SingleAsync(item => item.Id == id, cancellation);
                if (item.Verdict != CheckVerdict.Open)
                {
                    return new ItemIsJudged();
                }

                var now = clock.GetUtcNow().UtcDateTime;
                item.Judge(inOrder ? CheckVerdict.InOrder : CheckVerdict.Finding, actor, now);
                if (!inOrder)
                {
                    var check = await db.Set<FileCheck>().AsNoTracking().SingleAsync(check => check.Id == item.Check, cancellation);
                    var finding = Finding.Raise(FindingSource.FileCheck, check.Id.Value, item.Unit, check.Year, AboutOf(check, item), said, actor, now);
                    db.Add(finding);
                    foreach (var person in told)
                    {
                        await cards.PostAsync(person, SupervisionCards.Finding, finding.Id.Value, null, cancellation);
                    }
                }

                await SettleAsync(item.Check, id, cancellation);
                return (item.Check, item.Unit);
            },
            cancellation);
    }

    /// <summary>Items of the unit of which the records say that nothing is wanting are said to be in order, all at once. How many.</summary>
    public async Task<Result<int>> RestAsync(PersonId actor, FileCheckId check, UnitId unit, CancellationToken cancellation)
    {
        if ((await ground.CheckAsync(actor, check, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<int>(
            async () =>
            {
                var open = await db.Set<FileCheckItem>().Where(item => item.Check == check && item.Unit == unit && item.Verdict == CheckVerdict.Open).ToListAsync(cancellation);
                var sound = open.Where(item => item.IsSound).ToList();
                sound.ForEach(item => item.Judge(CheckVerdict.InOrder, actor, clock.GetUtcNow().UtcDateTime));
                if (sound.Count == open.Count && open.Count > 0)
                {
                    await SettleAsync(check, open[0].Id, cancellation, unit);
                }

                return sound.Count;
            },
            cancellation);
    }

    /// <summary>What a finding is about: <c>Monthly:2026:10:File:code</c>, or the unit's volumes or files as a whole with nothing after the topic.</summary>
    internal static string AboutOf(FileCheck check, FileCheckItem item) =>
        FormattableString.Invariant($"{check.Kind}:{check.Year}:{check.Number}:{item.Topic}:{item.Code}");

    /// <summary>With the last item judged the check waits for nobody any more.</summary>
    private async Task SettleAsync(FileCheckId check, long judged, CancellationToken cancellation, UnitId? unit = null)
    {
        var open = await db.Set<FileCheckItem>().AsNoTracking()
            .AnyAsync(item => item.Check == check && item.Verdict == CheckVerdict.Open && item.Id != judged && (unit == null || item.Unit != unit), cancellation);
        if (!open)
        {
            await cards.SettleAsync(FileCheckCards.Check, check.Value, null, cancellation);
        }

        await cards.RefreshAsync(FileCheckCards.Check, check.Value, null, cancellation);
    }
}
