using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>An original to hand out; <paramref name="Content"/> is to be disposed.</summary>
public sealed record OpenedOriginal(string Name, FileType Type, Stream Content);

/// <summary>Hands an original out to whoever may read the customer's file, one taken out too; logged first, and checked against its hash every time.</summary>
public sealed class OpenOriginal(OriginalsGround ground, IFileStore store, AccessLog log)
{
    public async Task<Result<OpenedOriginal>> RunAsync(PersonId reader, OriginalId id, CancellationToken cancellation)
    {
        var found = await ground.OneAsync(reader, id, GradingAction.ReadFile, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (original, customer) = found.Value;
        await log.KeepAsync(reader, customer.Id, customer.Unit, ReadingPurpose.Original, "", cancellation);
        return await store.OpenAsync(original.Hash, cancellation) is { } content ? new OpenedOriginal(original.Name, original.Type, content) : new FileIsDamaged();
    }
}
