using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Records;

/// <summary>Registers the pack of a year.</summary>
public static class RecordsServices
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddScoped<ExportYear>()
        .AddScoped<ViewExports>()
        .AddSingleton<VerifyYear>();
}
