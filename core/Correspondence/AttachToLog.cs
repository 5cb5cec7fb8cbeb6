using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>Puts an attachment of a message to the appeal it was logged as, by the rights, types and sizes of files of appeals.</summary>
public sealed class AttachToLog(LogLines lines, IAppealDesk appeals)
{
    /// <param name="length">Bytes as announced, or null.</param>
    public async Task<Result<AttachedFile>> RunAsync(PersonId actor, LogId id, string? name, long? length, Stream content, CancellationToken cancellation)
    {
        var found = await lines.OneAsync(actor, id, cancellation);
        return found.Refused(out var refusal) ? refusal
            : found.Value.Appeal is { } appeal ? await appeals.AttachAsync(actor, appeal.Id, name, length, content, cancellation) : new LogTakesNoFiles();
    }
}
