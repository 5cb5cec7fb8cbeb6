using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>Registers due dates of files, reminders and confirmations.</summary>
public static class UpkeepServices
{
    /// <summary>What the register of customers and its import need.</summary>
    internal static IServiceCollection AddUpkeepGround(this IServiceCollection services)
    {
        services.TryAddSingleton(new UpkeepSettings());
        services.TryAddScoped<Standings>();
        return services
            .AddScoped<UpkeepBook>()
            .AddScoped<UpkeepFollow>()
            .AddScoped<FollowImport>()
            .AddScoped<RecountFiles>()
            .AddScoped<LateParts>();
    }

    /// <summary>What people do about it and are told of it; after <c>AddCustomers</c>.</summary>
    public static IServiceCollection AddUpkeep(this IServiceCollection services) => services
        .AddScoped<UpkeepAudience>()
        .AddScoped<ConfirmUnchanged>()
        .AddScoped<FollowCalendar>()
        .AddScoped<RemindUpkeep>()
        .AddScoped<ViewDue>()
        .AddScoped<ViewIncomplete>()
        .AddScoped<EditGuide>()
        .AddScoped<PreviewGuide>()
        .AddScoped<IFileEvents, FileEvents>();
}
