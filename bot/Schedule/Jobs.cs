using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Supervision.FileChecks;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Closes rounds whose deadline has passed or whose members have all finished, and takes up half-way closes.</summary>
internal sealed class CloseRoundsJob(CloseDueRounds close, LastLook look) : ScheduledJob
{
    public const string Name = "closeRounds";
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        var moved = await close.RunAsync(cancellation);
        look.Happened();
        return moved;
    }

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var (due, halfWay) = await close.ForecastAsync(cancellation);
        return JobForecast.Of(texts, Name, ("Due", due), ("HalfWay", halfWay));
    }
}

/// <summary>Makes customers findable that were registered or renamed elsewhere since the last look: by an import, or before there was an index.</summary>
internal sealed class IndexJob(IndexCustomers index) : ScheduledJob
{
    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        await index.CatchUpAsync(cancellation);
        await index.RunAsync(cancellation);
        return 0;
    }

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) =>
        JobForecast.Of(texts, "indexCustomers", ("Customers", await index.CountAsync(cancellation)));
}

/// <summary>
/// Tells units and headquarters of levels that are about to lapse or have lapsed, and units of results from which a list is due. Looks every half
/// hour, so shortly after midnight too.
/// </summary>
internal sealed class LapseJob(TellOfLapse tell, TellOfLists lists) : ScheduledJob
{
    public override async Task<int> RunAsync(CancellationToken cancellation) => await tell.RunAsync(cancellation) + await lists.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) =>
        JobForecast.Of(texts, "lapse", ("Levels", await tell.CountAsync(cancellation)), ("Lists", await lists.CountAsync(cancellation)));
}

/// <summary>Reminds of approvals and filings that wait too long, once per step and working day, and hands cards over where stand-ins begin or end.</summary>
internal sealed class RemindApprovalsJob(RemindWaiting remind) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => remind.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) =>
        JobForecast.Of(texts, "remindApprovals", ("Steps", await remind.CountAsync(cancellation)));
}

/// <summary>Writes down the end of rights on files that are over; they are without effect before that.</summary>
internal sealed class RightsJob(SweepRights sweep) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => sweep.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) =>
        JobForecast.Of(texts, "endRights", ("Rights", await sweep.CountAsync(cancellation)));
}

/// <summary>Reminds of self-checks and corrections that fall due.</summary>
internal sealed class SupervisionJob(RemindSupervision remind, RemindFileChecks files) : ScheduledJob
{
    public override async Task<int> RunAsync(CancellationToken cancellation) => await remind.RunAsync(cancellation) + await files.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var (checks, findings) = await remind.CountAsync(cancellation);
        return JobForecast.Of(texts, "supervision", ("Checks", checks), ("Findings", findings), ("Files", await files.CountAsync(cancellation)));
    }
}

/// <summary>Removes what nobody needs any more: secrets of rounds that were never committed, keys of typed messages seen days ago, uploads that expired.</summary>
internal sealed partial class SweepJob(SweepKeys keys, SeeActivity seen, SweepUploads uploads, ILogger<SweepJob> log) : ScheduledJob
{
    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        var swept = await keys.RunAsync(cancellation);
        if (swept.Refused(out var missing))
        {
            NotSwept(log, missing.Code);
        }

        return (swept.Error is null ? swept.Value : 0) + await seen.SweepAsync(cancellation) + await uploads.RunAsync(cancellation);
    }

    /// <summary>Where the folder of secrets is away, none of them is swept.</summary>
    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var secrets = await keys.CountAsync(cancellation);
        return JobForecast.Of(
            texts, "sweep", ("Secrets", secrets.Error is null ? secrets.Value : 0), ("Messages", await seen.CountAsync(cancellation)),
            ("Uploads", await uploads.CountAsync(cancellation)));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Left-over round secrets could not be swept: {Reason}")]
    private static partial void NotSwept(ILogger log, string reason);
}

/// <summary>
/// Lets files follow levels that lapse or begin with the calendar, reminds of updates that fall due or are late, and counts files by a new version
/// of the fill guide. Looks every half hour, so shortly after midnight too.
/// </summary>
internal sealed class UpkeepJob(FollowCalendar follow, RemindUpkeep remind, RecountFiles recount) : ScheduledJob
{
    public override async Task<int> RunAsync(CancellationToken cancellation) =>
        await follow.RunAsync(cancellation) + await recount.RunAsync(cancellation) + await remind.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) => JobForecast.Of(
        texts, "upkeep", ("Follow", await follow.CountAsync(cancellation)), ("Recount", await recount.WaitingAsync(cancellation)), ("Units", await remind.CountAsync(cancellation)));
}
