using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>重发 A person sends a mail of unknown or failed fate once more, knowing that it may arrive twice.</summary>
public sealed class ResendMail(GradingDb db, IAccess access, IDeciders deciders, MailSignal signal)
{
    public async Task<Result> HandleAsync(PersonId actor, MailId id, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.WatchMails, await deciders.HeadquartersAsync(cancellation), cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var done = await db.WriteWholeAsync<MailId>(
            async () =>
            {
                if (await db.Set<Mail>().FirstOrDefaultAsync(each => each.Id == id, cancellation) is not { } mail)
                {
                    return new NothingThere();
                }

                if (mail.State is not (MailState.Unknown or MailState.Failed))
                {
                    return new MailIsNotToBeResent(mail.State);
                }

                mail.SendAgain();
                return id;
            },
            cancellation);
        signal.Wake();
        return done.Refused(out refusal) ? refusal : Result.Done;
    }
}
