using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Workbooks;

/// <summary>Registers import and undo; each slice registers its own sheet.</summary>
public static class WorkbooksServices
{
    public static IServiceCollection AddWorkbooks(this IServiceCollection services) => services
        .AddScoped<ImportRight>()
        .AddScoped<ImportWorkbook>()
        .AddScoped<UndoImport>();
}
