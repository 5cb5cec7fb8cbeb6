using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>Holidays and made-up working days of this year are on record, and of the coming one once the State Council has published them (November).</summary>
internal sealed class CalendarCheck : Check
{
    private const int Published = 12;
    private const int HoursAhead = 8;

    public override string Area => "Calendar";

    public override async Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation)
    {
        if (around.Grading is not { } settings)
        {
            return [Diagnosis.Skipped("NeedsSettings")];
        }

        await using var services = Open(settings, around.Clock);
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<IWorkingDays>() is not { } days)
        {
            return [Diagnosis.Skipped("Calendar.Unknown")];
        }

        try
        {
            // Only looking: opening a file that is not there would make it.
            if (!await scope.ServiceProvider.GetRequiredService<GradingDb>().Database.CanConnectAsync(cancellation))
            {
                return [Diagnosis.Skipped("Calendar.NoDatabase")];
            }

            var today = around.Clock.GetUtcNow().AddHours(HoursAhead);
            var (now, next) = (await days.KnowsAsync(today.Year, cancellation), await days.KnowsAsync(today.Year + 1, cancellation));
            return
            [
                now ? Diagnosis.Good("Calendar.Known", ("Year", today.Year)) : Diagnosis.Warning("Calendar.Missing", ("Year", today.Year)),
                next ? Diagnosis.Good("Calendar.Known", ("Year", today.Year + 1))
                : today.Month >= Published ? Diagnosis.Warning("Calendar.Missing", ("Year", today.Year + 1))
                : Diagnosis.Skipped("Calendar.NotYet", ("Year", today.Year + 1)),
            ];
        }
        catch (Exception fault) when (StoreFault.IsUnavailable(fault) || StoreFault.IsNoDatabase(fault) || fault is System.Data.Common.DbException)
        {
            return [Diagnosis.Skipped("Calendar.NoDatabase")];
        }
    }

    private static ServiceProvider Open(GradingSettings settings, TimeProvider clock) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(clock)
        .AddGradingStorage(settings.Provider, settings.ConnectionString, settings.MaxBatchSize)
        .AddRooms(settings.KeyFolder, settings.RemindAfterWorkingDays, Path.Combine(settings.DataFolder, "evidence"), settings.Originals)
        .BuildServiceProvider();
}
