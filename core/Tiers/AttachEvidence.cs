using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A citation as it was typed.</summary>
public sealed record TypedCitation(string? Issuer, string? Number, DateOnly? Issued, string? Passage);

/// <summary>Attaches evidence to a draft of a bar, and takes it away again (000 §11.2).</summary>
public sealed class AttachEvidence(GradingDb db, BarGround ground, WriteBar write, IFileStore store, TimeProvider clock)
{
    /// <summary>Pieces of evidence of one bar.</summary>
    public const int Most = 20;

    /// <summary>20 MB.</summary>
    private const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Keeps the file and attaches it. A file whose draft is thrown away stays in the store: nothing there is ever deleted.</summary>
    public async Task<Result> FileAsync(PersonId actor, BarId id, string? name, Stream content, CancellationToken cancellation)
    {
        var found = await ground.ToWriteAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        // Nothing is ever deleted from the store: what would be refused is not kept in the first place.
        if (found.Value.State != BarState.Draft)
        {
            return found.Value.State == BarState.InForce ? new BarIsInForce() : new BarIsLifted(found.Value.LiftedOn!.Value);
        }

        if (await db.Set<BarEvidence>().CountAsync(each => each.Bar == id, cancellation) >= Most)
        {
            return new EvidenceIsFull(Most);
        }

        var kept = await store.KeepAsync(content, MostBytes, cancellation);
        return kept.Refused(out refusal)
            ? refusal
            : await AddAsync(actor, id, number => BarEvidence.OfFile(id, number, FileNames.Tidy(name, kept.Value.Type, Prose.Short), kept.Value, actor, Now), cancellation);
    }

    public async Task<Result> CiteAsync(PersonId actor, BarId id, TypedCitation typed, CancellationToken cancellation)
    {
        var citation = Read(typed);
        return citation.Refused(out var refusal)
            ? refusal
            : await AddAsync(actor, id, number => BarEvidence.OfCitation(id, number, citation.Value, actor, Now), cancellation);
    }

    /// <summary>Takes a piece away; one that is not there is away already.</summary>
    public Task<Result> TakeAwayAsync(PersonId actor, BarId id, int number, CancellationToken cancellation) => write.ChangeAsync(
        actor,
        id,
        async bar =>
        {
            var evidence = await db.Set<BarEvidence>().FirstOrDefaultAsync(each => each.Bar == id && each.Number == number, cancellation);
            if (evidence is not null)
            {
                db.Remove(evidence);
                bar.Touch();
            }

            return true;
        },
        cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<Result> AddAsync(PersonId actor, BarId id, Func<int, BarEvidence> make, CancellationToken cancellation) => write.ChangeAsync(
        actor,
        id,
        async bar =>
        {
            var there = await db.Set<BarEvidence>().AsNoTracking().Where(each => each.Bar == id).ToListAsync(cancellation);
            var evidence = make(there.Select(each => each.Number).DefaultIfEmpty().Max() + 1);
            if (there.Exists(each => each.Hash == evidence.Hash))
            {
                return new EvidenceIsThere();
            }

            if (there.Count >= Most)
            {
                return new EvidenceIsFull(Most);
            }

            db.Add(evidence);
            bar.Touch();
            return true;
        },
        cancellation);

    private Result<Citation> Read(TypedCitation typed)
    {
        var (issuer, number, passage) = (WrittenText.Tidy(typed.Issuer, Prose.Short), WrittenText.Tidy(typed.Number, Prose.Short), WrittenText.Tidy(typed.Passage, Prose.Long));
        if (issuer.Refused(out var refusal) || number.Refused(out refusal) || passage.Refused(out refusal))
        {
            return refusal;
        }

        return issuer.Value is not { } body ? new CitationIncomplete("issuer")
            : number.Value is not { } document ? new CitationIncomplete("number")
            : typed.Issued is not { } issued ? new CitationIncomplete("issued")
            : issued > GroupTime.DateOf(clock.GetUtcNow()) ? new CitationInFuture()
            : passage.Value is not { } quoted ? new CitationIncomplete("passage")
            : new Citation(body, document, issued, quoted);
    }
}
