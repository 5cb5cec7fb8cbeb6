using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>What the draft is to say from now on; all of it.</summary>
public sealed record AmendedLog(AppealCategory? Category, string? Title, string? Text, bool Urgent);

/// <summary>Changes what a message was logged as, while it is a draft; an urgent one is sent at once. Whoever saw an older version is refused and looks again.</summary>
public sealed class AmendLog(LogLines lines, IAppealDesk appeals)
{
    /// <param name="version">The version that the person saw.</param>
    public async Task<Result<LogLine>> RunAsync(PersonId actor, LogId id, int version, AmendedLog amended, CancellationToken cancellation)
    {
        var found = await lines.OneAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.Appeal is not { } appeal)
        {
            return new LogIsNoDraft();
        }

        var done = await appeals.AmendAsync(
            actor, appeal.Id, version,
            new AppealWish(found.Value.Customer, amended.Category, MailText.Clean(amended.Title), MailText.Clean(amended.Text), amended.Urgent), cancellation);
        return done.Refused(out refusal) ? refusal : done.Value ? await lines.OneAsync(actor, id, cancellation) : new LogChangedMeanwhile();
    }
}
