using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>Headquarters judges a sampled record, once; a finding goes to the unit at once.</summary>
public sealed class JudgeSample(GradingDb db, IAccess access, ICardPosts cards, TimeProvider clock)
{
    /// <param name="text">The finding; not needed when it is in order.</param>
    public async Task<Result> RunAsync(PersonId actor, long id, bool inOrder, string? text, string field, CancellationToken cancellation)
    {
        var found = await db.Set<SpotSample>().AsNoTracking().FirstOrDefaultAsync(sample => sample.Id == id, cancellation);
        if (found is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.RunSpotCheck, found.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var said = text?.Trim() ?? "";
        if (!inOrder && said.Length == 0)
        {
            return new FindingNeedsText(field, "10.2");
        }

        if (said.Length > JudgePoints.Longest)
        {
            return new CheckTextTooLong(field, JudgePoints.Longest);
        }

        var entitled = await access.PeopleAsync(GradingAction.RunSelfCheck, found.Unit, cancellation);
        try
        {
            return await db.WriteAsync<Result>(
                async () =>
                {
                    var sample = await db.Set<SpotSample>().SingleAsync(sample => sample.Id == id, cancellation);
                    if (sample.Verdict != CheckVerdict.Open)
                    {
                        return new SampleIsJudged();
                    }

                    var now = clock.GetUtcNow().UtcDateTime;
                    sample.Judge(inOrder ? CheckVerdict.InOrder : CheckVerdict.Finding, actor, now);
                    if (!inOrder)
                    {
                        var year = await db.Set<SpotCheck>().Where(check => check.Id == sample.Check).Select(check => check.Year).SingleAsync(cancellation);
                        var finding = Finding.Raise(FindingSource.SpotCheck, sample.Check.Value, sample.Unit, year, sample.Path, said, actor, now);
                        db.Add(finding);
                        foreach (var person in entitled)
                        {
                            await cards.PostAsync(person, SupervisionCards.Finding, finding.Id.Value, null, cancellation);
                        }
                    }

                    return Result.Done;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new SampleIsJudged();
        }
    }
}
