using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>A file to hand out; <paramref name="Content"/> is to be disposed.</summary>
public sealed record OpenedProgrammeFile(string Name, FileType Type, Stream Content);

/// <summary>背景材料 Files that go along with a programme: added by who leads it, opened by everybody it concerns.</summary>
public sealed class KeepProgrammeFile(GradingDb db, ProgrammesGround ground, ViewProgrammes view, IFileStore store)
{
    /// <summary>Files of one programme.</summary>
    public const int Most = 20;

    /// <summary>Largest file, 20 MB.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    public async Task<Result<long>> AttachAsync(PersonId actor, ProgrammeId id, string? name, long? length, Stream content, CancellationToken cancellation)
    {
        var led = await ground.LedAsync(actor, id, cancellation);
        if (led.Refused(out var refusal))
        {
            return refusal;
        }

        if (led.Value.State == ProgrammeState.Closed)
        {
            return new ProgrammeIsClosed(led.Value.ClosedOn!.Value);
        }

        if (length > MostBytes)
        {
            return FileTooBig.Over(MostBytes);
        }

        if (await db.Set<ProgrammeFile>().CountAsync(file => file.Programme == id, cancellation) >= Most)
        {
            return new ProgrammeFilesAreFull(Most);
        }

        var kept = await store.KeepAsync(content, MostBytes, cancellation);
        if (kept.Refused(out refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<long>(
            async () =>
            {
                if (await db.Set<ProgrammeFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Programme == id && file.Hash == kept.Value.Hash, cancellation) is { } there)
                {
                    return new ProgrammeFileIsThere(there.Name);
                }

                var file = ProgrammeFile.Of(id, FileNames.Tidy(name, kept.Value.Type, ProgrammeFile.LongestName), kept.Value, actor, ground.NowUtc);
                db.Add(file);
                return file.Id;
            },
            cancellation);
    }

    public async Task<Result<OpenedProgrammeFile>> OpenAsync(PersonId reader, long id, CancellationToken cancellation)
    {
        var file = await db.Set<ProgrammeFile>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (file is null)
        {
            return new NothingThere();
        }

        if ((await view.OneAsync(reader, file.Programme, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await store.OpenAsync(file.Hash, cancellation) is { } content ? new OpenedProgrammeFile(file.Name, file.Type, content) : new FileIsDamaged();
    }
}
