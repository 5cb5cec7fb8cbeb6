using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Customers;

/// <summary>Registers what takes files out and over as Excel and Word, and the card that traces a found copy.</summary>
public static class ExportCardServices
{
    public static IServiceCollection AddFileExportPages(this IServiceCollection services) => services
        .AddScoped<FilesOut>()
        .AddCardAction<TraceCopy>(RightVerbs.Trace);
}
