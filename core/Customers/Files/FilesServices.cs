using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Customers.Correspondents;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Registers customers' files.</summary>
public static class FilesServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddScoped<FileGround>()
        .AddScoped<FileMemory>()
        .AddScoped<OpenFile>()
        .AddScoped<ReadFile>()
        .AddScoped<SaveFields>()
        .AddScoped<AddEntry>()
        .AddScoped<RemoveEntry>()
        .AddScoped<EntrustFile>()
        .AddScoped<ListFiles>()
        .AddScoped<ReadHistory>()
        .AddMonths();

    /// <summary>What other slices ask of files; needs no rights.</summary>
    internal static IServiceCollection AddFileSeams(this IServiceCollection services)
    {
        services.TryAddScoped<Standings>();
        return services
            .AddScoped<ContactAddresses>()
            .AddScoped<FileSettled>()
            .AddScoped<WriteFields>()
            .AddScoped<SameEntry>()
            .AddScoped<StageEntry>()
            .AddScoped<FurnishFiles>()
            .AddScoped<ICustomers, CustomerCards>()
            .AddScoped<IFileStates, FileStates>()
            .AddScoped<IInterviews, Interviews>();
    }
}
