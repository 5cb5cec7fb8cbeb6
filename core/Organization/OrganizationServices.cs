using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Organization;

/// <summary>Registers units, people and rights.</summary>
public static class OrganizationServices
{
    public static IServiceCollection AddOrganization(this IServiceCollection services) => services
        .AddScoped<IAccess, Access>()
        .AddScoped<IDirectory, Directory>()
        .AddScoped<IDeciders, Deciders>()
        .AddScoped<IStaff, Staff>()
        .AddScoped<IWorkbookSheet, UnitSheet>()
        .AddScoped<IWorkbookSheet, PeopleSheet>()
        .AddScoped<DepartureNote>()
        .AddScoped<RecordDeparture>()
        .AddSingleton<PeopleCache>()
        .AddSingleton<GrantCache>()
        .AddSingleton<RefusalRecord>();
}
