using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Registers customers' files.</summary>
public static class FilesServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddScoped<FileGround>()
        .AddScoped<Standings>()
        .AddScoped<FileMemory>()
        .AddScoped<FileSettled>()
        .AddScoped<WriteFields>()
        .AddScoped<SameEntry>()
        .AddScoped<StageEntry>()
        .AddScoped<OpenFile>()
        .AddScoped<ReadFile>()
        .AddScoped<SaveFields>()
        .AddScoped<AddEntry>()
        .AddScoped<RemoveEntry>();
}
