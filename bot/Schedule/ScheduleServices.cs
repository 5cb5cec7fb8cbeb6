using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Schedule;

/// <summary>What happens by itself, on Quartz.</summary>
internal static class ScheduleServices
{
    /// <summary>Name of the scheduler; nodes of a cluster share it.</summary>
    private const string SchedulerName = "TeamsGrading";

    /// <summary>The jobs, each one line, and what runs and shows them; a new one is a class, a line here and two texts in each language.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddJob<CloseRoundsJob>(CloseRoundsJob.Name, new JobTime.Every(CloseRoundsJob.Every))
        .AddJob<IndexJob>("indexCustomers", new JobTime.Every(TimeSpan.FromSeconds(30)))
        .AddJob<RemindApprovalsJob>("remindApprovals", new JobTime.Every(TimeSpan.FromMinutes(10)))
        .AddJob<LapseJob>("lapse", new JobTime.Every(TimeSpan.FromMinutes(30)))
        .AddJob<UpkeepJob>("upkeep", new JobTime.Every(TimeSpan.FromMinutes(30)))
        .AddJob<SupervisionJob>("supervision", new JobTime.Every(TimeSpan.FromHours(1)))
        .AddJob<RightsJob>("endRights", new JobTime.Every(TimeSpan.FromHours(1)))
        .AddJob<SweepJob>("sweep", new JobTime.Every(TimeSpan.FromHours(6)))
        .AddJob<ReportJob>("monthlyReport", new JobTime.Every(TimeSpan.FromMinutes(15)))
        .AddJob<CareJob>("care", new JobTime.Every(TimeSpan.FromHours(1)))
        .AddJob<AppealsJob>("appeals", new JobTime.Every(TimeSpan.FromMinutes(15)))
        .AddJob<VisitsJob>("visits", new JobTime.Every(TimeSpan.FromMinutes(30)))
        .AddJob<ProgrammesJob>("programmes", new JobTime.Every(TimeSpan.FromHours(1)))
        .AddJob<SurveysJob>("surveys", new JobTime.Every(TimeSpan.FromMinutes(30)))
        .AddJob<RemindersJob>("reminders", services => new JobTime.Daily(services.GetRequiredService<ReminderSettings>().Hour))
        .AddJob<ReminderCardsJob>("reminderCards", new JobTime.Every(TimeSpan.FromMinutes(10)))
        .AddJob<MailSecretJob>("mailSecret", new JobTime.Daily(8))
        .AddJobRuns()
        .AddSingleton<LastLook>()
        .AddSingleton<RunJob>()
        .AddScoped<JobViews>()
        .AddCardAction<ListJobs>(JobCards.List)
        .AddCardAction<ShowJob>(JobCards.Show)
        .AddCardAction<RunOneJob>(JobCards.Run);

    public static IServiceCollection AddJob<T>(this IServiceCollection services, string name, JobTime time)
        where T : ScheduledJob => services.AddJob<T>(name, _ => time);

    /// <param name="time">When it runs, from settings.</param>
    public static IServiceCollection AddJob<T>(this IServiceCollection services, string name, Func<IServiceProvider, JobTime> time)
        where T : ScheduledJob
    {
        services.TryAddScoped<T>();
        return services.AddSingleton(new JobEntry(name, typeof(T), time));
    }

    /// <summary>
    /// The schedule itself. It is kept in a store, so that what was missed while nobody ran is made up: on SQL Server beside the data, where the nodes
    /// of a cluster share the work; with SQLite in a file of its own beside the database, worked by the one process that holds the lease.
    /// </summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = SchedulerName);
            quartz.UsePersistentStore(store =>
            {
                store.ConfigureStore(options =>
                {
                    options.SchemaProvisioning = SchemaProvisioning.CreateIfMissing;
                    options.StoreJobDataAsStrings = true;
                });
                if (provider == DatabaseProvider.SqlServer)
                {
                    store.UseSqlServer(SqlClientFactory.Instance, connectionString);
                    store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(10));
                }
                else
                {
                    store.UseSqlite(SqliteFactory.Instance, ScheduleFileOf(connectionString));
                }
            });
        });

        // A trigger that is there is left as it is, with what it missed; PlanJobs replaces one that says something else.
        services.Configure<SchedulingOptions>(options => options.IgnoreDuplicates = true);
        services.AddTransient<PlanJobs>();
        services.AddSingleton(new ScheduleWay(UsesLease: provider == DatabaseProvider.Sqlite));
        services.AddSingleton<ScheduleState>();
        services.AddHostedService<KeepSchedule>();
        services.AddHostedService<CloseBellRinger>();
        services.AddHealthChecks().AddCheck<SchedulerHealth>("scheduler", tags: ["ready"]);
        return services;
    }

    /// <summary>
    /// The schedule lies beside the data: its own writes do not wait for those of people, nor people for them. It holds nothing but moments of jobs,
    /// and makes itself anew when it is gone.
    /// </summary>
    internal static string ScheduleFileOf(string connectionString)
    {
        var data = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var file = data.Length == 0 || data.StartsWith(':') ? ":memory:" : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(data))!, "schedule.db");
        return new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10 }.ToString();
    }
}
