namespace TeamsGrading.Bot.Customers;

/// <summary>Registers what takes files out and over as Excel and Word.</summary>
public static class ExportCardServices
{
    public static IServiceCollection AddFileExportPages(this IServiceCollection services) => services
        .AddScoped<FilesOut>();
}
