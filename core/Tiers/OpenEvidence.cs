using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A file to hand out.</summary>
public sealed record OpenedEvidence(string Name, FileType Type, byte[] Content);

/// <summary>Hands a file of evidence to those who see the bar; its content is checked against its hash every time.</summary>
public sealed class OpenEvidence(GradingDb db, BarGround ground, IFileStore store)
{
    public async Task<Result<OpenedEvidence>> RunAsync(PersonId reader, BarId id, int number, CancellationToken cancellation)
    {
        if ((await ground.ToSeeAsync(reader, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var evidence = await db.Set<BarEvidence>().AsNoTracking()
            .FirstOrDefaultAsync(each => each.Bar == id && each.Number == number && each.Kind == EvidenceKind.File, cancellation);
        if (evidence is null)
        {
            return new NothingThere();
        }

        await using var kept = await store.OpenAsync(evidence.Hash, cancellation);
        if (kept is null)
        {
            return new FileIsDamaged();
        }

        var content = new byte[kept.Length];
        await kept.ReadExactlyAsync(content, cancellation);
        return new OpenedEvidence(evidence.Name, evidence.Type!.Value, content);
    }
}
