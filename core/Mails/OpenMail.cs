using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>One mail as somebody may see it.</summary>
/// <param name="Words">The reader is its recipient, and may read what it says; anybody else has the facts only.</param>
public sealed record OpenedMail(MailLine Line, bool Words);

/// <summary>我的邮件 The mails a person got, newest first; and one of them: its words for its recipient only, its facts for who watches over mails too.</summary>
public sealed class OpenMail(GradingDb db, IAccess access, IDeciders deciders)
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 15;

    /// <summary>Own mails that went out.</summary>
    public async Task<(IReadOnlyList<MailLine> Lines, bool More)> MineAsync(PersonId actor, int page, CancellationToken cancellation)
    {
        var lines = await MailLine.From(db.Set<Mail>().AsNoTracking().Where(mail => mail.Recipient == actor && mail.State == MailState.Sent)
                .OrderByDescending(mail => mail.QueuedUtc).ThenBy(mail => mail.Id).Skip(Math.Max(page, 0) * PageSize).Take(PageSize + 1))
            .ToListAsync(cancellation);
        return ([.. lines.Take(PageSize)], lines.Count > PageSize);
    }

    /// <summary>One mail; that it exists is not told to others.</summary>
    public async Task<Result<OpenedMail>> HandleAsync(PersonId actor, MailId id, CancellationToken cancellation)
    {
        var line = await MailLine.From(db.Set<Mail>().AsNoTracking().Where(mail => mail.Id == id)).FirstOrDefaultAsync(cancellation);
        if (line?.Recipient == actor)
        {
            return new OpenedMail(line, Words: true);
        }

        return (await access.DemandAsync(actor, GradingAction.WatchMails, await deciders.HeadquartersAsync(cancellation), cancellation)).Error is not null || line is null
            ? new NothingThere()
            : new OpenedMail(line, Words: false);
    }
}
