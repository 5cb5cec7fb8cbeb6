using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>Registers headquarters' checks of files.</summary>
public static class FileChecksServices
{
    public static IServiceCollection AddFileChecks(this IServiceCollection services) => services
        .AddScoped<FileChecksGround>()
        .AddScoped<StartFileCheck>()
        .AddScoped<GatherFileCheck>()
        .AddScoped<SampleFileCheck>()
        .AddScoped<JudgeFileItem>()
        .AddScoped<ViewFileChecks>()
        .AddScoped<RemindFileChecks>()
        .AddScoped<IYearRecords, FileCheckRecords>()
        .AddSingleton<IYearRecordCheck, FileSampleCheck>();
}
