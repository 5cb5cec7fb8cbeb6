using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>A paper to hand out; <paramref name="Content"/> is to be disposed.</summary>
public sealed record OpenedPaper(string Name, FileType Type, Stream Content);

/// <summary>
/// Background papers of a visit (001 §7.2.2): attached and taken out by those who plan, opened by those who see the plan. What would be refused is not
/// kept in the first place, because nothing is ever deleted from the store.
/// </summary>
public sealed class AttachPaper(GradingDb db, VisitGround ground, IFileStore store, ICardPosts cards)
{
    /// <summary>Papers of one visit.</summary>
    public const int Most = 20;

    /// <summary>20 MB.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    public async Task<Result<PaperId>> RunAsync(PersonId actor, VisitId id, string? name, long? length, Stream content, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.State == VisitState.Cancelled)
        {
            return new VisitIsCancelled();
        }

        if (length > MostBytes)
        {
            return FileTooBig.Over(MostBytes);
        }

        if (await CountAsync(id, cancellation) >= Most)
        {
            return new PapersAreFull(Most);
        }

        var kept = await store.KeepAsync(content, MostBytes, cancellation);
        if (kept.Refused(out refusal))
        {
            return refusal;
        }

        var tidy = FileNames.Tidy(name, kept.Value.Type, VisitPaper.LongestName);
        return await db.WriteWholeAsync<PaperId>(
            async () =>
            {
                var key = VisitPaper.KeyOf(id, kept.Value.Hash);
                if (await db.Set<VisitPaper>().AsNoTracking().FirstOrDefaultAsync(paper => paper.StandingKey == key, cancellation) is { } there)
                {
                    return new PaperIsThere(there.Name);
                }

                if (await CountAsync(id, cancellation) >= Most)
                {
                    return new PapersAreFull(Most);
                }

                var paper = VisitPaper.Of(id, tidy, kept.Value, actor, ground.Now);
                db.Add(paper);
                await cards.RefreshAsync(VisitCards.Visit, id.Value, null, cancellation);
                return paper.Id;
            },
            cancellation);
    }

    /// <summary>Takes a paper out; one that is out is out. The visit, for showing the list again.</summary>
    public async Task<Result<VisitId>> TakeOutAsync(PersonId actor, PaperId id, CancellationToken cancellation)
    {
        if (await db.Set<VisitPaper>().AsNoTracking().FirstOrDefaultAsync(paper => paper.Id == id, cancellation) is not { } found)
        {
            return new NothingThere();
        }

        return (await ground.DemandAsync(actor, found.Visit, GradingAction.PlanVisits, cancellation)).Refused(out var refusal)
            ? refusal
            : await db.WriteWholeAsync<VisitId>(
                async () =>
                {
                    var paper = await db.Set<VisitPaper>().SingleAsync(each => each.Id == id, cancellation);
                    if (paper.RemovedUtc is null)
                    {
                        paper.TakeOut(actor, ground.Now);
                        await cards.RefreshAsync(VisitCards.Visit, paper.Visit.Value, null, cancellation);
                    }

                    return paper.Visit;
                },
                cancellation);
    }

    /// <summary>Hands a paper out, checked against its hash every time.</summary>
    public async Task<Result<OpenedPaper>> OpenAsync(PersonId reader, PaperId id, CancellationToken cancellation)
    {
        if (await db.Set<VisitPaper>().AsNoTracking().FirstOrDefaultAsync(paper => paper.Id == id, cancellation) is not { } paper)
        {
            return new NothingThere();
        }

        return (await ground.ToSeeAsync(reader, paper.Visit, cancellation)).Refused(out var refusal) ? refusal
            : paper.RemovedUtc is not null ? new NothingThere()
            : await store.OpenAsync(paper.Hash, cancellation) is { } content ? new OpenedPaper(paper.Name, paper.Type, content)
            : new FileIsDamaged();
    }

    private Task<int> CountAsync(VisitId id, CancellationToken cancellation) =>
        db.Set<VisitPaper>().CountAsync(paper => paper.Visit == id && paper.RemovedUtc == null, cancellation);
}
