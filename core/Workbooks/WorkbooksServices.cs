using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Core.Workbooks;

/// <summary>Registers import and undo; each slice registers its own sheet.</summary>
public static class WorkbooksServices
{
    public static IServiceCollection AddWorkbooks(this IServiceCollection services) => services
        .AddScoped<ImportRight>()
        .AddScoped<TakeOver>()
        .AddScoped<ImportWorkbook>()
        .AddScoped<UndoImport>()
        .AddUploads();
}
