using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Reports;

/// <summary>Registers headquarters' monthly report.</summary>
public static class ReportsServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<ReportGround>()
        .AddScoped<NamesInTexts>()
        .AddScoped<DraftReport>()
        .AddScoped<EditReport>()
        .AddScoped<ViewReport>()
        .AddScoped<EditDistribution>()
        .AddScoped<PublishReport>()
        .AddScoped<CorrectReport>()
        .AddScoped<ReadEdition>()
        .AddScoped<FetchReport>()
        .AddScoped<RemindReport>()
        .AddScoped<IReportMonths, ReportMonths>();
}
