using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A file to hand out.</summary>
public sealed record OpenedEvidence(string Name, EvidenceType Type, byte[] Content);

/// <summary>Hands a file of evidence to those who see the bar; its content is checked against its hash every time.</summary>
public sealed class OpenEvidence(GradingDb db, BarGround ground, IEvidenceStore store)
{
    public async Task<Result<OpenedEvidence>> RunAsync(PersonId reader, BarId id, int number, CancellationToken cancellation)
    {
        if ((await ground.ToSeeAsync(reader, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var evidence = await db.Set<BarEvidence>().AsNoTracking()
            .FirstOrDefaultAsync(each => each.Bar == id && each.Number == number && each.Kind == EvidenceKind.File, cancellation);
        return evidence is null ? new NothingThere()
            : await store.ReadAsync(evidence.Hash, cancellation) is { } content ? new OpenedEvidence(evidence.Name, evidence.Type!.Value, content)
            : new EvidenceIsDamaged();
    }
}
