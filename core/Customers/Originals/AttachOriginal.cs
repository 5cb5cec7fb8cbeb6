using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>How an original is to be kept.</summary>
/// <param name="Length">Bytes as the sender announces them, or null when it does not.</param>
public sealed record OriginalWish(OriginalKind? Kind, string? Name, string? Note, long? Length);

/// <summary>
/// Attaches an original to a customer (002 §4.3 c, §6.3.3): by whoever keeps its file; evidence of a remark of risk also by whoever may make one. What
/// would be refused is not kept in the first place, because nothing is ever deleted from the store.
/// </summary>
public sealed class AttachOriginal(GradingDb db, OriginalsGround ground, IFileStore store, OriginalSettings settings, TimeProvider clock)
{
    /// <summary>Originals that stand with one customer.</summary>
    public const int Most = 500;

    public async Task<Result<OriginalId>> RunAsync(PersonId actor, CustomerId customer, OriginalWish wish, Stream content, CancellationToken cancellation)
    {
        var action = wish.Kind == OriginalKind.Evidence ? GradingAction.RemarkRisk : GradingAction.KeepFile;
        if ((await ground.CustomerAsync(actor, customer, action, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (wish.Kind is not { } kind)
        {
            return new OriginalNeedsKind();
        }

        var note = WrittenText.Tidy(wish.Note, Original.LongestNote);
        if (note.Refused(out refusal))
        {
            return refusal;
        }

        if (wish.Length > settings.MostBytes)
        {
            return FileTooBig.Over(settings.MostBytes);
        }

        if (await CountAsync(customer, cancellation) >= Most)
        {
            return new OriginalsAreFull(Most);
        }

        var kept = await store.KeepAsync(content, settings.MostBytes, cancellation);
        if (kept.Refused(out refusal))
        {
            return refusal;
        }

        // An upload takes as long as its line is slow: the right may be gone meanwhile.
        if ((await ground.CustomerAsync(actor, customer, action, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        var name = FileNames.Tidy(wish.Name, kept.Value.Type, Original.LongestName);
        return await db.WriteWholeAsync<OriginalId>(
            async () =>
            {
                var key = Original.KeyOf(customer, kept.Value.Hash);
                if (await db.Set<Original>().AsNoTracking().FirstOrDefaultAsync(each => each.StandingKey == key, cancellation) is { } there)
                {
                    return new OriginalIsThere(there.Name);
                }

                if (await CountAsync(customer, cancellation) >= Most)
                {
                    return new OriginalsAreFull(Most);
                }

                var original = Original.Of(customer, kind, name, note.Value ?? "", kept.Value, actor, clock.GetUtcNow().UtcDateTime);
                db.Add(original);
                return original.Id;
            },
            cancellation);
    }

    private Task<int> CountAsync(CustomerId customer, CancellationToken cancellation) =>
        db.Set<Original>().CountAsync(each => each.Customer == customer && each.RemovedUtc == null, cancellation);
}
