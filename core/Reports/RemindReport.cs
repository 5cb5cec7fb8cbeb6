using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>
/// On the first, third and fifth working day of a month the report of the month before, drafted by the system, is put before headquarters as card and
/// mail, until it is published. Each once, also by several processes; after a standstill only the latest.
/// </summary>
public sealed class RemindReport(
    GradingDb db, DraftReport draft, ReportGround ground, ICardPosts cards, IMails mails, IEnumerable<IWorkingDays> days, TimeProvider clock)
{
    /// <summary>Working days of the month; the last is the day by which it is to be published.</summary>
    private static readonly int[] Steps = [1, 3, 5];

    private static readonly TimeOnly From = new(9, 0);

    /// <summary>How many reminders went out: one or none.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (await DueAsync(cancellation) is not { } due)
        {
            return 0;
        }

        var id = due.Report;
        if (id is null)
        {
            var drafted = await draft.DraftAsync(due.Month, cancellation);
            if (drafted.Error is not null)
            {
                return 0;
            }

            id = drafted.Value;
        }

        return await SendAsync(id.Value, due.Month, due.Reached, due.DueUtc, await ground.PublishersAsync(cancellation), cancellation);
    }

    /// <summary>The month whose report a run would put before headquarters now, and whether it would draft it first; null for none.</summary>
    public async Task<(Month Month, bool Drafts)?> ForecastAsync(CancellationToken cancellation) =>
        await DueAsync(cancellation) is { } due ? (due.Month, due.Report is null) : null;

    private async Task<Due?> DueAsync(CancellationToken cancellation)
    {
        var now = GroupTime.LocalOf(clock.GetUtcNow());
        var today = DateOnly.FromDateTime(now.DateTime);
        var month = Month.Of(today).AddMonths(-1);
        var calendar = days.FirstOrDefault() is { } known ? await known.CalendarAsync(cancellation) : WorkingCalendar.BuiltIn;
        var eve = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        var reached = Steps.Where(each => calendar.AddWorkingDays(eve, each) is var day && (day < today || (day == today && TimeOnly.FromDateTime(now.DateTime) >= From))).ToList();
        var step = reached.LastOrDefault();
        if (step == 0 || await db.Set<ReportReminder>().AsNoTracking().AnyAsync(mark => mark.Month == month && mark.Step == step, cancellation))
        {
            return null;
        }

        var report = await db.Set<MonthlyReport>().AsNoTracking().FirstOrDefaultAsync(each => each.Month == month, cancellation);
        return report?.Editions > 0 ? null
            : new Due(month, report?.Id, reached, GroupTime.ToUtc(calendar.AddWorkingDays(eve, Steps[^1]).ToDateTime(new TimeOnly(18, 0))));
    }

    private async Task<int> SendAsync(ReportId id, Month month, List<int> reached, DateTime due, IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        try
        {
            db.ChangeTracker.Clear();
            return await db.WriteAsync(
                async () =>
                {
                    var marked = await db.Set<ReportReminder>().AsNoTracking().Where(mark => mark.Month == month).Select(mark => mark.Step).ToListAsync(cancellation);
                    var fresh = reached.Except(marked).ToList();
                    if (fresh.Count == 0)
                    {
                        return 0;
                    }

                    db.AddRange(fresh.Select(step => ReportReminder.Of(month, step)));
                    foreach (var person in people)
                    {
                        await cards.PostAsync(person, ReportCards.Draft, id.Value, due, cancellation);
                        if (marked.Count > 0)
                        {
                            await cards.RemindAsync(person, ReportCards.Draft, id.Value, cancellation);
                        }

                        await mails.QueueAsync(
                            new NewMail(FormattableString.Invariant($"report-due:{month}:{fresh[^1]}:{person.Value}"), person, ReportMails.Due, id.Value), cancellation);
                    }

                    return 1;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process was first.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    /// <summary>A month of which headquarters is to be reminded. <paramref name="Report"/> null: it has to be drafted first.</summary>
    private sealed record Due(Month Month, ReportId? Report, List<int> Reached, DateTime DueUtc);
}

/// <summary>That headquarters was reminded of a month's report on that working day, so that it is once.</summary>
[AppendOnly]
public sealed class ReportReminder
{
    private ReportReminder()
    {
    }

    public Month Month { get; private set; }

    /// <summary>The working day of the month after.</summary>
    public int Step { get; private set; }

    internal static ReportReminder Of(Month month, int step) => new() { Month = month, Step = step };
}

internal sealed class ReportReminderMapping : IEntityTypeConfiguration<ReportReminder>
{
    public void Configure(EntityTypeBuilder<ReportReminder> builder)
    {
        builder.ToTable("ReportReminders");
        builder.HasKey(mark => new { mark.Month, mark.Step });
        builder.Property(mark => mark.Step).ValueGeneratedNever();
        builder.Property(mark => mark.Month).ValueGeneratedNever();
    }
}
