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
    private int? Due => secret.EndsOn is { } end && end.DayNumber - Today.DayNumber is var left && MailSecret.WarnBefore.Any(days => left <= days)
        ? MailSecret.WarnBefore.Last(days => left <= days)
        : null;

    private long Subject => secret.EndsOn is { } end ? (end.Year * 10_000L) + (end.Month * 100) + end.Day : 0;

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    /// <summary>How many people were warned.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var missing = await MissingAsync(cancellation);
        return missing.Count == 0 ? 0 : await db.WriteAsync(
            async () =>
            {
                var warned = 0;
                foreach (var (person, key) in missing)
                {
                    if (await db.Set<Mail>().AsNoTracking().AnyAsync(mail => mail.Key == key, cancellation))
                    {
                        continue;
                    }

                    await mails.QueueAsync(new NewMail(key, person, MailSecret.Kind, Subject), cancellation);
                    await cards.PostAsync(person, MailSecret.Kind, Subject, GroupTime.ToUtc(secret.EndsOn!.Value.ToDateTime(TimeOnly.MinValue)), cancellation);
                    await cards.RemindAsync(person, MailSecret.Kind, Subject, cancellation);
                    warned++;
                }

                return warned;
            },
            cancellation);
    }

    /// <summary>How many people a run would warn now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await MissingAsync(cancellation)).Count;

    /// <summary>Whom the warning that is due has not reached, with its key.</summary>
    private async Task<IReadOnlyList<(PersonId Person, string Key)>> MissingAsync(CancellationToken cancellation)
    {
        if (secret.EndsOn is not { } end || Due is not { } days)
        {
            return [];
        }

        var missing = new List<(PersonId, string)>();
        foreach (var person in await access.PeopleAsync(GradingAction.WatchMails, await deciders.HeadquartersAsync(cancellation), cancellation))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"mail:secret:{end:yyyyMMdd}:{days}:{person.Value}");
            if (!await db.Set<Mail>().AsNoTracking().AnyAsync(mail => mail.Key == key, cancellation))
            {
                missing.Add((person, key));
            }
        }

        return missing;
    }
}
