using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>Registers rating rounds.</summary>
public static class RoundsServices
{
    /// <summary>Adds the use cases; the outside secrets lie in <paramref name="keyFolder"/>, which must exist and never lie beside the data.</summary>
    /// <param name="due">Null for the ordinary day.</param>
    public static IServiceCollection AddRounds(this IServiceCollection services, string keyFolder, RoundDue? due = null) => services
        .AddSingleton<IKeyVault>(new KeyFolder(keyFolder))
        .AddSingleton<RoundMeter>()
        .AddSingleton<RoundForms>()
        .AddSingleton<BallotBox>()
        .AddSingleton<CloseBell>()
        .AddSingleton<CloseDueRounds>()
        .AddScoped<CloseMachine>()
        .AddScoped<OpenEnvelopes>()
        .AddScoped<PurgeRound>()
        .AddScoped<ArchiveRound>()
        .AddScoped<PrepareForm>()
        .AddScoped<OpenRound>()
        .AddScoped<CastBallot>()
        .AddScoped<FinishBallot>()
        .AddScoped<RemindMembers>()
        .AddScoped<CloseRound>()
        .AddScoped<SweepKeys>()
        .AddScoped<ExportRound>()
        .AddScoped<ViewBallot>()
        .AddScoped<ViewParticipation>()
        .AddScoped<ViewReceipt>()
        .AddScoped<CheckReceipt>()
        .AddScoped<ViewResult>()
        .AddScoped<ViewRounds>()
        .AddScoped<IRoundFigures, RoundFigures>()
        .AddScoped<RoundMarks>()
        .AddScoped<IRoundMarks>(services => services.GetRequiredService<RoundMarks>())
        .AddScoped<RatedRounds>()
        .AddScoped<IRoundResults>(services => services.GetRequiredService<RatedRounds>())
        .AddScoped<ITableRows, RankingRows>()
        .AddSingleton(due ?? new RoundDue())
        .AddScoped<IYearSteps, RoundYearSteps>()
        .AddScoped<IUndoGuard, RoundsUndoGuard>()
        .AddScoped<IYearRecords, RoundYearRecords>()
        .AddSingleton<IYearRecordCheck, RoundYearCheck>();
}
