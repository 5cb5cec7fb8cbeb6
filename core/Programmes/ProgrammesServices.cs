using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Programmes;

/// <summary>Registers national and regional programmes.</summary>
public static class ProgrammesServices
{
    /// <param name="settings">Null for the ordinary ones.</param>
    public static IServiceCollection AddProgrammes(this IServiceCollection services, ProgrammeSettings? settings = null) => services
        .AddSingleton(settings ?? new ProgrammeSettings())
        .AddScoped<ProgrammesGround>()
        .AddScoped<DraftProgramme>()
        .AddScoped<LeadProgramme>()
        .AddScoped<FindTargets>()
        .AddScoped<ChooseTargets>()
        .AddScoped<RecordProgress>()
        .AddScoped<KeepProgrammeFile>()
        .AddScoped<ViewProgrammes>()
        .AddScoped<ViewTargets>()
        .AddScoped<RemindStalled>()
        .AddScoped<ICustomerTimeline, ProgrammeTimeline>();
}
