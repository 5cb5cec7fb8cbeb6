using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>When the client secret of mail ends; null when that is not known or there is none.</summary>
public sealed record MailSecret(DateOnly? EndsOn)
{
    /// <summary>Days before, on which it is warned of: the last one is the end itself.</summary>
    public static readonly IReadOnlyList<int> WarnBefore = [30, 7, 0];

    /// <summary>Kind of the card and of the mail. Subject: the day as yyyymmdd.</summary>
    public const string Kind = "mail.secret";
}

/// <summary>
/// Warns those who watch over mails 30 and 7 days before the client secret of mail ends and when it has ended, by card and mail: an expired one is the
/// commonest silent failure of such programs. Each warning goes out once.
/// </summary>
public sealed class WarnOfSecret(GradingDb db, MailSecret secret, IMails mails, ICardPosts cards, IAccess access, IDeciders deciders, TimeProvider clock)
{
    /// <summary>The warning that is due now, in days before the end; null when none is.</summary>
    public int? Due => secret.EndsOn is { } end && end.DayNumber - Today.DayNumber is var left && MailSecret.WarnBefore.Any(days => left <= days)
        ? MailSecret.WarnBefore.Last(days => left <= days)
        : null;

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    /// <summary>How many people were warned.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (secret.EndsOn is not { } end || Due is not { } days)
        {
            return 0;
        }

        var people = await access.PeopleAsync(GradingAction.WatchMails, await deciders.HeadquartersAsync(cancellation), cancellation);
        var subject = (end.Year * 10_000L) + (end.Month * 100) + end.Day;
        return await db.WriteAsync(
            async () =>
            {
                var warned = 0;
                foreach (var person in people)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"mail:secret:{end:yyyyMMdd}:{days}:{person.Value}");
                    if (await db.Set<Mail>().AsNoTracking().AnyAsync(mail => mail.Key == key, cancellation))
                    {
                        continue;
                    }

                    await mails.QueueAsync(new NewMail(key, person, MailSecret.Kind, subject), cancellation);
                    await cards.PostAsync(person, MailSecret.Kind, subject, GroupTime.ToUtc(end.ToDateTime(TimeOnly.MinValue)), cancellation);
                    await cards.RemindAsync(person, MailSecret.Kind, subject, cancellation);
                    warned++;
                }

                return warned;
            },
            cancellation);
    }
}
