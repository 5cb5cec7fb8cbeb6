using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>Registers export and tracing; the limit is the default unless one is registered before.</summary>
public static class ExportServices
{
    public static IServiceCollection AddFileExport(this IServiceCollection services)
    {
        services.TryAddSingleton(new ExportSettings());
        return services
            .AddScoped<ExportFiles>()
            .AddScoped<TraceExport>()
            .AddScoped<ITableRows, VolumeRows>()
            .AddScoped<BeginTable>()
            .AddScoped<ReadTable>();
    }
}
