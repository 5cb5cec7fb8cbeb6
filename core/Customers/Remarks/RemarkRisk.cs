using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>A quoted paper as it was typed; all empty when none is quoted.</summary>
public sealed record TypedPaper(string? Issuer, string? Number, DateOnly? Issued, string? Passage);

/// <summary>A remark as it was typed.</summary>
/// <param name="Originals">Originals of the customer that prove it.</param>
public sealed record TypedRemark(RiskKind? Kind, string? Text, IReadOnlyList<OriginalId> Originals, TypedPaper Paper);

/// <summary>
/// Puts a remark of risk into a customer's file, with evidence; in force at once, and everybody who manages or looks after a customer of the
/// subject is told (002 §6.2.2). Sent twice, it is made once.
/// </summary>
public sealed class RemarkRisk(GradingDb db, RemarksGround ground, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Longest text, passage and reason.</summary>
    public const int Long = 2000;

    /// <summary>Longest name of an issuing body or number of a paper.</summary>
    public const int Short = 200;

    /// <summary>Pieces of evidence of one remark.</summary>
    public const int MostEvidence = 20;

    public async Task<Result<RiskRemarkId>> RunAsync(PersonId actor, CustomerId id, TypedRemark typed, CancellationToken cancellation)
    {
        var found = await ground.CustomerAsync(actor, id, GradingAction.RemarkRisk, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var text = WrittenText.Tidy(typed.Text, Long);
        var paper = Read(typed.Paper);
        if (text.Refused(out refusal) || paper.Refused(out refusal))
        {
            return refusal;
        }

        if (Missing(typed, text.Value, paper.Value) is { } missing)
        {
            return missing;
        }

        var audience = await ground.AudienceAsync(await ground.CustomersAsync(found.Value.Subject, cancellation), cancellation);
        return await db.WriteWholeAsync<RiskRemarkId>(
            () => StageAsync(actor, found.Value, typed.Kind!.Value, text.Value!, [.. typed.Originals.Distinct()], paper.Value, audience, cancellation), cancellation);
    }

    private async Task<Result<RiskRemarkId>> StageAsync(
        PersonId actor, Customer customer, RiskKind kind, string text, List<OriginalId> wanted, RemarkCitation? paper, IReadOnlyList<PersonId> audience,
        CancellationToken cancellation)
    {
        var same = await db.Set<RiskRemark>().AsNoTracking().FirstOrDefaultAsync(
            remark => remark.Subject == customer.Subject && remark.ClosedUtc == null && remark.Kind == kind && remark.By == actor && remark.Text == text, cancellation);
        if (same is not null)
        {
            return same.Id;
        }

        var originals = await db.Set<Original>().AsNoTracking()
            .Where(original => wanted.Contains(original.Id) && original.Customer == customer.Id && original.RemovedUtc == null).ToListAsync(cancellation);
        if (originals.Count != wanted.Count)
        {
            return new EvidenceIsGone();
        }

        var made = RiskRemark.Of(customer.Subject, customer.Id, kind, text, actor, clock.GetUtcNow().UtcDateTime);
        db.Add(made);
        var number = 0;
        db.AddRange(originals.OrderBy(original => original.AtUtc).ThenBy(original => original.Id.Value).Select(original => RemarkEvidence.Of(made.Id, ++number, original)));
        if (paper is not null)
        {
            db.Add(RemarkEvidence.Of(made.Id, ++number, paper));
        }

        foreach (var person in audience)
        {
            await cards.PostAsync(person, RemarkCards.Remark, made.Id.Value, null, cancellation);
        }

        return made.Id;
    }

    private static Error? Missing(TypedRemark typed, string? text, RemarkCitation? paper) =>
        typed.Kind is null ? new RemarkNeedsKind()
        : text is null ? new RemarkNeedsText()
        : typed.Originals.Count == 0 && paper is null ? new RemarkNeedsEvidence()
        : typed.Originals.Count + (paper is null ? 0 : 1) > MostEvidence ? new RemarkEvidenceIsFull(MostEvidence)
        : null;

    /// <summary>All of it or nothing of it.</summary>
    private Result<RemarkCitation?> Read(TypedPaper typed)
    {
        var (issuer, number, passage) = (WrittenText.Tidy(typed.Issuer, Short), WrittenText.Tidy(typed.Number, Short), WrittenText.Tidy(typed.Passage, Long));
        if (issuer.Refused(out var refusal) || number.Refused(out refusal) || passage.Refused(out refusal))
        {
            return refusal;
        }

        return (issuer.Value, number.Value, typed.Issued, passage.Value) switch
        {
            (null, null, null, null) => (RemarkCitation?)null,
            (null, _, _, _) => new QuotedPaperIncomplete("issuer"),
            (_, null, _, _) => new QuotedPaperIncomplete("number"),
            (_, _, null, _) => new QuotedPaperIncomplete("issued"),
            (_, _, _, null) => new QuotedPaperIncomplete("passage"),
            (_, _, { } issued, _) when issued > GroupTime.DateOf(clock.GetUtcNow()) => new QuotedPaperInFuture(),
            ({ } body, { } document, { } issued, { } quoted) => new RemarkCitation(body, document, issued, quoted),
        };
    }
}
