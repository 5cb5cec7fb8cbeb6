namespace TeamsGrading.Bot.Workbooks;

/// <summary>Registers what writes workbooks for people.</summary>
internal static class WorkbooksServices
{
    public static IServiceCollection AddWorkbookFiles(this IServiceCollection services) => services
        .AddScoped<TemplateFile>()
        .AddScoped<ImportWords>();
}
