using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Records;

/// <summary>A file to hand out; <paramref name="Content"/> is to be disposed.</summary>
public sealed record OpenedAppealFile(string Name, FileType Type, Stream Content);

/// <summary>
/// Files of an appeal: put to a draft by who writes it, to a sent one by the reporting unit or headquarters while it is open. The content is checked, not the
/// name; what would be refused is not kept.
/// </summary>
public sealed class AttachFile(GradingDb db, AppealsGround ground, IFileStore store)
{
    /// <summary>Files of one appeal.</summary>
    public const int Most = AppealLimits.Files;

    /// <param name="length">Bytes as announced, or null.</param>
    public async Task<Result<AppealFileId>> RunAsync(PersonId actor, AppealId id, string? name, long? length, Stream content, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.ReadAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (Standing(found.Value) is { } closed)
        {
            return closed;
        }

        var handles = found.Value.State != AppealState.Draft && await ground.MayAsync(actor, GradingAction.HandleAppeals, found.Value.Unit, cancellation);
        if (!handles && (await ground.DemandAsync(
            actor, found.Value.State == AppealState.Draft ? GradingAction.DraftAppeals : GradingAction.ReportAppeals, found.Value.Unit, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        if (length > AppealSettings.MostFileBytes)
        {
            return FileTooBig.Over(AppealSettings.MostFileBytes);
        }

        if (await CountAsync(id, cancellation) >= Most)
        {
            return new AppealFilesAreFull(Most);
        }

        var kept = await store.KeepAsync(content, AppealSettings.MostFileBytes, cancellation);
        if (kept.Refused(out refusal))
        {
            return refusal;
        }

        var tidy = FileNames.Tidy(name, kept.Value.Type, AppealFile.LongestName);
        var moment = await ground.MomentAsync(actor, cancellation);
        return await db.WriteWholeAsync<AppealFileId>(
            async () =>
            {
                var key = AppealFile.KeyOf(id, kept.Value.Hash);
                if (await db.Set<AppealFile>().AsNoTracking().FirstOrDefaultAsync(each => each.StandingKey == key, cancellation) is { } there)
                {
                    return new AppealFileIsThere(there.Name);
                }

                var appeal = await db.Set<Appeal>().SingleAsync(each => each.Id == id, cancellation);
                if (Standing(appeal) is { } shut)
                {
                    return shut;
                }

                if (await CountAsync(id, cancellation) >= Most)
                {
                    return new AppealFilesAreFull(Most);
                }

                var file = AppealFile.Of(id, tidy, kept.Value, actor, moment.Utc);
                db.Add(file);
                if (appeal.State != AppealState.Draft)
                {
                    db.Add(appeal.Attach(tidy, moment));
                }

                return file.Id;
            },
            cancellation);
    }

    /// <summary>Takes a file out of a draft; again is harmless.</summary>
    public async Task<Result<AppealId>> TakeOutAsync(PersonId actor, AppealFileId id, CancellationToken cancellation)
    {
        var file = await db.Set<AppealFile>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        var found = file is null ? new NothingThere() : await ground.AppealAsync(actor, file.Appeal, GradingAction.DraftAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<AppealId>(
            async () =>
            {
                if (await db.Set<Appeal>().AnyAsync(each => each.Id == found.Value.Id && each.State != AppealState.Draft, cancellation))
                {
                    return new AppealIsSent();
                }

                (await db.Set<AppealFile>().SingleAsync(each => each.Id == id, cancellation)).TakeOut();
                return found.Value.Id;
            },
            cancellation);
    }

    /// <summary>Hands a file out to whoever reads the appeal, checked against its hash every time.</summary>
    public async Task<Result<OpenedAppealFile>> OpenAsync(PersonId reader, AppealFileId id, CancellationToken cancellation)
    {
        var file = await db.Set<AppealFile>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        var found = file is null ? new NothingThere() : await ground.AppealAsync(reader, file.Appeal, GradingAction.ReadAppeals, cancellation);
        return found.Refused(out var refusal) ? refusal
            : await store.OpenAsync(file!.Hash, cancellation) is { } content ? new OpenedAppealFile(file.Name, file.Type, content) : new FileIsDamaged();
    }

    private static Error? Standing(Appeal appeal) => appeal.State switch
    {
        AppealState.Closed => new AppealIsClosed(appeal.ClosedOn ?? default),
        AppealState.Withdrawn => new AppealIsWithdrawn(),
        _ => null,
    };

    private Task<int> CountAsync(AppealId id, CancellationToken cancellation) =>
        db.Set<AppealFile>().CountAsync(each => each.Appeal == id && each.StandingKey != null, cancellation);
}
